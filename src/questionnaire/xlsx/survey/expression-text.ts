import { readFlag } from '../../definition/read-flag.ts';

/**
 * An expression with plain quotation marks and spaces: word processors and phones replace them with typographic
 * quotation marks and no-break spaces. pyxform accepts these, too.
 */
export function expressionText(text: string): string {
  return text
    .replaceAll(/[\u2018\u2019\u201A\u201B]/g, "'")
    .replaceAll(/[\u201C\u201D\u201E\u201F]/g, '"')
    .replaceAll('\u00A0', ' ');
}

/** The same for a condition: "yes", or a cell with TRUE, is always true. */
export function conditionText(text: string): string {
  const flag = readFlag(text);
  return flag === undefined ? expressionText(text) : `${flag}()`;
}
