/** However an interview ends: afterwards nothing of it can be read from any file, though the key lies beside them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { StoredSession } from '../../src/sessions/session-store.ts';
import { SqliteSessionStore } from '../../src/sessions/sqlite-session-store.ts';
import { SessionSeal, Vault } from '../../src/sessions/vault.ts';
import type { Person } from '../../src/simulator/person.ts';
import { filesWith, remainsOf } from '../sessions/remains.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen } from './plays.ts';

const DAY = 86_400_000;

const survey = smallFlow(
  `form_id: weather
choices:
  yes_no: [yes, no]
survey:
  - { type: select_one yes_no, name: adult, required: true }
  - { type: note, name: minors, screen_out: true, relevant: "\${adult} = 'no'" }
  - { type: group, name: core, core: true, items: [{ type: text, name: liked }] }
  - { type: group, name: more, items: [{ type: text, name: disliked }, { type: text, name: wish }] }
`,
  {
    en: `core = You
more = More
adult = Are you 18 or older?
minors = This survey is for adults.
liked = What do you like?
disliked = What do you dislike?
wish = Your wish?
yes_no-yes = Yes
yes_no-no = No
`,
  },
  '  session_days: 10\n',
);

interface Sealed {
  readonly field: string;
  readonly text: string;
  readonly bytes: Buffer;
}

let bot: RunningBot;
let now: number;
let sealed: Sealed[];

beforeEach(async () => {
  now = Date.now();
  sealed = [];
  const seal = SessionSeal.prototype.seal;
  jest.spyOn(SessionSeal.prototype, 'seal').mockImplementation(function (this: SessionSeal, field, text) {
    const bytes = seal.call(this, field, text);
    if (field !== 'mark') sealed.push({ field, text, bytes });
    return bytes;
  });
  bot = await startBot({ questionnaires: [survey], sessions: 'SQLite', clock: () => now, sweepEvery: 20 });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await bot.close();
});

const ANSWERS = ['[Yes]', 'sun', 'rain', 'snow'] as const;

test.each<readonly [end: string, acts: readonly string[], seen: string]>([
  ['sent', [...ANSWERS, '[Send my answers]'], 'Your answers have arrived'],
  ['sent in part', ['[Yes]', 'sun', '[Send what I have]', '[Yes, send]'], 'Your answers have arrived'],
  ['deleted', [...ANSWERS, '/delete', '[Yes, delete]'], 'Deleted'],
  ['screened out', ['[No]'], 'This survey is for adults.'],
  [
    'withdrawn',
    [...ANSWERS, '[Send my answers]', '[Delete my answers]', '[Yes, delete]'],
    'Your answers are deleted',
  ],
  ['cleared away', [...ANSWERS, '[Send my answers]', '[Clear this chat]', '[Clear]'], ''],
])('an interview that was %s', async (_, acts, seen) => {
  const amira = await inInterview();
  await plays(amira, ...acts);
  expect(screen(amira)).toContain(seen);
  await seesNothingOf(amira);
});

test('an interview whose consent was refused, and all else that was kept of the chat', async () => {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await plays(amira, '/start weather', '[English]', '[No]');
  await bot.service.settled(amira.id);
  expect(sealed.length).toBeGreaterThan(0);
  // The next sweep erases it.
  const bytes = sealed.map((each) => each.bytes);
  while (remainsOf(bytes, bot.dataDir).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await keptOf(amira.id)).toBeUndefined();
});

test('an interview that has expired', async () => {
  const amira = await inInterview();
  await plays(amira, '[Yes]', 'sun');
  now += 10 * DAY + 1;
  while (!sealed.at(-1)?.text.includes('"type":"expired"'))
    await new Promise((resolve) => setTimeout(resolve, 5));
  await seesNothingOf(amira);
});

test('when the record is deleted tells the day of the last event, not the time', async () => {
  const commits = jest.spyOn(SqliteSessionStore.prototype, 'commit');
  const draw = jest.spyOn(Math, 'random').mockReturnValue(0.25);
  const midnight = Math.floor(now / DAY) * DAY;
  const deletedAt = async (time: number) => {
    now = midnight + time;
    await plays(amira, '/language', '[English]');
    return now + (commits.mock.lastCall?.[1].timeToLive ?? 0);
  };
  const amira = await inInterview();
  await plays(amira, '/delete');
  const morning = await deletedAt(0.3 * DAY);
  expect(await deletedAt(0.8 * DAY)).toBe(morning);
  draw.mockReturnValue(0.75);
  expect(await deletedAt(0.9 * DAY)).toBe(morning + 0.5 * DAY);
});

async function inInterview(): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'weather');
  return amira;
}

/** All that the bot ever sealed is gone, but for what is kept of the chat; and that leads to no interview. */
async function seesNothingOf({ id }: Person): Promise<void> {
  await bot.service.settled(id);
  const kept = await keptOf(id);
  if (kept === undefined) throw new Error('Nothing is kept of the chat.');
  expect([...kept.fields].length).toBeLessThanOrEqual(3); // state, chat, prompt
  const gone = sealed.filter(({ bytes }) => ![...kept.fields].some(([, value]) => value.equals(bytes)));
  expect(gone.length).toBeGreaterThan(0);
  const remains = remainsOf(
    gone.map(({ bytes }) => bytes),
    bot.dataDir,
  );
  expect(gone.filter(({ bytes }) => remains.includes(bytes)).map(({ field, text }) => [field, text])).toEqual(
    [],
  );

  const ids = new Set(
    gone.flatMap(({ field, text }) =>
      /^state/.test(field) ? [...text.matchAll(/"id":"([\w-]{16,})"/g)].map(([, found]) => found ?? '') : [],
    ),
  );
  const inSessions = [...ids]
    .flatMap((each) => filesWith(each, bot.dataDir))
    .filter((file) => /sessions/.test(file));
  expect(inSessions).toEqual([]);
  const key = secret();
  const state = new Vault(key).keyrings[0].chat(id).open('state', stateIn(kept, id)).toString();
  for (const each of ids) expect(state).not.toContain(each);
}

function secret(): string {
  return readFileSync(join(bot.dataDir, 'secret-key'), 'utf8').trim();
}

function stateIn({ fields }: StoredSession, id: number): Buffer {
  return fields.get(new Vault(secret()).keyrings[0].chat(id).fieldId('state')) ?? Buffer.alloc(0);
}

async function keptOf(id: number): Promise<StoredSession | undefined> {
  const store = new SqliteSessionStore(join(bot.dataDir, 'sessions.sqlite'));
  try {
    return await store.load(new Vault(secret()).keyrings[0].chat(id).key);
  } finally {
    await store.close();
  }
}
