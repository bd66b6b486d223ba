import { BadWorkbook } from './bad-workbook.ts';
import type { ZipArchive } from './zip.ts';

const SAVE_AS = 'Open it in Excel or LibreOffice, and save it as "Excel workbook (.xlsx)".';

/**
 * Refuses a file that is not a zip archive, and so not a workbook, whatever its name.
 *
 * @throws BadWorkbook that says what the file seems to be
 */
export function refuseOtherFiles(bytes: Uint8Array): void {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b)) return;
  if (bytes.length === 0) {
    throw new BadWorkbook('empty-file', 'This file is empty.', 'Copy or download it again.');
  }
  // The container of old Office files, which also holds new files with a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    if (includes(bytes, 'EncryptedPackage')) {
      const cure = 'Save a copy without a password.';
      throw new BadWorkbook('password-protected', 'This workbook is protected by a password.', cure);
    }
    throw new BadWorkbook('old-excel', 'This is a workbook in the old format of Excel (.xls).', SAVE_AS);
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

/** Other kinds of zip archives, by a file that only they contain. */
const OTHER_ARCHIVES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/i, "a workbook in Excel's binary format (.xlsb)"],
  [/^content\.xml$/i, 'a document of LibreOffice (.ods or the like)'],
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
