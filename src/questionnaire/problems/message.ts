import type { MESSAGES } from './messages.ts';

/** Names a text of `locales/<language>/check/`. */
export type MessageId = keyof typeof MESSAGES;

/**
 * What is put into a text: a name or code as the author wrote it, a number, another message, which is worded
 * first, or a list of such names and messages.
 */
export type Argument = string | number | Message | readonly (Message | string)[];

/** A sentence for authors that has no words yet: which one it is, and what is put into it. */
export interface Message {
  readonly id: MessageId;
  readonly with: Readonly<Record<string, Argument>>;
}

type Arguments<Id extends MessageId> = { readonly [Name in (typeof MESSAGES)[Id][number]]: Argument };

/**
 * A message and what it needs. The compiler knows which arguments each message takes.
 *
 * ```ts
 * problems.error('unknown-type', place, says('unknown-type', { type: 'txt' }));
 * ```
 */
export function says<Id extends MessageId>(
  id: Id,
  ...[given]: (typeof MESSAGES)[Id] extends readonly [] ? [] : [Arguments<Id>]
): Message {
  return { id, with: given ?? {} };
}
