/** Who waits when Telegram asks to slow down. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Api, type ApiClientOptions } from 'grammy';
import { telegramFetch } from '../../../src/bot/telegram/telegram-fetch.ts';
import { createLog } from '../../../src/log.ts';

/** Seconds. */
const PAUSE = 1;

let server: Server;
let root: string;
let telegram: ReturnType<typeof telegramFetch>;
/** What has come to Telegram, in order: the chat's id, or the method of a call for no chat. */
let arrived: string[];
/** Chats that are refused once. */
let refused: Set<string>;

beforeEach(async () => {
  arrived = [];
  refused = new Set();
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const { chat_id } = JSON.parse(body) as { chat_id?: number };
      const who = chat_id === undefined ? (request.url?.split('/').at(-1) ?? '') : String(chat_id);
      arrived.push(who);
      const isRefused = refused.delete(who);
      response
        .writeHead(isRefused ? 429 : 200)
        .end(JSON.stringify(isRefused ? { ok: false, parameters: { retry_after: PAUSE } } : { ok: true }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  telegram = telegramFetch(
    root,
    createLog('error', () => {}),
  );
});
afterEach(async () => {
  await telegram.close();
  server.close();
});

function calls(method: string, fields: object): Promise<{ status: number }> {
  const body = JSON.stringify(fields);
  return telegram.fetch(`${root}/bot1:x/${method}`, { method: 'POST', body });
}

/** Sends to chats that are all refused at first; they are waiting when this resolves. */
async function refuses(...chats: readonly number[]): Promise<readonly Promise<{ status: number }>[]> {
  for (const chat of chats) refused.add(String(chat));
  const sends = chats.map((chat) => calls('sendMessage', { chat_id: chat }));
  while (refused.size > 0) await new Promise((resolve) => setImmediate(resolve));
  await calls('getUpdates', {}); // By when this is answered, the refusals have been read.
  await calls('getUpdates', {});
  return sends;
}

test('one chat that is refused waits, and its next message behind it; another does not', async () => {
  const [first] = await refuses(1);
  const next = calls('sendMessage', { chat_id: 1 });
  await calls('sendMessage', { chat_id: 2 });
  expect(arrived).toEqual(['1', 'getUpdates', 'getUpdates', '2']);
  expect(await Promise.all([first, next])).toMatchObject([{ status: 200 }, { status: 200 }]);
  expect(arrived.slice(4)).toEqual(['1', '1']);
});

test('two chats that are refused at once: all wait, but for the updates', async () => {
  const sends = await refuses(1, 2);
  const third = calls('sendMessage', { chat_id: 3 });
  await calls('getUpdates', {});
  await calls('getUpdates', {});
  expect(arrived.slice(2)).toEqual(['getUpdates', 'getUpdates', 'getUpdates', 'getUpdates']);
  expect(await third).toMatchObject({ status: 200 });
  expect(await Promise.all(sends)).toMatchObject([{ status: 200 }, { status: 200 }]);
});

test('a refusal of a call for no chat holds up nobody else', async () => {
  refused.add('answerCallbackQuery');
  const answer = calls('answerCallbackQuery', { callback_query_id: '5' });
  while (refused.size > 0) await new Promise((resolve) => setImmediate(resolve));
  await calls('sendMessage', { chat_id: 1 });
  expect(arrived).toEqual(['answerCallbackQuery', '1']);
  expect(await answer).toMatchObject({ status: 200 });
});

test('a refused call of grammY, which brings a signal of its own, is tried again', async () => {
  refused.add('7');
  const { fetch } = telegram;
  const api = new Api('1:x', {
    apiRoot: root,
    fetch: fetch as unknown as NonNullable<ApiClientOptions['fetch']>,
  });
  await api.sendMessage(7, 'Hello');
  expect(arrived).toEqual(['7', '7']);
});
