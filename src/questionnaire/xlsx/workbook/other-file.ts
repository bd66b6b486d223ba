import { BadWorkbook, locked } from './bad-workbook.ts';
import type { ZipArchive } from './zip.ts';

const SAVE_AS = 'Open it in Excel or LibreOffice, and save it as "Excel workbook (.xlsx)".';

/**
 * What kind of workbook a file is, whatever its name: a zip archive, or a container of old Office files.
 *
 * @throws BadWorkbook for other files; it says what the file seems to be
 */
export function containerOf(bytes: Uint8Array): 'zip' | 'ole' {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b)) return 'zip';
  if (bytes.length === 0) {
    throw new BadWorkbook('empty-file', 'This file is empty.', 'Copy or download it again.');
  }
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    // It also holds new files with a password.
    if (includes(bytes, 'EncryptedPackage')) throw locked();
    for (const [name, kind] of OTHER_OLE) {
      if (includes(bytes, name))
        throw new BadWorkbook('not-a-workbook', `This is not a workbook. It is ${kind}.`, SAVE_AS);
    }
    return 'ole';
  }
  const what = /^\s*<(!doctype html|html|table)/i.test(latin(bytes.subarray(0, 200)))
    ? 'a web page'
    : starts(0x25, 0x50, 0x44, 0x46)
      ? 'a PDF'
      : bytes.subarray(0, 1000).every((byte) => byte > 8)
        ? 'a text file (CSV, perhaps)'
        : undefined;
  const seems = what === undefined ? '' : ` It looks like ${what}.`;
  throw new BadWorkbook(
    'not-a-workbook',
    `This is not an Excel workbook, whatever its name says.${seems}`,
    SAVE_AS,
  );
}

/** Other old files, by a name in their directory. */
const OTHER_OLE: readonly (readonly [name: string, kind: string])[] = [
  ['WordDocument', 'an old Word document (.doc)'],
  ['PowerPoint Document', 'an old PowerPoint presentation (.ppt)'],
];

/** Other kinds of zip archives, by a file that only they contain. */
const OTHER_ARCHIVES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/i, "a workbook in Excel's binary format (.xlsb)"],
  [/^content\.xml$/i, 'a text or presentation of LibreOffice'],
  [/^index\/document\.iwa$/i, 'a document of Apple Numbers'],
  [/^word\//i, 'a Word document'],
  [/^ppt\//i, 'a PowerPoint presentation'],
];

/** @throws BadWorkbook for an archive that is not a workbook; it says what the archive seems to be */
export function refuseOtherArchives({ names }: ZipArchive): never {
  const known = OTHER_ARCHIVES.find(([pattern]) => names.some((name) => pattern.test(name)));
  const seems = known === undefined ? ' It is an archive without a workbook in it.' : ` It is ${known[1]}.`;
  throw new BadWorkbook('not-a-workbook', `This is not an Excel workbook (.xlsx).${seems}`, SAVE_AS);
}

/** Whether an OLE directory, which is written in UTF-16, contains a name. */
function includes(bytes: Uint8Array, name: string): boolean {
  return latin(bytes.subarray(0, 1 << 20)).includes([...name].join('\0'));
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
