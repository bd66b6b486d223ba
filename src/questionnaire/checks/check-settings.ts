import { isFormId } from '../definition/form-id.ts';
import { isDay } from '../settings/is-day.ts';
import { lackingSettings } from '../settings/read-settings.ts';
import { SETTING_ROWS } from '../settings/settings.ts';
import type { Subject } from './subject.ts';

/** A questionnaire that cannot tell its respondents who asks, why, and until when must not start. */
export function checkSettings(subject: Subject): void {
  checkEach(subject);
  checkOrder(subject);
  checkReminders(subject);
  checkNext(subject);
}

/** The rules for each setting in the table. */
function checkEach({ definition: { settings }, places, problems }: Subject): void {
  const lacking = new Map(lackingSettings(settings));
  for (const [name, { key, kind }] of SETTING_ROWS) {
    const place = places.of(settings, key);
    const required = lacking.get(name);
    if (required !== undefined) {
      const message = `The setting "${key}" is missing.`;
      problems.error('missing-setting', place, message, { cure: required.cure });
      continue;
    }
    const value = settings[name];
    if (value === undefined) continue;
    for (const { code, message, found, cure } of kind.faults(value, key)) {
      problems.error(code, place, message, { found, cure });
    }
  }
}

/** The order of days, as far as they are valid. */
function checkOrder({ definition: { settings }, places, problems }: Subject): void {
  const { keptUntil, withdrawalUntil, closes, resultsOn } = settings;
  const at = (key: string) => places.of(settings, key);
  if (isAfter(withdrawalUntil, keptUntil)) {
    const message = `"withdrawal_until" (${withdrawalUntil}) is after "kept_until" (${keptUntil}).`;
    const cure = 'What is deleted cannot be withdrawn: choose a day not after kept_until.';
    problems.error('wrong-order', at('withdrawal_until'), message, { cure });
  }
  if (isAfter(closes, keptUntil)) {
    const message = `"closes" (${closes}) is after "kept_until" (${keptUntil}).`;
    const cure = 'Close the survey before its responses are deleted.';
    problems.error('wrong-order', at('closes'), message, { cure });
  } else if (isAfter(closes, withdrawalUntil)) {
    const message = `"closes" (${closes}) is after "withdrawal_until" (${withdrawalUntil}).`;
    const cure = 'Who responds in between could not withdraw: close earlier, or allow withdrawal for longer.';
    problems.warning('wrong-order', at('closes'), message, { cure });
  }
  if (isAfter(closes, resultsOn)) {
    const message = `"results_on" (${resultsOn}) is before "closes" (${closes}).`;
    const cure = 'Who sees results answers otherwise: show them after the survey closes.';
    problems.warning('wrong-order', at('results_on'), message, { cure });
  }
}

function isAfter(day: string | undefined, other: string | undefined): boolean {
  return day !== undefined && other !== undefined && isDay(day) && isDay(other) && day > other;
}

function checkReminders({ definition: { settings }, places, problems }: Subject): void {
  const { reminders = [], sessionDays } = settings;
  const late = reminders.find((days) => days >= sessionDays);
  if (late === undefined) return;
  const message = `A reminder after ${late} days comes too late: an interview is forgotten after ${sessionDays}.`;
  const cure = 'Remind earlier, or raise session_days.';
  problems.warning('late-reminder', places.of(settings, 'reminders'), message, { cure });
}

function checkNext({ definition: { formId, settings }, places, problems }: Subject): void {
  const { next } = settings;
  if (next === undefined) return;
  const place = places.of(settings, 'next');
  if (next === formId) {
    problems.error('bad-next', place, 'This questionnaire is followed by itself.', {
      found: next,
      cure: 'Name the form_id of another one.',
    });
  } else if (!isFormId(next)) {
    problems.error('bad-next', place, '"next" must be the form_id of a questionnaire.', { found: next });
  }
}
