import { readFlag } from '../../definition/read-flag.ts';

/**
 * An expression as it was meant: word processors and phones make typographic quotation marks, and spaces that do not
 * break, of plain ones. pyxform takes them, too.
 */
export function expressionText(text: string): string {
  return text
    .replaceAll(/[\u2018\u2019\u201A\u201B]/g, "'")
    .replaceAll(/[\u201C\u201D\u201E\u201F]/g, '"')
    .replaceAll('\u00A0', ' ');
}

/** The same for a condition: a whole "yes", or a cell that holds TRUE, is one that always holds. */
export function conditionText(text: string): string {
  const flag = readFlag(text);
  return flag === undefined ? expressionText(text) : `${flag}()`;
}
