/** "Did anyone help you answer?", at the end of every survey that wants to know. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen } from './plays.ts';
import { exportedRow } from './stored.ts';

const texts = { en: 'wish = Your wish?\n', de: 'wish = Ihr Wunsch?\n', ar: 'wish = ما أمنيتك؟\n' };
const survey = 'survey:\n  - { type: text, name: wish }\n';

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({
    questionnaires: [
      smallFlow(`form_id: one\n${survey}`, texts, '  ask_helped: true\n'),
      smallFlow(
        'form_id: two\nchoices:\n  yes_no: [yes, no]\nsurvey:\n  - { type: select_one yes_no, name: helped }\n',
        { en: 'helped = Were we of help?\nyes_no-yes = Yes\nyes_no-no = No\n' },
        '  ask_helped: true\n',
      ),
      smallFlow(`form_id: three\n${survey}`, texts),
    ],
  });
});
afterAll(() => bot.close());

test('it comes last, in the interface’s words, can be skipped, and is exported', async () => {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'one');
  await plays(amira, 'sun');
  expect(screen(amira)).toContain('Did anyone help you answer?');
  expect(amira.buttons).toEqual([
    'No, nobody',
    'Yes, a friend or family member',
    'Yes, someone from an organisation',
    'Yes, someone else',
    'Skip',
    '↩ Back',
  ]);
  await plays(amira, '/language', '[العربية]');
  expect(screen(amira)).toContain('هل ساعدك أحد في الإجابة؟');
  await plays(amira, '/language', '[Deutsch]');
  expect(screen(amira)).toContain('Hat Ihnen jemand beim Beantworten geholfen?');
  await plays(amira, '[Ja, jemand von einer Organisation]', '[Zuerst ansehen]');
  expect(screen(amira)).toContain('Ja, jemand von einer Organisation');
  await plays(amira, '[Zurück]', '[Meine Antworten absenden]');
  expect(await exportedRow(bot, 'one')).toMatchObject({ wish: 'sun', helped: 'organisation' });
});

test('an author who asks it in words of their own asks it once', async () => {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'two');
  expect(screen(amira)).toContain('Were we of help?');
  await plays(amira, '[Yes]');
  expect(screen(amira)).toContain('You answered one question.');
});

test('without the setting nobody is asked', async () => {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'three');
  await plays(amira, 'sun');
  expect(screen(amira)).toContain('You answered one question.');
});
