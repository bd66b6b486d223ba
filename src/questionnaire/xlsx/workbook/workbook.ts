import { says } from '../../problems/message.ts';
import { damaged } from './bad-workbook.ts';
import { NO_DATE_FORMATS, readDateFormats } from './date-formats.ts';
import { isOds, readOds } from './ods.ts';
import { readOldExcel, type SheetJs } from './old-excel.ts';
import { containerOf, refuseOtherArchives } from './other-file.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type CellSources, type Grid, readGrid } from './sheet-grid.ts';
import { readXml } from './xml.ts';
import { type Inflate, openZip, type ZipArchive } from './zip.ts';

/** Bytes of the parts that list the others: no workbook of a person needs a tenth of it. */
const LARGEST_LIST = 2 * 1024 * 1024;

/** A sheet of a workbook, not read yet. */
export interface Sheet {
  readonly name: string;
  /** @throws BadWorkbook */
  grid(): Grid;
}

/** What reading a workbook needs besides its bytes: this folder has no `node:*`, and loads nothing when it is needed. */
export interface WorkbookTools {
  readonly inflate: Inflate;
  /** Loads SheetJS, for the old format only. */
  readonly sheetJs: () => SheetJs;
}

/**
 * Opens a workbook: .xlsx, .xlsm, .xls or .ods, by its content and not by its name.
 *
 * @throws BadWorkbook for other files, and for workbooks that are damaged, locked or too large
 */
export function openWorkbook(bytes: Uint8Array, { inflate, sheetJs }: WorkbookTools): readonly Sheet[] {
  if (containerOf(bytes) === 'ole') return readOldExcel(bytes, sheetJs());
  const zip = openZip(bytes, inflate);
  return isOds(zip) ? readOds(zip) : openXlsx(zip);
}

/**
 * Opens an .xlsx workbook (Office Open XML, ECMA-376), as Excel, LibreOffice, Google Sheets, openpyxl and others write
 * them: it finds the parts by their relations, and does not guess from names.
 */
function openXlsx(zip: ZipArchive): readonly Sheet[] {
  const main = mainPart(zip);
  const relations = readRelations(zip, main);
  const { sheets, from1904 } = readMainPart(zip, main);
  let sources: CellSources | undefined;
  return sheets.map(({ name, relation }) => ({
    name,
    grid() {
      sources ??= {
        sharedStrings: readPart(zip, targetOf(relations, 'sharedStrings'), readSharedStrings) ?? [],
        dateFormats: readPart(zip, targetOf(relations, 'styles'), readDateFormats) ?? NO_DATE_FORMATS,
        from1904,
      };
      const { type, target } = relations.find(({ id }) => id === relation) ?? {};
      // A sheet that only contains a chart.
      if (target !== undefined && type !== 'worksheet') return { rows: [] };
      const given = sources;
      const grid = readPart(zip, target, (xml, part) => readGrid(xml, part, given));
      if (grid === undefined) throw damaged(says('sheet-lost', { sheet: name }));
      return grid;
    },
  }));
}

interface Relation {
  readonly id: string;
  /**
   * The last word of its type: `worksheet`, `styles`, … The words before it differ between editions of the standard.
   */
  readonly type: string;
  /** The name of a part. */
  readonly target: string;
}

function mainPart(zip: ZipArchive): string {
  const main = targetOf(readRelations(zip, ''), 'officeDocument') ?? 'xl/workbook.xml';
  if (!zip.names.some((name) => name.toLowerCase() === main.toLowerCase()) || !main.endsWith('.xml')) {
    return refuseOtherArchives(zip);
  }
  return main;
}

/** The relations of a part ('' for the whole package), which are in a folder beside it. */
function readRelations(zip: ZipArchive, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const found: Relation[] = [];
  const read = (xml: Uint8Array, name: string) =>
    readXml(xml, name, {
      open(element, attribute) {
        if (element !== 'Relationship' || attribute('TargetMode') === 'External') return;
        found.push({
          id: attribute('Id') ?? '',
          type: attribute('Type')?.split('/').at(-1) ?? '',
          target: resolved(folder, attribute('Target') ?? ''),
        });
      },
    });
  readPart(zip, `${folder}_rels/${part.slice(slash)}.rels`, read, LARGEST_LIST);
  return found;
}

/** A target is relative to the folder of its source, or begins with "/" (openpyxl writes them so). */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split(/[/\\]/)) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function targetOf(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type === type)?.target;
}

function readMainPart(
  zip: ZipArchive,
  main: string,
): { sheets: readonly { name: string; relation: string | undefined }[]; from1904: boolean } {
  const sheets: { name: string; relation: string | undefined }[] = [];
  let from1904 = false;
  const read = (xml: Uint8Array, name: string) =>
    readXml(xml, name, {
      open(element, attribute) {
        if (element === 'sheet') {
          sheets.push({ name: attribute('name')?.trim() ?? '', relation: attribute('id') });
        } else if (element === 'workbookPr') from1904 ||= /^(1|true)$/.test(attribute('date1904') ?? '');
      },
    });
  readPart(zip, main, read, LARGEST_LIST);
  return { sheets, from1904 };
}

function readPart<Result>(
  zip: ZipArchive,
  name: string | undefined,
  read: (xml: Uint8Array, name: string) => Result,
  most?: number,
): Result | undefined {
  const xml = name === undefined ? undefined : zip.read(name, most);
  return xml === undefined || name === undefined ? undefined : read(xml, name);
}
