/** What protects people on a phone that others hold, and from what they did not mean to tell. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { waitFor } from '../../src/simulator/signal.ts';
import { startWorld, type TestWorld } from '../support/chat.ts';
import { type RunningBot, type RunningBotOptions, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen, seesTappable, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const HOUR = 3_600_000;
const ALWAYS = Number.POSITIVE_INFINITY;

const wishes = smallFlow(
  `form_id: wishes
survey:
  - { type: text, name: wish, constraint: "string-length(.) >= 5" }
  - { type: text, name: secret, sensitive: true }
  - { type: text, name: reach, appearance: contact }
  - { type: text, name: last }
`,
  {
    en: `wish = Your wish?
    .constraint-message = At least five characters, please.
secret = A secret?
reach = How can we reach you?
last = Anything else?
`,
  },
);

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function running(options: RunningBotOptions = {}): Promise<RunningBot> {
  const bot = await startBot({ questionnaires: [wishes], ...options });
  cleanUps.push(() => bot.close());
  return bot;
}

async function asked({ world }: RunningBot, ...acts: readonly string[]): Promise<Person> {
  const amira = world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'wishes');
  await plays(amira, ...acts);
  return amira;
}

/** What anybody who holds the phone can read. */
function readable({ chat }: Person): readonly string[] {
  return [...chat.messages.values()]
    .filter(({ deleted }) => !deleted)
    .map(({ message }) => message.text ?? '(no text)');
}

async function sent(bot: RunningBot, person: Person): Promise<unknown> {
  while (person.buttons.some((label) => /Skip|not to say/.test(label)))
    await plays(person, person.buttons.includes('Skip') ? '[Skip]' : '[Prefer not to say]');
  await plays(person, '[Send my answers]');
  return (await responsesTo(bot, 'wishes'))[0]?.answers;
}

describe('contact data in a text', () => {
  const TEXT = 'More courses! Call me: ٠١٧٦ ١٢٣٤٥٦٧';

  test('is asked back about; “remove” takes it out of the answer and out of the chat', async () => {
    const bot = await running();
    const amira = await asked(bot, TEXT);
    expect(screen(amira)).toBe(
      'This looks like a phone number.\nSomeone could recognise you by it. Should we remove it from your answer?',
    );
    expect(amira.buttons).toEqual(['Remove it', 'Keep it', 'Write again']);
    await amira.tapsTwice('Remove it');
    await rest(amira);
    expect(screen(amira)).toContain('A secret?');
    expect(showing(amira, 'Your wish?\n✓ More courses! Call me: …')).toBe(1);
    expect(readable(amira).join()).not.toContain('١٢٣٤٥٦٧');
    await seesTappable(amira, 1);
    expect(await sent(bot, amira)).toMatchObject({ wish: { value: 'More courses! Call me: …' } });
  });

  test('stays when the person wants it to, and the message can be changed later', async () => {
    const bot = await running();
    const amira = await asked(bot, 'See t.me/amira');
    expect(screen(amira)).toContain('This looks like a link.');
    const own = amira.chat.messages.get(amira.lastMessage.message_id - 1)?.message;
    await plays(amira, '[Keep it]');
    expect(showing(amira, 'Your wish?\n✓ See t.me/amira')).toBe(1);
    if (own === undefined) throw new Error('Her message is gone.');
    await amira.edits(own, 'See you');
    await rest(amira);
    expect(await sent(bot, amira)).toMatchObject({ wish: { value: 'See you' } });
  });

  test('“write again” brings the question back in one place, and so does a text with nothing else in it', async () => {
    const bot = await running();
    const amira = await asked(bot, 'amira@example.org', '[Write again]');
    expect(screen(amira)).toContain('Your wish?');
    expect(showing(amira, 'Your wish?')).toBe(1);
    await plays(amira, 'amira@example.org', '[Remove it]');
    expect(screen(amira)).toMatch(/^Removed\. Please write your answer without it\.\n[\s\S]*Your wish\?/u);
    expect(readable(amira).filter((text) => text === 'amira@example.org')).toHaveLength(1); // the one before
    await plays(amira, '0351 8471587 @amira_k', 'peace');
    expect(screen(amira)).toContain('A secret?');
    expect(showing(amira, 'This looks like')).toBe(0);
    await seesTappable(amira, 1);
    expect(await sent(bot, amira)).toMatchObject({ wish: { value: 'peace' } });
  });

  test('what is left has to fit the question as well', async () => {
    const bot = await running();
    const amira = await asked(bot, 'A 0351 8471587', '[Remove it]');
    expect(screen(amira)).toMatch(/^At least five characters, please\.\n[\s\S]*Your wish\?/u);
    await seesTappable(amira, 1);
    await plays(amira, 'peace');
    expect(await sent(bot, amira)).toMatchObject({ wish: { value: 'peace' } });
  });

  test('is not asked about where the question asks for it; in a sensitive answer it leaves the chat in any case', async () => {
    const bot = await running();
    const amira = await asked(bot, 'peace', 'my brother, @hidden_name');
    expect(screen(amira)).toContain('This looks like a username.');
    await plays(amira, '[Keep it]', 'amira@example.org');
    expect(screen(amira)).toContain('Anything else?');
    expect(readable(amira).join()).not.toContain('hidden_name');
    expect(await sent(bot, amira)).toMatchObject({
      secret: { value: 'my brother, @hidden_name' },
      reach: { value: 'amira@example.org' },
    });
  });

  test('is asked about again after a crash, and in another language', async () => {
    const first = await running();
    const amira = await asked(first);
    const refusal = first.world.server.fail('sendMessage', { retryAfter: 300, times: ALWAYS });
    await plays(amira, 'amira@example.org, please');
    refusal.cancel();
    await first.service.stop();
    const { world, dataDir } = first;
    const clock = () => Date.now() + 60_000;
    const later = await startBot({ questionnaires: [wishes], world, dataDir, clock });
    cleanUps.push(() => later.service.stop());
    await amira.sees('This looks like an e-mail address.');
    expect(await responsesTo(later, 'wishes')).toEqual([]);
    await plays(amira, '[Remove it]');
    expect(await sent(later, amira)).toMatchObject({ wish: { value: '…, please' } });
  });

  test('a question that is passed over or deleted meanwhile leaves nothing of it behind', async () => {
    const bot = await running();
    const amira = await asked(bot, 'amira@example.org, please', '[Skip]');
    expect(screen(amira)).toContain('A secret?');
    await seesTappable(amira, 1);
    await plays(amira, 'amira@example.org!', '/delete');
    expect(screen(amira)).toBe('Deleted: one answer.');
    await seesTappable(amira, 1); // “Clear this chat”
  });
});

/** A hundred times as fast, so that nobody need wait for the next try. */
const fast = (began = Date.now()) => ({
  clock: () => began + 60_000 + (Date.now() - began) * 100,
  sweepEvery: 20,
});

describe('what must not stay in the chat', () => {
  const SECRET = 'nobody knows';
  const REFUSED = { status: 400, description: "Bad Request: message can't be deleted", times: 1 };
  const isGone = (amira: Person) => (readable(amira).includes(SECRET) ? undefined : true);
  const gone = async (amira: Person) =>
    await waitFor(
      amira.chat.bell,
      () => isGone(amira),
      10_000,
      () => new Error(amira.transcript()),
    );

  test('is deleted as soon as Telegram lets the bot', async () => {
    const bot = await running(fast());
    const amira = await asked(bot, 'peace');
    const trouble = bot.world.server.fail('deleteMessage', { status: 502, times: 3 });
    await plays(amira, SECRET);
    await gone(amira);
    expect(trouble.met).toBe(3);
    expect(screen(amira)).toContain('How can we reach you?');
  });

  test('is deleted after a crash', async () => {
    const first = await running();
    const amira = await asked(first, 'peace');
    const trouble = first.world.server.fail('deleteMessage', { retryAfter: 300, times: ALWAYS });
    await amira.sends(SECRET);
    await amira.sees('How can we reach you?');
    const tried = () => (trouble.met > 0 ? true : undefined);
    await waitFor(amira.chat.bell, tried, 5000, () => new Error('not tried'));
    await first.service.stop();
    trouble.cancel();
    expect(readable(amira)).toContain(SECRET);
    const { world, dataDir } = first;
    const later = await startBot({ questionnaires: [wishes], world, dataDir, ...fast() });
    cleanUps.push(() => later.service.stop());
    await gone(amira);
  });

  test('is named to the person when Telegram refuses to delete it, once', async () => {
    const bot = await running(fast());
    const amira = await asked(bot, 'peace');
    const refusal = bot.world.server.fail('deleteMessage', REFUSED);
    await plays(amira, SECRET);
    await amira.sees('We could not delete one of your messages in this chat.');
    await rest(amira);
    expect(refusal.met).toBe(1);
    expect(showing(amira, 'We could not delete')).toBe(1);
    expect(readable(amira)).toContain(SECRET);
  });
});

describe('after a refused consent', () => {
  /** Every chat that the store knows. The store's own mark is a row like them. */
  function chats({ dataDir }: RunningBot): number {
    const database = new DatabaseSync(join(dataDir, 'sessions.sqlite'), { readOnly: true });
    const [row] = database.prepare('select count(*) - 1 as chats from session').all();
    database.close();
    return Number(row?.chats);
  }
  async function until(bot: RunningBot, count: number): Promise<void> {
    while (chats(bot) !== count) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  test('nothing at all is kept of the chat, and it can begin anew', async () => {
    const bot = await running({ sessions: 'SQLite', sweepEvery: 20 });
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await plays(amira, '/start wishes', '[English]');
    expect(chats(bot)).toBe(1);
    await plays(amira, '[No]');
    expect(screen(amira)).toBe('All right. Nothing was stored. If you change your mind, tap /start.');
    await until(bot, 0);
    await begins(amira, 'wishes');
    expect(screen(amira)).toContain('Your wish?');
  });

  test('the last words stay owed until they are seen', async () => {
    const bot = await running({ sessions: 'SQLite', ...fast() });
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await plays(amira, '/start wishes', '[English]');
    const trouble = ['editMessageText', 'sendMessage'].map((method) =>
      bot.world.server.fail(method, { status: 502, times: ALWAYS }),
    );
    await plays(amira, '[No]');
    expect(chats(bot)).toBe(1);
    for (const each of trouble) each.cancel();
    await amira.sees('All right. Nothing was stored.');
    await until(bot, 0);
  });
});

describe('“Clear this chat”', () => {
  async function hasSent(bot: RunningBot): Promise<Person> {
    const amira = await asked(bot, 'peace', 'nobody knows');
    await sent(bot, amira);
    return amira;
  }

  test('under the thanks: warns, and “no” changes nothing', async () => {
    const bot = await running();
    const amira = await hasSent(bot);
    const before = readable(amira);
    await plays(amira, '[Clear this chat]');
    expect(screen(amira)).toBe(
      'Clear this chat? Our messages and yours of the last two days will disappear here. Answers you have sent will not be deleted.\n\nKeep your code: without it, you cannot delete your answers later.',
    );
    await plays(amira, '[No]');
    expect(readable(amira)).toEqual(before);
  });

  test('clears all of it, and a second tap does no more', async () => {
    const bot = await running();
    const amira = await hasSent(bot);
    await plays(amira, '[Clear this chat]');
    await amira.tapsTwice('Clear everything');
    await amira.sees('This chat is cleared.');
    await rest(amira);
    expect(readable(amira)).toEqual(['This chat is cleared. To begin again: /start']);
    expect(await responsesTo(bot, 'wishes')).toHaveLength(1);
    await plays(amira, '/start wishes');
    expect(amira.buttons).toContain('Yes, another person');
  });

  test('can leave the code, which works from any account', async () => {
    const bot = await running();
    const amira = await hasSent(bot);
    await plays(amira, '[Clear this chat]', '[Clear, but keep my code]');
    await amira.sees('This chat is cleared.');
    const [codeMessage = '', cleared] = readable(amira);
    expect(readable(amira)).toHaveLength(2);
    expect(cleared).toContain('This chat is cleared.');
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/u.exec(codeMessage)?.[0] ?? '';
    const friend = bot.world.person({ firstName: 'Samir', languageCode: 'en' });
    await plays(friend, `/delete ${code}`);
    expect(screen(friend)).toContain(
      'Your answers are deleted. Results, files and backup copies that were made before stay as they are.',
    );
    expect(await responsesTo(bot, 'wishes')).toEqual([]);
  });

  test('also works below the message that the answers are deleted', async () => {
    const bot = await running();
    const amira = await hasSent(bot);
    await plays(amira, '[🗑 Delete my answers]', '[Yes, delete]', '[Clear this chat]', '[No]');
    expect(screen(amira)).toBe('This chat stays as it is.');
    const samir = await hasSent(bot);
    await plays(samir, '[🗑 Delete my answers]', '[Yes, delete]', '[Clear this chat]', '[Yes, clear]');
    await samir.sees('This chat is cleared.');
    expect(readable(samir)).toEqual(['This chat is cleared. To begin again: /start']);
  });

  test('at /delete: nothing is left', async () => {
    const bot = await running();
    const amira = await asked(bot, 'peace', '/delete', '[Clear this chat]', '[Yes, clear]');
    await amira.sees('This chat is cleared.');
    expect(readable(amira)).toEqual(['This chat is cleared. To begin again: /start']);
  });

  test('says what Telegram does not let it delete, and how to', async () => {
    let passed = 0;
    const world: TestWorld = await startWorld({ now: () => Date.now() + passed });
    const bot = await running({ world });
    const amira = await asked(bot, 'peace');
    passed = 50 * HOUR;
    await plays(amira, 'nobody knows');
    await sent(bot, amira);
    const old = readable(amira).filter((text) => text === 'peace' || text === '/start wishes');
    expect(old).toHaveLength(2);
    await plays(amira, '[Clear this chat]', '[Clear everything]');
    await amira.sees('We deleted what we could.');
    const left = [...amira.chat.messages.values()].filter(({ deleted }) => !deleted);
    const young = left.filter(({ message }) => world.server.world.seconds() - message.date < 48 * 3600);
    expect(young.map(({ message }) => message.text)).toEqual([
      expect.stringContaining('choose “Delete chat”'),
    ]);
  });

  test('a crash does not cut it short', async () => {
    const first = await running();
    const amira = await hasSent(first);
    await plays(amira, '[Clear this chat]');
    const { world, dataDir } = first;
    const trouble = world.server.fail('deleteMessages', { retryAfter: 300, times: ALWAYS });
    const troubles = [trouble, world.server.fail('sendMessage', { retryAfter: 300, times: ALWAYS })];
    await amira.taps('Clear everything');
    await waitFor(
      amira.chat.bell,
      () => (trouble.met > 0 ? true : undefined),
      5000,
      () => new Error('not tried'),
    );
    await first.service.stop();
    for (const each of troubles) each.cancel();
    const later = await startBot({
      questionnaires: [wishes],
      world,
      dataDir,
      clock: () => Date.now() + 60_000,
    });
    cleanUps.push(() => later.service.stop());
    await amira.sees('This chat is cleared.');
    await rest(amira);
    expect(readable(amira)).toHaveLength(1);
  });

  test('an old one does nothing while an interview runs', async () => {
    const bot = await running();
    const amira = await hasSent(bot);
    const thanks = amira.lastMessage;
    await plays(amira, '/start wishes', '[Yes, another person]', '[I agree]');
    await amira.tapsOn(thanks, 'Clear this chat');
    await amira.seesToast('This button is old. Please look below.');
    await rest(amira);
    expect(screen(amira)).toContain('Your wish?');
  });
});
