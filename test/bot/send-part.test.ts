/** Behind the core that an author marks, what there is can be sent. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen, seesTappable } from './plays.ts';
import { countsOf, exportedRow, responsesTo } from './stored.ts';

const DAY = 86_400_000;
const NOON = Date.parse('2026-11-23T11:00:00Z');
const SEND = 'Send what I have';
let now = NOON;

function survey(formId: string) {
  return smallFlow(
    `form_id: ${formId}
survey:
  - { type: group, name: core, core: true, items: [{ type: integer, name: age }, { type: text, name: wish }] }
  - { type: group, name: more, items: [{ type: text, name: dream }, { type: text, name: song }] }
`,
    {
      en: 'core = You\nmore = More\nage = How old are you?\nwish = Your wish?\ndream = Your dream?\nsong = Your song?\n',
      ar: 'core = أنت\nmore = المزيد\nage = كم عمرك؟\nwish = ما أمنيتك؟\ndream = ما حلمك؟\nsong = ما أغنيتك؟\n',
    },
  );
}

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({
    questionnaires: ['one', 'two', 'three', 'four'].map(survey),
    clock: () => now,
    sweepEvery: 20,
  });
});
afterAll(() => bot.close());
beforeEach(() => {
  now = NOON;
});

async function behindTheCore(formId: string): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, formId);
  await plays(amira, '34', 'peace');
  return amira;
}

describe('“Send what I have”', () => {
  test('is one quiet button on the first question behind the core, and on no other', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await begins(amira, 'one');
    expect(amira.buttons.join()).not.toContain(SEND);
    await plays(amira, '34');
    expect(amira.buttons.join()).not.toContain(SEND);
    await plays(amira, 'peace');
    expect(screen(amira)).toContain('Your dream?');
    expect(amira.buttons.at(-1)).toBe(`📨 ${SEND}`);
    await plays(amira, 'flying');
    expect(amira.buttons.join()).not.toContain(SEND);
    await plays(amira, '[Back]');
    expect(amira.buttons.at(-1)).toBe(`📨 ${SEND}`);
  });

  test('asks first; “No” goes on, “Yes” sends and thanks; the export says that it is not complete', async () => {
    const amira = await behindTheCore('two');
    await plays(amira, `[${SEND}]`);
    expect(screen(amira)).toBe(
      'Send what you have answered so far?\n\nThis helps us. But you cannot answer the other questions afterwards.',
    );
    expect(await responsesTo(bot, 'two')).toEqual([]);
    await plays(amira, '[No, continue]');
    expect(screen(amira)).toContain('Your dream?');
    await seesTappable(amira, 1);
    await plays(amira, `[${SEND}]`, '[Yes, send]');
    expect(screen(amira)).toContain('Your answers have arrived.');
    await seesTappable(amira, 1);
    expect(await responsesTo(bot, 'two')).toMatchObject([
      {
        partial: true,
        answers: {
          age: { value: 34 },
          wish: { value: 'peace' },
          dream: { missing: 'not-reached' },
          song: { missing: 'not-reached' },
        },
      },
    ]);
    expect(await exportedRow(bot, 'two')).toMatchObject({
      _complete: '0',
      age: '34',
      dream: 'NA:not-reached',
    });
    expect((await countsOf(bot, 'two')).completed).toBe(1);
    // Who has sent has taken part.
    await plays(amira, '/start two');
    expect(screen(amira)).toContain('Somebody has already answered');
  });

  test('said yes to twice at once sends once', async () => {
    const amira = await behindTheCore('three');
    await plays(amira, `[${SEND}]`);
    await amira.tapsTwice('Yes, send');
    await rest(amira);
    expect(await responsesTo(bot, 'three')).toHaveLength(1);
    expect(amira.messages.filter(({ text }) => text?.includes('Your answers have arrived.'))).toHaveLength(1);
  });

  test('what is written instead of yes or no is no answer to the question above', async () => {
    const amira = await behindTheCore('four');
    await plays(amira, `[${SEND}]`, 'I do not know');
    expect(screen(amira)).toContain('Your dream?');
    await plays(amira, 'flying');
    expect(screen(amira)).toContain('Your song?');
  });

  test('is offered in /pause, in a reminder and after a break, but not before the core is done', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await begins(amira, 'four');
    await plays(amira, '/pause');
    expect(amira.buttons.join()).not.toContain(SEND);
    await plays(amira, '34', 'peace', 'flying', '/pause');
    expect(screen(amira)).toContain('We will wait for you.');
    expect(amira.buttons).toEqual(['Continue', `📨 ${SEND}`]);
    now += DAY;
    await amira.sees('Hello again!');
    await rest(amira);
    await seesTappable(amira, 2); // the question, the reminder
    expect(amira.buttons).toEqual(['Continue', `📨 ${SEND}`, 'Later (tomorrow)', 'Stop and delete']);
    await plays(amira, '/start');
    expect(amira.buttons).toEqual(['Continue', `📨 ${SEND}`, 'Start again']);
    await plays(amira, `[${SEND}]`, '[Yes, send]');
    expect(screen(amira)).toContain('Your answers have arrived.');
    await seesTappable(amira, 1);
    expect(await responsesTo(bot, 'four')).toMatchObject([
      { partial: true, answers: { dream: { value: 'flying' }, song: { missing: 'not-reached' } } },
    ]);
  });

  test('speaks Arabic', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'ar' });
    await plays(amira, '/start four', '[العربية]', '[أوافق]', '٣٤', 'سلام', '[إرسال ما أجبت عنه]');
    expect(screen(amira)).toContain('هل نرسل ما أجبت عنه حتى الآن؟');
    await plays(amira, '[نعم، إرسال]');
    expect(screen(amira)).toContain('وصلت إجاباتك.');
  });
});
