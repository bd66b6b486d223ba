import type { Question, Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import type { Expression } from '../questionnaire/expressions/index.ts';
import { textForPattern } from './text-for-pattern.ts';
import { sourcesOf } from './wanted-answers.ts';

const DAY = 86_400_000;
/** A larger number of instances makes a walk long, and shows nothing new. */
const MOST_INSTANCES = 50;
/** Further instances would only repeat the same questions. */
const SEVERAL = 3;

/** What influences the text that somebody might type at a question. */
export interface Typing {
  readonly question: Question;
  /** The expressions that the answer influences. */
  readonly sources: readonly string[];
  /** Values that would let a filter offer choices that nobody has met. */
  readonly wanted: readonly string[];
  /** Whether the answer sets how many instances a repeat has. */
  readonly isCount: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * What somebody might type. First come the values most likely to make a difference: those in the questionnaire's
 * expressions, and their neighbours. Then come everyday values. Some will be refused, as in real life.
 */
export type TypedAnswers = (typing: Typing) => readonly string[];

export function typingOf(
  questionnaire: Questionnaire,
  question: Question,
  today: string,
  wanted: Iterable<string> = [],
): Typing {
  const sources = sourcesAbout(questionnaire, question);
  return { question, sources, wanted: [...wanted], isCount: countsInstances(questionnaire, question), today };
}

export const typesNothing: TypedAnswers = () => [];

export const wholeNumbers: TypedAnswers = ({ sources, wanted, isCount, today }) => {
  const named = sources.flatMap(numbersIn).map(Math.trunc).flatMap(around);
  return isCount ? counts(named) : unique([...wanted, ...named, ...EVERYDAY, Number(today.slice(0, 4))]);
};

export const decimals: TypedAnswers = ({ sources, wanted }) =>
  unique([...wanted, ...sources.flatMap(numbersIn).flatMap(around), 1, 2.5, 0, 40]);

export const steps: TypedAnswers = ({ question, sources, wanted }) => {
  const { start, end, step } = question.range ?? { start: 1, end: 10, step: 1 };
  // The second last is outside the range.
  return unique([...wanted, start, end, start + step, end + step, ...sources.flatMap(numbersIn)]);
};

export const dates: TypedAnswers = ({ sources, today }) => unique(days(sources, today));

export const times: TypedAnswers = ({ sources }) =>
  unique([
    ...sources.flatMap((source) => source.match(/\b\d\d:\d\d\b/gu) ?? []),
    ...['9:00', '14.30', '23:55', '25:00'],
  ]);

export const moments: TypedAnswers = ({ sources, today }) =>
  unique(days(sources, today).flatMap((day) => [`${day} 14:30`, `${day} 9:00`]));

export const places: TypedAnswers = () => ['51.05, 13.74', 'Dresden'];

export const texts: TypedAnswers = ({ sources, wanted }) => {
  const quoted = sources
    .flatMap((source) =>
      [...source.matchAll(/'([^']+)'|"([^"]+)"/gu)].map((match) => match[1] ?? match[2] ?? ''),
    )
    // jr:choice-name() takes a reference in quotes: nobody would write that.
    .filter((text) => !text.includes('${'));
  // string-length(.) <= 200
  const lengths = sources.flatMap(numbersIn).flatMap(around);
  const long = lengths.filter((length) => length > 0 && length <= 4096).map((length) => 'ä'.repeat(length));
  const patterned = sources
    .flatMap((source) => [...source.matchAll(/regex\s*\([^,]*,[\s(]*(?:'([^']*)'|"([^"]*)")/gu)])
    .flatMap(([, single, double]) => textForPattern(single ?? double ?? '') ?? []);
  return unique([
    ...wanted,
    ...patterned,
    'Text & <more>',
    ...quoted,
    ...long,
    '1',
    ...DOUBTFUL,
    'ä'.repeat(4096),
  ]);
};

const EVERYDAY = [1, 0, 2, 18, 40, 100];

/** Texts that make the bot ask back: contact data and greetings. */
const DOUBTFUL = ['Call me: +49 351 1234567', 'name@example.org', 'hello'];

const known = new WeakMap<Question, readonly string[]>();

/** Every expression that an answer to this question influences, directly or through a calculation. */
function sourcesAbout(questionnaire: Questionnaire, question: Question): readonly string[] {
  let found = known.get(question);
  if (found === undefined) {
    found = findSources(questionnaire, question);
    known.set(question, found);
  }
  return found;
}

function findSources({ questions, byName, repeats }: Questionnaire, question: Question): readonly string[] {
  const expressions = [
    ...questions.flatMap((other) => [
      ...other.relevant,
      other.constraint,
      other.calculation,
      other.choiceFilter,
      typeof other.required === 'boolean' ? undefined : other.required,
    ]),
    ...repeats.map(({ count }) => count),
  ].filter((expression): expression is Expression => expression !== undefined);
  return expressions
    .filter(
      (expression) =>
        expression === question.constraint || sourcesOf(expression.reads, byName).has(question.name),
    )
    .map(({ source }) => source);
}

function countsInstances({ repeats, byName }: Questionnaire, { name }: Question): boolean {
  return repeats.some(({ count }) => count !== undefined && sourcesOf(count.reads, byName).has(name));
}

/** None, one, several; and other numbers that expressions name. */
function counts(named: readonly number[]): string[] {
  return unique([0, 1, 2, SEVERAL, 1, 2, ...named.filter((count) => count > 0 && count < MOST_INSTANCES)]);
}

function days(sources: readonly string[], today: string): string[] {
  const dates = sources.flatMap((source) => source.match(/\d{4}-\d\d-\d\d/gu) ?? []);
  const near = dates.flatMap((date) => [-1, 0, 1].map((by) => shifted(date, by)));
  const ago = [0, -1, 1, -100, -400, -4000, -15_000, -30_000].map((by) => shifted(today, by));
  return [...near, ...ago];
}

function numbersIn(source: string): number[] {
  return (source.replaceAll(/\$\{[^}]*\}|'[^']*'|"[^"]*"/gu, ' ').match(/\d+(\.\d+)?/gu) ?? []).map(Number);
}

function around(value: number): number[] {
  return [value, value + 1, value - 1];
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10);
}

function unique(values: readonly (string | number)[]): string[] {
  return [...new Set(values.map(String))];
}
