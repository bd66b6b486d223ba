import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SqliteSessionStore } from '../../src/sessions/sqlite-session-store.ts';
import { chatSessionsContract } from './chat-contract.ts';
import { commit, field, newKey, type StoreUnderTest, sessionStoreContract, texts } from './contract.ts';
import { remainsOf } from './remains.ts';
import { sealContract } from './seal-contract.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miteinander-sessions-'));
});
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
function newFile(): string {
  files += 1;
  return join(folder, `sessions-${files}.sqlite`);
}

async function open(): Promise<StoreUnderTest> {
  const path = newFile();
  const [store, another] = [new SqliteSessionStore(path), new SqliteSessionStore(path)];
  const behind = new DatabaseSync(path);
  return {
    store,
    another,
    async empty() {
      behind.exec('DELETE FROM session; DELETE FROM session_field');
    },
    async dump() {
      const names = (await readdir(folder)).filter((name) => path.endsWith(name.replace(/-(wal|shm)$/, '')));
      const contents = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
      return contents.join('\n');
    },
    async timeToLive({ id }) {
      const row = behind.prepare('SELECT expires FROM session WHERE id = ?').get(id);
      return Number(row?.expires) - Date.now();
    },
    async stop() {
      behind.close();
      await store.close();
      await another.close();
    },
  };
}

describe('sessions in SQLite', () => {
  sessionStoreContract(open);

  test('are there again after the process has ended without closing', async () => {
    const path = newFile();
    const key = newKey();
    const before = new SqliteSessionStore(path);
    await before.commit(key, commit(0, { set: field('a', '1'), due: 1000 }));
    const after = new SqliteSessionStore(path);
    expect(texts(await after.load(key))).toEqual({ a: '1' });
    expect(await after.claimDue(1000, 10, 10)).toEqual([key]);
    await Promise.all([before.close(), after.close()]);
  });

  test('are readable for the owner of the files alone', async () => {
    const path = newFile();
    const store = new SqliteSessionStore(path);
    await store.commit(newKey(), commit(0));
    for (const name of [path, `${path}-wal`]) expect((await stat(name)).mode & 0o077).toBe(0);
    await store.close();
  });

  test('leave the files when they have expired or are cleared', async () => {
    const path = newFile();
    const store = new SqliteSessionStore(path);
    const [expiring, cleared] = [newKey(), newKey()];
    await store.commit(expiring, commit(0, { set: field('gone', 'a-text-that-expires'), timeToLive: 5 }));
    await store.commit(cleared, commit(0, { set: field('gone', 'a-text-that-is-cleared') }));
    await store.commit(cleared, commit(1, { clear: true }));
    while ((await store.load(expiring)) !== undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    await store.claimDue(Date.now(), 10, 10);
    await store.close(); // writes the log back into the file
    expect(await readdir(folder)).not.toContain(`${path}-wal`);
    const bytes = await readFile(path, 'latin1');
    expect(bytes).not.toContain('a-text-that-');
    expect(bytes).not.toContain(expiring.id);
  });

  test('that are cleared are not in any file any more: at once in the log, soon where SQLite moved rows', async () => {
    const own = await mkdtemp(join(folder, 'many-'));
    const store = new SqliteSessionStore(join(own, 'sessions.sqlite'));
    const keys = Array.from({ length: 200 }, newKey);
    const gone: Buffer[] = [];
    for (let n = 0; n < 8; n++) {
      for (const key of keys) {
        const set = new Map([
          [`field-${n}`, randomBytes(45)],
          ['state', randomBytes(600)],
        ]);
        gone.push(...set.values());
        await store.commit(key, commit(n, { set }));
      }
    }
    for (const key of keys) await store.commit(key, commit(8, { clear: true, erase: true }));
    // At once: what the store does a moment later, in this thread, must not come in between.
    expect(statSync(join(own, 'sessions.sqlite-wal')).size).toBe(0);
    while (remainsOf(gone, own).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await store.close();
  });

  test('that are cleared while another process reads leave the log as soon as that has ended', async () => {
    const own = await mkdtemp(join(folder, 'busy-'));
    const path = join(own, 'sessions.sqlite');
    const store = new SqliteSessionStore(path);
    const key = newKey();
    const secret = randomBytes(45);
    await store.commit(key, commit(0, { set: new Map([['a', secret]]) }));
    const reader = new DatabaseSync(path);
    reader.exec('BEGIN; SELECT * FROM session');
    await store.commit(key, commit(1, { clear: true, erase: true }));
    expect(remainsOf([secret], own)).toEqual([secret]);
    reader.close();
    while (remainsOf([secret], own).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await store.close();
  });

  test('a file of another version is refused, with what to do', async () => {
    const path = newFile();
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(() => new SqliteSessionStore(path)).toThrow(/another version of Miteinander \(99, not 1\)/);
  });

  test('a file that cannot be used says so', async () => {
    expect(() => new SqliteSessionStore(join(folder, 'no', 'such', 'folder'))).toThrow(
      expect.objectContaining({
        name: 'SessionStoreUnavailable',
        message: expect.stringContaining('ENOENT'),
      }),
    );
  });

  test('a store that was closed says so', async () => {
    const store = new SqliteSessionStore(newFile());
    await store.close();
    await store.close();
    await expect(store.ping()).rejects.toMatchObject({ name: 'SessionStoreUnavailable' });
  });
});

describe('chats in SQLite', () => chatSessionsContract(open));
describe('what is sealed in SQLite', () => sealContract(open));
