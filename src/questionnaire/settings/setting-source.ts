import type { Message } from '../problems/message.ts';
/**
 * Where a format (YAML, a workbook) keeps the settings of a questionnaire. Values are asked for by key; what is there and
 * is not what was asked for is reported by the source, with its place.
 */
export interface SettingSource {
  /** Whether there is a value, of whatever kind. */
  has(key: string): boolean;
  text(key: string): string | undefined;
  /** A list, or one text that holds several, divided by commas or blanks. */
  texts(key: string): readonly string[] | undefined;
  flag(key: string): boolean | undefined;
  /** Texts by names of the author's own. */
  named(key: string): Readonly<Record<string, string>> | undefined;
  /** A text that `read` understands; `expected` describes valid texts to the author. */
  read<Value>(key: string, read: (text: string) => Value | undefined, expected: Message): Value | undefined;
  /** Reports a part of a value that has no meaning. */
  refuse(key: string, expected: Message, found: string): void;
}

/** One text as the list that it holds. */
export function listIn(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((part) => part !== '');
}
