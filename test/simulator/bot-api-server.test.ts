/** The server itself: tokens, mistakes it notes, troubles to order, limits, latency, events. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Api, GrammyError, HttpError } from 'grammy';
import type { BotApiServerOptions } from '../../src/simulator/bot-api-server.ts';
import type { Person } from '../../src/simulator/person.ts';
import { startWorld, type TestWorld } from '../support/chat.ts';

let world: TestWorld;
let api: Api;
let amira: Person;

async function open(options: BotApiServerOptions = {}): Promise<void> {
  world = await startWorld(options);
  api = new Api(world.token, { apiRoot: world.apiRoot });
  amira = world.person();
  await amira.sends('/start');
}

beforeEach(() => open());
afterEach(() => world.close());

describe('tokens', () => {
  test.each(['nonsense', '0:abc', '12:', 'a:bc'])('%s is not found', async (token) => {
    await expect(new Api(token, { apiRoot: world.apiRoot }).getMe()).rejects.toMatchObject({
      error_code: 404,
      description: 'Not Found',
    });
  });

  test('with a list, any other token is unauthorized', async () => {
    await world.close();
    await open({ tokens: ['77:right'] });
    await expect(api.getMe()).resolves.toMatchObject({ id: 77, is_bot: true });
    await expect(new Api('77:wrong', { apiRoot: world.apiRoot }).getMe()).rejects.toMatchObject({
      error_code: 401,
      description: 'Unauthorized',
    });
  });

  test('any other path is not found', async () => {
    const response = await fetch(`${world.apiRoot}/elsewhere`);
    expect(await response.json()).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
  });
});

describe('mistakes that Telegram passes over in silence', () => {
  const mistakes: [name: string, method: string, params: object, status: number, problem: string][] = [
    ['an unknown method', 'sendHug', {}, 404, 'the method is unknown'],
    ['an unknown field', 'sendMessage', { text: 'a', txt: 'b' }, 400, 'txt is unknown'],
    [
      'an unknown field of a button',
      'sendMessage',
      { text: 'a', reply_markup: { inline_keyboard: [[{ text: 'a', data: 'b' }]] } },
      400,
      "a button's data is unknown",
    ],
    [
      'an unknown field of a markup',
      'sendMessage',
      { text: 'a', reply_markup: { inline: [] } },
      400,
      'reply_markup.inline',
    ],
    [
      'an unknown field of a reply',
      'sendMessage',
      { text: 'a', reply_parameters: { message_id: 1, force: true } },
      400,
      'reply_parameters.force is unknown',
    ],
    [
      'Markdown, which is not simulated',
      'sendMessage',
      { text: '*a*', parse_mode: 'MarkdownV2' },
      400,
      'markdownv2',
    ],
  ];
  test.each(mistakes)('%s', async (_name, method, params, status, problem) => {
    const response = await fetch(`${world.apiRoot}/bot${world.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: amira.id, ...params }),
    });
    expect(response.status).toBe(status);
    expect(world.server.violations).toEqual([{ method, problem: expect.stringContaining(problem) }]);
    expect(amira.messages).toEqual([]);
    await expect(world.close()).rejects.toThrow(problem);
    await open();
  });

  test('an unknown field of a command', async () => {
    const commands = [{ command: 'help', description: 'Help', hint: 'x' }];
    await expect(api.setMyCommands(commands)).rejects.toThrow("a command's hint");
    expect(world.server.violations.splice(0)).toHaveLength(1);
  });

  test('a body that is no JSON is a bad request', async () => {
    const response = await fetch(`${world.apiRoot}/bot${world.token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(await response.json()).toMatchObject({ ok: false, error_code: 400 });
  });
});

describe('troubles to order', () => {
  test('a refusal with retry_after, once', async () => {
    const fault = world.server.fail('sendMessage', { retryAfter: 7 });
    const error = await api.sendMessage(amira.id, 'a').catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(GrammyError);
    expect(error).toMatchObject({
      error_code: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    });
    expect(fault.met).toBe(1);
    await expect(api.sendMessage(amira.id, 'a')).resolves.toBeTruthy();
  });

  test('a refusal for some calls only, until cancelled', async () => {
    const fault = world.server.fail((call) => call.string('text') === 'bad', {
      status: 500,
      description: 'Internal Server Error: restart',
      times: Number.POSITIVE_INFINITY,
    });
    await expect(api.sendMessage(amira.id, 'good')).resolves.toBeTruthy();
    for (const _ of [1, 2]) await expect(api.sendMessage(amira.id, 'bad')).rejects.toThrow('restart');
    fault.cancel();
    await expect(api.sendMessage(amira.id, 'bad')).resolves.toBeTruthy();
  });

  test('a connection that breaks before the call is carried out', async () => {
    world.server.drop('sendMessage');
    await expect(api.sendMessage(amira.id, 'a')).rejects.toBeInstanceOf(HttpError);
    expect(amira.messages).toEqual([]);
  });

  test('a connection that breaks after the call was carried out', async () => {
    world.server.drop('sendMessage', { when: 'after' });
    await expect(api.sendMessage(amira.id, 'a')).rejects.toBeInstanceOf(HttpError);
    expect(amira.lastMessage.text).toBe('a');
  });

  test('a call that hangs until it is let go', async () => {
    const hold = world.server.hold('sendMessage');
    const slow = api.sendMessage(amira.id, 'slow');
    await hold.caught;
    await api.sendMessage(amira.id, 'quick');
    hold.release();
    await slow;
    expect(amira.messages.map(({ text }) => text)).toEqual(['quick', 'slow']);
  });
});

describe('limits and latency', () => {
  test('a chat takes a burst, then one message a second', async () => {
    let now = 0;
    await world.close();
    await open({ limits: { burst: 2 }, now: () => now });
    await api.sendMessage(amira.id, '1');
    await api.sendMessage(amira.id, '2');
    await expect(api.sendMessage(amira.id, '3')).rejects.toMatchObject({
      error_code: 429,
      parameters: { retry_after: 1 },
    });
    now = 1000;
    await expect(api.sendMessage(amira.id, '3')).resolves.toBeTruthy();
  });

  test('all chats together take thirty a second', async () => {
    await world.close();
    await open({ limits: true, now: () => 0 });
    const people = Array.from({ length: 31 }, () => world.person());
    for (const person of people) await person.sends('/start');
    const outcomes = await Promise.allSettled(people.map(({ id }) => api.sendMessage(id, 'a')));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });

  test('latency delays the answer, not the message', async () => {
    world.server.latency = 40;
    const order: string[] = [];
    const sent = api.sendMessage(amira.id, 'a').then(() => order.push('answered'));
    await amira.sees('a');
    order.push('seen');
    await sent;
    expect(order).toEqual(['seen', 'answered']);
  });
});

describe('what the server tells', () => {
  test('the way of an update to its answer, in order and with times', async () => {
    const told: [event: string, at: number][] = [];
    world.server.on('update', ({ madeAt }) => told.push(['update', madeAt]));
    world.server.on('offered', (_, at) => told.push(['offered', at]));
    world.server.on('confirmed', (_, at) => told.push(['confirmed', at]));
    world.server.on('message', ({ by, at }) => told.push([`message by ${by}`, at]));
    world.server.on('call', ({ method, receivedAt }) => told.push([method, receivedAt]));
    await api.getUpdates({ offset: -1 });
    told.length = 0;
    await amira.sends('Hello');
    const [, update] = await api.getUpdates();
    await api.sendMessage(amira.id, 'Hi');
    await api.getUpdates({ offset: (update?.update_id ?? 0) + 1 });
    expect(told.map(([event]) => event)).toEqual([
      'message by person',
      'update',
      'offered',
      'offered',
      'getUpdates',
      'message by bot',
      'sendMessage',
      'confirmed',
      'confirmed',
      'getUpdates',
    ]);
    const times = told
      .filter(([event]) => event !== 'getUpdates' && event !== 'sendMessage')
      .map(([, at]) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  test('calls are logged with what they got; a listener can be taken off', async () => {
    let heard = 0;
    const stop = world.server.on('call', () => {
      heard += 1;
    });
    await api.sendMessage(amira.id, 'Hi');
    stop();
    await api.sendMessage(1, 'Hi').catch(() => {});
    expect(heard).toBe(1);
    expect(world.server.calls).toMatchObject([
      {
        method: 'sendMessage',
        chatId: amira.id,
        params: { text: 'Hi' },
        status: 200,
        result: { message_id: 2 },
      },
      { method: 'sendMessage', status: 400, description: 'Bad Request: chat not found' },
    ]);
  });

  test('the log can be switched off', async () => {
    await world.close();
    await open({ calls: false });
    await api.getMe();
    expect(world.server.calls).toEqual([]);
  });

  test('a chat keeps no more than it is told to', async () => {
    await world.close();
    await open({ history: 3 });
    for (let count = 0; count < 8; count += 1) await api.sendMessage(amira.id, `message ${count}`);
    await amira.sees('message 7');
    expect(amira.messages.map(({ text }) => text)).toEqual(['message 5', 'message 6', 'message 7']);
    expect(amira.transcript()).toMatch(/^\(\d earlier events were not kept\)/);
  });
});
