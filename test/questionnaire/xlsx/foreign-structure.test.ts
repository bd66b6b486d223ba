/** Workbooks whose structure is that of large household surveys, each played as a chat. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadFlows } from '../../../src/questionnaire/load-flows.ts';
import { begins, plays, screen, showing } from '../../bot/plays.ts';
import { exportedRow, responsesTo } from '../../bot/stored.ts';
import { type RunningBot, startBot } from '../../support/running-bot.ts';
import { type CellContent, makeWorkbook } from './make-workbook.ts';
import { sheetsOf } from './sample-workbook.ts';

type Records = readonly Readonly<Record<string, CellContent>>[];

const LABEL = 'label::English (en)';

function workbook(
  formId: string,
  survey: Records,
  choices: Records = [],
  further: Readonly<Record<string, CellContent>> = {},
): Uint8Array {
  const settings = [
    {
      'form_title::English (en)': formId,
      'purpose::English (en)': 'learn something',
      'description::English (en)': 'For a test',
      form_id: formId,
      default_language: 'en',
      organisation: 'Association',
      controller: 'Association, Street 1, 01067 Dresden',
      contact: 'post@association.example',
      kept_until: '2099-12-31',
      withdrawal_until: '2099-06-30',
      minutes: 5,
      ...further,
    },
  ];
  return makeWorkbook(sheetsOf({ survey, choices, settings }));
}

/** Longer than a button has room for, and with the sign that separates a channel. */
const NESTED = 'Household__Survey_of_2026_in_all_districts_and_municipalities_v2';

const WORKBOOKS: Readonly<Record<string, Uint8Array>> = {
  nested: workbook(NESTED, [
    { type: 'begin_repeat', name: 'child', [LABEL]: 'Child' },
    { type: 'text', name: 'called', [LABEL]: 'What is your child called?' },
    { type: 'integer', name: 'toys', [LABEL]: `How many toys has \${called}?` },
    { type: 'begin_repeat', name: 'toy', [LABEL]: 'Toy', repeat_count: `\${toys}` },
    { type: 'text', name: 'kind', [LABEL]: `What is the toy of \${called}?` },
    { type: 'end_repeat' },
    { type: 'end_repeat' },
    { type: 'calculate', name: 'all_toys', calculation: `sum(\${toys})` },
    { type: 'note', name: 'thanks', [LABEL]: `Thank you for telling us about \${all_toys} toys.` },
  ]),
};

const ROSTER = [
  { type: 'begin_repeat', name: 'person', [LABEL]: 'Person' },
  { type: 'text', name: 'called', [LABEL]: 'What is the name?' },
  { type: 'end_repeat' },
  { type: `select_one \${called}`, name: 'head', [LABEL]: 'Who is the head?' },
  { type: 'begin_group', name: 'him', [LABEL]: 'Him' },
  {
    type: 'select_one towns',
    name: 'town',
    [LABEL]: `Where was \${head} born?`,
    choice_filter: `county = 'n'`,
  },
  { type: 'end_group' },
  { type: 'begin_group', name: 'her', [LABEL]: 'Her' },
  { type: 'select_one towns', name: 'town', [LABEL]: 'Where were you born?', choice_filter: `county = 's'` },
  { type: 'end_group' },
];
const TOWNS = [
  { list_name: 'towns', name: 'Cold Spring', [LABEL]: 'Spring (north)', county: 'n' },
  { list_name: 'towns', name: 'Cold Spring', [LABEL]: 'Spring (south)', county: 's' },
];

let bot: RunningBot;
const flowsDir = mkdtempSync(join(tmpdir(), 'structure-'));

beforeAll(async () => {
  const all = { ...WORKBOOKS, roster: workbook('roster', ROSTER, TOWNS, { allow_choice_duplicates: 'yes' }) };
  for (const [name, bytes] of Object.entries(all)) writeFileSync(join(flowsDir, `${name}.xlsx`), bytes);
  const { questionnaires, problems } = loadFlows({ flowsDir, localesDir: flowsDir });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  bot = await startBot({ questionnaires, env: { FLOWS_DIR: flowsDir } });
});

afterAll(async () => {
  await bot.close();
  rmSync(flowsDir, { recursive: true });
});

test('repeats within repeats: asked, looked at, changed, exported', async () => {
  const sam = bot.world.person({ firstName: 'Sam', languageCode: 'en' });
  await begins(sam, NESTED);
  await plays(sam, 'Ada', '2');
  expect(screen(sam)).toContain('Child 1 · Toy 1 of 2');
  await plays(sam, 'ball', 'kite', '[Yes]', 'Ben', '1');
  expect(screen(sam)).toContain('Child 2 · Toy 1 of 1');
  expect(screen(sam)).toContain('What is the toy of Ben?');
  await plays(sam, 'car', '[No]', '[Look first]');
  expect(screen(sam)).toMatch(/Child 1 · Toy 2.*kite.*Child 2 · Toy 1.*car/su);
  await plays(sam, '[4. What is the toy]', 'drum', '[↩]');
  expect(showing(sam, 'Thank you for')).toBe(0);
  await plays(sam, '[Send my answers]');
  expect(sam.messages.at(-2)?.text).toContain('Thank you for telling us about 3 toys.');
  const [response] = await responsesTo(bot, NESTED);
  const toy = (kind: string) => ({ kind: { value: kind } });
  expect(response?.answers).toEqual({
    child: {
      instances: [
        { called: { value: 'Ada' }, toys: { value: 2 }, toy: { instances: [toy('ball'), toy('drum')] } },
        { called: { value: 'Ben' }, toys: { value: 1 }, toy: { instances: [toy('car')] } },
      ],
    },
    all_toys: { value: 3 },
  });
  expect(await exportedRow(bot, NESTED)).toMatchObject({
    'child[1]/toy[2]/kind': 'drum',
    'child[2]/toy[1]/kind': 'car',
  });
  await plays(sam, '[Delete my answers]', '[Yes, delete]');
  expect(await responsesTo(bot, NESTED)).toEqual([]);
});

test('answers of a repeat as choices, names that come twice, choices that come twice', async () => {
  const sam = bot.world.person({ firstName: 'Sam', languageCode: 'en' });
  await begins(sam, 'roster');
  await plays(sam, 'Ada Lovelace', '[Yes]', 'Ben', '[No]');
  expect(sam.buttons).toEqual(expect.arrayContaining(['Ada Lovelace', 'Ben']));
  await plays(sam, '[Ada Lovelace]');
  expect(screen(sam)).toContain('Where was Ada Lovelace born?');
  await plays(sam, '[Spring (north)]', '[Spring (south)]');
  expect(showing(sam, 'Spring (south)')).toBeGreaterThan(0);
  await plays(sam, '[Send my answers]');
  expect(await exportedRow(bot, 'roster')).toMatchObject({
    head: 'Ada Lovelace',
    'him/town': 'Cold Spring',
    'her/town': 'Cold Spring',
  });
});
