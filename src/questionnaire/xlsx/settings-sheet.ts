import { readFlag } from '../definition/read-flag.ts';
import { says } from '../problems/message.ts';
import type { Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { completeSettings, readSettings } from '../settings/read-settings.ts';
import { listIn, type SettingSource } from '../settings/setting-source.ts';
import { SETTING_ROWS, type Settings } from '../settings/settings.ts';
import { readCell } from './table/read-cell.ts';
import type { SheetRow, SheetTable } from './table/sheet-table.ts';

/** The only row of the sheet `settings` that counts: the one below the headers. */
export function settingsRow(table: SheetTable, problems: ProblemList): SheetRow | undefined {
  const [row, ...more] = table.rows.filter((each) => !each.isEmpty);
  for (const each of more) {
    problems.warning('unused-row', each.place(), says('settings-row-ignored', { row: row?.number ?? 2 }));
  }
  return row;
}

/**
 * Reads the settings, and notes where each of them is.
 *
 * @param shared - those of the organisation, for what is not there
 */
export function readSheetSettings(
  table: SheetTable,
  row: SheetRow | undefined,
  shared: Partial<Settings>,
  problems: ProblemList,
  places: Places,
): Settings {
  const settings = completeSettings(readSettings(sourceOf(table, row, problems, places)), shared);
  locateSettings(settings, table, row, places);
  return settings;
}

function sourceOf(
  table: SheetTable,
  row: SheetRow | undefined,
  problems: ProblemList,
  places: Places,
): SettingSource {
  const text = (key: string) => row?.text(key) || undefined;
  const read: SettingSource['read'] = (key, meaning, expected) =>
    row && readCell(row, key, meaning, expected, problems);
  return {
    has: (key) => text(key) !== undefined,
    text,
    texts: (key) => {
      const written = text(key);
      return written === undefined ? undefined : listIn(written);
    },
    flag: (key) => read(key, readFlag, says('yes-or-no')),
    named: () => readVariables(row, places),
    read,
    refuse: (key, expected, found) => {
      problems.error('bad-value', table.place(row?.number, key), says('bad-value', { key, expected }), {
        found,
      });
    },
  };
}

/** Notes where settings are, or where they belong. */
function locateSettings(
  settings: Settings,
  table: SheetTable,
  row: SheetRow | undefined,
  places: Places,
): void {
  places.note(settings, undefined, () => table.place(row?.number));
  for (const [, { key }] of SETTING_ROWS) places.note(settings, key, () => table.place(row?.number, key));
}

/** Columns `variable::conference_date`: further values for texts, as `${conference_date}`. */
function readVariables(row: SheetRow | undefined, places: Places): Readonly<Record<string, string>> {
  if (row === undefined) return {};
  const given = row
    .details('variable')
    .map(({ detail, text }) => ({ name: detail ?? 'variable', detail, text }));
  const variables = Object.fromEntries(given.map(({ name, text }) => [name, text]));
  for (const { name, detail } of given) places.note(variables, name, () => row.place('variable', detail));
  return variables;
}

/** XLSForm settings (https://xlsform.org/en/#settings-worksheet) for other programs. */
const UNUSED = new Set(
  `style instance_name submission_url auto_send auto_delete sms_keyword client_editable
  add_none_option namespaces instance_id prefix delimiter omit_instanceid instance_xmlns flat logo clean_text_values
  name`.split(/\s+/),
);

/** Reports XLSForm settings that have no effect in a chat. */
export function reportUnusedSettings(
  table: SheetTable,
  row: SheetRow | undefined,
  problems: ProblemList,
): void {
  if (row?.text('public_key')) {
    problems.warning('passed-over', row.place('public_key'), says('public-key-unused'));
  }
  const unused = table.unknownHeaders.filter((header) =>
    UNUSED.has(header.toLowerCase().replaceAll(' ', '_')),
  );
  if (unused.length === 0) return;
  const place = { ...table.place(table.headerRow), column: unused[0] ?? '' };
  problems.warning('unused-settings', place, says('settings-ignored', { settings: unused }));
}
