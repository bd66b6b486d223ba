/** From the link to the consent: which language, which survey. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { plays, screen, seesTappable } from './plays.ts';
import { countsOf, responsesTo } from './stored.ts';
import { titled } from './titled.ts';

const QUESTION = 'survey:\n  - {type: text, name: drink}\n';

function flow(formId: string, titles: Readonly<Record<string, string>>, settings = ''): Questionnaire {
  const texts = Object.entries(titles).map(([language, title]) => [
    language,
    titled(title, 'drink = What would you like?\n'),
  ]);
  return smallFlow(`form_id: ${formId}\n${QUESTION}`, Object.fromEntries(texts), settings);
}

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({
    questionnaires: [
      flow('tea', { de: 'Tee', en: 'Tea' }, '  channels: [flyer]\n  minimum_age: 18\n'),
      flow('coffee', {
        de: 'Kaffee',
        en: 'Coffee',
        ar: 'قهوة',
        uk: 'Кава',
        fr: 'Café',
        vi: 'Cà phê',
        fa: 'قهوه',
      }),
      flow('mate', { es: 'Mate', fr: 'Maté' }),
      flow('cocoa', { en: 'Cocoa' }, '  closes: 2026-01-31\n'),
    ],
    clock: () => Date.parse('2026-11-23T12:00:00Z'),
  });
});
afterAll(() => bot.close());

describe('the languages', () => {
  test("begin with the phone's, and the rest waits behind “more”", async () => {
    const yusuf = bot.world.person({ firstName: 'Yusuf', languageCode: 'fr-FR' });
    await yusuf.opens('coffee');
    const menu = await yusuf.sees('Bitte wählen Sie Ihre Sprache.');
    // Who does not read the first line can read the third: everybody is invited in their own words.
    expect(menu.text?.split('\n')).toEqual([
      'Please choose your language.',
      'Bitte wählen Sie Ihre Sprache.',
      'يُرجى اختيار لغتك.',
    ]);
    expect(yusuf.buttons).toEqual(['français', 'Deutsch', 'English', 'العربية', '🌐 More languages']);
    await plays(yusuf, '[More languages]');
    expect(yusuf.buttons).toEqual([
      'français',
      'Deutsch',
      'English',
      'العربية',
      'Українська',
      'Tiếng Việt',
      'فارسی',
    ]);
    await plays(yusuf, '[français]');
    await yusuf.sees('Café');
  });

  test("begin with the questionnaire's own where the phone does not say", async () => {
    const kim = bot.world.person({ firstName: 'Kim' });
    await kim.opens('tea');
    await kim.sees('Bitte wählen Sie Ihre Sprache.\nPlease choose your language.');
    expect(kim.buttons).toEqual(['Deutsch', 'English']);
  });

  test('are asked for once', async () => {
    const lena = bot.world.person({ firstName: 'Lena', languageCode: 'de' });
    await plays(lena, '/start', '[Deutsch]');
    await lena.sees('Welche Umfrage möchten Sie beantworten?');
    await lena.opens('tea');
    await lena.sees('Tee');
    expect(lena.buttons).toContain('Ich bin einverstanden');
  });

  test('are asked for again by a questionnaire that lacks the one chosen', async () => {
    const carlos = bot.world.person({ firstName: 'Carlos', languageCode: 'es' });
    await plays(carlos, '/start tea', '[English]', '[No]', '/start mate');
    expect(carlos.buttons).toEqual(['español', 'français']);
    await plays(carlos, '[español]');
    expect(screen(carlos)).toContain('Mate');
    // Its interface is not written in Spanish yet; English words are better than none.
    await plays(carlos, '[I agree]', 'a cup', '[Send my answers]');
    expect(await responsesTo(bot, 'mate')).toMatchObject([{ language: 'es' }]);
  });

  test('stay open when something else than a tap comes', async () => {
    const minh = bot.world.person({ firstName: 'Minh', languageCode: 'vi' });
    await minh.opens('coffee');
    await minh.seesButton('Tiếng Việt');
    await plays(minh, 'Xin chào', '[Tiếng Việt]');
    expect(screen(minh)).toContain('Cà phê');
  });
});

describe('a survey', () => {
  test('is chosen from a menu where there are several; closed ones are not offered', async () => {
    const olena = bot.world.person({ firstName: 'Olena', languageCode: 'en' });
    await plays(olena, '/start', '[English]');
    expect(screen(olena)).toBe(
      'Which survey would you like to answer?\n\nTea\nAbout Tea\n\nCoffee\nAbout Coffee\n\nMate\nAbout Mate',
    );
    await plays(olena, '[Coffee]');
    expect(screen(olena)).toContain('Asked by: Example Association');
    await plays(olena, '[I agree]');
    expect(screen(olena)).toContain('What would you like?');
  });

  test.each([
    ['tea__flyer', 'flyer'],
    ['tea__poster', undefined],
    ['tea', undefined],
  ])('opened by the link %s was reached by the channel %s', async (link, channel) => {
    const before = (await responsesTo(bot, 'tea')).filter((response) => response.channel === channel).length;
    const sam = bot.world.person({ firstName: 'Sam', languageCode: 'en' });
    await plays(sam, `/start ${link}`, '[English]', '[I agree]', 'green', '[Send my answers]');
    const stored = await responsesTo(bot, 'tea');
    expect(stored.filter((response) => response.channel === channel)).toHaveLength(before + 1);
    expect(JSON.stringify(stored)).not.toContain('poster');
  });

  test('that nobody knows is said to be unknown, and the others are offered', async () => {
    const rojda = bot.world.person({ firstName: 'Rojda', languageCode: 'en' });
    await rojda.opens('lemonade');
    await rojda.sees('We cannot find this survey. The link may be out of date.');
    await plays(rojda, '[English]');
    expect(rojda.buttons).toEqual(['Tea', 'Coffee', 'Mate']);
  });

  test('that has closed says so', async () => {
    const reza = bot.world.person({ firstName: 'Reza', languageCode: 'en' });
    await plays(reza, '/start cocoa', '[English]');
    await reza.sees('This survey has ended. Thank you for your interest.');
    expect(reza.buttons).toEqual([]);
  });
});

describe('the consent', () => {
  test('comes in two layers, and what was agreed to stays', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await plays(amira, '/start tea', '[English]');
    const short = screen(amira);
    for (const fact of [
      'Example Association',
      'to test',
      '3 minutes',
      'Voluntary',
      'no disadvantages',
      'Telegram can read',
    ]) {
      expect(short).toContain(fact);
    }
    expect(short).toContain('until 31 December 2099');
    expect(short).toContain('\n• Delete until 30 June 2099: /delete\n• You must be 18 or older.');
    await plays(amira, '[More about my data]');
    expect(screen(amira)).toContain('Example Association, Example Street 1, 01067 Dresden');
    expect(screen(amira)).toContain('survey@example.org');
    expect(screen(amira)).toContain('until 30 June 2099');
    await plays(amira, '[Show less]');
    expect(screen(amira)).toBe(short);
    await plays(amira, '[I agree]');
    expect(amira.messages.at(-2)?.text).toBe(`${short}\n\n✓ I agree`);
    expect(amira.messages.at(-2)?.reply_markup).toBeUndefined();
  });

  test('can be refused: nothing is stored, nothing is counted, and the door stays open', async () => {
    const before = await countsOf(bot, 'coffee');
    const fatima = bot.world.person({ firstName: 'Fatima', languageCode: 'en' });
    await plays(fatima, '/start coffee', '[English]', '[No]');
    expect(screen(fatima)).toBe('All right. Nothing was stored. If you change your mind, tap /start.');
    expect(fatima.buttons).toEqual([]);
    expect(await countsOf(bot, 'coffee')).toEqual(before);
    // The bot has forgotten the chat, and with it the language.
    await plays(fatima, '/start coffee', '[English]', '[I agree]');
    expect(screen(fatima)).toContain('What would you like?');
  });

  test('is neither given nor refused by writing', async () => {
    const selam = bot.world.person({ firstName: 'Selam', languageCode: 'en' });
    await plays(selam, '/start tea', '[English]', 'yes');
    expect(screen(selam)).toMatch(/^⚠️ Please tap one of the buttons\./u);
    expect(selam.buttons).toEqual(['I agree', 'No', 'More about my data']);
    // There is one place to tap, not two.
    await seesTappable(selam, 1);
  });
});

test('without any survey the bot says so', async () => {
  const idle = await startBot({ questionnaires: [] });
  try {
    const elif = idle.world.person({ firstName: 'Elif', languageCode: 'de' });
    await plays(elif, '/start', '[Deutsch]');
    expect(screen(elif)).toBe('Zurzeit gibt es keine Umfragen. Danke für Ihren Besuch.');
  } finally {
    await idle.close();
  }
});

test('the bot introduces itself and its commands in the language of the phone', async () => {
  const lena = bot.world.person({ firstName: 'Lena', languageCode: 'de' });
  await lena.settled();
  expect(lena.introduction.description).toContain('Hier können Sie Umfragen in Ihrer Sprache beantworten.');
  expect(lena.commands.find(({ command }) => command === 'delete')?.description).toBe(
    'Ihre Antworten löschen',
  );
  const kim = bot.world.person({ firstName: 'Kim', languageCode: 'ja' });
  expect(kim.commands.map(({ command }) => command)).toEqual([
    'start',
    'help',
    'language',
    'plain',
    'pause',
    'resume',
    'restart',
    'privacy',
    'delete',
  ]);
});
