/** More than one survey is open: from one to another, by a button, by a word, by a title. */
import { afterAll, beforeAll, test } from '@jest/globals';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays } from './plays.ts';
import { titled } from './titled.ts';

const wish = (formId: string, title: string) =>
  smallFlow(`form_id: ${formId}\nsurvey:\n  - { type: text, name: wish }\n`, {
    en: titled(title, `wish = Your wish for the ${formId}?\n`),
  });

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot({
    questionnaires: [wish('house', 'The house'), wish('garden', 'The garden')],
    sessions: 'SQLite',
  });
});
afterAll(() => bot.close());

const newcomer = () => bot.world.person({ firstName: 'Amira', languageCode: 'en' });

test('the thanks lead on to the other survey', async () => {
  const amira = newcomer();
  await begins(amira, 'house');
  await plays(amira, 'peace');
  await amira.taps('Send my answers');
  await amira.sees('Your answers have arrived.');
  await amira.taps('▶ The garden');
  await amira.taps('I agree');
  await amira.sees('Your wish for the garden?');
});

test.each([
  ['the title', 'the  garden!', 'The garden'],
  ['“start”', 'Start', 'The house'],
  ['“start” in another language', 'почати', 'The house'],
])('%s is understood where nothing is asked', async (_, said, seen) => {
  const amira = newcomer();
  await amira.sends('/start');
  await amira.taps('English');
  await amira.sees('The house');
  await amira.sends(said);
  await amira.sees(seen);
});
