/** One faulty file stops one questionnaire at most, and the bot only where nothing can run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { NothingRuns } from '../../src/faulty-files.ts';
import { startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { plays, screen } from './plays.ts';
import { titled } from './titled.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'faulty-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const drink = (formId: string, title: string, settings = '') =>
  smallFlow(
    `form_id: ${formId}\nsurvey:\n  - {type: text, name: drink}\n`,
    { en: titled(title, 'drink = What would you like?\n') },
    settings,
  );

const faulty = ['tea', 'coffee'].map((formId) => ({
  formId,
  file: `flows/${formId}.xlsx`,
  fingerprint: '1',
}));
const COORDINATOR = 4711;
const env = { COORDINATORS: String(COORDINATOR) };

test('it goes on as it was before; the others run; the log and the coordinator hear of it once', async () => {
  const before = await startBot({ dataDir, env, questionnaires: [drink('tea', 'Tea')], sessions: 'SQLite' });
  const { world } = before;
  const boss = world.person({ id: COORDINATOR, languageCode: 'en' });
  await plays(boss, '/start', '[English]');
  await before.service.stop();

  const questionnaires = [drink('cocoa', 'Cocoa')];
  const bot = await startBot({ dataDir, env, questionnaires, faulty, world, sessions: 'SQLite' });
  const told = await boss.sees(/A questionnaire has errors/u);
  expect(told.text).toContain('“Tea” goes on as it was before: its file flows/tea.xlsx has errors.');
  expect(told.text).toContain('“coffee” does not run: its file flows/coffee.xlsx has errors.');
  expect(bot.log.filter((line) => line.includes('it goes on as it was before'))).toHaveLength(1);
  expect(bot.log.filter((line) => line.includes('it does not run'))).toHaveLength(1);
  const sam = world.person({ firstName: 'Sam', languageCode: 'en' });
  await plays(sam, '/start tea', '[English]');
  expect(screen(sam)).toContain('Tea');
  await plays(sam, '[I agree]', 'green');
  await bot.service.stop();

  const count = boss.messages.length;
  const again = await startBot({ dataDir, env, questionnaires, faulty, world, sessions: 'SQLite' });
  await again.service.stop();
  expect(boss.messages).toHaveLength(count);
  // Only where nothing is left does it end.
  await expect(startBot({ faulty, questionnaires: [], world, sessions: 'SQLite' })).rejects.toThrow(
    NothingRuns,
  );
  await world.close();
});
