/** Which message gave which answer. */
export interface Written {
  /** The person's message; of an answer that was tapped, the question's own message. */
  readonly message: number;
  /** The message that shows the question with its answer. */
  readonly shown: number;
  /** The question's index. */
  readonly question: number;
  /** Of its repeat, from 1; 0 outside repeats. */
  readonly instance: number;
  /** Of an answer in several messages: how many characters this one gave. */
  readonly length?: number;
}

type Place = Pick<Written, 'question' | 'instance'>;

/** A piece of a text: `text.slice(start, end)`. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** How many messages are kept. People edit recent ones, and this string is read and written with every answer. */
const MOST = 20;
/** How many tapped answers are kept among them: people reply to what they still see. */
const MOST_TAPPED = 8;
/** A message of this length was cut by Telegram's app: the next one goes on in the middle of a line. */
const CUT = 4096;

/**
 * All of them are kept as one short string: a few characters each, with distances instead of message ids. It begins with
 * the structure of the questionnaire to which the indexes belong. Under another structure nothing is found.
 *
 * @param asking - what is asked after this answer: until something else is asked, the answer can be added to
 */
export function remember(
  kept: string | undefined,
  structure: string,
  written: Written,
  asking?: number,
): string {
  const others = read(kept, structure).filter(
    (other) => !isSamePlace(other, written) && other.message !== written.message,
  );
  return packed(structure, [...others, written], asking);
}

/** The question has been answered in another way since. */
export function forget(kept: string, structure: string, place: Place): string {
  const others = read(kept, structure).filter((other) => !isSamePlace(other, place));
  return packed(structure, others);
}

/** The message that gave the last answer, if nothing but the next question has been asked since. */
export function lastWritten(
  kept: string | undefined,
  structure: string,
  asking: number,
): Written | undefined {
  const [of, open = ''] = kept?.split(' ', 1)[0]?.split('.') ?? [];
  if (of !== structure.slice(0, 4) || Number.parseInt(open, 36) !== asking) return undefined;
  // Every text that follows a text comes by here: of all but the last one only the distance is read.
  const [, ...entries] = kept?.split(' ') ?? [];
  const last = entries.pop();
  let before = 0;
  for (const entry of entries) before += Number.parseInt(entry, 36);
  return last === undefined ? undefined : entryOf(last, before);
}

/**
 * Another message has been added to the last answer.
 *
 * @param before - the answer so far
 * @param added - how many characters the message has added
 */
export function lengthen(
  kept: string,
  structure: string,
  {
    message,
    added,
    before,
    asking,
  }: {
    readonly message: number;
    readonly added: number;
    readonly before: string;
    readonly asking: number;
  },
): string {
  const all = read(kept, structure);
  const last = all.at(-1);
  if (last === undefined) return kept;
  const first = last.length === undefined ? { ...last, length: before.length } : last;
  return packed(structure, [...all.slice(0, -1), first, { ...last, message, length: added }], asking);
}

/** What stands between two messages of one answer. */
export function betweenParts(before: number): string {
  return wasCut(before) ? '' : '\n';
}

/** Whether a text of this length was cut by Telegram's app. */
export function wasCut(length: number): boolean {
  return length === CUT;
}

/** Which piece of the answer a message gave; `undefined` where it gave all of it. */
export function pieceOf(
  kept: string | undefined,
  structure: string,
  written: Written,
  answer: string,
): Piece | undefined {
  if (written.length === undefined) return undefined;
  const parts = read(kept, structure).filter((other) => isSamePlace(other, written));
  // From the end: the first ones may not be kept any more.
  let end = answer.length;
  for (const { message, length = 0 } of parts.toReversed()) {
    if (message === written.message) return end < length ? undefined : { start: end - length, end };
    const index = parts.findIndex((part) => part.message === message);
    end -= length + betweenParts(parts[index - 1]?.length ?? 0).length;
  }
  return undefined;
}

/** The same, where one message of an answer has another length now. */
export function resized(kept: string, structure: string, message: number, length: number): string {
  const [head = '', open = ''] = kept.split(' ', 1)[0]?.split('.') ?? [];
  if (head === '') return kept;
  const all = read(kept, structure).map((each) => (each.message === message ? { ...each, length } : each));
  return packed(structure, all, open === '' ? undefined : Number.parseInt(open, 36));
}

/** The same in another structure; what it does not have any more is left out. */
export function moveWritten(
  kept: string,
  from: string,
  to: string,
  indexOf: (written: Written) => number | undefined,
): string {
  const all = read(kept, from).flatMap((written) => {
    const question = indexOf(written);
    return question === undefined ? [] : [{ ...written, question }];
  });
  return packed(to, all);
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.question === other.question && one.instance === other.instance;
}

function packed(structure: string, all: readonly Written[], asking?: number): string {
  const tapped = all.filter(isTapped).slice(0, -MOST_TAPPED);
  let before = 0;
  const entries = all
    .filter((each) => !tapped.includes(each))
    .slice(-MOST)
    .map(({ message, shown, question, instance, length }) => {
      const place = instance === 0 && length === undefined ? [question] : [question, instance];
      const numbers = [
        message - before,
        message - shown,
        ...place,
        ...(length === undefined ? [] : [length]),
      ];
      before = message;
      return numbers.map((number) => number.toString(36)).join('.');
    });
  const head = structure.slice(0, 4) + (asking === undefined ? '' : `.${asking.toString(36)}`);
  return [head, ...entries].join(' ');
}

function isTapped({ message, shown }: Written): boolean {
  return message === shown;
}

export function allWritten(kept: string | undefined, structure: string): readonly Written[] {
  return read(kept, structure);
}

/** The messages that gave an answer to this question before. */
export function messagesAbout(kept: string | undefined, structure: string, place: Place): readonly number[] {
  return read(kept, structure).flatMap((written) => (isSamePlace(written, place) ? [written.message] : []));
}

export function findWritten(
  kept: string | undefined,
  structure: string,
  message: number,
): Written | undefined {
  return read(kept, structure).find((written) => written.message === message);
}

/** What a reply to this message is about: the answer that it gave, or whose question it shows. */
export function findAnswered(
  kept: string | undefined,
  structure: string,
  message: number,
): Written | undefined {
  return (
    findWritten(kept, structure, message) ??
    read(kept, structure).findLast((written) => written.shown === message)
  );
}

/** The newest message that shows a question with its answer, whatever the structure; 0 where none is known. */
export function newestShown(kept: string | undefined): number {
  return Math.max(0, ...entriesOf(kept).map(({ shown }) => shown));
}

/** Only the messages, without the questions: that they gave answers, not which. */
export function onlyMessages(kept: string | undefined): string | undefined {
  return kept?.replace(/(?<= )([\w-]+)\S*/gu, '$1').replace(/^\S*/u, '');
}

export function isOneOf(messages: string | undefined, message: number): boolean {
  return entriesOf(messages).some((written) => written.message === message);
}

function read(kept: string | undefined, structure: string): readonly Written[] {
  const [of] = kept?.split(' ', 1)[0]?.split('.') ?? [];
  return of === structure.slice(0, 4) ? entriesOf(kept) : [];
}

function entriesOf(kept: string | undefined): readonly Written[] {
  const [, ...entries] = kept?.split(' ') ?? [];
  let before = 0;
  return entries.map((entry) => {
    const written = entryOf(entry, before);
    before = written.message;
    return written;
  });
}

/** @param before - the message of the entry before it */
function entryOf(entry: string, before: number): Written {
  const [distance = 0, above = 0, question = 0, instance = 0, length] = entry
    .split('.')
    .map((number) => Number.parseInt(number, 36));
  const message = before + distance;
  const written = { message, shown: message - above, question, instance };
  return length === undefined ? written : { ...written, length };
}
