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
