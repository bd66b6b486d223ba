import { languageCode } from '../../languages/language-code.ts';
import { anyLanguageCode } from '../../languages/other-language.ts';
import { says } from '../../problems/message.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { SheetRow, SheetTable } from '../table/sheet-table.ts';
import type { WorkbookTables } from '../table/workbook-tables.ts';

/** "Undetermined" in BCP 47: the language of a form that does not name its language. */
const UNDETERMINED = 'und';

/** The languages of a workbook, and the columns of each. */
export interface WorkbookLanguages {
  /** In the order of their columns. */
  readonly codes: readonly string[];
  readonly defaultLanguage: string;
  /**
   * The code for the part of a header after `::`, if there is one; `undefined` for a language that the form does not
   * have.
   */
  codeOf(detail: string | undefined): string | undefined;
  /** The part after `::` in the headers of a language, as the author writes it. */
  detailOf(code: string): string | undefined;
}

/**
 * Finds the languages of a workbook: those of its label columns. A `label` without a language is in the
 * `default_language` of the settings; without one, it is in an unnamed language.
 *
 * @param row - the row of the settings, if there is one
 */
export function readLanguages(
  { survey, choices, settings, texts }: WorkbookTables,
  row: SheetRow | undefined,
  problems: ProblemList,
): WorkbookLanguages {
  const tables = [survey, choices, settings, texts];
  const byDetail = readDetails(tables, problems);
  const wanted = readDefault(row, byDetail, problems);
  const labelled = [survey, choices].flatMap(labelDetails);
  const [first] = labelled.flatMap((detail) => (detail === undefined ? [] : (byDetail.get(detail) ?? [])));
  const isPlain = labelDetails(survey).includes(undefined);
  // If labels have languages, a "constraint_message" without one is in the first of them.
  const plain = wanted ?? (isPlain ? undefined : first) ?? UNDETERMINED;
  if (plain === UNDETERMINED) {
    const place = survey.place(survey.headerRow, 'label');
    problems.warning('unnamed-language', place, says('label-without-language'));
  }
  const codeOf = (detail: string | undefined) => (detail === undefined ? plain : byDetail.get(detail));
  const labels = [...new Set(labelled.flatMap((detail) => codeOf(detail) ?? []))];
  const codes = labels.length > 0 ? labels : [plain];
  reportUnlisted(tables, codes, codeOf, problems);
  return {
    codes,
    defaultLanguage: wanted ?? (isPlain ? plain : first) ?? plain,
    codeOf,
    detailOf(code) {
      const details = tables.flatMap((table) => table.headers.flatMap(({ detail }) => detail ?? []));
      return details.find((detail) => byDetail.get(detail) === code);
    },
  };
}

/** The part after `::` of label columns that contain any text, in the order of the columns. */
function labelDetails(table: SheetTable): readonly (string | undefined)[] {
  return table.headers.flatMap(({ key, detail }) =>
    key === 'label' && table.rows.some((row) => row.text(key, detail) !== '') ? [detail] : [],
  );
}

function readDetails(tables: readonly SheetTable[], problems: ProblemList): ReadonlyMap<string, string> {
  const byDetail = new Map<string, string>();
  for (const table of tables) {
    const codes = new Map<string, string>();
    for (const { key, detail, written } of table.headers) {
      if (key === undefined || detail === undefined || key === 'variable') continue;
      const place = table.place(table.headerRow, key, detail);
      const code = byDetail.get(detail) ?? anyLanguageCode(detail, textsIn(tables, detail));
      if (!byDetail.has(detail) && languageCode(detail) === undefined) {
        const language = detail.replace(/\s*\(.*$/, '');
        const message = says('header-language', { detail, column: key, language });
        problems.warning('unknown-language', place, message, { found: written });
      }
      byDetail.set(detail, code);
      const other = codes.get(`${key} ${code}`);
      if (other !== undefined) {
        const message = says('columns-of-one-language', { other, column: written, language: code });
        problems.warning('duplicate-column', place, message, { found: written });
        continue;
      }
      codes.set(`${key} ${code}`, written);
    }
  }
  return byDetail;
}

/** All texts in the columns of one language. */
function textsIn(tables: readonly SheetTable[], language: string): readonly string[] {
  return tables.flatMap(({ headers, rows }) =>
    headers.flatMap(({ key, detail }) =>
      key === undefined || detail !== language ? [] : rows.map((row) => row.text(key, detail)),
    ),
  );
}

function readDefault(
  row: SheetRow | undefined,
  byDetail: ReadonlyMap<string, string>,
  problems: ProblemList,
): string | undefined {
  const written = row?.text('default_language') ?? '';
  if (row === undefined || written === '' || /^default$/i.test(written)) return undefined;
  const code = languageCode(written) ?? byDetail.get(written);
  if (code === undefined) {
    const message = says('default-language-unknown', { language: written });
    problems.warning('unknown-language', row.place('default_language'), message, { found: written });
  }
  return code;
}

function reportUnlisted(
  tables: readonly SheetTable[],
  codes: readonly string[],
  codeOf: WorkbookLanguages['codeOf'],
  problems: ProblemList,
): void {
  for (const table of tables) {
    for (const { key, detail, written } of table.headers) {
      const code = codeOf(detail);
      if (key === undefined || detail === undefined || key === 'variable') continue;
      if (code === undefined || codes.includes(code)) continue;
      const message = says('column-without-labels', { language: code });
      const place = table.place(table.headerRow, key, detail);
      problems.warning('unlisted-language', place, message, { found: written });
    }
  }
}
