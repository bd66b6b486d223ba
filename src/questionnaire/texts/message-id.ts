import type { ChoiceDefinition } from '../definition/definition.ts';

/**
 * The Fluent identifier for a name. Fluent takes `[a-zA-Z][a-zA-Z0-9_-]*`, and most names already are valid and do not
 * change. In others, each character that is not allowed becomes `_xHH_` (its code point in hexadecimal, two digits or
 * more), and a name that does not begin with a letter gets an `n` in front: `größe` is `gr_xF6__xDF_e`, `1a` is
 * `n_x31_a`. The check refuses two names that give the same identifier.
 *
 * The same identifier serves as the variable of a question: `{ $name }`.
 *
 * @param name - a question's, group's or variable's name; for a choice see {@link choiceMessageId}
 */
export function messageId(name: string): string {
  const encoded = name.replaceAll(/^[^a-zA-Z]|[^a-zA-Z0-9_-]/gu, encodeCharacter);
  return encoded.startsWith('_') ? `n${encoded}` : encoded;
}

/** The name that an identifier stands for: the opposite of {@link messageId}. */
export function nameOfMessage(id: string): string {
  return id
    .replace(/^n(?=_x[0-9A-F]+_)/, '')
    .replaceAll(/_x([0-9A-F]{2,6})_/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}

/** The identifier of the message that has a choice's label: `<list>-<choice>`, encoded as by {@link messageId}. */
export function choiceMessageId(list: string, choice: string): string {
  return messageId(`${list}-${choice}`);
}

/** The identifier of the message that has a choice's label: its own, or the usual one. */
export function messageOfChoice(list: string, { name, message }: ChoiceDefinition): string {
  return message ?? choiceMessageId(list, name);
}

function encodeCharacter(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `_x${hex.padStart(2, '0')}_`;
}
