import { type Message, says } from '../../problems/message.ts';
import { BadWorkbook, locked } from './bad-workbook.ts';
import type { ZipArchive } from './zip.ts';

/**
 * What kind of workbook a file is, whatever its name: a zip archive, or a container of old Office files.
 *
 * @throws BadWorkbook for other files; it says what the file seems to be
 */
export function containerOf(bytes: Uint8Array): 'zip' | 'ole' {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b)) return 'zip';
  if (bytes.length === 0) {
    throw new BadWorkbook('empty-file', says('workbook-empty'));
  }
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    // It also holds new files with a password.
    if (includes(bytes, 'EncryptedPackage')) throw locked();
    for (const [name, kind] of OTHER_OLE) {
      if (includes(bytes, name)) throw new BadWorkbook('not-a-workbook', says('no-workbook', { what: kind }));
    }
    return 'ole';
  }
  const what = /^\s*<(!doctype html|html|table)/i.test(latin(bytes.subarray(0, 200)))
    ? says('kind-web-page')
    : starts(0x25, 0x50, 0x44, 0x46)
      ? says('kind-pdf')
      : bytes.subarray(0, 1000).every((byte) => byte > 8)
        ? says('kind-text-file')
        : undefined;
  throw new BadWorkbook(
    'not-a-workbook',
    what === undefined ? says('no-excel-by-content') : says('no-excel-but', { what }),
  );
}

/** Other old files, by a name in their directory. */
const OTHER_OLE: readonly (readonly [name: string, kind: Message])[] = [
  ['WordDocument', says('kind-old-word')],
  ['PowerPoint Document', says('kind-old-powerpoint')],
];

/** Other kinds of zip archives, by a file that only they contain. */
const OTHER_ARCHIVES: readonly (readonly [RegExp, Message])[] = [
  [/^xl\/workbook\.bin$/i, says('kind-xlsb')],
  [/^content\.xml$/i, says('kind-libreoffice')],
  [/^index\/document\.iwa$/i, says('kind-numbers')],
  [/^word\//i, says('kind-word')],
  [/^ppt\//i, says('kind-powerpoint')],
];

/** @throws BadWorkbook for an archive that is not a workbook; it says what the archive seems to be */
export function refuseOtherArchives({ names }: ZipArchive): never {
  const known = OTHER_ARCHIVES.find(([pattern]) => names.some((name) => pattern.test(name)));
  throw new BadWorkbook('not-a-workbook', says('no-excel', { what: known?.[1] ?? says('kind-archive') }));
}

/** Whether an OLE directory, which is written in UTF-16, contains a name. */
function includes(bytes: Uint8Array, name: string): boolean {
  return latin(bytes.subarray(0, 1 << 20)).includes([...name].join('\0'));
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
