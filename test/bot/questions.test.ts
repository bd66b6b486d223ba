/** Every kind of question: how it is asked, how it is answered, and what is stored. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const LISTS = 'choices:\n  drinks: [tea, coffee, { name: none, exclusive: true }]\n';
const DRINKS = 'drinks-tea = Tea\ndrinks-coffee = Coffee\ndrinks-none = None of these\n';

/** A form that begins with one question; the note after it shows what texts make of its answer. */
function asking(formId: string, item: string, texts: string) {
  const select = item.includes('drinks');
  return smallFlow(
    `form_id: ${formId}\n${select ? LISTS : ''}survey:\n  - { name: it, ${item} }\n  - { type: text, name: last }\n`,
    { en: `it = The question?\n${texts}last = The last question?\n${select ? DRINKS : ''}` },
  );
}

const FIGURES = smallFlow(
  `form_id: figures
survey:
  - { type: integer, name: whole }
  - { type: integer, name: whole_too }
  - { type: decimal, name: part }
  - { type: decimal, name: part_too }
  - { type: date, name: day }
  - { type: date, name: day_too }
  - { type: text, name: last }
`,
  {
    en: `whole = Whole?
whole_too = Whole, too?
part = Part?
part_too = Part, too?
day = Day?
day_too = Day, too?
last = The last question?
`,
  },
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({
    clock: () => Date.parse('2026-11-23T12:00:00Z'),
    questionnaires: [
      asking('one', 'type: select_one drinks', '    .hint = A hint.\n'),
      asking('many', 'type: select_multiple drinks', ''),
      asking(
        'most',
        'type: select_multiple drinks, constraint: "count-selected(.) <= 1"',
        '    .constraint-message = One is enough.\n',
      ),
      asking('other', 'type: select_one drinks or_other', ''),
      asking('others', 'type: select_multiple drinks or_other, required: true, sensitive: true', ''),
      asking(
        'own',
        'type: select_one drinks or_other',
        'it_other = Which drink?\ndrinks-other = Another drink\n',
      ),
      asking('text', 'type: text, required: true', ''),
      asking(
        'whole',
        'type: integer, constraint: ". < 10"',
        '    .constraint-message = Fewer than ten, please.\n',
      ),
      asking(
        'hinted',
        'type: integer, constraint: ". < 10"',
        '    .hint = Count yourself, too.\n    .constraint-message = Fewer than ten, please.\n',
      ),
      asking('hinted-day', 'type: date', '    .hint = The month is enough.\n'),
      FIGURES,
      asking('day', 'type: date', ''),
      asking('ok', 'type: acknowledge, required: true', ''),
      asking('secret', 'type: integer, sensitive: true, required: true', ''),
      asking('known', 'type: select_one drinks, dont_know: true', ''),
      asking('usual', 'type: integer, default: 3, required: true', ''),
      asking('custom', 'type: select_one drinks, default: tea', ''),
    ],
  });
});
afterAll(() => bot.close());

async function asked(formId: string): Promise<Person> {
  const person = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(person, formId);
  return person;
}

/** Answers the last question and sends; gives what was stored of the first. */
async function stored(person: Person, formId: string): Promise<unknown> {
  expect(screen(person)).toContain('The last question?');
  const before = await responsesTo(bot, formId);
  await plays(person, 'the end', '[Send my answers]');
  const known = new Set(before.map(({ id }) => id));
  const [response] = (await responsesTo(bot, formId)).filter(({ id }) => !known.has(id));
  const { last, ...answers } = response?.answers ?? {};
  expect(last).toEqual({ value: 'the end' });
  return Object.keys(answers).length === 1 ? answers.it : answers;
}

/** The message of the first question after it has been answered. */
function settled(person: Person): { readonly text: string | undefined; readonly hasButtons: boolean } {
  const message = person.messages.find(({ text }) => text?.includes('The question?'));
  return { text: message?.text, hasButtons: message?.reply_markup !== undefined };
}

/** What this person wrote and can still be read in the chat. */
function writtenBy({ chat }: Person): readonly (string | undefined)[] {
  return [...chat.messages.values()]
    .filter(({ by, deleted }) => by === 'person' && !deleted)
    .map(({ message }) => message.text);
}

describe('one choice', () => {
  test('is tapped, one button per row, and then stays without buttons', async () => {
    const amira = await asked('one');
    const { text, reply_markup } = amira.lastMessage;
    expect(text).toBe('▱▱▱▱▱▱▱▱▱▱ 0%\n\nThe question?\nA hint.');
    expect(reply_markup?.inline_keyboard.map((row) => row.map((button) => button.text))).toEqual([
      ['Tea'],
      ['Coffee'],
      ['None of these'],
      ['Skip'],
    ]);
    await plays(amira, '[Coffee]');
    expect(settled(amira)).toEqual({ text: 'The question?\n✓ Coffee', hasButtons: false });
    expect(await stored(amira, 'one')).toEqual({ value: 'coffee' });
  });

  test('can also be written, as the button says it', async () => {
    const amira = await asked('one');
    await plays(amira, 'tea');
    expect(await stored(amira, 'one')).toEqual({ value: 'tea' });
  });

  test('tapped twice is answered once', async () => {
    const amira = await asked('one');
    await amira.tapsTwice('Coffee');
    expect(await amira.seesToast()).toBe('You have already answered this.');
    await rest(amira);
    expect(amira.messages.filter(({ text }) => text?.includes('The last question?'))).toHaveLength(1);
    expect(await stored(amira, 'one')).toEqual({ value: 'coffee' });
  });
});

describe('several choices', () => {
  test('are ticked and unticked, and taken by Done', async () => {
    const amira = await asked('many');
    expect(screen(amira)).toContain('Tap everything that applies, then tap “Done”.');
    expect(amira.buttons).toEqual(['☐ Tea', '☐ Coffee', '☐ None of these', '✔ Done', 'Skip']);
    await plays(amira, '[Coffee]', '[Tea]');
    expect(amira.buttons.slice(0, 3)).toEqual(['☑ Tea', '☑ Coffee', '☐ None of these']);
    await plays(amira, '[Tea]');
    expect(amira.buttons.slice(0, 3)).toEqual(['☐ Tea', '☑ Coffee', '☐ None of these']);
    await plays(amira, '[Tea]', '[Done]');
    expect(settled(amira)).toEqual({ text: 'The question?\n✓ Tea; Coffee', hasButtons: false });
    expect(await stored(amira, 'many')).toEqual({ value: ['tea', 'coffee'] });
  });

  test('and the one that excludes them clear each other', async () => {
    const amira = await asked('many');
    await plays(amira, '[Coffee]', '[None of these]');
    expect(amira.buttons.slice(0, 3)).toEqual(['☐ Tea', '☐ Coffee', '☑ None of these']);
    await plays(amira, '[Tea]');
    expect(amira.buttons.slice(0, 3)).toEqual(['☑ Tea', '☐ Coffee', '☐ None of these']);
  });

  test('ticked by a double tap are ticked', async () => {
    const amira = await asked('many');
    await amira.tapsTwice('Tea');
    await rest(amira);
    expect(amira.buttons.slice(0, 2)).toEqual(['☑ Tea', '☐ Coffee']);
  });

  test('may not be none: Done says so, and nothing happens', async () => {
    const amira = await asked('many');
    await amira.taps('Done');
    await amira.seesToast('Please tap at least one answer first.');
    await plays(amira, '[Skip]');
    expect(await stored(amira, 'many')).toEqual({ missing: 'skipped' });
  });

  test('that the author does not allow together are refused with the reason', async () => {
    const amira = await asked('most');
    await plays(amira, '[Tea]', '[Coffee]', '[Done]');
    await amira.seesToast('One is enough.');
    await plays(amira, '[Tea]', '[Done]');
    expect(await stored(amira, 'most')).toEqual({ value: ['coffee'] });
  });

  test('are ticked by writing their names', async () => {
    const amira = await asked('many');
    await plays(amira, 'coffee');
    expect(amira.buttons.slice(0, 2)).toEqual(['☐ Tea', '☑ Coffee']);
    await plays(amira, '[Done]');
    expect(await stored(amira, 'many')).toEqual({ value: ['coffee'] });
  });
});

describe('“something else”', () => {
  test('comes before “none”, and asks what', async () => {
    const amira = await asked('other');
    expect(amira.buttons.slice(0, 4)).toEqual(['Tea', 'Coffee', 'Something else', 'None of these']);
    await plays(amira, '[Something else]');
    expect(screen(amira)).toContain('What exactly? Please write it here.');
    await plays(amira, 'Juice', 'the end', '[Look first]');
    // In a list it says what has to be specified.
    expect(screen(amira)).toContain('2. The question? – What exactly? Please write it here.\n   Juice\n');
    expect(amira.buttons.slice(0, 2)).toEqual([
      '✏️ 1. The question?',
      '✏️ 2. The question? – What exactly? Please wr…',
    ]);
    await plays(amira, '[Back]', '[Send my answers]');
    const [response] = await responsesTo(bot, 'other');
    expect(response?.answers).toMatchObject({ it: { value: 'other' }, it_other: { value: 'Juice' } });
  });

  test('is not asked for where something else was chosen', async () => {
    const amira = await asked('other');
    await plays(amira, '[Tea]');
    expect(await stored(amira, 'other')).toEqual({
      it: { value: 'tea' },
      it_other: { missing: 'not-applicable' },
    });
  });

  test('is as sensitive as its question', async () => {
    const amira = await asked('others');
    await plays(amira, '[Tea]', '[Something else]', '[Done]');
    expect(amira.buttons).toEqual(['Prefer not to say', '↩ Back']);
    await plays(amira, 'Juice');
    expect(amira.messages.some(({ text }) => text?.includes('Juice'))).toBe(false);
    expect(await stored(amira, 'others')).toEqual({
      it: { value: ['tea', 'other'] },
      it_other: { value: 'Juice' },
    });
  });

  test("has the author's words where there are some", async () => {
    const amira = await asked('own');
    await plays(amira, '[Another drink]');
    expect(screen(amira)).toContain('Which drink?');
  });
});

describe('what is written', () => {
  test('is kept unchanged, except for the spaces around it', async () => {
    const amira = await asked('text');
    expect(amira.lastMessage.reply_markup?.inline_keyboard ?? []).toEqual([]);
    await plays(amira, '  <b>no markup</b> & "quotes" 😀\nin two lines ');
    expect(settled(amira).text).toBe('The question?\n✓ <b>no markup</b> & "quotes" 😀\nin two lines');
    expect(await stored(amira, 'text')).toEqual({ value: '<b>no markup</b> & "quotes" 😀\nin two lines' });
  });

  test('is read in any digits, with any decimal mark, and as a date in many ways', async () => {
    const amira = await asked('figures');
    await plays(amira, '٧', '7 children', '12,5', '1.234,5', '٣/٤/٢٠٢٠', '3 April 2020');
    expect(await stored(amira, 'figures')).toEqual({
      whole: { value: 7 },
      whole_too: { value: 7 },
      part: { value: 12.5 },
      part_too: { value: 1234.5 },
      day: { value: '2020-04-03' },
      day_too: { value: '2020-04-03' },
    });
  });

  test.each([
    ['whole', 'many', 'Please write a number in digits, for example: 3'],
    ['whole', '2.5', 'Please write a whole number, for example: 3'],
    ['whole', '12', 'Fewer than ten, please.'],
    [
      'day',
      '31.2.2020',
      'There is no such date: please check day, month and year. Please write it like this: 31/12/1990',
    ],
    ['day', 'some day', 'We did not understand this date. Please write it like this: 31/12/1990'],
    ['ok', 'yes', 'Please tap one of the buttons.'],
    ['many', 'Water', 'Please tap one of the buttons.'],
  ])('for a question of the kind “%s” cannot be “%s”: “%s”', async (formId, typed, reason) => {
    const amira = await asked(formId);
    await plays(amira, typed);
    expect(screen(amira)).toMatch(/^⚠️ /u);
    expect(screen(amira)).toContain(reason);
    // The question comes again, below: one copy of it is enough.
    expect(screen(amira)).toContain('The question?');
    expect(showing(amira, 'The question?')).toBe(1);
  });
});

describe('how to write it', () => {
  test('is shown for a number even with a hint, and left out if the reason says it', async () => {
    const amira = await asked('hinted');
    expect(screen(amira)).toBe(
      '▱▱▱▱▱▱▱▱▱▱ 0%\n\nThe question?\nCount yourself, too.\nPlease write a number.',
    );
    await plays(amira, 'many');
    expect(screen(amira)).toBe(
      '⚠️ We did not understand this. Please write a number in digits, for example: 3\n\n▱▱▱▱▱▱▱▱▱▱ 0%\n\nThe question?',
    );
    // This reason does not say how.
    await plays(amira, '12');
    expect(screen(amira)).toBe(
      '⚠️ Fewer than ten, please.\n\n▱▱▱▱▱▱▱▱▱▱ 0%\n\nThe question?\nCount yourself, too.\nPlease write a number.',
    );
  });

  test('is said for a date only where there is no hint', async () => {
    const amira = await asked('day');
    expect(screen(amira)).toContain('The question?\nPlease write a date, for example: 31/12/1990');
    const samir = await asked('hinted-day');
    expect(screen(samir)).toBe('▱▱▱▱▱▱▱▱▱▱ 0%\n\nThe question?\nThe month is enough.');
  });
});

describe('instead of an answer', () => {
  test('an acknowledgement that is required has its one button', async () => {
    const amira = await asked('ok');
    expect(amira.buttons).toEqual(['OK']);
    await plays(amira, '[OK]');
    expect(await stored(amira, 'ok')).toEqual({ value: true });
  });

  test('a sensitive question is declined, never skipped, and its answer does not stay on the screen', async () => {
    const amira = await asked('secret');
    expect(amira.buttons).toEqual(['Prefer not to say']);
    await plays(amira, 'some');
    // It was not taken, and may be looked at to put it right.
    expect(writtenBy(amira)).toContain('some');
    await plays(amira, '17');
    expect(settled(amira).text).toBe('The question?\n✓ answered');
    // Nor does what the person wrote.
    expect(writtenBy(amira)).not.toContain('17');
    await plays(amira, '[Back]');
    expect(screen(amira)).not.toContain('17');
    expect(amira.buttons).toEqual(['Keep my answer', 'Prefer not to say']);
    await plays(amira, '[Prefer not to say]');
    expect(amira.messages.at(-2)?.text).toBe('The question?\n✓ prefer not to say');
    expect(await stored(amira, 'secret')).toEqual({ missing: 'declined' });
  });

  test('“I don’t know” is offered where the author says so', async () => {
    const amira = await asked('known');
    expect(amira.buttons).toEqual(['Tea', 'Coffee', 'None of these', 'I don’t know', 'Skip']);
    await plays(amira, '[I don’t know]');
    expect(settled(amira).text).toBe('The question?\n✓ I don’t know');
    expect(await stored(amira, 'known')).toEqual({ missing: 'dont-know' });
  });

  test('a default is kept by one tap, or replaced by writing', async () => {
    const amira = await asked('usual');
    expect(amira.buttons).toEqual(['3']);
    // Nobody has answered it yet.
    expect(screen(amira)).not.toContain('so far');
    await plays(amira, '[3]', '[Back]');
    // Now it is an answer of their own.
    expect(amira.buttons).toEqual(['Keep: 3']);
    await plays(amira, '[Keep: 3]');
    expect(await stored(amira, 'usual')).toEqual({ value: 3 });
    const samir = await asked('usual');
    await plays(samir, '4');
    expect(await stored(samir, 'usual')).toEqual({ value: 4 });
  });

  test('a default among choices is one of their buttons, not another one', async () => {
    const amira = await asked('custom');
    expect(amira.buttons).toEqual(['Tea', 'Coffee', 'None of these', 'Skip']);
    await plays(amira, '[Tea]', '[Back]');
    expect(amira.buttons).toEqual(['Tea', 'Coffee', 'None of these', 'Keep: Tea', 'Skip']);
    await plays(amira, '[Keep: Tea]');
    expect(await stored(amira, 'custom')).toEqual({ value: 'tea' });
  });
});
