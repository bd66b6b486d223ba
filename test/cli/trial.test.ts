/** A workbook that was written for other programs: tried out in the simulator, and refused by a real bot. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consentInShort, privacyParagraphs } from '../../src/bot/prompts/consent.ts';
import { FormTexts } from '../../src/bot/prompts/form-texts.ts';
import { codeMessage } from '../../src/bot/prompts/thanks.ts';
import { Localizer } from '../../src/bot/words/words.ts';
import { loadFlows } from '../../src/questionnaire/load-flows.ts';
import { NOT_GIVEN } from '../../src/questionnaire/organisation/organisation.ts';
import { plays, screen } from '../bot/plays.ts';
import { makeWorkbook } from '../questionnaire/xlsx/make-workbook.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';

const flowsDir = mkdtempSync(join(tmpdir(), 'trial-'));

beforeAll(() => {
  const sheets = {
    survey: [
      ['type', 'name', 'label'],
      ['text', 'village', 'Name of the village'],
    ],
    settings: [
      ['form_title', 'form_id', 'default_language'],
      ['Water points', 'aTy7 Kx', 'en'],
    ],
  };
  writeFileSync(join(flowsDir, 'water.xlsx'), makeWorkbook(sheets));
});
let bot: RunningBot | undefined;
afterAll(async () => {
  await bot?.close();
  rmSync(flowsDir, { recursive: true });
});

/** What the command prints until it ends, or until `enough` is among it. */
async function miteinander(env: Record<string, string>, enough?: string) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['bin/miteinander.js', 'start'], {
    env: { PATH, HOME, DATA_DIR: join(flowsDir, 'data'), FLOWS_DIR: flowsDir, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += String(chunk);
      if (enough !== undefined && printed.includes(enough)) child.kill('SIGINT');
    });
  }
  const [code] = (await ended) as [number | null];
  return { code, printed };
}

test('without a token the simulator runs it, and says so', async () => {
  const { printed } = await miteinander({}, 'Ctrl+C');
  expect(printed).toContain('This questionnaire runs for trial only');
  expect(printed).toContain('for what it does not say: organisation, controller, contact');
});

test('a real bot does not start with it', async () => {
  const { code, printed } = await miteinander({ BOT_TOKEN: '1:a-token-of-no-value-at-all-000000000' });
  expect(code).toBe(78);
  expect(printed).toContain(
    'Missing: organisation, controller, contact, kept_until, withdrawal_until, purpose.',
  );
});

test('the consent marks what is not given', async () => {
  const { questionnaires } = loadFlows({ flowsDir, localesDir: 'locales', trial: true });
  bot = await startBot({ questionnaires });
  const sam = bot.world.person({ firstName: 'Sam', languageCode: 'en' });
  await plays(sam, '/start aty7-kx', '[English]');
  expect(screen(sam)).toContain('Water points');
  expect(screen(sam)).toContain('— not given —');
  await plays(sam, '[I agree]');
  expect(screen(sam)).toContain('Name of the village');
});

test.each([
  ['de', '— keine Angabe —'],
  ['en', '— not given —'],
  ['ar', '— غير محدد —'],
  ['uk', '— не вказано —'],
])('in the language of whoever reads it: %s', (language, mark) => {
  const [questionnaire] = loadFlows({ flowsDir, localesDir: 'locales', trial: true }).questionnaires;
  if (questionnaire === undefined) throw new Error('It does not load.');
  const words = Localizer.load('locales').in(language);
  const consent = consentInShort(new FormTexts(questionnaire, words)).plain;
  expect(consent.split(mark).length - 1).toBe(4);
  const shown = `${consent}${privacyParagraphs(new FormTexts(questionnaire, words), false)}${codeMessage(words, 'ABCD', NOT_GIVEN).text}`;
  expect(shown.split(mark).length - 1).toBe(10);
});
