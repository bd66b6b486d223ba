/** Groups, where the bot speaks once, and places where it never speaks. */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Update } from 'grammy/types';
import type { Chat } from '../../src/simulator/chat.ts';
import type { Person } from '../../src/simulator/person.ts';
import { sendFrom } from '../../src/simulator/sending.ts';
import type { UpdateContents, UpdateType } from '../../src/simulator/update-queue.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';

let bot: RunningBot;
let amira: Person;
beforeAll(async () => {
  bot = await startBot();
  amira = bot.world.person({ languageCode: 'de' });
});
afterAll(() => bot.close());

let nextGroup = -1_000_000_000_001;
function group(): Chat {
  nextGroup -= 1;
  return bot.world.server.world.addGroup(nextGroup, amira.chat);
}

type Status = 'left' | 'member' | 'administrator' | 'kicked';

/** The bot's place in a chat changes. */
async function becomes(chat: Pick<Chat, 'id' | 'card'>, before: Status, after: Status): Promise<void> {
  const { me } = bot.world.server.world;
  const member = (status: Status) =>
    ({ user: me, status }) as UpdateContents['my_chat_member']['new_chat_member'];
  await receives('my_chat_member', {
    chat: chat.card as UpdateContents['my_chat_member']['chat'],
    from: amira.user,
    date: 1,
    old_chat_member: member(before),
    new_chat_member: member(after),
  });
}

/** An update of any kind, even one that the bot has not asked for, until the bot has dealt with it. */
async function receives(type: string, content: object): Promise<void> {
  const { world } = bot.world.server;
  world.updates.allow([type]);
  const queued = world.updates.add(type as UpdateType, content as never, 0);
  while (world.updates.pending().some((each) => each === queued)) await once(world, 'confirmed');
  await bot.world.settled();
}

async function writes(chat: Chat, text: string): Promise<void> {
  sendFrom(bot.world.server.world, chat, text);
  await bot.world.settled();
}

function said(chat: Chat): readonly (string | undefined)[] {
  return [...chat.messages.values()].flatMap(({ by, message }) => (by === 'bot' ? [message.text] : []));
}

function link(chat: Chat): unknown {
  const last = [...chat.messages.values()].findLast(({ by }) => by === 'bot')?.message;
  return last?.reply_markup?.inline_keyboard[0]?.[0];
}

const IN_PRIVATE =
  'Wir stellen unsere Fragen in einem privaten Chat. Diese Gruppe sieht nicht, was Sie antworten.';

describe('in a group', () => {
  test('the bot says once that it asks in private, and then nothing', async () => {
    const chat = group();
    await becomes(chat, 'left', 'member');
    expect(said(chat)).toEqual([IN_PRIVATE]);
    expect(link(chat)).toEqual({
      text: '💬 Privaten Chat öffnen',
      url: 'https://t.me/miteinander_bot?start=first-look',
    });
    await becomes(chat, 'member', 'administrator');
    await writes(chat, 'hello');
    await writes(chat, '/start');
    await writes(chat, '/help@miteinander_bot');
    await becomes(chat, 'left', 'member');
    expect(said(chat)).toHaveLength(1);
  });

  test.each([
    ['/start', ['?start=first-look']],
    ['/start@miteinander_bot first-look__flyer', ['?start=first-look__flyer']],
    ['/anything@Miteinander_Bot', ['?start=first-look']],
    ['/start@other_bot', []],
    ['/weather', []],
    ['hello', []],
    ['look: /start', []],
  ])('%s is answered where it is meant for the bot', async (text, ends) => {
    const chat = group();
    await writes(chat, text);
    expect(said(chat)).toHaveLength(ends.length);
    if (ends[0] !== undefined) expect(link(chat)).toMatchObject({ url: expect.stringContaining(ends[0]) });
  });

  test('a group that has become a supergroup is told nothing again', async () => {
    const before = group();
    const after = group();
    await becomes(before, 'left', 'member');
    const moved = { message_id: 9, date: 1, from: amira.user };
    await receives('message', { ...moved, chat: before.card, migrate_to_chat_id: after.id });
    await receives('message', { ...moved, chat: after.card, migrate_from_chat_id: before.id });
    await becomes(after, 'left', 'member');
    await writes(after, '/start');
    expect([said(before).length, said(after).length]).toEqual([1, 0]);
  });

  test('where the bot may not write, nothing else happens', async () => {
    const chat = group();
    bot.world.server.fail('sendMessage', {
      status: 400,
      description: 'Bad Request: not enough rights to send text messages to the chat',
      times: 1,
    });
    await becomes(chat, 'left', 'member');
    await writes(chat, '/start');
    expect(said(chat)).toEqual([]);
  });
});

test.each<[string, (chat: Chat) => Partial<Update> | { readonly [kind: string]: object }]>([
  ['a channel that the bot was added to', () => memberOf({ id: -100_5, type: 'channel', title: 'News' })],
  ['a post in a channel', () => ({ channel_post: written({ id: -100_5, type: 'channel', title: 'News' }) })],
  ['a message to a channel', (chat) => ({ message: written({ ...chat.card, is_direct_messages: true }) })],
  ['a business connection', () => ({ business_connection: { id: 'b', user: amira.user, is_enabled: true } })],
  [
    'a message to a business',
    () => ({ business_message: { ...written(amira.chat.card), business_connection_id: 'b' } }),
  ],
  [
    'a message of a business, in another dress',
    () => ({ message: { ...written(amira.chat.card), business_connection_id: 'b' } }),
  ],
  [
    'a tap in a chat of a business',
    () => ({
      callback_query: {
        id: '1',
        from: amira.user,
        chat_instance: '1',
        data: 'm',
        message: { ...written(amira.chat.card), business_connection_id: 'b' },
      },
    }),
  ],
  ['a tap in a group', (chat) => tapIn(chat)],
  [
    'a post that a channel shares with its group',
    (chat) => ({ message: { ...written(chat.card), is_automatic_forward: true } }),
  ],
])('%s leads to no call', async (_, of) => {
  const before = bot.world.server.calls.filter(({ method }) => method !== 'getUpdates').length;
  for (const [kind, content] of Object.entries(of(group()))) await receives(kind, content as object);
  const calls = bot.world.server.calls.filter(({ method }) => method !== 'getUpdates');
  expect(calls.slice(before)).toEqual([]);
});

function written(chat: object) {
  return { message_id: 77, date: 1, from: amira.user, chat, text: '/start' };
}

function tapIn(chat: Chat) {
  const message = written(chat.card);
  return { callback_query: { id: '1', from: amira.user, chat_instance: '1', data: 'm', message } };
}

function memberOf(chat: object) {
  const { me } = bot.world.server.world;
  const change = {
    old_chat_member: { user: me, status: 'left' },
    new_chat_member: { user: me, status: 'administrator' },
  };
  return { my_chat_member: { chat, from: amira.user, date: 1, ...change } };
}
