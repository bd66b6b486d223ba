/**
 * What Telegram does to a text before anyone sees it.
 * Source: tdlib/td, `td/telegram/misc.cpp` (clean_input_string, replace_offending_characters) and
 * `td/telegram/MessageEntity.cpp` (fix_formatted_text).
 */
import type { MessageEntity } from 'grammy/types';

export interface FormattedText {
  text: string;
  /** Offsets and lengths in UTF-16 code units. */
  entities: MessageEntity[];
}

/** Line separators, the old bidi embeddings (isolates survive), and three combining lines are removed. */
const REMOVED = /\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are intended here
const BLANKED = /[\0-\t\v\f\x0e-\x1f]/g;
const REPEATED_MARKS = /[\u200e\u200f]{2,}/g;
/** Invisible characters. A text of these alone is refused as empty. */
const SHOWS_SOMETHING = /[^\s\u180e\u200b-\u200f\u202e\u2060-\u2064\u2800\u3164\ufeff\ufffc]/u;

export function isBlank(text: string): boolean {
  return !SHOWS_SOMETHING.test(text);
}

/** Cleans and trims a text and shifts its entities accordingly. */
export function cleanText({ text, entities }: FormattedText): FormattedText {
  const blanked = text
    .replace(BLANKED, ' ')
    .replace(REPEATED_MARKS, (marks) => '\u200c'.repeat(marks.length - 1) + marks.at(-1));
  const whole = REMOVED.test(blanked) ? withoutRemoved(blanked, entities) : { text: blanked, entities };
  return trimmed(whole);
}

function withoutRemoved(text: string, entities: readonly MessageEntity[]): FormattedText {
  const kept: string[] = [];
  /** Maps each position in the old text to its position in the new one. */
  const moved = new Int32Array(text.length + 1);
  for (let position = 0; position < text.length; position += 1) {
    moved[position] = kept.length;
    const unit = text.charAt(position);
    if (!REMOVED.test(unit)) kept.push(unit);
  }
  moved[text.length] = kept.length;
  const place = (position: number): number => moved[Math.min(position, text.length)] ?? 0;
  return {
    text: kept.join(''),
    entities: entities.map((entity) => {
      const offset = place(entity.offset);
      return { ...entity, offset, length: place(entity.offset + entity.length) - offset };
    }),
  };
}

function trimmed({ text, entities }: FormattedText): FormattedText {
  const rightTrimmed = text.replace(/[\s]+$/u, '');
  const firstEntity = Math.min(rightTrimmed.length, ...entities.map((entity) => entity.offset));
  let start = 0;
  while (start < firstEntity && (rightTrimmed[start] === ' ' || rightTrimmed[start] === '\n')) start += 1;
  if (start === 0 && rightTrimmed.length === text.length) {
    return { text, entities: entities.filter((entity) => entity.length > 0) };
  }
  const result = rightTrimmed.slice(start);
  return {
    text: result,
    entities: entities
      .map((entity) => {
        const offset = entity.offset - start;
        return { ...entity, offset, length: Math.min(entity.length, result.length - offset) };
      })
      .filter((entity) => entity.length > 0),
  };
}
