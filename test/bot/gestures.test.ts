/** One answer in several messages, replies, reactions, contacts, forwarded messages, and all the other things people send. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Message } from 'grammy/types';
import type { Person } from '../../src/simulator/person.ts';
import type { Sendable } from '../../src/simulator/sendable.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { plays, rest, screen, seesTappable, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const FORM = '    .title = Alltag\n    .description = D\n    .purpose = P\n    .topics = T\n';
const everyday = smallFlow(
  `form_id: everyday
choices:
  yes_no: [yes, no]
  food: [bread, rice, soup]
survey:
  - { type: text, name: wish, constraint: "string-length(.) < 13000" }
  - { type: integer, name: rooms }
  - { type: select_one yes_no, name: work }
  - { type: select_multiple food, name: meals }
  - { type: text, name: secret, sensitive: true }
  - { type: text, name: reach, appearance: contact }
  - { type: text, name: last }
`,
  Object.fromEntries(
    [
      ['en', 'Yes', 'No'],
      ['de', 'Ja', 'Nein'],
      ['ar', 'نعم', 'لا'],
      ['uk', 'Так', 'Ні'],
    ].map(([language, yes, no]) => [
      language,
      `form =\n${FORM}wish = ${language} wish?\nrooms = ${language} rooms?\nwork = ${language} work?\nmeals = ${language} meals?\nsecret = ${language} secret?\nreach = ${language} reach?\nlast = ${language} last?\nyes_no-yes = ${yes}\nyes_no-no = ${no}\nfood-bread = Bread\nfood-rice = Rice\nfood-soup = Soup\n`,
    ]),
  ),
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [everyday] });
});
afterAll(() => bot.close());

async function asked(...acts: readonly string[]): Promise<Person> {
  return await askedIn('English', 'I agree', ...acts);
}

async function askedIn(language: string, agree: string, ...acts: readonly string[]): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await plays(amira, '/start everyday', `[${language}]`, `[${agree}]`, ...acts);
  return amira;
}

async function atOnce(person: Person, ...texts: readonly string[]): Promise<void> {
  await rest(person);
  for (const text of texts) await person.sends(text);
  await rest(person);
}

/** To the end from wherever it is, and the response. */
async function stored(person: Person): Promise<Readonly<Record<string, unknown>> | undefined> {
  const known = new Set((await responsesTo(bot, 'everyday')).map(({ id }) => id));
  for (let label = next(person); label !== undefined; label = next(person)) await plays(person, `[${label}]`);
  await plays(person, '[📨]');
  return (await responsesTo(bot, 'everyday')).find(({ id }) => !known.has(id))?.answers;
}

function next({ buttons }: Person): string | undefined {
  return buttons.find((label) => label === 'Skip' || label === 'Prefer not to say');
}

/** The newest message in the chat that shows this. */
function found(person: Person, text: string): Message {
  const message = person.history.findLast((each) => plain(each).includes(text));
  if (message === undefined) throw new Error(`"${text}" is not there:\n${person.transcript()}`);
  return message;
}

function plain({ text = '' }: Message): string {
  return text.replace(/[\u200e\u200f\u2066-\u2069]/gu, '');
}

async function replies(person: Person, to: string, content: string | Sendable): Promise<void> {
  await rest(person);
  await person.sends(content, { replyTo: found(person, to) });
  await rest(person);
}

async function edits(person: Person, from: string, to: string): Promise<void> {
  const own = [...person.chat.messages.values()].findLast(
    ({ by, message }) => by === 'person' && message.text === from,
  );
  if (own === undefined) throw new Error(`Nobody wrote "${from}".`);
  await person.edits(own.message, to);
  await rest(person);
}

const LANGUAGES = [
  [
    'English',
    'I agree',
    'en',
    'We have added your last message to your answer before.',
    'Changed. Your answer is now: 4',
  ],
  [
    'Deutsch',
    'Ich bin einverstanden',
    'de',
    'Ihre letzte Nachricht haben wir an Ihre Antwort davor angefügt.',
    'Geändert. Ihre Antwort ist jetzt: 4',
  ],
  ['العربية', 'أوافق', 'ar', 'أضفنا رسالتك الأخيرة إلى إجابتك السابقة.', 'تم التغيير. إجابتك الآن: 4'],
  [
    'Українська',
    'Погоджуюся',
    'uk',
    'Ми додали Ваше останнє повідомлення до попередньої відповіді.',
    'Змінено. Тепер Ваша відповідь: 4',
  ],
] as const;

describe.each(LANGUAGES)('in %s', (language, agree, code, added, changed) => {
  test('what comes before the next question is part of the answer before; a reply changes an earlier one', async () => {
    const amira = await askedIn(language, agree);
    await atOnce(amira, 'more green', 'and benches');
    expect(plain(found(amira, `${code} wish?`))).toBe(`${code} wish?\n✓ more green\nand benches`);
    expect(screen(amira)).toContain(added);
    expect(screen(amira)).toContain(`${code} rooms?`);
    await plays(amira, '3');
    await replies(amira, `${code} rooms?`, '4');
    expect(plain(amira.lastMessage)).toBe(changed);
    expect(plain(found(amira, `${code} rooms?`))).toBe(`${code} rooms?\n✓ 4`);
    expect(showing(amira, `${code} work?`)).toBe(1);
    await seesTappable(amira, 1);
  });
});

describe('one answer in several messages', () => {
  test('ten within a second are one answer', async () => {
    const amira = await asked();
    const lines = Array.from({ length: 10 }, (_, index) => `line ${index}`);
    await atOnce(amira, ...lines);
    expect(plain(found(amira, 'en wish?'))).toBe(`en wish?\n✓ ${lines.join('\n')}`);
    await seesTappable(amira, 1);
    expect(await stored(amira)).toMatchObject({ wish: { value: lines.join('\n') } });
  });

  test('a text that Telegram’s app cuts is one answer, up to what the question allows', async () => {
    const amira = await asked();
    const long = 'a'.repeat(4096) + 'b'.repeat(4096) + 'c'.repeat(10);
    await amira.sends(long);
    await rest(amira);
    await atOnce(amira, '2');
    expect(await stored(amira)).toMatchObject({ wish: { value: long }, rooms: { value: 2 } });
    const basem = await asked();
    await atOnce(basem, ...['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(4000)));
    expect(showing(basem, 'Your earlier answer stays: aaa')).toBe(1);
    expect(await stored(basem)).toMatchObject({
      wish: { value: ['a', 'b', 'c'].map((letter) => letter.repeat(4000)).join('\n') },
    });
  });

  test('editing one of them changes that one, and nothing but that', async () => {
    const amira = await asked();
    await atOnce(amira, 'one', 'two', 'three');
    await edits(amira, 'two', 'twenty');
    expect(plain(found(amira, 'en wish?'))).toBe('en wish?\n✓ one\ntwenty\nthree');
    await edits(amira, 'three', 'thirty');
    await edits(amira, 'twenty', '2');
    await edits(amira, 'one', '1');
    expect(await stored(amira)).toMatchObject({ wish: { value: '1\n2\nthirty' } });
  });

  test('after a tap or a number, it is no answer to what comes next', async () => {
    const amira = await asked('trees');
    await atOnce(amira, '3', 'rooms');
    expect(screen(amira)).toContain('Your last message arrived before this question.');
    await rest(amira);
    await amira.taps('Yes');
    await amira.sends('because I must');
    await rest(amira);
    await plays(amira, '[Bread]', '[Done]');
    expect(await stored(amira)).toMatchObject({
      wish: { value: 'trees' },
      rooms: { value: 3 },
      work: { value: 'yes' },
    });
  });

  test('the same once more is no part of it: that is somebody who sees nothing happen', async () => {
    const amira = await asked();
    await atOnce(amira, 'trees', 'benches', 'benches');
    expect(await stored(amira)).toMatchObject({ wish: { value: 'trees\nbenches' } });
  });

  test('thanks are no part of it; contact data is left out, and both are said', async () => {
    const amira = await asked();
    await atOnce(amira, 'trees', 'and call me: +49 351 1234567', 'soon', 'thanks');
    expect(showing(amira, 'Someone could recognise you by it. We have added your message')).toBe(1);
    expect(await stored(amira)).toMatchObject({ wish: { value: 'trees\nand call me: …\nsoon' } });
  });

  test('a greeting before the answer is no answer; contact data in two messages is asked about once', async () => {
    const amira = await asked();
    await atOnce(amira, 'Hello', 'I wish for trees');
    expect(plain(found(amira, 'en wish?'))).toBe('en wish?\n✓ I wish for trees');
    const basem = await asked();
    await atOnce(basem, 'call +49 351 1234567', 'and plant trees');
    // The question, and what the bot asks about the text.
    await seesTappable(basem, 2);
    await plays(basem, '[Remove it]');
    expect(basem.history.filter(({ text = '' }) => /1234567|plant trees/u.test(text))).toHaveLength(1);
    expect(await stored(basem)).toMatchObject({ wish: { value: 'call …\nand plant trees' } });
  });

  test('of a masked answer all messages are deleted', async () => {
    const amira = await asked('trees', '3', '[Yes]', '[Bread]', '[Done]');
    await atOnce(amira, 'I fear', 'the dark');
    expect(amira.history.filter(({ text = '' }) => /fear|dark/u.test(text))).toEqual([]);
    expect(await stored(amira)).toMatchObject({ secret: { value: 'I fear\nthe dark' } });
  });
});

/** On a busy bot others write in between: Telegram numbers the messages of all chats in one series. */
async function onBusyBot(person: Person, ...texts: readonly string[]): Promise<void> {
  await rest(person);
  for (const text of texts) {
    person.chat.lastMessageId += 3;
    await person.sends(text);
  }
  await rest(person);
}

describe('where it is not sure that a message belongs to the answer before', () => {
  const asks: [string, string, string, string, string, string][] = [
    [
      'English',
      'I agree',
      'en',
      'Add “and benches” to your answer before?',
      'Add',
      'We have added your last message to your answer before.',
    ],
    [
      'Deutsch',
      'Ich bin einverstanden',
      'de',
      'Sollen wir „and benches“ an Ihre Antwort davor anfügen?',
      'Anfügen',
      'Ihre letzte Nachricht haben wir an Ihre Antwort davor angefügt.',
    ],
    [
      'العربية',
      'أوافق',
      'ar',
      'هل نضيف «and benches» إلى إجابتك السابقة؟',
      'إضافة',
      'أضفنا رسالتك الأخيرة إلى إجابتك السابقة.',
    ],
    [
      'Українська',
      'Погоджуюся',
      'uk',
      'Додати «and benches» до Вашої попередньої відповіді?',
      'Додати',
      'Ми додали Ваше останнє повідомлення до попередньої відповіді.',
    ],
  ];
  test.each(asks)('in %s the bot asks', async (language, agree, code, question, add, added) => {
    const amira = await askedIn(language, agree);
    await onBusyBot(amira, 'more green', 'and benches');
    expect(plain(amira.lastMessage)).toBe(question);
    await plays(amira, `[${add}]`);
    expect(plain(found(amira, `${code} wish?`))).toBe(`${code} wish?\n✓ more green\nand benches`);
    expect(screen(amira)).toContain(added);
    expect(screen(amira)).toContain(`${code} rooms?`);
    await seesTappable(amira, 1);
  });

  test('three messages are asked about once; a typed yes adds them', async () => {
    const amira = await asked();
    await onBusyBot(amira, 'trees', 'benches', 'a fountain');
    await plays(amira, 'yes', '2');
    expect(await stored(amira)).toMatchObject({
      wish: { value: 'trees\nbenches\na fountain' },
      rooms: { value: 2 },
    });
  });

  test('it may be the answer to this question, or to none', async () => {
    const amira = await asked();
    await onBusyBot(amira, 'trees', '5');
    await plays(amira, '[No, it answers this question]');
    expect(screen(amira)).toContain('en work?');
    expect(await stored(amira)).toMatchObject({ wish: { value: 'trees' }, rooms: { value: 5 } });
    const basem = await asked();
    await onBusyBot(basem, 'trees', 'benches');
    await plays(basem, '[No, it answers this question]');
    expect(screen(basem)).toContain('en rooms?');
    await onBusyBot(basem, '2');
    expect(await stored(basem)).toMatchObject({ wish: { value: 'trees' }, rooms: { value: 2 } });
    const carla = await asked();
    await onBusyBot(carla, 'trees', 'benches');
    await plays(carla, '[Leave it out]');
    expect(screen(carla)).toMatch(/^We have left out your earlier message\.\n[\s\S]*en rooms\?/u);
    await seesTappable(carla, 1);
  });

  test('whoever goes on with the question is told that the message was left out', async () => {
    const amira = await asked();
    await onBusyBot(amira, 'trees', 'benches');
    await plays(amira, '2');
    expect(showing(amira, 'We have left out your earlier message. Does it belong')).toBe(1);
    expect(screen(amira)).toContain('en work?');
    expect(await stored(amira)).toMatchObject({ wish: { value: 'trees' }, rooms: { value: 2 } });
  });

  test('contact data is quoted by nobody, and left out where it is added', async () => {
    const amira = await asked();
    await onBusyBot(amira, 'trees', 'call +49 351 1234567');
    expect(screen(amira)).toBe('Add your last message to your answer before?');
    await plays(amira, '[Add]', '2');
    expect(await stored(amira)).toMatchObject({ wish: { value: 'trees\ncall …' } });
  });

  test('of a masked answer nothing is quoted, and all messages are deleted', async () => {
    const amira = await asked('trees', '3', '[Yes]', '[Bread]', '[Done]');
    await onBusyBot(amira, 'I fear', 'the dark');
    expect(screen(amira)).toBe('Add your last message to your answer before?');
    expect(amira.history.filter(({ text = '' }) => /fear|dark/u.test(text))).toEqual([]);
    await plays(amira, '[Add]');
    expect(await stored(amira)).toMatchObject({ secret: { value: 'I fear\nthe dark' } });
  });

  test('the rest of a text that Telegram’s app has cut is added without asking; after the question, it is asked about', async () => {
    const amira = await asked();
    await onBusyBot(amira, 'a'.repeat(4096), 'b');
    await plays(amira, '2');
    expect(await stored(amira)).toMatchObject({
      wish: { value: `${'a'.repeat(4096)}b` },
      rooms: { value: 2 },
    });
    const basem = await asked();
    await atOnce(basem, 'a'.repeat(4096));
    await atOnce(basem, '2');
    expect(screen(basem)).toBe('Add “2” to your answer before?');
    await plays(basem, '[No, it answers this question]');
    expect(await stored(basem)).toMatchObject({ wish: { value: 'a'.repeat(4096) }, rooms: { value: 2 } });
  });
});

describe('a reply', () => {
  test('to one’s own earlier answer means that one; then that message can be edited, too', async () => {
    const amira = await asked('trees', '3');
    await replies(amira, 'trees', 'more trees');
    expect(plain(found(amira, 'en wish?'))).toBe('en wish?\n✓ more trees');
    await plays(amira, '[Yes]');
    await edits(amira, 'more trees', 'most trees');
    expect(showing(amira, 'Changed. Your answer is now: most trees')).toBe(1);
    expect(await stored(amira)).toMatchObject({ wish: { value: 'most trees' }, rooms: { value: 3 } });
  });

  test('to the question on the screen is its answer, with or without a quoted part', async () => {
    const amira = await asked();
    await replies(amira, 'en wish?', 'trees');
    await replies(amira, 'en rooms?', '5');
    expect(screen(amira)).toContain('en work?');
    expect(await stored(amira)).toMatchObject({ wish: { value: 'trees' }, rooms: { value: 5 } });
  });

  test('what does not fit the earlier question changes nothing, and is said', async () => {
    const amira = await asked('trees', '3', '[Yes]', '[Bread]', '[Done]');
    await replies(amira, 'en rooms?', 'many');
    expect(screen(amira)).toMatch(/^We did not understand this[\s\S]*\nYour earlier answer stays: 3$/u);
    await replies(amira, 'en rooms?', '3');
    expect(screen(amira)).toBe('Your earlier answer stays: 3');
    await replies(amira, 'en rooms?', { sticker: '👋' });
    expect(screen(amira)).toBe('This cannot be an answer to the earlier question. Nothing has changed.');
    await replies(amira, 'en meals?', 'Soup');
    expect(screen(amira)).toBe(
      'This answer is chosen with buttons. To change it, tap “Back”. Or change it at the end, before you send.\nYour earlier answer stays: Bread',
    );
    await replies(amira, 'en work?', 'no');
    expect(plain(found(amira, 'en work?'))).toBe('en work?\n✓ No');
    expect(await stored(amira)).toMatchObject({
      rooms: { value: 3 },
      work: { value: 'no' },
      meals: { value: ['bread'] },
    });
  });

  test('to a message that nobody knows any more is no answer to the question on the screen', async () => {
    const amira = await asked('trees', '3', '[Yes]', '[Bread]', '[Done]', '[Prefer not to say]');
    await replies(amira, '/start', 'my number');
    expect(screen(amira)).toMatch(/^We cannot tell which answer you mean\.[\s\S]*en reach\?/u);
    await seesTappable(amira, 1);
    expect(await stored(amira)).toMatchObject({ reach: { missing: 'skipped' } });
  });

  test('to a masked question shows nothing of it', async () => {
    const amira = await asked('trees', '3', '[Yes]', '[Bread]', '[Done]', 'the dark');
    await replies(amira, 'en secret?', 'the light');
    expect(screen(amira)).toBe('Changed. We have your new answer.');
    expect(amira.history.filter(({ text = '' }) => /the (?:dark|light)/u.test(text))).toEqual([]);
    expect(await stored(amira)).toMatchObject({ secret: { value: 'the light' } });
  });

  test('to a message that has been deleted meanwhile is like a text without a reply', async () => {
    const amira = await asked('trees');
    const question = amira.lastMessage;
    await amira.deletes(question);
    await amira.sends('3', { replyTo: question });
    await rest(amira);
    expect(screen(amira)).toContain('en work?');
  });
});

describe('a reaction', () => {
  const thumbs: [string, string, string, '👍' | '👎', string, string][] = [
    ['English', 'I agree', 'en', '👍', 'Do you mean: Yes?', 'Yes'],
    ['Deutsch', 'Ich bin einverstanden', 'de', '👎', 'Meinen Sie: Nein?', 'Ja'],
    ['العربية', 'أوافق', 'ar', '👍', 'هل المقصود: نعم؟', 'نعم'],
    ['Українська', 'Погоджуюся', 'uk', '👎', 'Ви маєте на увазі: Ні?', 'Так'],
  ];
  test.each(thumbs)(
    'in %s to yes or no is asked back',
    async (language, agree, code, thumb, question, yes) => {
      const amira = await askedIn(language, agree, 'trees', '3');
      await amira.reacts(found(amira, `${code} work?`), thumb);
      await rest(amira);
      expect(plain(amira.lastMessage)).toBe(question);
      await plays(amira, `[${yes}]`);
      expect(screen(amira)).toContain(`${code} meals?`);
      await seesTappable(amira, 1);
    },
  );

  test('to another question says what to do; to anything else it is a feeling', async () => {
    const amira = await asked('trees', '3');
    await amira.reacts(found(amira, 'en wish?'), '👍');
    await amira.reacts(found(amira, 'en work?'), '❤');
    await rest(amira);
    expect(screen(amira)).toMatch(/en work\?/u);
    expect(showing(amira, 'reaction')).toBe(0);
    await plays(amira, '[No]');
    await amira.reacts(found(amira, 'en meals?'), '👍');
    await rest(amira);
    expect(screen(amira)).toMatch(/^⚠️ A reaction does not tell us your answer here\./u);
  });
});

describe('a contact, a forwarded message, and other kinds', () => {
  test('a contact is taken where contact data is asked for, and kept nowhere else', async () => {
    const amira = await asked();
    await amira.sends({ contact: '+49 351 1234567' });
    await rest(amira);
    expect(screen(amira)).toMatch(/^⚠️ We have not kept this contact[\s\S]*en wish\?/u);
    await plays(amira, 'trees', '3', '[Yes]', '[Bread]', '[Done]', '[Prefer not to say]');
    await amira.sends({ contact: '+49 351 1234567' });
    await rest(amira);
    expect(screen(amira)).toContain('en last?');
    expect(await stored(amira)).toMatchObject({
      wish: { value: 'trees' },
      reach: { value: '+49 351 1234567' },
    });
  });

  test('what others wrote is asked about where any text is an answer, and refused elsewhere', async () => {
    const amira = await asked();
    await amira.sends('plant trees', { forwardedFrom: 'Basem' });
    await rest(amira);
    expect(screen(amira)).toBe('Is “plant trees” your answer?');
    await plays(amira, '[Yes, that is my answer]');
    await amira.sends('3', { forwardedFrom: 'Basem' });
    await rest(amira);
    expect(screen(amira)).toMatch(/^⚠️ This message was forwarded\.[\s\S]*en rooms\?/u);
    expect(await stored(amira)).toMatchObject({
      wish: { value: 'plant trees' },
      rooms: { missing: 'skipped' },
    });
  });

  const kinds: [fields: object, line: string][] = [
    [{ poll: { id: '1', question: 'Tea?', options: [] } }, 'We cannot use a poll here.'],
    [{ dice: { emoji: '🎲', value: 3 } }, 'We cannot use dice and games here.'],
    [{ story: { id: 1, chat: { id: 1, type: 'private' } } }, 'We cannot see stories.'],
    [{ web_app_data: { data: '1', button_text: '1' } }, 'We cannot use what another app sends.'],
    [{ successful_payment: { currency: 'EUR', total_amount: 1 } }, 'Taking part costs nothing.'],
    [{ sticker: { file_id: '1', emoji: '👋' } }, 'We cannot read stickers.'],
    [{ checklist: { title: 'A kind that came later' } }, 'We cannot use this here.'],
  ];
  test('each kind has its line, nothing is stored, and what Telegram itself tells is passed over', async () => {
    const amira = await asked();
    for (const [fields, line] of kinds) {
      await amira.sends({ fields });
      await rest(amira);
      expect(screen(amira)).toContain(line);
      expect(screen(amira)).toContain('en wish?');
    }
    const said = () => amira.chat.events.filter(({ by }) => by === 'bot').length;
    const before = said();
    await amira.sends({
      fields: { message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } },
    });
    await rest(amira);
    expect(said()).toBe(before);
    await seesTappable(amira, 1);
    expect(await stored(amira)).toMatchObject({ wish: { missing: 'skipped' } });
  });
});
