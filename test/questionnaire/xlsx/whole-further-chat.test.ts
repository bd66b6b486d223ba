/** A workbook with all that foreign ones are fond of, and the files beside it, is played from hello to the thanks. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadFlows } from '../../../src/questionnaire/load-flows.ts';
import { plays, rest, screen } from '../../bot/plays.ts';
import { responsesTo } from '../../bot/stored.ts';
import { png } from '../../support/png.ts';
import { type RunningBot, startBot } from '../../support/running-bot.ts';
import { makeWorkbook } from './make-workbook.ts';
import { sheetsOf } from './sample-workbook.ts';

const LABEL = 'label::English (en)';
const SHEETS = sheetsOf({
  survey: [
    { type: 'begin_group', name: 'living', [LABEL]: 'Where you live' },
    {
      type: 'select_one states',
      name: 'state',
      [LABEL]: 'Which **state**?',
      'media::audio::English (en)': 'state.ogg',
      'media::image': 'map.png',
    },
    {
      type: 'select_one_from_file towns.csv',
      name: 'town',
      [LABEL]: 'Which town?',
      choice_filter: `state = \${state}`,
    },
    { type: 'end_group' },
    { type: 'begin_repeat', name: 'child', [LABEL]: 'Your children' },
    { type: 'text', name: 'called', [LABEL]: 'What is your child called?' },
    {
      type: 'integer',
      name: 'age',
      [LABEL]: `How old is \${called}?`,
      constraint: '. <= 25',
      'constraint_message::English (en)': 'Up to 25, please.',
    },
    { type: 'end_repeat' },
    { type: 'begin_group', name: 'travel', [LABEL]: 'How good are', appearance: 'table-list' },
    { type: 'select_one scale', name: 'bus', [LABEL]: 'buses' },
    { type: 'select_one scale', name: 'train', [LABEL]: 'trains' },
    { type: 'end_group' },
    { type: 'calculate', name: 'ages', calculation: `sum(\${age})` },
    { type: 'note', name: 'told', [LABEL]: `All together they are \${ages}.` },
    { type: 'image', name: 'house', [LABEL]: 'Show us your house.' },
  ],
  choices: [
    { list_name: 'states', name: 'sn', [LABEL]: 'Saxony' },
    { list_name: 'states', name: 'by', [LABEL]: 'Bavaria' },
    { list_name: 'scale', name: 'good', [LABEL]: 'Good' },
    { list_name: 'scale', name: 'bad', [LABEL]: 'Bad' },
  ],
  settings: [
    {
      'form_title::English (en)': 'All of it',
      'description::English (en)': 'For a test',
      'purpose::English (en)': 'learn something',
      form_id: 'all-of-it',
      default_language: 'en',
      organisation: 'Association',
      controller: 'Association, Street 1, 01067 Dresden',
      contact: 'post@association.example',
      kept_until: '2099-12-31',
      withdrawal_until: '2099-06-30',
      minutes: 5,
    },
  ],
});

let bot: RunningBot;
const flowsDir = mkdtempSync(join(tmpdir(), 'workbook-'));

beforeAll(async () => {
  writeFileSync(join(flowsDir, 'My survey.xlsx'), makeWorkbook(SHEETS));
  const towns = 'name;label;state\nleipzig;Leipzig;sn\nhof;Hof;by\nfuerth;Fürth;by\n';
  writeFileSync(join(flowsDir, 'towns.csv'), towns);
  // KoboToolbox and ODK name the folder after the file.
  const media = join(flowsDir, 'My survey-media');
  mkdirSync(media);
  writeFileSync(join(media, 'state.ogg'), 'which state');
  writeFileSync(join(media, 'map.png'), png(4, 4));
  const { questionnaires, problems, fileOf } = loadFlows({ flowsDir, localesDir: flowsDir });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  bot = await startBot({ questionnaires, fileOf, env: { FLOWS_DIR: flowsDir } });
});

afterAll(async () => {
  await bot.close();
  rmSync(flowsDir, { recursive: true });
});

test('a cascade from a file, a repeat, a table, a photo, a picture and a recording', async () => {
  const sam = bot.world.person({ firstName: 'Sam', languageCode: 'en' });
  await plays(sam, '/start', '[English]', '[I agree]');
  await sam.sees('Which state?'); // Its picture is read, and goes first.
  expect(sam.messages.at(-2)?.photo?.at(-1)).toMatchObject({ width: 4 });
  await plays(sam, '[Listen]');
  await sam.sees('');
  expect(sam.lastMessage.voice).toBeDefined();
  await plays(sam, '[Bavaria]');
  expect(screen(sam)).toContain('Which town?');
  expect(sam.buttons).toEqual(expect.arrayContaining(['Hof', 'Fürth']));
  expect(sam.buttons).not.toContain('Leipzig');
  await plays(sam, '[Hof]');
  expect(screen(sam)).toContain('Your children 1');
  await plays(sam, 'Ada', '40');
  expect(screen(sam)).toContain('Up to 25, please.');
  await plays(sam, '4', '[Yes]', 'Ben');
  expect(screen(sam)).toContain('How old is Ben?');
  await plays(sam, '7', '[No]');
  expect(screen(sam)).toContain('How good are');
  await plays(sam, '[Good]', '[Bad]');
  await sam.sees('All together they are 11.');
  expect(screen(sam)).toContain('Show us your house.');
  await sam.sends({ photo: Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]) });
  await rest(sam);
  await plays(sam, '[Send my answers]');
  const [response] = await responsesTo(bot, 'all-of-it');
  expect(response?.answers).toMatchObject({
    state: { value: 'by' },
    town: { value: 'hof' },
    bus: { value: 'good' },
    train: { value: 'bad' },
    ages: { value: 11 },
    house: { value: 'house.jpg' },
  });
  expect(JSON.stringify(response?.answers)).toMatch(/Ada.*4.*Ben.*7/u);
  expect(readdirSync(join(bot.dataDir, 'media', 'all-of-it', response?.id ?? ''))).toEqual(['house.jpg']);
});
