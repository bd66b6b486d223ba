import { readXml } from './xml.ts';

/** For each cell style, by its number, whether it shows a number as a date or time. */
export type DateFormats = readonly boolean[];

export const NO_DATE_FORMATS: DateFormats = [];

/**
 * Finds the cell styles for dates: in a workbook a date is a number, and only its style identifies it. ECMA-376 Part 1,
 * 18.8.
 */
export function readDateFormats(xml: Uint8Array, part: string): DateFormats {
  const ownFormats = new Map<string, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  readXml(xml, part, {
    open: (name, attribute) => {
      if (name === 'numFmt') {
        ownFormats.set(attribute('numFmtId') ?? '', showsDate(attribute('formatCode') ?? ''));
      } else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const format = attribute('numFmtId') ?? '';
        styles.push(ownFormats.get(format) ?? isBuiltInDate(Number(format)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** The built-in formats (18.8.30); 27 to 36 and 50 to 58 are those of East Asia. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  );
}

function showsDate(format: string): boolean {
  // The part before the first ";" is for positive numbers. Texts, colours and currencies are ignored; [h] is not.
  const [positive = ''] = format.split(';');
  const signs = positive.replaceAll(/"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(signs) && !/^general$/i.test(signs);
}
