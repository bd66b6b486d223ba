import { dictionaryOf, type Meaning } from './dictionary.ts';
import type { PartOfDay } from './time-words.ts';
import { meaningsOf } from './tokens.ts';
import { DAY, type Told, timeAt, toldBy } from './told-time.ts';

/** What a text may mean, the likeliest first. */
export interface TimeReading {
  /** `HH:MM`, one to four. */
  readonly times: readonly string[];
  /** Each is a plain reading of all that was written. */
  readonly isCertain: boolean;
}

const HALF_DAY = 720;
const MOST_READINGS = 4;
/** As the bot shows it. */
const PLAIN = /^([01]\d|2[0-3])[:.]?([0-5]\d)$/u;
/** A text with more words that are not known is about something else. */
const MOST_UNKNOWN = 5;
/** Hours that are rarely meant before dawn: without a part of the day, "2" is 02:00 or 14:00. */
const [FIRST_UNCLEAR, FIRST_CLEAR] = [60, 360];

/**
 * A time of day as people type it: `14:30`, `1430`, `9`, `8 Uhr abends`, `halb neun`, `quarter past 3 pm`, `٢:٣٠ م`,
 * `пів на дев'яту вечора`. The words are in `languages/`.
 *
 * @param language - of the respondent: its words go before those of the other languages ("am" is no a.m. in German)
 * @returns `undefined` when it is no time
 */
export function readTime(typed: string, language: string): TimeReading | undefined {
  const [, hour, minutes] = PLAIN.exec(typed) ?? [];
  if (hour !== undefined) return { times: [`${hour}:${minutes ?? ''}`], isCertain: true };
  const meanings = meaningsOf(typed, dictionaryOf(language));
  if (meanings === undefined || isDate(meanings)) return undefined;
  return new TimeReader(meanings).read();
}

/** Before a number, some words begin a date. */
function isDate(meanings: readonly Meaning[]): boolean {
  return meanings.some(
    ({ is }, index) => is === 'date' && ['number', 'clock'].includes(meanings[index + 1]?.is ?? ''),
  );
}

class TimeReader {
  /** What tells the time, without parts of the day and words that change nothing. */
  readonly #core: readonly Meaning[];
  readonly #parts: readonly PartOfDay[];
  readonly #isBetween: boolean;
  readonly #isVague: boolean;
  readonly #unknown: number;

  constructor(meanings: readonly Meaning[]) {
    const isOf = (...kinds: Meaning['is'][]) => meanings.filter(({ is }) => kinds.includes(is));
    const numerals = isOf('number', 'clock');
    const isAlone = numerals.length === 0;
    const parts: PartOfDay[] = [];
    const core: Meaning[] = [];
    let unknown = 0;
    for (const [index, meaning] of meanings.entries()) {
      if (meaning.is === 'part') {
        const isKnown = !meaning.isBehind || meanings.slice(0, index).some((each) => numerals.includes(each));
        if (isKnown) parts.push(meaning.part);
        else unknown++;
      } else if (meaning.is === 'fixed' && !isAlone && !isAmong(meanings, index)) {
        const hour = meaning.value / 60;
        parts.push({ from: hour, to: hour, words: '' });
      } else if (meaning.is === 'unknown' || meaning.is === 'date') {
        unknown++;
      } else if (meaning.is !== 'without' && meaning.is !== 'about' && meaning.is !== 'between') {
        core.push(meaning.is === 'fixed' ? { is: 'clock', value: meaning.value, isExact: true } : meaning);
      }
    }
    // "З 9 до 10", "з половиною": a word that adds something begins a span where nothing stands before it.
    this.#isBetween = isOf('between').length > 0 || core[0]?.is === 'plus';
    this.#core = core[0]?.is === 'plus' ? core.slice(1) : core;
    this.#parts = parts;
    this.#unknown = unknown;
    this.#isVague = unknown > 0 || isOf('about').length > 0;
  }

  read(): TimeReading | undefined {
    const core = this.#core;
    if (this.#unknown > MOST_UNKNOWN) return undefined;
    if (core.length === 0) return this.#readAlone();
    const span = this.#readSpan();
    if (span !== undefined) return span;
    const told = toldBy(core);
    if (told !== undefined) return this.#read(told);
    // What is left over means nothing here: "vor 8".
    const [only, ...others] = core.filter(({ is }) => is === 'number' || is === 'clock');
    const guess = only !== undefined && others.length === 0 ? toldBy([only]) : undefined;
    return guess && this.#read({ ...guess, isVague: true });
  }

  /** "Mittags" */
  #readAlone(): TimeReading | undefined {
    const hour = this.#parts.find(({ alone }) => alone !== undefined)?.alone;
    return hour === undefined ? undefined : { times: [timeOf(hour * 60)], isCertain: false };
  }

  #read(told: Told): TimeReading {
    const isVague = this.#isVague || told.isVague === true;
    const { times, isCertain } = this.#inDay(told, isVague);
    return { times: times.map(timeOf).slice(0, MOST_READINGS), isCertain: isCertain && !isVague };
  }

  /** Before or after noon: as the part of the day says, else as people mostly mean it. */
  #inDay({ minutes, isExact }: Told, isVague: boolean): { times: readonly number[]; isCertain: boolean } {
    const all = isExact ? [minutes] : [minutes % HALF_DAY, (minutes % HALF_DAY) + HALF_DAY];
    if (this.#parts.length > 0) {
      const fitting = all.filter((each) => this.#parts.every((part) => isIn(part, each)));
      return fitting.length > 0 ? { times: fitting, isCertain: true } : { times: all, isCertain: false };
    }
    const [morning = 0, evening] = all;
    if (evening === undefined) return { times: all, isCertain: true };
    if (morning < FIRST_UNCLEAR) return { times: isVague ? [evening, morning] : [evening], isCertain: true };
    if (morning < FIRST_CLEAR) return { times: [evening, morning], isCertain: true };
    return { times: isVague ? all : [morning], isCertain: true };
  }

  /** Two times, of which either may be meant. */
  #readSpan(): TimeReading | undefined {
    const core = this.#core;
    const at = core.findIndex((_, index) => this.#isUntil(index));
    if (at <= 0 || at === core.length - 1) return twoClocks(core);
    const [first, sign, second] = core.slice(at - 1, at + 2);
    const isMinutes = sign?.is === 'dash' && core.length === 3 && isTyped(first) && isTyped(second);
    // "14-30", "14/30"
    if (isMinutes && second.value > 23) {
      const told = timeAt(first, second.value);
      return told && this.#read(told);
    }
    const [before, behind] = [toldBy(core.slice(0, at)), toldBy(core.slice(at + 1))];
    if (before === undefined || behind === undefined) return undefined;
    const from = this.#likely(before);
    const to = this.#likely(behind);
    const isLater = to < from && to < HALF_DAY && !behind.isExact;
    const times = [from, isLater ? to + HALF_DAY : to];
    // "9-10" may be 9:10, "5 to 9" 8:55.
    if (isMinutes && second.value > 9) times.push(from + second.value);
    if (sign?.is === 'to-or-until' && !this.#isBetween && isInFives(first)) {
      times.unshift(this.#likely({ ...behind, minutes: (behind.minutes - first.value + DAY) % DAY }));
    }
    return { times: [...new Set(times)].map(timeOf), isCertain: false };
  }

  #likely(told: Told): number {
    return this.#inDay(told, false).times[0] ?? told.minutes;
  }

  /** Whether this leads from one time to another: "9 to 5", "from 9 to 10", but not "10 to 9", "quarter to 9". */
  #isUntil(index: number): boolean {
    const [before, meaning, behind] = [this.#core[index - 1], this.#core[index], this.#core[index + 1]];
    if (meaning?.is === 'until' || meaning?.is === 'dash') return true;
    if (meaning?.is === 'plus') return this.#isBetween;
    if (meaning?.is !== 'to-or-until') return false;
    if (this.#isBetween || before?.is === 'clock') return true;
    if (index !== 1 || before?.is !== 'number' || behind?.is !== 'number') return false;
    return !isInFives(before) || before.value < behind.value;
  }
}

function isInFives(meaning: Meaning | undefined): meaning is Extract<Meaning, { is: 'number' }> {
  return meaning?.is === 'number' && meaning.value % 5 === 0 && meaning.value < 60;
}

/** "7:00 8:00" */
function twoClocks(core: readonly Meaning[]): TimeReading | undefined {
  const [one, other, ...more] = core;
  if (one?.is !== 'clock' || other?.is !== 'clock' || more.length > 0) return undefined;
  return { times: [timeOf(one.value), timeOf(other.value)], isCertain: false };
}

function isTyped(meaning: Meaning | undefined): meaning is Extract<Meaning, { is: 'number' }> {
  return meaning?.is === 'number' && !meaning.isWritten;
}

/** Whether noon or midnight is counted from: "quarter past midnight". */
function isAmong(meanings: readonly Meaning[], index: number): boolean {
  return ['past', 'to', 'to-or-until'].includes(meanings[index - 1]?.is ?? '');
}

function isIn({ from, to }: PartOfDay, minutes: number): boolean {
  const hour = Math.floor(minutes / 60);
  return from <= to ? hour >= from && hour <= to : hour >= from || hour <= to;
}

function timeOf(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
