import type { Settings } from '../definition/definition.ts';
import type { Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { FURTHER_SETTINGS, readFurtherSettings } from '../settings/further-settings.ts';
import { readFlag } from '../yaml/fields.ts';
import { readCell } from './read-cell.ts';
import type { SheetRow, SheetTable } from './sheet-table.ts';

const KEYS = [
  'organisation',
  'controller',
  'contact',
  'kept_until',
  'withdrawal_until',
  'minimum_age',
  'minutes',
  'unit',
  'channels',
  'participation',
  'assisted',
  'session_days',
  'closes',
  ...FURTHER_SETTINGS,
];

/** The only row of the sheet `settings` that counts: the one below the headers. */
export function settingsRow(table: SheetTable, problems: ProblemList): SheetRow | undefined {
  const [row, ...more] = table.rows.filter((each) => !each.isEmpty);
  for (const each of more) {
    const message = 'The settings stand in one row below the headers: this one is passed over.';
    problems.warning('unused-row', each.place(), message, {
      cure: `Move what matters to row ${row?.number}.`,
    });
  }
  return row;
}

/** Reads who asks and under which terms. What is missing stays empty (or 0): that is for the check to say. */
export function readSettings(
  table: SheetTable,
  row: SheetRow | undefined,
  problems: ProblemList,
  places: Places,
): Settings {
  const text = (key: string) => row?.text(key) ?? '';
  const read = <Value>(key: string, meaning: (text: string) => Value | undefined, expected: string) =>
    row && readCell(row, key, meaning, expected, problems);
  const oneOf = <Word extends string>(key: string, ...words: readonly Word[]) =>
    read(key, (written) => words.find((word) => word === written.toLowerCase()), words.join(' or '));
  const number = (key: string) =>
    read(key, (written) => (/^\d{1,6}$/.test(written) ? Number(written) : undefined), 'a whole number');
  const closes = text('closes');
  const settings: Settings = {
    organisation: text('organisation'),
    controller: text('controller'),
    contact: text('contact'),
    keptUntil: text('kept_until'),
    withdrawalUntil: text('withdrawal_until'),
    minimumAge: number('minimum_age') ?? 18,
    // A number that could not be read is reported already; 1 keeps the check from calling it missing.
    minutes: number('minutes') ?? (text('minutes') === '' ? 0 : 1),
    unit: oneOf('unit', 'person', 'organisation') ?? 'person',
    channels: text('channels')
      .split(/[\s,;]+/)
      .filter((channel) => channel !== ''),
    participation: oneOf('participation', 'ask', 'one') ?? 'ask',
    assisted: read('assisted', readFlag, 'yes or no') ?? false,
    sessionDays: number('session_days') ?? 30,
    ...(closes === '' ? {} : { closes }),
    ...readFurtherSettings(
      (key) => (text(key) === '' ? undefined : [text(key)]),
      (key, expected, found) => {
        const message = `"${key}" must be ${expected}.`;
        problems.error('bad-value', table.place(row?.number, key), message, { found });
      },
    ),
    variables: readVariables(row, places),
  };
  locateSettings(settings, table, row, places);
  return settings;
}

/** Notes where settings stand, or would have to stand. */
export function locateSettings(
  settings: Settings,
  table: SheetTable,
  row: SheetRow | undefined,
  places: Places,
): void {
  places.note(settings, undefined, () => table.place(row?.number));
  for (const key of KEYS) places.note(settings, key, () => table.place(row?.number, key));
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

/** Settings of XLSForm (https://xlsform.org/en/#settings-worksheet) that are for other programs. */
const UNUSED = new Set(
  `style instance_name submission_url auto_send auto_delete allow_choice_duplicates sms_keyword client_editable
  add_none_option namespaces instance_id prefix delimiter omit_instanceid instance_xmlns flat logo clean_text_values
  name`.split(/\s+/),
);

/** Names the settings that XLSForm has and a chat has no use for; one of them must not be passed over. */
export function reportUnusedSettings(
  table: SheetTable,
  row: SheetRow | undefined,
  problems: ProblemList,
): void {
  if (row?.text('public_key')) {
    const message = 'Answers are not encrypted with a key of your own here.';
    problems.error('unsupported-setting', row.place('public_key'), message, {
      cure: 'Remove it.',
    });
  }
  const unused = table.unknownHeaders.filter((header) =>
    UNUSED.has(header.toLowerCase().replaceAll(' ', '_')),
  );
  if (unused.length === 0) return;
  const message = `These settings mean nothing in a chat and are passed over: ${unused.join(', ')}.`;
  problems.warning('unused-settings', { ...table.place(table.headerRow), column: unused[0] ?? '' }, message);
}
