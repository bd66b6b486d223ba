/** Texts that are no answers: they get a kind line, help, or a question back, and never replace an answer. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { plays, rest, screen, seesTappable, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const FORM = '    .title = Wetter\n    .description = D\n    .purpose = P\n    .topics = T\n';
const weather = smallFlow(
  `form_id: weather
choices:
  sky: [sun, rain, help]
survey:
  - { type: select_one sky, name: liked }
  - { type: select_multiple sky, name: seen, required: true }
  - { type: integer, name: days, sensitive: true }
  - { type: text, name: wish }
  - { type: text, name: last }
`,
  Object.fromEntries(
    [
      ['en', 'Sun', 'Rain', 'Help'],
      ['de', 'Sonne', 'Regen', 'Hilfe von oben'],
      ['ar', 'الشمس', 'المطر', 'عون'],
      ['uk', 'Сонце', 'Дощ', 'Поміч'],
    ].map(([language = '', sun, rain, help]) => [
      language,
      `form =\n${FORM}liked = ${language} liked?\nseen = ${language} seen?\ndays = ${language} days?\nwish = ${language} wish?\nlast = ${language} last?\nsky-sun = ${sun}\nsky-rain = ${rain}\nsky-help = ${help}\n`,
    ]),
  ),
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [weather] });
});
afterAll(() => bot.close());

async function asked(...acts: readonly string[]): Promise<Person> {
  return await askedIn('English', 'I agree', ...acts);
}

async function askedIn(language: string, agree: string, ...acts: readonly string[]): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await plays(amira, '/start weather', `[${language}]`, `[${agree}]`, ...acts);
  return amira;
}

async function stored(person: Person): Promise<Readonly<Record<string, unknown>> | undefined> {
  const known = new Set((await responsesTo(bot, 'weather')).map(({ id }) => id));
  await plays(person, '[📨]');
  return (await responsesTo(bot, 'weather')).find(({ id }) => !known.has(id))?.answers;
}

describe('where a button or a number is due', () => {
  test.each([
    ['English', 'I agree', 'Good morning!', 'Hello! Good to have you here.', 'en liked?'],
    ['Deutsch', 'Ich bin einverstanden', 'Guten Tag 👋', 'Guten Tag! Schön, dass Sie da sind.', 'de liked?'],
    ['العربية', 'أوافق', 'السَّلامُ عليكم', 'أهلًا بك!', 'ar liked?'],
    ['Українська', 'Погоджуюся', 'Добрий день', 'Вітаємо! Раді, що Ви тут.', 'uk liked?'],
    ['English', 'I agree', 'مرحبا', 'Hello! Good to have you here.', 'en liked?'],
    ['English', 'I agree', 'Danke schön!', 'You are welcome!', 'en liked?'],
    ['English', 'I agree', 'Who are you?', 'This is a program.', 'en liked?'],
    ['العربية', 'أوافق', 'من أنتم؟', 'هذا برنامج', 'ar liked?'],
  ])('in %s, after “%s”: “%s” gets a kind line and the question again, in one place', async (...row) => {
    const [language, agree, text, line, question] = row;
    const amira = await askedIn(language, agree);
    for (let times = 0; times < 2; times++) {
      await plays(amira, text);
      expect(screen(amira)).toContain(line);
      expect(screen(amira)).toContain(question);
      expect(showing(amira, question)).toBe(1);
      expect(showing(amira, line)).toBe(1);
    }
    await seesTappable(amira, 1);
  });

  test.each([
    ['English', 'I agree', 'help me!', 'You can answer a survey here.'],
    ['Deutsch', 'Ich bin einverstanden', 'Hilfe', 'Hier können Sie eine Umfrage beantworten.'],
    ['العربية', 'أوافق', 'مساعدة', 'هنا يمكنك الإجابة'],
    ['Українська', 'Погоджуюся', 'Допоможіть', '/language'],
    [
      'Deutsch',
      'Ich bin einverstanden',
      'Hallo, Hilfe bitte helfen',
      'Hier können Sie eine Umfrage beantworten.',
    ],
  ])('in %s, after “%s”: “%s” opens help, and the question stays', async (language, agree, text, help) => {
    const amira = await askedIn(language, agree);
    await plays(amira, text);
    expect(screen(amira)).toContain(help);
    await seesTappable(amira, 1);
  });

  test('a choice that says what might be a wish is chosen', async () => {
    const amira = await asked('Help');
    expect(screen(amira)).toContain('en seen?');
  });

  test('“stop” offers a break', async () => {
    const amira = await asked('stop');
    expect(screen(amira)).toContain('Would you like to take a break?');
    await plays(amira, '[Take a break]');
    expect(screen(amira)).toContain('We will wait for you.');
    await plays(amira, '[Sun]');
    expect(screen(amira)).toContain('en seen?');
  });

  test('“back” and “skip” do what their buttons do, or say why not', async () => {
    const amira = await asked('zurück');
    expect(screen(amira)).toMatch(/^There is no question before this one\.\n[\s\S]*en liked\?/u);
    await plays(amira, 'skip');
    expect(screen(amira)).toContain('en seen?');
    await plays(amira, 'next');
    expect(screen(amira)).toMatch(/^We need an answer to this question\.\n[\s\S]*en seen\?/u);
    await plays(amira, 'back');
    expect(screen(amira)).toContain('en liked?');
    await seesTappable(amira, 1);
    await plays(amira, '[Rain]', '[☐ Sun]', 'weiter');
    expect(screen(amira)).toContain('en days?');
    await plays(amira, 'تخطي', 'calm', '[Skip]');
    expect(await stored(amira)).toMatchObject({
      liked: { value: 'rain' },
      seen: { value: ['sun'] },
      days: { missing: 'declined' },
    });
  });

  test('also at the consent and at the review', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await plays(amira, '/start weather', '[English]', 'hi');
    expect(screen(amira)).toMatch(/^Hello! [^\n]* Please tap one of the buttons below\.[\s\S]*Asked by:/u);
    await plays(amira, '[I agree]', '[Sun]', '[☐ Sun]', '[Done]', '3', 'calm', '[Skip]', 'thank you');
    expect(screen(amira)).toMatch(/^You are welcome!/u);
    await seesTappable(amira, 1);
    expect(await stored(amira)).toMatchObject({ days: { value: 3 } });
  });
});

describe('where any text is an answer', () => {
  const TO_WISH = ['[Sun]', '[☐ Sun]', '[Done]', '3'];

  test('a greeting is one only after asking', async () => {
    const amira = await asked(...TO_WISH, 'Hello!');
    expect(screen(amira)).toBe('Is “Hello!” your answer?');
    await amira.tapsTwice('Yes, that is my answer');
    await rest(amira);
    expect(screen(amira)).toContain('en last?');
    expect(showing(amira, 'en wish?\n✓ Hello!')).toBe(1);
    expect(showing(amira, 'Is “Hello!”')).toBe(0);
    await plays(amira, '[Skip]');
    expect(await stored(amira)).toMatchObject({ wish: { value: 'Hello!' } });
  });

  test('“no” brings the question back, in one place; so does writing something else', async () => {
    const amira = await asked(...TO_WISH, 'Hello!', '[No]');
    expect(screen(amira)).toContain('en wish?');
    expect(showing(amira, 'en wish?')).toBe(1);
    await plays(amira, 'danke', 'more sun');
    expect(screen(amira)).toContain('en last?');
    expect(showing(amira, 'Is “')).toBe(0);
    await seesTappable(amira, 1);
    await plays(amira, '[Skip]');
    expect(await stored(amira)).toMatchObject({ wish: { value: 'more sun' } });
  });

  test('“help” opens help and asks; “pause” offers one', async () => {
    const amira = await asked(...TO_WISH, 'Help');
    expect(showing(amira, 'You can answer a survey here.')).toBe(1);
    expect(screen(amira)).toBe('Is “Help” your answer?');
    await plays(amira, '[Skip]');
    expect(screen(amira)).toContain('en last?');
    expect(showing(amira, 'Is “Help”')).toBe(0);
    await plays(amira, 'pause', '[Take a break]');
    expect(screen(amira)).toContain('We will wait for you.');
    await plays(amira, '/resume');
    expect(screen(amira)).toBe(
      'Would you like to take a break? Nothing will be lost. To delete all your answers: /delete\n\nIs “pause” your answer?',
    );
    await plays(amira, '[Yes, that is my answer]');
    expect(await stored(amira)).toMatchObject({ wish: { missing: 'skipped' }, last: { value: 'pause' } });
  });

  test.each(['Is there more help?', 'Hello, I need more help with the authorities', 'stop the rain', 'no'])(
    '“%s” is an answer without further ado',
    async (text) => {
      const amira = await asked(...TO_WISH, text);
      expect(screen(amira)).toContain('en last?');
      await plays(amira, '[Skip]');
      expect(await stored(amira)).toMatchObject({ wish: { value: text } });
    },
  );
});

describe('when no interview runs', () => {
  test('thanks are taken, help is given, and a menu comes again in one place', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await plays(amira, 'hello', 'hello');
    expect(amira.messages.filter(({ text }) => text?.includes('no open question'))).toHaveLength(2);
    await plays(amira, 'help', 'thanks');
    expect(showing(amira, 'You can answer a survey here.')).toBe(1);
    expect(screen(amira)).toBe('You are welcome!');
    await plays(amira, '/start', 'hello?', 'hello?');
    await seesTappable(amira, 1);
  });
});

describe('impatience', () => {
  test('five messages in a second: the first answers, the others get one line in the question', async () => {
    const amira = await asked('[Sun]', '[☐ Sun]', '[Done]');
    for (const text of ['3', '4', '5', 'calm', 'last']) await amira.sends(text);
    await rest(amira);
    expect(screen(amira)).toMatch(
      /^Your last message arrived before this question\. Please answer the question now\.\n[\s\S]*en wish\?/u,
    );
    expect(showing(amira, 'arrived before this question')).toBe(1);
    expect(showing(amira, 'en wish?')).toBe(1);
    await seesTappable(amira, 1);
    await plays(amira, 'calm', '[Skip]');
    expect(await stored(amira)).toMatchObject({
      days: { value: 3 },
      wish: { value: 'calm' },
      last: { missing: 'skipped' },
    });
  });

  test('what is written while the question is on its way is no answer to it', async () => {
    const amira = await asked('[Sun]', '[☐ Sun]', '[Done]');
    const held = bot.world.server.hold('sendMessage');
    await amira.sends('3');
    await held.caught;
    await amira.sends('four');
    held.release();
    await rest(amira);
    expect(screen(amira)).toContain('en wish?');
    await plays(amira, '[Skip]', '[Skip]');
    expect(await stored(amira)).toMatchObject({ wish: { missing: 'skipped' } });
  });

  test('five taps in a second on a list of ticks leave the state that was tapped last', async () => {
    const amira = await asked('[Sun]');
    const list = amira.lastMessage;
    for (const label of ['Sun', 'Rain', 'Sun', 'Help', 'Rain']) await amira.tapsOn(list, label);
    await rest(amira);
    // Each button carried the state it was to bring about, so a second tap on the same picture changes nothing.
    expect(amira.buttons.slice(0, 3)).toEqual(['☑ Sun', '☑ Rain', '☑ Help']);
  });
});
