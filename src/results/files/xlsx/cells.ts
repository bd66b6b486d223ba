import type { MomentKind } from '../cell.ts';

/** Text, a number, a date or time, or nothing. */
export type SheetCell = string | number | undefined | { readonly style: MomentKind; readonly serial: number };

/** What `xl/styles.xml` has, by position. */
export const STYLES = ['general', 'heading', 'text', 'date', 'time', 'dateTime'] as const;
type Style = (typeof STYLES)[number];

const styleOf = Object.fromEntries(STYLES.map((style, index) => [style, index])) as Readonly<
  Record<Style, number>
>;

/** Excel takes no longer text: Excel specifications and limits. In UTF-16 code units, as it counts. */
const LONGEST_TEXT = 32_767;
const DAY_MS = 86_400_000;
/** Day 0 of Excel, as it has it from March 1900 on. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** Before that Excel counts a 29 February 1900 that never was: such dates stay text. */
const FIRST_DAY = 61;

/** A date or time as Excel counts it; as text if that is not possible. */
export function momentCell(kind: MomentKind, text: string): SheetCell {
  const ms = Date.parse(kind === 'time' ? `1970-01-01T${text}Z` : kind === 'date' ? text : `${text}Z`);
  if (Number.isNaN(ms)) return text;
  if (kind === 'time') return { style: kind, serial: ms / DAY_MS };
  const serial = (ms - EPOCH_MS) / DAY_MS;
  return serial < FIRST_DAY ? text : { style: kind, serial };
}

/** A row as XML: ECMA-376 Part 1, 18.3.1.73. */
export function rowXml(cells: readonly SheetCell[], style: 'text' | 'heading' = 'text'): string {
  let xml = style === 'heading' ? '<row ht="60" customHeight="1">' : '<row>';
  for (const cell of cells) {
    if (cell === undefined || cell === '') xml += '<c/>';
    else if (typeof cell === 'number') xml += `<c><v>${cell}</v></c>`;
    else if (typeof cell === 'string')
      xml += `<c s="${styleOf[style]}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
    else xml += `<c s="${styleOf[cell.style]}"><v>${cell.serial}</v></c>`;
  }
  return `${xml}</row>`;
}

/**
 * A text for a cell. What XML cannot hold is left out. ECMA-376 Part 1, 22.9.2.19: `_x0041_` means "A", so an underscore
 * that would look like this is escaped.
 */
export function xmlText(text: string): string {
  const short = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  // Most texts need nothing.
  if (/^[\w ,.;:!?()-]*$/.test(short) && !short.includes('_x')) return short;
  return (
    short
      .replaceAll('\r\n', '\n')
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 does not allow
      .replaceAll(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, '')
      .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
