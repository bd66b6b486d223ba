/** How updates reach a bot: long polling and webhooks, driven by a real grammY client over HTTP. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Api, Bot, webhookCallback } from 'grammy';
import type { Update } from 'grammy/types';
import type { Person } from '../../src/simulator/person.ts';
import { startWorld, type TestWorld } from '../support/chat.ts';

let world: TestWorld;
let api: Api;
let amira: Person;

beforeEach(async () => {
  world = await startWorld();
  api = new Api(world.token, { apiRoot: world.apiRoot });
  amira = world.person();
});

afterEach(() => world.close());

describe('long polling', () => {
  test('offers updates again until an offset passes them', async () => {
    await amira.sends('one');
    await amira.sends('two');
    const first = await api.getUpdates();
    expect(texts(first)).toEqual(['one', 'two']);
    expect(texts(await api.getUpdates())).toEqual(['one', 'two']);
    expect(texts(await api.getUpdates({ offset: idAt(first, 1) }))).toEqual(['two']);
    expect(texts(await api.getUpdates({ offset: idAt(first, 1) + 1 }))).toEqual([]);
    expect(amira.chat.unconfirmedUpdates).toBe(0);
  });

  test('update ids count up by one', async () => {
    await amira.sends('one');
    await amira.sends('two');
    const updates = await api.getUpdates();
    expect(idAt(updates, 1)).toBe(idAt(updates, 0) + 1);
  });

  test('limit cuts the batch, a negative offset keeps the last', async () => {
    for (const text of ['one', 'two', 'three']) await amira.sends(text);
    expect(texts(await api.getUpdates({ limit: 2 }))).toEqual(['one', 'two']);
    expect(texts(await api.getUpdates({ offset: -1 }))).toEqual(['three']);
    expect(texts(await api.getUpdates())).toEqual(['three']);
  });

  test('a waiting poll is answered when a person acts, with all of the moment', async () => {
    const waiting = api.getUpdates({ timeout: 30 });
    await pollerIsThere();
    await amira.sends('one');
    await amira.sends('two');
    expect(texts(await waiting)).toEqual(['one', 'two']);
  });

  test('an empty poll ends after its timeout', async () => {
    await expect(api.getUpdates({ timeout: 1 })).resolves.toEqual([]);
  });

  test('a newer poll ends the older one with a conflict', async () => {
    const older = api.getUpdates({ timeout: 30 }).catch((error: unknown) => error);
    await pollerIsThere();
    const newer = api.getUpdates({ timeout: 30 });
    expect(await older).toMatchObject({
      error_code: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    await amira.sends('hello');
    expect(texts(await newer)).toEqual(['hello']);
  });

  test('a poll that hung up is forgotten, and its updates wait for the next', async () => {
    const controller = new AbortController();
    const waiting = api.getUpdates({ timeout: 30 }, controller.signal as never).catch(() => 'gone');
    await pollerIsThere();
    controller.abort();
    expect(await waiting).toBe('gone');
    await untilRinging(() => !world.server.world.updates.isPolled);
    await amira.sends('hello');
    expect(texts(await api.getUpdates({ timeout: 30 }))).toEqual(['hello']);
  });

  test('only the allowed kinds of updates are made', async () => {
    await api.getUpdates({ allowed_updates: ['callback_query'] });
    await amira.sends('unwanted');
    expect(await api.getUpdates({ allowed_updates: [] })).toEqual([]);
    await amira.sends('wanted');
    expect(texts(await api.getUpdates())).toEqual(['wanted']);
  });

  test('an answer that was lost on its way confirms nothing', async () => {
    await amira.sends('hello');
    world.server.drop('getUpdates', { when: 'after' });
    await expect(api.getUpdates()).rejects.toThrow();
    expect(texts(await api.getUpdates())).toEqual(['hello']);
  });
});

describe('webhooks', () => {
  let listener: Server;
  let url: string;
  let received: { update: Update; secret: string | undefined }[];
  let answer: (
    update: Update,
  ) => Promise<{ status?: number; body?: string }> | { status?: number; body?: string };

  beforeEach(async () => {
    received = [];
    answer = () => ({});
    listener = createServer((request, response) => {
      void (async () => {
        const update = JSON.parse(await bodyOf(request)) as Update;
        received.push({ update, secret: request.headers['x-telegram-bot-api-secret-token']?.toString() });
        const { status = 200, body = '' } = await answer(update);
        response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      })();
    });
    url = await listen(listener);
  });

  afterEach(async () => {
    listener.closeAllConnections();
    await new Promise((resolve) => listener.close(resolve));
  });

  test('updates are posted with the secret, also those that waited', async () => {
    await amira.sends('early');
    await api.setWebhook(url, { secret_token: 's3cret' });
    await amira.sends('late');
    await world.settled();
    expect(received.map(({ update, secret }) => [update.message?.text, secret])).toEqual([
      ['early', 's3cret'],
      ['late', 's3cret'],
    ]);
  });

  test('a refused update is offered again before the next of its chat', async () => {
    let refusals = 2;
    answer = () => ({ status: refusals-- > 0 ? 500 : 200 });
    await api.setWebhook(url);
    await amira.sends('one');
    await amira.sends('two');
    await world.settled();
    expect(texts(received.map(({ update }) => update))).toEqual(['one', 'one', 'one', 'two']);
  });

  test('the last error shows in getWebhookInfo, and the count of waiting updates', async () => {
    answer = () => ({ status: 403 });
    await api.setWebhook(url, { max_connections: 7, allowed_updates: ['message'] });
    await amira.sends('one');
    await untilRinging(() => received.length > 1);
    expect(await api.getWebhookInfo()).toMatchObject({
      url,
      pending_update_count: 1,
      last_error_message: 'Wrong response from the webhook: 403 Forbidden',
      max_connections: 7,
      allowed_updates: ['message'],
    });
    await api.deleteWebhook({ drop_pending_updates: true });
    expect(await api.getWebhookInfo()).toMatchObject({ url: '', pending_update_count: 0 });
  });

  test('chats do not wait for one another', async () => {
    const blocked = Promise.withResolvers<object>();
    answer = (update) => (update.message?.text === 'slow' ? blocked.promise : {});
    await api.setWebhook(url);
    const bahar = world.person({ firstName: 'Bahar' });
    await amira.sends('slow');
    await amira.sends('after slow');
    await bahar.sends('quick');
    await bahar.settled();
    expect(texts(received.map(({ update }) => update))).toEqual(['slow', 'quick']);
    blocked.resolve({});
    await amira.settled();
    expect(texts(received.map(({ update }) => update))).toEqual(['slow', 'quick', 'after slow']);
  });

  test("a call in the webhook's answer is carried out", async () => {
    answer = ({ message }) => ({
      body: JSON.stringify({ method: 'sendMessage', chat_id: message?.chat.id, text: 'answered at once' }),
    });
    await api.setWebhook(url);
    await amira.sends('hello');
    await amira.sees('answered at once');
  });

  test('a setting in the answer is not carried out', async () => {
    answer = () => ({ body: JSON.stringify({ method: 'deleteWebhook' }) });
    await api.setWebhook(url);
    await amira.sends('hello');
    await world.settled();
    expect((await api.getWebhookInfo()).url).toBe(url);
  });

  test('setting a webhook ends a waiting poll; deleting it gives the updates back', async () => {
    const waiting = api.getUpdates({ timeout: 30 }).catch((error: unknown) => error);
    await pollerIsThere();
    await api.setWebhook(url);
    expect(await waiting).toMatchObject({
      error_code: 409,
      description: 'Conflict: terminated by setWebhook request',
    });
    await api.deleteWebhook();
    await amira.sends('hello');
    expect(texts(await api.getUpdates())).toEqual(['hello']);
    expect(received).toEqual([]);
  });

  test("grammY's own webhook handler works against it", async () => {
    const bot = new Bot(world.token, { client: { apiRoot: world.apiRoot, canUseWebhookReply: () => true } });
    bot.on('message:text', (ctx) => ctx.reply(`You said ${ctx.message.text}`));
    listener.removeAllListeners('request');
    const handle = webhookCallback(bot, 'http', { secretToken: 'abc' });
    listener.on('request', (request, response) => void handle(request, response));
    await api.setWebhook(url, { secret_token: 'abc' });
    await amira.sends('hello');
    await amira.sees('You said hello');
    await amira.settled();
    expect(world.server.calls.at(-1)).toMatchObject({ method: 'sendMessage', status: 200 });
  });
});

function texts(updates: readonly Update[]): (string | undefined)[] {
  return updates.map(({ message }) => message?.text);
}

function idAt(updates: readonly Update[], index: number): number {
  return updates[index]?.update_id ?? Number.NaN;
}

function pollerIsThere(): Promise<void> {
  return untilRinging(() => world.server.world.updates.isPolled);
}

/** Waits for a state of the world, woken by its bell. */
function untilRinging(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isSo()) {
      resolve();
      return;
    }
    const stop = world.server.world.bell.listen(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`;
}
