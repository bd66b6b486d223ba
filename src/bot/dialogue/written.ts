/** Which message of a person gave which answer. */
export interface Written {
  readonly message: number;
  /** The message that shows the question with its answer. */
  readonly shown: number;
  /** The question's index. */
  readonly question: number;
  /** Of its repeat, from 1; 0 outside repeats. */
  readonly instance: number;
}

type Place = Pick<Written, 'question' | 'instance'>;

/** How many messages are kept. People edit recent ones, and this string is read and written with every answer. */
const MOST = 20;

/**
 * All of them are kept as one short string: a few characters each, with distances instead of message ids. It begins with
 * the structure of the questionnaire to which the indexes belong. Under another structure nothing is found.
 */
export function remember(kept: string | undefined, structure: string, written: Written): string {
  const others = read(kept, structure).filter((other) => other.message < written.message);
  return packed(structure, [...others.filter((other) => !isSamePlace(other, written)), written]);
}

/** The question has been answered in another way since. */
export function forget(kept: string, structure: string, place: Place): string {
  const others = read(kept, structure).filter((other) => !isSamePlace(other, place));
  return packed(structure, others);
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.question === other.question && one.instance === other.instance;
}

function packed(structure: string, all: readonly Written[]): string {
  let before = 0;
  const entries = all.slice(-MOST).map(({ message, shown, question, instance }) => {
    const numbers = [message - before, message - shown, question, ...(instance === 0 ? [] : [instance])];
    before = message;
    return numbers.map((number) => number.toString(36)).join('.');
  });
  return [structure.slice(0, 4), ...entries].join(' ');
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

/** Only the messages, without the questions: that they gave answers, not which. */
export function onlyMessages(kept: string | undefined): string | undefined {
  return kept?.replace(/(?<= )([\w-]+)\S*/gu, '$1').replace(/^\S*/u, '');
}

export function isOneOf(messages: string | undefined, message: number): boolean {
  return read(messages, '').some((written) => written.message === message);
}

function read(kept: string | undefined, structure: string): readonly Written[] {
  const [of, ...entries] = kept?.split(' ') ?? [];
  if (of !== structure.slice(0, 4)) return [];
  let before = 0;
  return entries.map((entry) => {
    const [distance = 0, above = 0, question = 0, instance = 0] = entry
      .split('.')
      .map((number) => Number.parseInt(number, 36));
    before += distance;
    return { message: before, shown: before - above, question, instance };
  });
}
