/** Other languages at any moment, and questionnaires that have fewer of them than the interface. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { plays, screen, seesTappable } from './plays.ts';
import { responsesTo } from './stored.ts';

const texts = (title: string, hours: string, since: string, wish: string) =>
  `form =\n    .title = ${title}\n    .description = D\n    .purpose = P\n    .topics = T\nhours = ${hours}\nsince = ${since}\nwish = ${wish}\n`;

const both = smallFlow(
  `form_id: both
survey:
  - { type: decimal, name: hours }
  - { type: date, name: since }
  - { type: text, name: wish }
`,
  {
    de: texts('Arbeit', 'Wie viele Stunden?', 'Seit wann?', 'Ihr Wunsch?'),
    ar: texts('العمل', 'كم ساعة؟', 'منذ متى؟', 'ما أمنيتك؟'),
  },
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [both] });
});
afterAll(() => bot.close());

function somebody(languageCode: string): Person {
  return bot.world.person({ firstName: 'Amira', languageCode });
}

test('a questionnaire in fewer languages than the interface offers what it has, its own default first', async () => {
  const olena = somebody('uk');
  await plays(olena, '/start both');
  expect(olena.buttons).toEqual(['Deutsch', 'العربية']);
  await plays(olena, '[العربية]', '/language');
  expect(olena.buttons).toEqual(['Deutsch', 'العربية']);
});

test('a confirmation is translated in place, and the choice of language is remembered', async () => {
  const amira = somebody('ar');
  await plays(amira, '/start both', '[العربية]', '[أوافق]', '١٬٢٣٤٫٥', '১৫/৩/২০২২', 'هاتفي ٠١٧٦ ١٢٣٤٥٦٧');
  expect(screen(amira)).toContain('يبدو هذا رقم هاتف.');
  const { message_id } = amira.lastMessage;
  await plays(amira, '/language', '[Deutsch]');
  expect(amira.lastMessage.message_id).toBe(message_id);
  expect(screen(amira)).toBe(
    'Das sieht aus wie eine Telefonnummer.\nDaran könnte jemand Sie erkennen. Sollen wir es aus Ihrer Antwort entfernen?',
  );
  await seesTappable(amira, 2); // the question can still be passed over
  await plays(amira, '[Entfernen]', '[Meine Antworten absenden]');
  expect(await responsesTo(bot, 'both')).toMatchObject([
    {
      language: 'de',
      answers: { hours: { value: 1234.5 }, since: { value: '2022-03-15' }, wish: { value: 'هاتفي …' } },
    },
  ]);
  await plays(amira, '/help');
  expect(screen(amira)).toContain('Hier können Sie eine Umfrage beantworten.');
});
