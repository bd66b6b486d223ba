/**
 * What partial sessions take in Redis, and whether many of them make the start or the sweeper slower. Each has 11 answers and is
 * owed a reminder in some days.
 *
 *     node bench/sessions.ts [--count 1000000] [--compact]
 *
 * `--compact`: only with the setting that keeps sessions compact. One session in fifty is made as the bot makes it; the others are
 * copies of it within Redis, under keys of the same length.
 */
import { parseArgs } from 'node:util';
import type { ChatState } from '../src/bot/chat-state.ts';
import { CHAT_STATE_FORMAT } from '../src/bot/chat-state-format.ts';
import { connectRedis } from '../src/sessions/connect-redis.ts';
import { dueKey, sessionKey } from '../src/sessions/redis-scripts.ts';
import { RedisSessionStore } from '../src/sessions/redis-session-store.ts';
import { openChatSessions } from '../src/sessions/sealed-chat-sessions.ts';
import { SHARDS } from '../src/sessions/vault.ts';
import { startRedis } from '../test/support/redis-server.ts';
import { Table } from './table.ts';

const SECRET = 'the same in every run and of no use elsewhere';
const DAY = 86_400_000;
const AT_ONCE = 200;
/** A session, and its copies. */
const COPIES = 50;
/** What one sweep takes. */
const PORTION = 30;
/** Milliseconds for which Redis may keep silent: it shares the machine. */
const PATIENCE = 60_000;
/** Bytes. */
const GOAL = 1_500;
const GIVEN = [
  'woman',
  34,
  'leipzig',
  ['housing', 'work'],
  'yes',
  '2021-03',
  'no',
  3,
  'asylum',
  'A German course in the evening',
  'often',
];

const { values } = parseArgs({
  options: { count: { type: 'string', default: '200000' }, compact: { type: 'boolean', default: false } },
});
const count = Number(values.count);
const made = Math.ceil(count / COPIES);

/** KEYS: due set of a shard. ARGV: what stands in front of an id in a key, copies of each session, when they are due. */
const COPY = `
for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  for n = 1, ARGV[2] do
    local copy = string.sub(id, 1, 19) .. string.format('%03d', n)
    redis.call('COPY', ARGV[1] .. id, ARGV[1] .. copy)
    redis.call('ZADD', KEYS[1], ARGV[3], copy)
  end
end`;

/** The state of a chat in the middle of an interview, as `first-look` leaves it. */
function stateOf(chatId: number, now: number): ChatState {
  const drawn = chatId.toString(36).padStart(16, 'x');
  return {
    person: { phoneLanguage: 'de', language: 'de' },
    messages: { botId: 7_234_567_890, lastMessage: chatId % 1_000_000, since: 1, settledMessage: 2 },
    screen: { type: 'interview' },
    screenNumber: 13,
    interview: {
      session: {
        id: `OZfUJ4${drawn}`,
        tag: '9cGT',
        withdrawalCode: drawn.toUpperCase(),
        generation: 1,
        language: 'de',
        formId: 'first-look',
        revision: '28e25184d2074b933314c6df19a0f3d2',
        structure: '0b7267745f8b6cbbdc066277c5451628',
        stage: { at: 'question', name: 'children' },
        asking: 12,
        furthest: 11,
        consent: 'e9906915c274aa14e1e64eeac3e54962',
        length: 18,
      },
      expires: now + 30 * DAY,
      reminder: { at: now + DAY, nth: 0 },
      messages: { written: '0b72 6.1.1 7.1.8' },
    },
  };
}

async function measure(settings: Readonly<Record<string, string>>) {
  const redis = await startRedis({ settings });
  const open = async () => {
    const store = new RedisSessionStore(await connectRedis(redis.url, () => {}, { patience: PATIENCE }));
    return await openChatSessions<ChatState>(store, SECRET, () => {}, CHAT_STATE_FORMAT);
  };
  const client = await connectRedis(redis.url, () => {}, { patience: PATIENCE });
  const used = async () => Number(/used_memory:(\d+)/u.exec(await client.info('memory'))?.[1]);
  /** Milliseconds from the first connection until the store can be used. */
  const start = async () => {
    const began = performance.now();
    const opened = await open();
    const took = performance.now() - began;
    await opened.close();
    return took;
  };
  const sessions = await open();
  const emptyStart = await start();
  const before = await used();
  let next = 1;
  const fill = async () => {
    for (let person = next++; person <= made; person = next++) {
      const chatId = 5_000_000_000 + person;
      const record = await sessions.load(chatId);
      let { answers } = record;
      for (const [index, v] of GIVEN.entries()) answers = answers.with(`question_${index}`, { v });
      const now = Date.now();
      const commit = { state: stateOf(chatId, now), answers, timeToLive: 31 * DAY, due: now + DAY };
      if (!(await sessions.commit(record, commit))) throw new Error('A session was not stored.');
      await sessions.noteSent(chatId, 1, { asking: 13, messageId: person }, now + DAY);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fill));
  for (let shard = 0; shard < SHARDS; shard++) {
    const prefix = sessionKey({ shard, id: '' });
    await client.eval(COPY, 1, dueKey(shard), prefix, COPIES - 1, Date.now() + 3 * DAY);
  }
  const bytes = ((await used()) - before) / (made * COPIES);
  await sessions.close();
  const fullStart = await start();
  const again = await open();
  const sweep = async (now: number, found: number) => {
    const began = performance.now();
    const due = await again.claimDue(now, 1_000, PORTION);
    const took = performance.now() - began;
    if (due.length !== found)
      throw new Error(`${found} sessions should have been claimed, not ${due.length}.`);
    return took;
  };
  const idle = await sweep(Date.now(), 0);
  const busy = await sweep(Date.now() + 2 * DAY, PORTION);
  await again.close();
  await client.quit();
  await redis.stop();
  return { bytes, emptyStart, fullStart, idle, busy };
}

const table = new Table();
table.part(`${made * COPIES} sessions with 11 answers`);
const compact = await measure({ 'hash-max-listpack-value': '1024' });
table.row('bytes a session, with hash-max-listpack-value 1024', [compact.bytes], GOAL);
if (!values.compact) table.note('bytes a session, with Redis’ own settings', [(await measure({})).bytes]);
table.scale('ms to open the store, without sessions', [compact.emptyStart]);
table.scale('ms to open it with them', [compact.fullStart]);
table.scale('ms to look for what is owed, when nothing is', [compact.idle]);
table.scale('ms to claim and load a portion', [compact.busy]);
process.stdout.write(table.text());
