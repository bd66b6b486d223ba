import { says } from '../../problems/message.ts';
import { tooLarge } from './bad-workbook.ts';
import { cellString, TextOfRuns } from './string-item.ts';
import { readXml } from './xml.ts';

/** A questionnaire of 600 rows in six languages has 20,000. */
const MOST = 500_000;

/** The texts that cells refer to by number: a text in many cells is stored once. */
export function readSharedStrings(xml: Uint8Array, part: string): readonly string[] {
  const strings: string[] = [];
  const runs = new TextOfRuns();
  readXml(xml, part, {
    open: (name) => {
      if (name === 'si') runs.begin();
      else runs.open(name);
    },
    close: (name) => {
      if (name === 'si' && strings.length === MOST) {
        throw tooLarge(says('many-texts', { most: MOST }), says('cure-split'));
      }
      if (name === 'si') strings.push(cellString(runs.text));
      else runs.close(name);
    },
    text: (piece) => runs.add(piece),
  });
  return strings;
}
