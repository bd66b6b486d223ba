import { FluentNumber } from '@fluent/bundle';
import type { RichText } from '../markup/rich-text.ts';
import type { MediaAttribute } from './media-files.ts';

/** The texts of one questionnaire in one language. */
export interface Texts {
  readonly language: string;
  /**
   * A text with its variables filled in.
   *
   * @param message - a question's, group's or choice's message id (see {@link messageId}), or `form`
   * @param attribute - `hint`, `constraint-message`, …; the message's own value when left out
   * @returns `undefined` when the language and the default language both lack it
   */
  rich(message: string, attribute: string | undefined, variables: TextVariables): RichText | undefined;
  /** The text without its markup. The caller must escape it. */
  text(message: string, attribute: string | undefined, variables: TextVariables): string | undefined;
  /**
   * The name of the file that belongs to a text. A picture may come from the default language; a recording never does.
   */
  file(message: string, attribute: MediaAttribute): string | undefined;
}

/** By name; an expression in a text is asked for by {@link expressionVariable}. */
export type TextVariables = Readonly<Record<string, string | number | FluentNumber>>;

/** A number whose digits are shown in groups; those of others are not, because they may be years. */
export function groupedNumber(value: number): FluentNumber {
  return new FluentNumber(value, { useGrouping: true });
}

/** The name under which a text asks for the value of an expression. No question can have it. */
export function expressionVariable(source: string): string {
  return `=${source}`;
}

/** The expression that a text asks for; `undefined` if it asks for an answer or setting. */
export function expressionOf(variable: string): string | undefined {
  return variable.startsWith('=') ? variable.slice(1) : undefined;
}
