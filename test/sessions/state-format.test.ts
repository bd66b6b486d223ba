import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { StateFormat } from '../../src/sessions/chat-sessions.ts';
import { openChatSessions } from '../../src/sessions/sealed-chat-sessions.ts';
import { SqliteSessionStore } from '../../src/sessions/sqlite-session-store.ts';
import { NewerState, readChatId, readState, writeState } from '../../src/sessions/state-format.ts';

interface Named {
  readonly name: string;
}

const SECRET = 'a secret of the tests: 0123456789abcdef';
const SECOND: StateFormat<Named> = {
  version: 2,
  upgrade: (stored, version) => ({ name: `${(stored as { n: string }).n}, from ${version}` }),
};
const THIRD: StateFormat<Named> = { version: 3, upgrade: (stored) => stored as Named };

test('a state comes back in the version in which it was written', () => {
  expect(readState(writeState({ name: 'Amira' }, SECOND), SECOND)).toEqual({ name: 'Amira' });
});

test('parts are stored short, and come back whatever the texts beside them look like', () => {
  const format: StateFormat<object> = {
    version: 2,
    upgrade: (stored) => stored as object,
    shorthand: ['"name":', '"a":['],
  };
  const state = {
    name: '"name":"a":',
    a: ['\u0001\u0002 "a": \\"a\\":', { name: '', na: 1 }],
    b: { 'a"name': 'a' },
  };
  expect(readState(writeState(state, format), format)).toEqual(state);
  expect(writeState({ name: 'Amira' }, format)).toBe('2{\u0001"Amira"}');
  expect(readState('2{"name":"Amira"}', format)).toEqual({ name: 'Amira' });
});

test('digests are stored in fewer characters, and what looks like one of those comes back as it was', () => {
  const format: StateFormat<object> = { version: 2, upgrade: (stored) => stored as object, shorthand: [] };
  const digest = '28e25184d2074b933314c6df19a0f3d2';
  const state = {
    digest,
    longer: `${digest}0`,
    text: `\u007f${'a'.repeat(22)}`,
    capital: digest.toUpperCase(),
  };
  const text = writeState(state, format);
  expect(text).toHaveLength(`2${JSON.stringify(state)}`.length - 9 + 5);
  expect(readState(text, format)).toEqual(state);
});

test('the chat is kept along with its state', () => {
  const text = writeState({ name: 'Amira' }, SECOND, 5_000_000_001);
  expect(readChatId(text)).toBe(5_000_000_001);
  expect(readState(text, SECOND)).toEqual({ name: 'Amira' });
  expect(readChatId(writeState({ name: 'Amira' }, SECOND))).toBeUndefined();
});

test('a state of an older version is upgraded; one without a number is of version 1', () => {
  expect(readState('{"n":"Amira"}', SECOND)).toEqual({ name: 'Amira, from 1' });
});

test('a process from before there were numbers fails to read the state instead of misreading it', () => {
  expect(() => JSON.parse(writeState({ name: 'Amira' }, SECOND))).toThrow(SyntaxError);
});

test('a state of a newer version is refused, and left unchanged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'miteinander-format-'));
  const store = new SqliteSessionStore(join(folder, 'sessions.sqlite'));
  const log: string[] = [];
  const older = await openChatSessions(store, SECRET, (line) => log.push(line), SECOND);
  const newer = await openChatSessions(store, SECRET, () => {}, THIRD);
  try {
    const commit = { state: { name: 'Amira' }, answers: undefined, timeToLive: 60_000, due: 0 };
    expect(await newer.commit(await newer.load(4), commit)).toBe(true);
    await expect(older.load(4)).rejects.toThrow(NewerState);
    expect(await older.claimDue(Date.now(), 0, 10)).toEqual([]);
    expect(log).toEqual([expect.stringMatching(/format 3.*formats up to 2.*newer version/u)]);
    expect(await newer.load(4)).toMatchObject({ revision: 1, state: { name: 'Amira' } });
  } finally {
    await newer.close();
    await rm(folder, { recursive: true });
  }
});
