/**
 * The Fluent identifier for a name. Fluent takes `[a-zA-Z][a-zA-Z0-9_-]*`, and most names are that and stay as they are.
 * In others each character that does not fit becomes `_xHH_` (its code point in hexadecimal, two digits or more), and
 * `n` goes before a name that does not begin with a letter: `größe` is `gr_xF6__xDF_e`, `1a` is `n_x31_a`. Two names
 * that end up the same are refused when a definition is checked.
 *
 * The same identifier serves as the variable of a question: `{ $name }`.
 *
 * @param name - a question's, group's or variable's name; for a choice see {@link choiceMessageId}
 */
export function messageId(name: string): string {
  const encoded = name.replaceAll(/^[^a-zA-Z]|[^a-zA-Z0-9_-]/gu, encodeCharacter);
  return encoded.startsWith('_') ? `n${encoded}` : encoded;
}

/** The identifier of the message that has a choice's label: `<list>-<choice>`, encoded as by {@link messageId}. */
export function choiceMessageId(list: string, choice: string): string {
  return messageId(`${list}-${choice}`);
}

function encodeCharacter(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `_x${hex.padStart(2, '0')}_`;
}
