import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Answer } from '../../src/interview/answers.ts';
import type { ChatSessions } from '../../src/sessions/chat-sessions.ts';
import { connectRedis } from '../../src/sessions/connect-redis.ts';
import { RedisSessionStore } from '../../src/sessions/redis-session-store.ts';
import { openChatSessions } from '../../src/sessions/sealed-chat-sessions.ts';
import { type RedisServer, startRedis } from '../support/redis-server.ts';

/** As large as a bot's state is: the session without its answers. */
const STATE = {
  id: 'Zl8rJwWqT0u3v5yBzX2c4Q',
  tag: 'k3Xq',
  formId: 'situation_of_migrants_2026',
  revision: 'b1946ac92492d2347c6235b4d2611184',
  structure: '591785b794601e212b260e25925636fd',
  generation: 3,
  language: 'uk',
  channel: 'advisory-council-leipzig',
  consent: '2026-01-15',
  withdrawalCode: 'K7QM-2XRP-9TVD',
  stage: { at: 'question', name: 'residence_permit' },
  furthest: 0,
};

const ANSWERS: readonly Answer[] = [
  { v: 'yes' },
  { v: 'subsidiary_protection' },
  { v: 34 },
  { v: '2019-03-01' },
  { v: ['housing', 'language_courses', 'recognition_of_qualifications'] },
  { no: 'declined' },
];

let server: RedisServer;
let counter: Server;
let chats: ChatSessions<object>;
let bytes = 0;
const sockets: Socket[] = [];

beforeAll(async () => {
  server = await startRedis({ appendOnly: true });
  counter = createServer((from) => {
    const to = connect(server.port, server.host);
    sockets.push(from, to);
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      socket.on('data', (data) => {
        bytes += data.length;
        other.write(data);
      });
      socket.on('close', () => other.destroy());
    }
  });
  counter.listen(0, '127.0.0.1');
  await once(counter, 'listening');
  const { port } = counter.address() as AddressInfo;
  const store = new RedisSessionStore(await connectRedis(`redis://127.0.0.1:${port}`, () => {}));
  chats = await openChatSessions(store, 'the-secret-of-this-test-of-the-traffic', () => {});
});

afterAll(async () => {
  await chats?.close();
  for (const socket of sockets) socket.destroy();
  counter?.close();
  await server?.stop();
});

test('in an interview of 120 questions an answer costs less than 6 kB of traffic with Redis, the last as the first', async () => {
  await interview(1, 3); // the connection has the scripts then
  const costs = [];
  for (let asked = 0; asked < 120; asked += 1) {
    bytes = 0;
    await answer(2, asked);
    costs.push(bytes);
  }
  for (const cost of costs) {
    expect(cost).toBeLessThan(6000);
    expect(cost).toBeGreaterThan(1000); // else it was not counted
  }
  expect(costs.at(-1)).toBeLessThan(1.2 * (costs[10] ?? 0));
});

async function interview(chatId: number, questions: number): Promise<void> {
  for (let asked = 0; asked < questions; asked += 1) await answer(chatId, asked);
}

/** What a bot does for an answer. */
async function answer(chatId: number, asked: number): Promise<void> {
  const loaded = await chats.load(chatId);
  const answers = loaded.answers.with(`question_${asked}`, ANSWERS[asked % ANSWERS.length]);
  const state = { ...STATE, asking: asked, furthest: asked };
  const due = Date.now() + 60_000;
  expect(await chats.commit(loaded, { state, answers, timeToLive: 14 * 24 * 3_600_000, due })).toBe(true);
  await chats.noteSent(chatId, loaded.revision + 1, { asking: asked, messageId: 10_000 + asked }, due);
}
