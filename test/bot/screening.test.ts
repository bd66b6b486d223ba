/** Who does not belong to those who are asked is told so; nothing of them is kept, and a mistake can be put right. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen, seesTappable } from './plays.ts';
import { countsOf, responsesTo } from './stored.ts';

const TOLD = 'This survey is for adults.\n\nWas that a mistake? To start again: /start';

const adults = smallFlow(
  `form_id: adults
choices:
  yes_no: [yes, no]
survey:
  - { type: select_one yes_no, name: adult, required: true }
  - { type: note, name: minors, screen_out: true, relevant: "\${adult} = 'no'" }
  - { type: text, name: wish }
  - { type: note, name: advice, appearance: advice }
`,
  {
    en: `adult = Are you 18 or older?
minors = This survey is for adults.
wish = Your wish?
advice = Ask the people next door.
yes_no-yes = Yes
yes_no-no = No
`,
  },
  '  participation: one\n',
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [adults] });
});
afterAll(() => bot.close());

async function asked(...acts: readonly string[]): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'adults');
  await plays(amira, ...acts);
  return amira;
}

test('the note says why, and how to begin again; nothing is stored', async () => {
  const { completed } = await countsOf(bot, 'adults');
  const stored = await responsesTo(bot, 'adults');
  const amira = await asked('[No]');
  expect(screen(amira)).toBe(TOLD);
  // Help and advice, and no button of the interview.
  await seesTappable(amira, 1);
  expect(await responsesTo(bot, 'adults')).toEqual(stored);
  expect((await countsOf(bot, 'adults')).completed).toBe(completed);
  // What was said is gone: there is nothing to go on with.
  await plays(amira, '/resume');
  expect(screen(amira)).toBe('There is nothing to continue. To start: /start');
});

test('a mistake is put right by /start, though everybody takes part once', async () => {
  const amira = await asked('[No]', '/start', '[I agree]', '[Yes]', 'sun', '[Send my answers]');
  expect(screen(amira)).toContain('Your answers have arrived.');
});

test('a change before sending can also screen out, and no participation is kept', async () => {
  const amira = await asked('[Yes]', 'sun', '[Look first]', '[✏️ 1.]', '[No]');
  expect(screen(amira)).toBe(TOLD);
  await plays(amira, '/start adults');
  expect(amira.buttons).toContain('I agree');
});

test('help and advice is there afterwards', async () => {
  const amira = await asked('[No]', '/help');
  expect(amira.buttons).toEqual(['🤝 Help and advice']);
  await plays(amira, '[Help and advice]');
  expect(screen(amira)).toContain('Ask the people next door.');
});
