import type { QuestionType } from './definition.ts';

/** What can be asked: the types that an author writes, and `another`, which ends each instance of a repeat without a count. */
export type AskedType = QuestionType | 'another';

/** What Telegram sends and a question can ask for. `file` is any of them. */
export type FileKind = 'image' | 'audio' | 'video' | 'file';

/** Keys of a question that only some types have. */
export type OwnKey = 'range' | 'precision' | 'screenOut';

/**
 * What an answer is:
 *
 * - `none`: the question is only shown
 * - `calculated`: nobody is asked, an expression gives the value
 * - `acknowledgement`: "I have read this"
 * - `choice`, `choices`, `ranking`: one choice of its list, any number of them, all of them in an order
 * - `words`: any text
 * - `number`, `moment` (a date, a time, or both), `place`, `file`
 * - `places`: several places, one after another
 */
export type AnswerKind =
  | 'none'
  | 'calculated'
  | 'acknowledgement'
  | 'choice'
  | 'choices'
  | 'ranking'
  | 'words'
  | 'number'
  | 'moment'
  | 'place'
  | 'places'
  | 'file';

type Traits =
  | { readonly answer: 'file'; readonly file: FileKind }
  | { readonly answer: 'places'; readonly key: 'precision'; readonly outline: Outline }
  | { readonly answer: Exclude<AnswerKind, 'file' | 'places'>; readonly key?: OwnKey };

/** What several places draw together. */
export interface Outline {
  /** How many places it has at least. */
  readonly least: number;
  /** An area: it ends where it began. */
  readonly isClosed: boolean;
}

/**
 * What is true of a type in every room. What a room does with a type is in that room's own record, which has an entry
 * for each type, too: the compiler names each record that a new type is missing from (see README, "Where to add").
 */
const TRAITS: { readonly [T in AskedType]: Traits } = {
  note: { answer: 'none', key: 'screenOut' },
  select_one: { answer: 'choice' },
  select_multiple: { answer: 'choices' },
  rank: { answer: 'ranking' },
  text: { answer: 'words' },
  integer: { answer: 'number' },
  decimal: { answer: 'number' },
  range: { answer: 'number', key: 'range' },
  date: { answer: 'moment' },
  time: { answer: 'moment' },
  dateTime: { answer: 'moment' },
  geopoint: { answer: 'place', key: 'precision' },
  geotrace: { answer: 'places', key: 'precision', outline: { least: 2, isClosed: false } },
  geoshape: { answer: 'places', key: 'precision', outline: { least: 3, isClosed: true } },
  barcode: { answer: 'words' },
  image: { answer: 'file', file: 'image' },
  audio: { answer: 'file', file: 'audio' },
  video: { answer: 'file', file: 'video' },
  file: { answer: 'file', file: 'file' },
  acknowledge: { answer: 'acknowledgement' },
  calculate: { answer: 'calculated' },
  another: { answer: 'choice' },
};

export function answerKind(type: AskedType): AnswerKind {
  return TRAITS[type].answer;
}

/** The kind of file that answers a question of this type; `undefined` where no file does. */
export function fileKind(type: AskedType): FileKind | undefined {
  const traits = TRAITS[type];
  return traits.answer === 'file' ? traits.file : undefined;
}

/** What the places that answer a question of this type draw; `undefined` where no places do. */
export function outlineOf(type: AskedType): Outline | undefined {
  const traits = TRAITS[type];
  return traits.answer === 'places' ? traits.outline : undefined;
}

/** Whether a question of this type can have this key. */
export function takesKey(type: AskedType, key: OwnKey): boolean {
  const traits = TRAITS[type];
  return traits.answer !== 'file' && traits.key === key;
}

/** Whether a respondent gives a value: not with what is shown, calculated or only acknowledged. */
export function isEntered(type: AskedType): boolean {
  const { answer } = TRAITS[type];
  return answer !== 'none' && answer !== 'calculated' && answer !== 'acknowledgement';
}

/** Whether it has a choice list. */
export function hasChoices(type: AskedType): boolean {
  return takesOneChoice(type) || takesSeveralChoices(type);
}

export function takesOneChoice(type: AskedType): boolean {
  return TRAITS[type].answer === 'choice';
}

/** Any number of them, or all in an order: they are ticked one by one. */
export function takesSeveralChoices(type: AskedType): boolean {
  const { answer } = TRAITS[type];
  return answer === 'choices' || answer === 'ranking';
}

/** Whether the order of the choices is the answer. */
export function isRanking(type: AskedType): boolean {
  return TRAITS[type].answer === 'ranking';
}

export function isNumber(type: AskedType): boolean {
  return TRAITS[type].answer === 'number';
}
