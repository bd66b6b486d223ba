/** /plain: large plain texts, for those who have them read aloud or cannot read much at once. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { plainMessage } from '../../src/bot/prompts/plain-message.ts';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen, seesTappable, showing } from './plays.ts';
import { responsesTo } from './stored.ts';
import { titled } from './titled.ts';

const SURVEY = `choices:
  sky: [sun, rain, faces]
survey:
  - type: group
    name: outside
    items:
      - { type: note, name: hello }
      - { type: select_multiple sky, name: liked }
  - type: group
    name: inside
    items:
      - { type: text, name: wish, constraint: "string-length(.) > 1" }
      - { type: note, name: heard }
      - { type: select_one sky, name: best }
`;
const TEXTS = `outside = ☀️ Outside
inside = Inside
hello = 👋 Good to **see** you. Look [here](https://example.org).
liked = What do you *like*? 🙂
wish = Your wish?
    .constraint-message = A **little** more.
heard = You wish: { $wish }
best = Which is best?
sky-sun = ☀️ Sun
sky-rain = 🌧 Rain
sky-faces = 😀
`;
const flow = (formId: string, languages: readonly string[], yaml = SURVEY) =>
  smallFlow(
    `form_id: ${formId}\n${yaml}`,
    Object.fromEntries(languages.map((language) => [language, titled('🌦 The weather', TEXTS)])),
  );

/** Emoji, and the signs that the bot uses as such. */
const PICTURE = /\p{Extended_Pictographic}|[▰▱☐✓✔↩]/u;

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({
    questionnaires: [
      flow('weather', ['en', 'de', 'ar', 'uk']),
      flow(
        'flat',
        ['en'],
        SURVEY.replaceAll(/ {2}- type: group\n {4}name: \w+\n {4}items:\n/gu, '').replaceAll(
          '      - ',
          '  - ',
        ),
      ),
      smallFlow(
        `form_id: helper\nsurvey:\n  - { type: text, name: wish }\n`,
        { en: titled('Help', 'wish = Your wish?\n') },
        '  assisted: true\n',
      ),
    ],
  });
});
afterAll(() => bot.close());

const somebody = (languageCode = 'en') => bot.world.person({ firstName: 'Amira', languageCode });

async function asked(formId: string, ...acts: readonly string[]): Promise<Person> {
  const amira = somebody();
  await begins(amira, formId);
  await plays(amira, ...acts);
  return amira;
}

describe('/plain', () => {
  test('turns the question into plain text in place; ticks and buttons keep working', async () => {
    const amira = await asked('weather', '[Rain]');
    const decorated = amira.lastMessage;
    expect(decorated.entities).toBeDefined();
    await plays(amira, '/plain');
    expect(screen(amira)).toBe('Messages are now plain: no bold text, no emoji. To switch back, tap /plain.');
    const question = amira.messages.find(({ message_id: id }) => id === decorated.message_id);
    expect(question?.text).toBe(
      'Part 1 of 2 · Outside\n\nWhat do you like?\nTap everything that applies, then tap “Done”.',
    );
    expect(question?.entities).toBeUndefined();
    expect(question?.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual([
      '[ ] Sun',
      '[x] Rain',
      // It would say nothing without its picture.
      '[ ] 😀',
      'Done',
      'Skip',
    ]);
    // A tap that was on its way is a tap all the same.
    await amira.tapsOn(decorated, 'Sun');
    await rest(amira);
    await seesTappable(amira, 1);
    await plays(amira, '[Done]');
    expect(screen(amira)).toContain('Your wish?');
    expect(showing(amira, 'What do you like?\nYour answer: Sun; Rain')).toBe(1);
  });

  test('a second time brings everything back', async () => {
    const amira = await asked('weather', '/plain', '/plain');
    expect(screen(amira)).toBe('Messages are back to normal, with bold text and emoji.');
    await plays(amira, '[Sun]', '[Done]');
    expect(showing(amira, '✓ ☀️ Sun')).toBe(1);
    expect(amira.messages.at(-1)?.entities).toContainEqual(expect.objectContaining({ type: 'bold' }));
  });

  test('says in words what the bar shows where there are no parts', async () => {
    const amira = await asked('flat');
    expect(screen(amira)).toMatch(/^▰▰▱{8} 20%\n/u);
    await plays(amira, '/plain', '[Skip]');
    expect(screen(amira)).toMatch(/^40% done\n\nYour wish\?/u);
  });

  test('leaves alone what a person wrote, and writes out where links lead', async () => {
    const amira = somebody();
    await plays(amira, '/plain', '/start weather', '[English]', '[I agree]');
    expect(showing(amira, 'Good to see you. Look here (https://example.org).')).toBe(1);
    await plays(amira, '[Skip]', 'love ❤️ <b>all</b>');
    expect(showing(amira, 'Your wish?\nYour answer: love ❤️ <b>all</b>')).toBe(1);
    expect(showing(amira, 'You wish: love ❤️ <b>all</b>')).toBe(1);
  });

  test('lasts into the next survey, but not for the next person on the same phone', async () => {
    const amira = await asked('helper', '/plain', 'x', '[Send my answers]');
    expect(amira.buttons[0]).toBe('Next person');
    await plays(amira, '/start helper', '[I agree]');
    expect(screen(amira)).toMatch(/^0% done/u);
    await plays(amira, 'x', '[Send my answers]', '[Next person]', '[English]', '[I agree]');
    expect(screen(amira)).toMatch(/^▱{10} 0%/u);
  });

  test('is in the menu of commands and in /help', async () => {
    for (const language of ['en', 'de', 'ar', 'uk']) {
      const person = somebody(language);
      expect(person.commands.map(({ command }) => command)).toContain('plain');
      await plays(person, '/help');
      expect(screen(person)).toContain('/plain');
    }
  });
});

test.each([
  ['en', 'English', 'I agree', 'Done', 'Skip', 'Send my answers'],
  ['de', 'Deutsch', 'Ich bin einverstanden', 'Fertig', 'Überspringen', 'Meine Antworten absenden'],
  ['ar', 'العربية', 'أوافق', 'تم', 'تخطّي السؤال', 'إرسال إجاباتي'],
  ['uk', 'Українська', 'Погоджуюся', 'Готово', 'Пропустити', 'Надіслати мої відповіді'],
])(
  'a whole interview in plain %s has no picture and no bold letter',
  async (code, name, agree, done, skip, send) => {
    const person = somebody(code);
    await plays(person, '/plain');
    const from = person.messages.length;
    const seen = new Set<string>();
    const look = () => {
      for (const { text = '', entities = [], reply_markup: markup } of person.messages.slice(from)) {
        seen.add(text);
        for (const button of markup?.inline_keyboard.flat() ?? []) seen.add(button.text);
        expect(
          entities.filter(({ type }) => type !== 'bot_command' && type !== 'code' && type !== 'url'),
        ).toEqual([]);
      }
    };
    for (const act of [
      '/start weather',
      `[${name}]`,
      `[${agree}]`,
      '[Sun]',
      `[${done}]`,
      'a',
      'ab',
      `[${skip}]`,
      `[${send}]`,
    ]) {
      await plays(person, act);
      look();
    }
    const stored = await responsesTo(bot, 'weather');
    expect(stored).toContainEqual(
      expect.objectContaining({
        language: code,
        answers: expect.objectContaining({ wish: { value: 'ab' } }),
      }),
    );
    expect([...seen].filter((text) => PICTURE.test(text) && !text.endsWith(' 😀') && text !== '😀')).toEqual(
      [],
    );
  },
);

test('symbols before and after the words of a button are removed; boxes become brackets', () => {
  const texts = ['◀ Before', 'Next ▶', '☰ All', '☑ Tea', '☐ ☕ Tea', '▶', '3', '↩ Back', 'Keep: I ❤️ it'];
  const keyboard = [texts.map((text) => ({ text, callback_data: 'x' }))];
  expect(
    plainMessage({ text: 'x', keyboard })
      .keyboard?.flat()
      .map(({ text }) => text),
  ).toEqual(['Before', 'Next', 'All', '[x] Tea', '[ ] ☕ Tea', '▶', '3', 'Back', 'Keep: I ❤️ it']);
});

test('a link is written out once', () => {
  const text =
    '<a href="https://a.example/?b&amp;c"><b>here</b></a> <a href="https://a.example">https://a.example</a>';
  expect(plainMessage({ text }).text).toBe('here (https://a.example/?b&amp;c) https://a.example');
});
