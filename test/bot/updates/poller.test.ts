/** Polling: who waits for whom, and what Telegram is told. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { Dispatcher } from '../../../src/bot/updates/dispatcher.ts';
import { poll } from '../../../src/bot/updates/poller.ts';
import { createLog } from '../../../src/log.ts';
import { createSignal, waitFor } from '../../../src/simulator/signal.ts';
import { startWorld, type TestWorld } from '../../support/chat.ts';

let world: TestWorld;
let lines: string[];
/** The texts that were handled, in order. */
let handled: string[];
/** What handling an update does, by its text. */
let acts: Map<string, () => Promise<void>>;
const bell = createSignal();
let stop: AbortController;
let polling: Promise<void>;

beforeEach(async () => {
  world = await startWorld();
  lines = [];
  handled = [];
  acts = new Map();
  stop = new AbortController();
  const log = createLog('info', (line) => lines.push(line));
  const dispatcher = new Dispatcher({
    handle: async ({ message }: Update) => {
      const text = message?.text ?? '';
      await acts.get(text)?.();
      handled.push(text);
      bell.ring();
    },
    apologise: async () => {
      throw new Error('Telegram is away.');
    },
    log,
  });
  const api = new Api(world.token, { apiRoot: world.apiRoot });
  polling = poll(api, dispatcher, log, stop.signal);
});
afterEach(async () => {
  stop.abort();
  await polling;
  await world.close();
});

/** Waits until an update of this text is handled. */
async function isHandled(text: string): Promise<void> {
  const failure = () => new Error(`Not handled: ${text}; ${handled.join(', ')}.`);
  await waitFor(bell, () => (handled.includes(text) ? true : undefined), 5000, failure);
}

function unconfirmed(): readonly (string | undefined)[] {
  return world.server.world.updates.pending().map(({ update }) => update.message?.text);
}

test('one chat takes long: the others go on, their order is kept, and Telegram is told nothing too early', async () => {
  const [amira, farid] = [world.person({ firstName: 'Amira' }), world.person({ firstName: 'Farid' })];
  const { promise, resolve } = Promise.withResolvers<void>();
  acts.set('slow', () => promise);
  await amira.sends('slow');
  await amira.sends('after');
  for (const text of ['one', 'two', 'three']) {
    await farid.sends(text);
    await isHandled(text);
  }
  expect(handled).toEqual(['one', 'two', 'three']);
  expect(unconfirmed()).toEqual(['slow', 'after', 'one', 'two', 'three']);
  resolve();
  await isHandled('after');
  expect(handled).toEqual(['one', 'two', 'three', 'slow', 'after']);
  await farid.sends('four');
  await isHandled('four');
  await world.settled();
  expect(unconfirmed()).toEqual([]);
});

test('an update that is lost is handled again, before the next one of its chat', async () => {
  const [amira, farid] = [world.person({ firstName: 'Amira' }), world.person({ firstName: 'Farid' })];
  let isAway = true;
  acts.set('first', async () => {
    if (isAway) throw new Error('The store is away.');
  });
  await amira.sends('first');
  await amira.sends('second');
  await farid.sends('other');
  await isHandled('other');
  isAway = false;
  await isHandled('second');
  expect(handled).toEqual(['other', 'first', 'second']);
});

test('malformed updates are dropped, and the line in the log says nothing of what was in them', async () => {
  const amira = world.person({ firstName: 'Amira' });
  const { updates } = world.server.world;
  const sent = await amira.sends('well');
  await isHandled('well');
  const broken: readonly unknown[] = [
    null,
    7,
    {},
    { ...sent, chat: undefined },
    { ...sent, chat: { id: '5', type: 'private' } },
    { ...sent, text: { secret: 'whisper' } },
    { ...sent, photo: 'whisper' },
    { ...sent, photo: [null] },
    { ...sent, document: { file_id: 1 } },
    { ...sent, location: { latitude: 'whisper', longitude: 1 } },
    { ...sent, message_id: 'whisper' },
    { ...sent, from: 'whisper' },
  ];
  for (const message of broken) updates.add('message', message as never, amira.id);
  updates.add('callback_query', { id: 5, from: null, data: 'whisper' } as never, amira.id);
  updates.add('my_chat_member', { chat: sent.chat, new_chat_member: 'whisper' } as never, amira.id);
  await amira.sends('after');
  await isHandled('after');
  await world.settled();
  expect(unconfirmed()).toEqual([]);
  const dropped = lines.filter((line) => line.includes('A malformed update was dropped.'));
  expect(dropped).toHaveLength(broken.length + 2);
  expect(lines.join()).not.toContain('whisper');
});
