/** How the server of the webhook ends: whatever the other side does, it does end. */
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Update } from 'grammy/types';
import { Dispatcher } from '../../../src/bot/updates/dispatcher.ts';
import { startWebServer, type WebServer } from '../../../src/bot/updates/web-server.ts';
import { createLog } from '../../../src/log.ts';

const log = createLog('silent');
let server: WebServer;
let proxy: Agent;
/** Resolves the update under way. */
let commit: PromiseWithResolvers<void>;
let taken: PromiseWithResolvers<void>;

beforeEach(async () => {
  commit = Promise.withResolvers();
  taken = Promise.withResolvers();
  proxy = new Agent({ keepAlive: true, maxSockets: 1 });
  const handle = (_: Update) => {
    taken.resolve();
    return commit.promise;
  };
  const dispatcher = new Dispatcher({ handle, apologise: async () => {}, log });
  const webhook = { path: '/hook', secret: 'secret', dispatcher };
  server = await startWebServer({ host: '127.0.0.1', port: 0, webhook, pages: {}, log });
});
afterEach(() => {
  proxy.destroy();
  server.cut();
});

async function delivers(id: number): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const headers = { 'x-telegram-bot-api-secret-token': 'secret' };
  request({ port: server.port, path: '/hook', method: 'POST', agent: proxy, headers }, (response) => {
    void text(response).then(() => resolve(response.statusCode), reject);
  })
    .on('error', reject)
    .end(JSON.stringify({ update_id: id }));
  return promise;
}

test('the update under way is answered, and a proxy that keeps its connection busy does not keep the server', async () => {
  const first = delivers(1);
  await taken.promise;
  const next = delivers(2); // Waits for the same connection.
  const closed = server.close();
  commit.resolve();
  expect(await first).toBe(200);
  await closed;
  await expect(next).rejects.toThrow(); // Telegram sends it again.
});

test('an update that is never done is cut off', async () => {
  const first = delivers(1);
  await taken.promise;
  const closed = server.close();
  server.cut();
  await closed;
  await expect(first).rejects.toThrow();
});
