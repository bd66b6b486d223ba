/** A workbook as Excel writes it, dropped into the folder, is a chat from hello to the thanks: in two languages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadFlows } from '../../../src/questionnaire/load-flows.ts';
import { plays, screen } from '../../bot/plays.ts';
import { responsesTo } from '../../bot/stored.ts';
import { type RunningBot, startBot } from '../../support/running-bot.ts';
import { makeWorkbook } from './make-workbook.ts';
import { SAMPLE_SHEETS } from './sample-workbook.ts';

let bot: RunningBot;
const flowsDir = mkdtempSync(join(tmpdir(), 'workbook-'));

beforeAll(async () => {
  writeFileSync(join(flowsDir, 'sample.xlsx'), makeWorkbook(SAMPLE_SHEETS));
  const { questionnaires, problems } = loadFlows({ flowsDir, localesDir: flowsDir });
  expect(problems).toEqual([]);
  bot = await startBot({ questionnaires, clock: () => Date.parse('2026-11-23T12:00:00Z') });
});

afterAll(async () => {
  await bot.close();
  rmSync(flowsDir, { recursive: true });
});

test('in German, by the way that is not the default', async () => {
  const lena = bot.world.person({ firstName: 'Lena', languageCode: 'de' });
  await plays(lena, '/start', '[Deutsch]');
  expect(screen(lena)).toContain('Wozu: etwas zu lernen');
  expect(screen(lena)).toContain('bis 31. Dezember 2027');
  await plays(lena, '[Ich bin einverstanden]');
  expect(screen(lena)).toContain('Teil 1 von 2 · Über Sie');
  expect(screen(lena)).toContain('Haben Sie Arbeit?');
  await plays(lena, '[Nein]', '[Geld]', '[Etwas anderes]', '[Fertig]', 'Essen');
  expect(screen(lena)).toContain('Wie viele Kinder haben Sie?');
  await plays(lena, '21');
  await lena.sees('Bitte 0 bis 20.');
  await plays(lena, '3');
  await lena.sees('Danke, Verein freut sich.');
  expect(screen(lena)).toContain('Was wünschen Sie sich für Ihre 3 Kinder?');
  expect(screen(lena)).toContain('Bis 8.');
  await plays(lena, 'Ruhe', '[Meine Antworten absenden]');
  await lena.sees('Vielen Dank!');
  const response = (await responsesTo(bot, 'sample')).find(({ language }) => language === 'de');
  expect(response?.answers).toEqual({
    work: { value: 'no' },
    help_needed: { value: ['money', 'other'] },
    help_needed_other: { value: 'Essen' },
    children: { value: 3 },
    many: { value: false },
    wishes: { value: 'Ruhe' },
  });
});

test('in English, past what does not apply', async () => {
  const sam = bot.world.person({ firstName: 'Sam', languageCode: 'en' });
  await plays(sam, '/start sample', '[English]', '[I agree]');
  expect(screen(sam)).toContain('Do you have work?');
  await plays(sam, '[I don’t know]', '[Prefer not to say]', '[Send my answers]');
  await sam.sees('Thank you!');
  const response = (await responsesTo(bot, 'sample')).find(({ language }) => language === 'en');
  expect(response?.answers).toMatchObject({
    work: { missing: 'dont-know' },
    help_needed: { missing: 'not-applicable' },
    children: { missing: 'declined' },
    wishes: { missing: 'not-applicable' },
  });
});
