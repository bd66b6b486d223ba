import { isFormId } from '../definition/form-id.ts';
import { NOT_GIVEN } from '../organisation/organisation.ts';
import type { Place } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { isDay } from '../settings/is-day.ts';
import { inDays, isPeriod } from '../settings/period.ts';
import { SETTING_ROWS, type Settings } from '../settings/settings.ts';
import type { Subject } from './subject.ts';

/** What each setting may be, and what must not contradict. Whether all of them are there: see `check-terms.ts`. */
export function checkSettings(subject: Subject): void {
  const { definition, places, problems } = subject;
  checkEach(subject);
  checkOrder(definition.settings, (key) => places.of(definition.settings, key), problems);
  checkReminders(subject);
  checkLinks(subject);
  checkNext(subject);
}

/** The rules for each setting in the table. */
function checkEach({ definition: { settings }, places, problems }: Subject): void {
  for (const [name, { key, kind }] of SETTING_ROWS) {
    const place = places.of(settings, key);
    const value = settings[name];
    if (value === undefined || value === '' || value === NOT_GIVEN) continue;
    for (const { code, message, found, cure } of kind.faults(value, key)) {
      problems.error(code, place, message, { found, cure });
    }
  }
}

/**
 * The order of days, as far as they are valid.
 *
 * @param at - where a setting is
 */
export function checkOrder(
  settings: Partial<Settings>,
  at: (key: string) => Place,
  problems: ProblemList,
): void {
  const { keptUntil, withdrawalUntil, closes, resultsOn } = comparable(settings);
  if (isAfter(withdrawalUntil, keptUntil)) {
    const message = `"withdrawal_until" (${settings.withdrawalUntil}) is after "kept_until" (${settings.keptUntil}).`;
    const cure = 'What is deleted cannot be withdrawn: choose a day not after kept_until.';
    problems.error('wrong-order', at('withdrawal_until'), message, { cure });
  }
  if (isAfter(closes, keptUntil)) {
    const message = `"closes" (${closes}) is after "kept_until" (${settings.keptUntil}).`;
    const cure = 'Close the survey before its responses are deleted.';
    problems.error('wrong-order', at('closes'), message, { cure });
  } else if (isAfter(closes, withdrawalUntil)) {
    const message = `"closes" (${closes}) is after "withdrawal_until" (${settings.withdrawalUntil}).`;
    const cure = 'Who responds in between could not withdraw: close earlier, or allow withdrawal for longer.';
    problems.warning('wrong-order', at('closes'), message, { cure });
  }
  if (isAfter(closes, resultsOn)) {
    const message = `"results_on" (${resultsOn}) is before "closes" (${closes}).`;
    const cure = 'Who sees results answers otherwise: show them after the survey closes.';
    problems.warning('wrong-order', at('results_on'), message, { cure });
  }
}

/** Periods as days. What moves on from month to month can only be compared with what moves on with it. */
function comparable(settings: Partial<Settings>): Partial<Settings> {
  const { keptUntil = '', withdrawalUntil = '', closes } = settings;
  const areAlike = isPeriod(keptUntil) && isPeriod(withdrawalUntil);
  const from = closes !== undefined && isDay(closes) ? closes : areAlike ? '2000-01-31' : undefined;
  return from === undefined ? settings : { ...settings, ...inDays({ keptUntil, withdrawalUntil }, from) };
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

/** Telegram's start payload holds 64 characters: the form, `__`, and the channel. */
function checkLinks({ definition: { formId, settings }, places, problems }: Subject): void {
  for (const channel of settings.channels) {
    const link = `${formId}__${channel}`;
    if (link.length <= 64) continue;
    const message = `The link for the channel "${channel}" has ${link.length} characters (${link}); Telegram takes 64.`;
    problems.error('long-link', places.of(settings, 'channels'), message, {
      found: channel,
      cure: 'Shorten one of the two.',
    });
  }
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
