import type { Settings } from '../definition/definition.ts';
import type { Subject } from './subject.ts';

/** Telegram's start payload holds 64 characters; the form's id takes up to 40 of them, and `__` two. */
const CHANNEL = /^[A-Za-z0-9_-]{1,22}$/;

const CURES = {
  organisation: 'Name the organisation that asks, as respondents know it.',
  controller: 'Name who is responsible for the data, with postal address (GDPR, Article 13).',
  contact: 'Give an e-mail address, phone number or web address where respondents can ask.',
  kept_until: 'Give the day after which the responses are deleted: kept_until: 2027-12-31',
  withdrawal_until: 'Give the last day on which a response can be withdrawn: withdrawal_until: 2027-06-30',
  minutes: 'Say how long the questionnaire takes: minutes: 10',
};

/** Who asks, why, how long for: a questionnaire that cannot tell its respondents must not start. */
export function checkSettings(subject: Subject): void {
  const { settings } = subject.definition;
  missing(subject, 'organisation', settings.organisation);
  missing(subject, 'controller', settings.controller);
  missing(subject, 'contact', settings.contact);
  missing(subject, 'minutes', settings.minutes === 0 ? '' : String(settings.minutes));
  checkDates(subject, settings);
  checkRange(subject, 'minutes', settings.minutes, 0, 600);
  checkRange(subject, 'minimum_age', settings.minimumAge, 0, 120);
  checkRange(subject, 'session_days', settings.sessionDays, 1, 365);
  checkChannels(subject, settings);
  checkFurther(subject, settings);
}

function missing({ places, problems, definition }: Subject, key: keyof typeof CURES, value: string): boolean {
  if (value.trim() !== '') return false;
  const message = `The setting "${key}" is missing.`;
  problems.error('missing-setting', places.of(definition.settings, key), message, { cure: CURES[key] });
  return true;
}

function checkDates(subject: Subject, { keptUntil, withdrawalUntil, closes }: Settings): void {
  const kept = !missing(subject, 'kept_until', keptUntil) && checkDate(subject, 'kept_until', keptUntil);
  const withdrawal =
    !missing(subject, 'withdrawal_until', withdrawalUntil) &&
    checkDate(subject, 'withdrawal_until', withdrawalUntil);
  const closing = closes !== undefined && checkDate(subject, 'closes', closes);
  const { places, problems, definition } = subject;
  const at = (key: string) => places.of(definition.settings, key);
  if (kept && withdrawal && withdrawalUntil > keptUntil) {
    const message = `"withdrawal_until" (${withdrawalUntil}) is after "kept_until" (${keptUntil}).`;
    const cure = 'What is deleted cannot be withdrawn: choose a day not after kept_until.';
    problems.error('wrong-order', at('withdrawal_until'), message, { cure });
  }
  if (closing && kept && closes > keptUntil) {
    const message = `"closes" (${closes}) is after "kept_until" (${keptUntil}).`;
    const cure = 'Close the survey before its responses are deleted.';
    problems.error('wrong-order', at('closes'), message, { cure });
  } else if (closing && withdrawal && closes > withdrawalUntil) {
    const message = `"closes" (${closes}) is after "withdrawal_until" (${withdrawalUntil}).`;
    const cure = 'Who responds in between could not withdraw: close earlier, or allow withdrawal for longer.';
    problems.warning('wrong-order', at('closes'), message, { cure });
  }
}

function checkDate({ places, problems, definition }: Subject, key: string, text: string): boolean {
  if (isDay(text)) return true;
  const message = `"${key}" must be a day that exists, written YYYY-MM-DD.`;
  problems.error('bad-date', places.of(definition.settings, key), message, { found: text });
  return false;
}

function checkRange(subject: Subject, key: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  const { places, problems, definition } = subject;
  const message = `"${key}" must be from ${least} to ${most}.`;
  problems.error('out-of-range', places.of(definition.settings, key), message, { found: String(value) });
}

function checkChannels({ places, problems, definition }: Subject, { channels }: Settings): void {
  const place = places.of(definition.settings, 'channels');
  for (const [index, channel] of channels.entries()) {
    if (!CHANNEL.test(channel)) {
      const message =
        'A channel is at most 22 letters (a-z, A-Z), digits, "-" and "_": it becomes part of a link.';
      problems.error('bad-channel', place, message, { found: channel });
    } else if (channel.includes('__')) {
      const message = 'A channel must not have "__" in it: in a link that is what stands before the channel.';
      problems.error('bad-channel', place, message, {
        found: channel,
        cure: `Write "_" or "-" instead: ${channel.replaceAll(/_{2,}/g, '_')}`,
      });
    } else if (channels.indexOf(channel) < index) {
      problems.error('duplicate-channel', place, `The channel "${channel}" is listed twice.`, {
        found: channel,
      });
    }
  }
}

/** Settings that may be left out. */
function checkFurther(subject: Subject, settings: Settings): void {
  const { places, problems, definition } = subject;
  const { reminders = [], sessionDays, resultsOn, closes, next } = settings;
  const late = reminders.find((days) => days >= sessionDays);
  if (late !== undefined) {
    const message = `A reminder after ${late} days comes too late: an interview is forgotten after ${sessionDays}.`;
    problems.warning('late-reminder', places.of(settings, 'reminders'), message, {
      cure: 'Remind earlier, or raise session_days.',
    });
  }
  if (resultsOn !== undefined && checkDate(subject, 'results_on', resultsOn)) {
    if (closes !== undefined && resultsOn < closes) {
      const message = `"results_on" (${resultsOn}) is before "closes" (${closes}).`;
      problems.warning('wrong-order', places.of(settings, 'results_on'), message, {
        cure: 'Who sees results answers otherwise: show them after the survey closes.',
      });
    }
  }
  if (next === undefined) return;
  const place = places.of(settings, 'next');
  if (next === definition.formId) {
    problems.error('bad-next', place, 'This questionnaire is followed by itself.', {
      found: next,
      cure: 'Name the form_id of another one.',
    });
  } else if (!/^[a-z0-9-]{1,40}$/.test(next)) {
    problems.error('bad-next', place, '"next" must be the form_id of a questionnaire.', { found: next });
  }
}

/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // The 30th of February is read as a day of March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
