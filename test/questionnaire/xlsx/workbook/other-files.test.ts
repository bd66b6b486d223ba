import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inEnglish } from '../../in-english.ts';
import { makeWorkbook, readBytes, workbookParts } from '../make-workbook.ts';
import { SAMPLE_SHEETS } from '../sample-workbook.ts';
import { makeZip, type ZipOptions } from './make-zip.ts';

const sample = makeWorkbook(SAMPLE_SHEETS);
const parts = workbookParts(SAMPLE_SHEETS);

/** The beginning of an OLE container, and a name out of its directory. */
function ole(name: string): Uint8Array {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([head, Buffer.alloc(1024), Buffer.from(name, 'utf16le')]);
}

function flipped(bytes: Uint8Array, position: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[position] = (copy[position] ?? 0) ^ 0x10;
  return copy;
}

const withPart = (part: string, content: string, options?: ZipOptions) =>
  makeZip({ ...parts, [part]: content }, options);
const SURVEY = 'xl/worksheets/sheet1.xml';

/** An archive whose directory gives another size for a sheet. */
function lying(claim: (size: number) => number): Uint8Array {
  return makeZip(parts, { claimedSize: (name, size) => (name === SURVEY ? claim(size) : size) });
}

describe('a file that is no workbook, or a damaged one, is one clear error', () => {
  test.each<[name: string, bytes: Uint8Array, code: string, says: string]>([
    ['an empty file', new Uint8Array(), 'empty-file', 'empty'],
    ['half a workbook in the old format', ole('Workbook'), 'damaged-file', '(.xls)'],
    ['an old Word document', ole('WordDocument'), 'not-a-workbook', '(.doc)'],
    ['a locked workbook', ole('EncryptedPackage'), 'password-protected', 'password'],
    ['a locked archive', makeZip(parts, { locked: true }), 'password-protected', 'password'],
    ['a renamed text', Buffer.from('type,name,label\ntext,a,A\n'), 'not-a-workbook', 'a text file'],
    ['a renamed web page', Buffer.from('\n<html><table>'), 'not-a-workbook', 'a web page'],
    ['a renamed PDF', Buffer.from('%PDF-1.7\n\0'), 'not-a-workbook', 'a PDF'],
    ['noise', Buffer.from([1, 2, 3, 0, 5]), 'not-a-workbook', 'not an Excel workbook'],
    ['a Word document', makeZip({ 'word/document.xml': '<w/>' }), 'not-a-workbook', 'Word'],
    ['a presentation', makeZip({ 'ppt/presentation.xml': '<w/>' }), 'not-a-workbook', 'PowerPoint'],
    ['an .odt', makeZip({ mimetype: 'x', 'content.xml': '<o/>' }), 'not-a-workbook', 'LibreOffice'],
    ['an .xlsb', makeZip({ 'xl/workbook.bin': 'x' }), 'not-a-workbook', '.xlsb'],
    ['any archive', makeZip({ 'a.txt': 'x' }), 'not-a-workbook', 'without a workbook'],
    ['an empty archive', makeZip({}), 'not-a-workbook', 'without a workbook'],
    ['half a file', sample.slice(0, sample.length / 2), 'damaged-file', 'its end is missing'],
    ['a file without its last bytes', sample.slice(0, -30), 'damaged-file', 'its end is missing'],
    ['an empty sheet', withPart(SURVEY, ''), 'damaged-file', 'not valid XML'],
    ['XML that is cut off', withPart(SURVEY, '<worksheet><sheetData><row>'), 'damaged-file', 'not valid XML'],
    ['XML that is crossed', withPart(SURVEY, '<a><b></a></b>'), 'damaged-file', 'not valid XML'],
    [
      'XML with entities',
      withPart(SURVEY, '<!DOCTYPE a [<!ENTITY b "c">]><a/>'),
      'damaged-file',
      'not valid XML',
    ],
    [
      'XML in no encoding',
      makeZip({ ...parts, [SURVEY]: Buffer.from([0x3c, 0x61, 0xff]) }),
      'damaged-file',
      'XML',
    ],
    ['a size that is a lie', lying((size) => size - 1), 'damaged-file', 'sheet1.xml'],
    ['a size beyond all need', lying(() => 3e9), 'too-large', '3000 MB'],
  ])('%s', (_name, bytes, code, says) => {
    const { problems, definition, formId } = readBytes(bytes);
    expect(problems).toMatchObject([{ severity: 'error', code, file: 'flows/sample.xlsx' }]);
    expect(problems.map(inEnglish)[0]?.message).toContain(says);
    expect(problems.map(inEnglish)[0]?.cure).toBeTruthy();
    expect(definition).toBeUndefined();
    expect(formId).toBeUndefined();
  });

  test('a sheet that its relations name and that is not there', () => {
    const { [SURVEY]: _, ...rest } = parts;
    expect(readBytes(makeZip(rest)).problems.map(inEnglish)).toMatchObject([
      { code: 'damaged-file', message: 'This workbook is damaged: the sheet "survey" is missing in it.' },
    ]);
  });

  test('a changed bit anywhere in what is used is noticed, or changes nothing', () => {
    for (let position = 0; position < sample.length; position += 31) {
      const { problems, definition } = readBytes(flipped(sample, position));
      if (definition !== undefined) expect(problems).toEqual([]);
      else expect(problems).toHaveLength(1);
    }
  });
});

describe('a bomb', () => {
  test('is not unpacked beyond what it says: 64 MB in 64 KB that claim to be small', () => {
    const bytes = Buffer.alloc(64 * 1024 * 1024, ' ');
    const packed = deflateRawSync(bytes);
    expect(packed.length).toBeLessThan(100_000);
    // The archive is made by hand around a file that is not what its entry says.
    const archive = makeZip({ ...parts, [SURVEY]: packed }, { stored: true });
    const lie = Buffer.from(archive);
    const entry = lie.lastIndexOf(SURVEY) - 46;
    lie.writeUInt16LE(8, entry + 10);
    lie.writeUInt32LE(5000, entry + 24);
    const before = process.memoryUsage().arrayBuffers;
    expect(readBytes(lie).problems).toMatchObject([{ code: 'damaged-file' }]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10e6);
  });
});

describe('archives of other programs are read', () => {
  test.each<[name: string, options: ZipOptions]>([
    ['nothing compressed', { stored: true }],
    ['sizes in 64 bits', { long: true }],
    ['sizes behind the data', { streamed: true }],
    ['a comment at the end', { comment: 'made by hand PK\x05\x06' }],
  ])('%s', (_name, options) => {
    expect(readBytes(makeZip(parts, options)).problems).toEqual([]);
  });

  test('parts in UTF-16, names with another letter case and backslashes', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(parts[SURVEY] ?? '', 'utf16le')]);
    const { [SURVEY]: _, 'xl/styles.xml': styles = '', ...rest } = parts;
    const other = { ...rest, 'XL\\Worksheets\\Sheet1.XML': utf16, 'xl/Styles.xml': styles };
    expect(readBytes(makeZip(other)).problems).toEqual([]);
  });
});

test('for any content of the parts the reader reports problems, and never throws', () => {
  const names = Object.keys(parts);
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('<', '>', '"', '<c r="A1">', '</row>', '&#0;'),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      piece,
      (name, share, text) => {
        const content = parts[name] ?? '';
        const at = Math.floor(share * content.length);
        const changed = content.slice(0, at) + text + content.slice(at + text.length);
        const { problems, definition } = readBytes(withPart(name, changed, { stored: true }));
        expect(definition === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
      },
    ),
    { numRuns: 150 },
  );
});
