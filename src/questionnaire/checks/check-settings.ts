import { isFormId } from '../definition/form-id.ts';
import { NOT_GIVEN } from '../organisation/organisation.ts';
import { says } from '../problems/message.ts';
import type { Place } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { readComparison, TRAITS } from '../settings/comparison.ts';
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
  checkReport(subject);
}

/** The rules for each setting in the table. */
function checkEach({ definition: { settings }, places, problems }: Subject): void {
  for (const [name, { key, kind }] of SETTING_ROWS) {
    const place = places.of(settings, key);
    const value = settings[name];
    if (value === undefined || value === '' || value === NOT_GIVEN) continue;
    for (const { code, message, found } of kind.faults(value, key)) {
      problems.error(code, place, message, { found });
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
  const { keptUntil, withdrawalUntil, closes = '', resultsOn = '' } = comparable(settings);
  const { keptUntil: kept = '', withdrawalUntil: withdrawal = '' } = settings;
  if (isAfter(withdrawalUntil, keptUntil)) {
    const message = says('withdrawal-after-deletion', { withdrawal, kept });
    problems.error('wrong-order', at('withdrawal_until'), message);
  }
  if (isAfter(closes, keptUntil)) {
    problems.error('wrong-order', at('closes'), says('closes-after-deletion', { closes, kept }));
  } else if (isAfter(closes, withdrawalUntil)) {
    problems.warning('wrong-order', at('closes'), says('closes-after-withdrawal', { closes, withdrawal }));
  }
  if (isAfter(closes, resultsOn)) {
    const message = says('results-before-end', { results: resultsOn, closes });
    problems.warning('wrong-order', at('results_on'), message);
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
  const message = says('reminder-too-late', { days: late, forgotten: sessionDays });
  problems.warning('late-reminder', places.of(settings, 'reminders'), message);
}

/** Telegram's start payload holds 64 characters: the form, `__`, and the channel. */
function checkLinks({ definition: { formId, settings }, places, problems }: Subject): void {
  for (const channel of settings.channels) {
    const link = `${formId}__${channel}`;
    if (link.length <= 64) continue;
    const message = says('link-too-long', { channel, length: link.length, link });
    problems.error('long-link', places.of(settings, 'channels'), message, { found: channel });
  }
}

function checkNext({ definition: { formId, settings }, places, problems }: Subject): void {
  const { next } = settings;
  if (next === undefined) return;
  const place = places.of(settings, 'next');
  if (next === formId) {
    problems.error('bad-next', place, says('next-is-itself'), { found: next });
  } else if (!isFormId(next)) {
    problems.error('bad-next', place, says('next-no-form-id'), { found: next });
  }
}

/** A comparison that cannot be made is left out of the report, so it stops nobody. */
function checkReport({ definition: { settings }, questionByName, places, problems }: Subject): void {
  for (const text of settings.report ?? []) {
    const comparison = readComparison(text);
    if (comparison === undefined) continue;
    const { question, by, groups } = comparison;
    const divider = questionByName.get(nameIn(by));
    const divides = divider === undefined ? TRAITS.includes(by) : divider.definition.type === 'select_one';
    const choices = divider?.choices?.map(({ name }) => name);
    const unknown = [
      ...(questionByName.has(nameIn(question)) ? [] : [question]),
      ...(divides ? [] : [by]),
      ...(choices === undefined ? [] : groups.flat().filter((name) => !choices.includes(name))),
    ];
    for (const name of unknown) {
      const message = says('comparison-unknown', { name });
      problems.warning('unknown-comparison', places.of(settings, 'report'), message, { found: text });
    }
  }
}

/** A question's name without the repeats around it. */
function nameIn(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
