/** `miteinander translations` on the shipped texts, in a separate folder. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runConvert } from '../../src/cli/convert.ts';
import { runTranslations } from '../../src/cli/translations.ts';
import { loadFlow, WORKBOOK_TOOLS } from '../../src/questionnaire/load-flows.ts';
import { openWorkbook } from '../../src/questionnaire/xlsx/workbook/workbook.ts';
import { ENGLISH } from '../questionnaire/in-english.ts';
import { makeWorkbook } from '../questionnaire/xlsx/make-workbook.ts';
import { captured } from './captured.ts';

let dir: string;
let book: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'translations-'));
  book = join(dir, 'book.xlsx');
  cpSync('flows', join(dir, 'flows'), { recursive: true });
  cpSync('locales', join(dir, 'locales'), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

async function translations(...args: string[]) {
  const { io, said } = captured();
  const folders = { flowsDir: join(dir, 'flows'), localesDir: join(dir, 'locales'), words: ENGLISH };
  const code = await runTranslations(args, { ...io, ...folders, words: ENGLISH });
  return { code, ...said() };
}

/** The exported sheet as rows of texts. */
function rows(): string[][] {
  const [sheet] = openWorkbook(readFileSync(book), WORKBOOK_TOOLS);
  const { rows: read } = sheet?.grid() ?? { rows: [] };
  const width = Math.max(...read.flatMap(({ cells }) => [...cells.keys()]));
  return read.map(({ cells }) =>
    Array.from({ length: width }, (_, index) => {
      const cell = cells.get(index + 1);
      return cell !== undefined && 'text' in cell ? cell.text : '';
    }),
  );
}

function cellOf(key: string, header: string): string {
  const [head = [], ...others] = rows();
  return others.find(([first]) => first === key)?.[head.indexOf(header)] ?? '';
}

/** What a translator does: some cells are others. */
function write(...edits: readonly (readonly [key: string, header: string, text: string])[]): void {
  const [head = [], ...others] = rows();
  for (const [key, header, text] of edits) {
    const row = others.find(([first]) => first === key) ?? [];
    if (!head.includes(header)) throw new Error(header);
    row[head.indexOf(header)] = text;
  }
  writeFileSync(book, makeWorkbook({ translations: [head, ...others] }));
}

const read = (language: string, name = 'first-look') =>
  readFileSync(join(dir, `locales/${language}/${name}.ftl`), 'utf8');
const shippedText = (language: string, name = 'first-look') =>
  readFileSync(`locales/${language}/${name}.ftl`, 'utf8');

test.each(['first-look', 'situation', 'interface'])(
  '%s: there and back, not a sign is another',
  async (name) => {
    expect((await translations('export', name, '--output', book)).code).toBe(0);
    const { code, out, err } = await translations('import', book);
    expect({ code, out, err }).toEqual({ code: 0, out: 'Nothing differs: nothing is written.\n', err: '' });
    for (const language of ['de', 'en', 'ar']) expect(read(language, name)).toBe(shippedText(language, name));
  },
);

test('a row says where a text is shown, in which language what, and how far it can be trusted', async () => {
  await translations('export', 'first-look', '--output', book, '--languages', 'en');
  const [head, ...others] = rows();
  expect(head).toEqual([
    'key: first-look',
    'context',
    'source: Deutsch (de)',
    'English (en)',
    'state: English (en)',
  ]);
  expect(others.find(([key]) => key === 'hours.hint')).toEqual([
    'hours.hint',
    'question "hours": hint',
    'Zum Beispiel 19,5',
    'For example 19.5',
    'machine',
  ]);
  expect(cellOf('places', 'source: Deutsch (de)')).toMatch(/^#fluent\n\{ \$children ->\n/u);
  expect(cellOf('come', 'source: Deutsch (de)')).toContain(`\${conference_date}`);
});

test('what a translator changes and reviews is all that changes in the file', async () => {
  await translations('export', 'first-look', '--output', book);
  write(
    ['course', 'English (en)', 'Have you been to a German course?'],
    ['course', 'state: English (en)', 'reviewed'],
    ['hours.hint', 'state: English (en)', 'reviewed'],
    ['welcome', 'English (en)', 'Hello!\n\n* It is good that you are here.'],
  );
  const { code, out, err } = await translations('import', book);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`Written: ${join(dir, 'locales/en/first-look.ftl')} (en: 2 texts changed, 2 reviewed)\n`);
  const before = shippedText('en').split('\n');
  const after = read('en').split('\n');
  expect(after.filter((line) => !before.includes(line))).toEqual([
    expect.stringMatching(/^# machine: [0-9a-f]{8}$/u),
    '    Hello!',
    '    {"*"} It is good that you are here.',
    expect.stringMatching(/^# reviewed: [0-9a-f]{8}$/u),
    'course = Have you been to a German course?',
    expect.stringMatching(/^# reviewed: \.hint [0-9a-f]{8}$/u),
  ]);
  expect(loadFlow(join(dir, 'flows/first-look.yaml'), join(dir, 'locales')).problems).toEqual([]);

  // And again: what is reviewed stays that, and nothing else is written.
  await translations('export', 'first-look', '--output', book, '--force');
  expect(cellOf('course', 'state: English (en)')).toBe('reviewed');
  expect(cellOf('hours', 'state: English (en)')).toBe('machine');
  expect((await translations('import', book)).out).toBe('Nothing differs: nothing is written.\n');
});

test('a source text that becomes another is told at what was made of it', async () => {
  await translations('export', 'first-look', '--output', book);
  write(['course', 'state: English (en)', 'reviewed']);
  await translations('import', book);
  const german = read('de').replace('Deutschkurs besucht?', 'Deutschkurs besucht oder gegeben?');
  writeFileSync(join(dir, 'locales/de/first-look.ftl'), german);
  await translations('export', 'first-look', '--output', book, '--force');
  expect(cellOf('course', 'state: English (en)')).toBe('changed since');
  // Somebody who reviews it again says so.
  write(['course', 'state: English (en)', 'reviewed']);
  await translations('import', book);
  await translations('export', 'first-look', '--output', book, '--force');
  expect(cellOf('course', 'state: English (en)')).toBe('reviewed');
  expect(read('en').match(/^# reviewed: /gmu)).toHaveLength(1);
});

test('a language that is not there yet gets a file, in the order of the source', async () => {
  await translations('export', 'first-look', '--output', book, '--languages', 'fr');
  expect(cellOf('course', 'state: Français (fr)')).toBe('missing');
  write(
    ['work', 'Français (fr)', 'Travaillez-vous ?'],
    ['work', 'state: Français (fr)', 'reviewed'],
    ['work.hint', 'Français (fr)', 'Une formation compte aussi.'],
    ['course', 'Français (fr)', 'Avez-vous suivi un cours ?'],
  );
  const { code, out } = await translations('import', book);
  expect(code).toBe(0);
  expect(out).toContain(`Add to the languages in ${join(dir, 'flows/first-look.yaml')}: fr\n`);
  expect(
    read('fr').replaceAll(/[0-9a-f]{8}/gu, '…'),
  ).toBe(`### state: machine-made, not yet reviewed by a speaker

# machine: …
course = Avez-vous suivi un cours ?
# reviewed: …
# machine: .hint …
work = Travaillez-vous ?
    .hint = Une formation compte aussi.
`);
});

test('all that is wrong is told with its row, and then nothing is written', async () => {
  await translations('export', 'first-look', '--output', book);
  write(
    ['course', 'English (en)', 'A fine new text'],
    ['come', 'English (en)', 'Will you come?'],
    ['hours', 'state: English (en)', 'checked'],
    ['places', 'English (en)', '#fluent\n{ $children -> [one] a }'],
    ['wish', 'English (en)', `What do you wish for, \${name`],
  );
  const { code, out, err } = await translations('import', book);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  const place = String.raw`book\.xlsx, translations, row \d+, `;
  for (const problem of [
    String.raw`English \(en\) error different-variables\n {2}This text lacks \$\{conference_date\}`,
    String.raw`state: English \(en\) error bad-state\n {2}There is no state "checked"`,
    String.raw`English \(en\) error not-fluent`,
    String.raw`English \(en\) error bad-reference`,
  ]) {
    expect(err).toMatch(new RegExp(place + problem, 'u'));
  }
  expect(err).toContain('Nothing is written.');
  expect(read('en')).toBe(shippedText('en'));
});

test('what looks wrong is told, and written all the same', async () => {
  await translations('export', 'first-look', '--output', book);
  write(
    ['course', 'English (en)', 'Yes?'],
    ['german', 'English (en)', '\u202bHow well do you understand German?'],
  );
  const { code, err } = await translations('import', book);
  expect(code).toBe(0);
  expect(err).toContain('warning odd-length');
  expect(err).toContain('warning direction-marks');
});

test('a text that was emptied stays unchanged', async () => {
  await translations('export', 'first-look', '--output', book);
  write(['course', 'English (en)', '']);
  const { code, err } = await translations('import', book);
  expect(code).toBe(0);
  expect(err).toContain('an empty cell removes nothing');
  expect(read('en')).toBe(shippedText('en'));
});

test('the bot’s own words in a new language are whole, or are refused: it would not start', async () => {
  await translations('export', 'interface', '--output', book, '--languages', 'fr');
  write(['language-name', 'Français (fr)', 'Français']);
  const { code, err } = await translations('import', book);
  expect(code).toBe(1);
  expect(err).toMatch(/error language-gaps\n {2}.* in "fr" \d+ are missing: language-choose, /u);
  expect(existsSync(join(dir, 'locales/fr'))).toBe(false);
});

test('of a questionnaire that is a workbook a new one is made, with states and all', async () => {
  const { io } = captured();
  const flow = join(dir, 'flows/first-look.yaml');
  await runConvert([flow], { ...io, localesDir: join(dir, 'locales'), words: ENGLISH });
  rmSync(flow);
  expect((await translations('export', 'first-look', '--output', book)).code).toBe(0);
  expect(cellOf('course', 'state: English (en)')).toBe('machine');
  write(
    ['course', 'English (en)', 'Have you been to a course?'],
    ['course', 'state: English (en)', 'reviewed'],
  );
  const refused = await translations('import', book);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('--output NEW.xlsx');
  const path = join(dir, 'first-look.xlsx');
  expect(await translations('import', book, '--output', path)).toMatchObject({ code: 0, err: '' });
  const { definition } = loadFlow(path, join(dir, 'locales'));
  expect(definition?.texts.en).toMatch(/^# reviewed: [0-9a-f]{8}\ncourse = Have you been to a course\?$/mu);
});

test.each([
  [[], 'Expected: export, or import.'],
  [['export'], 'Expected one form_id, or: interface.'],
  [['import', 'a.xlsx', '--languages', 'de'], '--languages belongs to export.'],
  [['export', 'first-look', '--languages', 'klingonisch'], '"klingonisch" is not a known language.'],
])('%j is not understood', async (args, reason) => {
  const { code, err } = await translations(...args);
  expect(code).toBe(64);
  expect(err).toContain(`${reason}\n\nmiteinander translations export`);
});

test('other workbooks and unknown forms are named', async () => {
  expect((await translations('export', 'nothing')).err).toContain('There is no questionnaire "nothing"');
  writeFileSync(book, makeWorkbook({ survey: [['type', 'name']] }));
  expect((await translations('import', book)).err).toContain('holds no translations');
  writeFileSync(book, 'not a workbook');
  expect((await translations('import', book)).code).toBe(1);
  expect(existsSync(join(dir, 'nothing-translations.xlsx'))).toBe(false);
});
