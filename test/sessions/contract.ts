import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type {
  SessionCommit,
  SessionKey,
  SessionStore,
  StoredSession,
} from '../../src/sessions/session-store.ts';

/** A store on real data, with what its tests need to look behind it. */
export interface StoreUnderTest {
  readonly store: SessionStore;
  /** The same data as another process has it. */
  readonly another: SessionStore;
  /** Deletes everything. */
  empty(): Promise<void>;
  /** All that is at rest, byte by byte, as Latin-1. */
  dump(): Promise<string>;
  /** Milliseconds until the session is deleted. */
  timeToLive(key: SessionKey): Promise<number>;
  stop(): Promise<void>;
}

const HOUR = 3_600_000;

/** What every {@link SessionStore} keeps to. */
export function sessionStoreContract(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  let store: SessionStore;
  let another: SessionStore;

  beforeAll(async () => {
    under = await open();
    ({ store, another } = under);
  });
  beforeEach(() => under.empty());
  afterAll(() => under?.stop());

  describe('loading and committing', () => {
    test('nothing is there before the first commit', async () => {
      expect(await store.load(newKey())).toBeUndefined();
    });

    test('what one process commits, another loads: names and bytes as they were', async () => {
      const key = newKey();
      const fields: [string, Buffer][] = [
        ['every-by', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
        ['empty', Buffer.alloc(0)],
        ['long', randomBytes(300)],
        ['longer', randomBytes(70_000)],
        ...Array.from({ length: 130 }, (_, n): [string, Buffer] => [`field-${n}`, randomBytes(1 + (n % 60))]),
      ];
      expect(await store.commit(key, commit(0, { set: new Map(fields) }))).toBe(true);
      const loaded = await another.load(key);
      expect(loaded?.revision).toBe(1);
      expect(new Map(loaded?.fields)).toEqual(new Map(fields));
    });

    test('a session of a single field and one without any are sessions too', async () => {
      const [one, none] = [newKey(), newKey()];
      await store.commit(one, commit(0, { set: field('a', 'A') }));
      await store.commit(none, commit(0));
      expect(texts(await store.load(one))).toEqual({ a: 'A' });
      expect(plain(await store.load(none))).toEqual({ revision: 1, fields: new Map() });
    });

    test('a commit sets and removes the fields named and leaves the others', async () => {
      const key = newKey();
      await store.commit(
        key,
        commit(0, { set: new Map([...field('a', '1'), ...field('b', '2'), ...field('c', '3')]) }),
      );
      await store.commit(
        key,
        commit(1, { set: new Map([...field('b', '22'), ...field('d', '4')]), remove: ['c', 'x'] }),
      );
      expect(texts(await store.load(key))).toEqual({ a: '1', b: '22', d: '4' });
      expect((await store.load(key))?.revision).toBe(2);
    });

    test('clearing forgets every field but those set along with it, and the revision goes on', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { set: new Map([...field('a', '1'), ...field('b', '2')]) }));
      await store.commit(key, commit(1, { clear: true, set: field('c', '3') }));
      expect(texts(await another.load(key))).toEqual({ c: '3' });
      expect((await another.load(key))?.revision).toBe(2);
    });

    test('of two commits of one revision exactly one wins, and nothing of the other is kept', async () => {
      const key = newKey();
      await store.commit(key, commit(0));
      const [first, second] = await Promise.all([
        store.commit(key, commit(1, { set: field('first', 'x') })),
        another.commit(key, commit(1, { set: field('second', 'x') })),
      ]);
      expect([first, second].sort()).toEqual([false, true]);
      expect(texts(await store.load(key))).toEqual(first ? { first: 'x' } : { second: 'x' });
    });

    test('of two first commits exactly one wins', async () => {
      const key = newKey();
      const won = await Promise.all([store.commit(key, commit(0)), another.commit(key, commit(0))]);
      expect(won.sort()).toEqual([false, true]);
    });

    test('50 increments at once, each tried again on a conflict, make 50', async () => {
      const key = newKey();
      const increment = async (by: SessionStore): Promise<void> => {
        const loaded = await by.load(key);
        const count = Number(loaded?.fields.get('count') ?? 0);
        const next = commit(loaded?.revision ?? 0, { set: field('count', String(count + 1)) });
        if (!(await by.commit(key, next))) await increment(by);
      };
      await Promise.all(Array.from({ length: 50 }, (_, n) => increment(n % 2 === 0 ? store : another)));
      expect(texts(await store.load(key))).toEqual({ count: '50' });
      expect((await store.load(key))?.revision).toBe(50);
    });

    test('whatever two processes write in turns and at once, both load the same', async () => {
      const key = newKey();
      const draws = [...randomBytes(400)];
      const write = async (by: SessionStore, draw: number, n: number): Promise<void> => {
        const value = Buffer.from(String(n));
        const late = draw % 16 === 0 ? 1 : 0;
        const revision = ((await by.load(key))?.revision ?? 0) - late;
        if (draw % 3 === 0) {
          await by.noteSent(key, { revision, field: 'prompt', value, due: undefined });
        } else {
          const set = new Map([[`field-${draw % 8}`, value]]);
          await by.commit(key, commit(revision, { set, remove: [`field-${n % 8}`], clear: draw > 240 }));
        }
      };
      for (let n = 0; n < draws.length; n += 4) {
        const writes = draws.slice(n, n + 4).map((draw, index) => {
          return () => write(draw % 2 === 0 ? store : another, draw >> 1, n + index);
        });
        if (n % 8 === 0) await Promise.all(writes.map((each) => each()));
        else for (const each of writes) await each();
        const [mine, theirs] = [plain(await store.load(key)), plain(await another.load(key))];
        expect({ draws: draws.slice(0, n + 4), mine }).toEqual({
          draws: draws.slice(0, n + 4),
          mine: theirs,
        });
      }
      expect((await store.load(key))?.revision).toBeGreaterThan(50);
    });

    test('each commit renews the time to live', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { timeToLive: HOUR }));
      expect(await under.timeToLive(key)).toBeLessThanOrEqual(HOUR);
      await store.commit(key, commit(1, { timeToLive: 5 * HOUR }));
      expect(await under.timeToLive(key)).toBeGreaterThan(4 * HOUR);
    });

    test('a session whose time is over is gone for good', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { set: field('old', 'x'), timeToLive: 20, due: 1000 }));
      await untilGone(store, key);
      await store.noteSent(key, { revision: 1, field: 'prompt', value: Buffer.from('m'), due: 1000 });
      expect(await store.load(key)).toBeUndefined();
      expect(await store.claimDue(2000, HOUR, 10)).toEqual([]);
      expect(await store.commit(key, commit(1))).toBe(false);
      expect(await store.commit(key, commit(0, { set: field('new', 'x') }))).toBe(true);
      expect(texts(await store.load(key))).toEqual({ new: 'x' });
    });

    test('one whose time is over can be begun anew before a sweep', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { set: field('old', 'x'), timeToLive: 20 }));
      await untilGone(store, key);
      expect(await store.commit(key, commit(0, { set: field('new', 'x') }))).toBe(true);
      expect(texts(await store.load(key))).toEqual({ new: 'x' });
    });
  });

  describe('what is due', () => {
    test('comes up at its time, not before', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { due: 1000 }));
      expect(await store.claimDue(999, HOUR, 10)).toEqual([]);
      expect(await store.claimDue(1000, HOUR, 10)).toEqual([key]);
    });

    test('is moved by a commit, or taken away', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { due: 1000 }));
      await store.commit(key, commit(1, { due: 3000 }));
      expect(await store.claimDue(2999, 10, 10)).toEqual([]);
      expect(await store.claimDue(3000, 10, 10)).toEqual([key]);
      await store.commit(key, commit(2, { due: undefined }));
      expect(await store.claimDue(Number.MAX_SAFE_INTEGER - HOUR, 10, 10)).toEqual([]);
    });

    test('is not moved by a commit that lost', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { due: 1000 }));
      expect(await store.commit(key, commit(7, { due: undefined }))).toBe(false);
      expect(await store.claimDue(1000, HOUR, 10)).toEqual([key]);
    });

    test('is claimed once by two sweepers at once', async () => {
      const keys = Array.from({ length: 40 }, newKey);
      for (const key of keys) await store.commit(key, commit(0, { due: 1000 }));
      const claims = await Promise.all([store.claimDue(1000, HOUR, 100), another.claimDue(1000, HOUR, 100)]);
      expect(ids(claims.flat())).toEqual(ids(keys));
    });

    test('comes up again when the lease is over and nobody has seen to it', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { due: 1000 }));
      expect(await store.claimDue(1000, 500, 10)).toEqual([key]);
      expect(await another.claimDue(1499, 500, 10)).toEqual([]);
      expect(await another.claimDue(1500, 500, 10)).toEqual([key]);
    });

    test('is put off by whoever is seeing to it, unless another commit has come', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { due: 1000 }));
      await another.postpone(key, 1, 3000);
      expect(await store.claimDue(2999, 10, 10)).toEqual([]);
      await store.commit(key, commit(1, { due: 2000 }));
      await another.postpone(key, 1, 9000);
      expect(await store.claimDue(2000, HOUR, 10)).toEqual([key]);
      const none = newKey();
      await store.postpone(none, 1, 1000);
      expect(await store.load(none)).toBeUndefined();
      expect(await store.claimDue(1000, HOUR, 10)).toEqual([]);
    });

    test('is given in portions of the size asked for until all is claimed, each session once', async () => {
      const keys = Array.from({ length: 100 }, newKey);
      for (const key of keys) await store.commit(key, commit(0, { due: 1000 }));
      const claimed: SessionKey[] = [];
      for (const most of [1, 7, 60, 60]) {
        const portion = await store.claimDue(1000, HOUR, most);
        expect(portion).toHaveLength(Math.min(most, 100 - claimed.length));
        claimed.push(...portion);
      }
      expect(ids(claimed)).toEqual(ids(keys));
    });

    test('is given in full when all of it lies in one shard', async () => {
      const keys = Array.from({ length: 30 }, () => ({ ...newKey(), shard: 5 }));
      for (const key of keys) await store.commit(key, commit(0, { due: 1000 }));
      expect(ids(await store.claimDue(1000, HOUR, 25))).toHaveLength(25);
      expect(ids(await store.claimDue(1000, HOUR, 25))).toHaveLength(5);
    });
  });

  describe('noting what was sent', () => {
    test('keeps the message and sets when something is next owed', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { set: field('a', '1'), due: 1000 }));
      await store.noteSent(key, { revision: 1, field: 'prompt', value: Buffer.from('m1'), due: 5000 });
      expect(texts(await another.load(key))).toEqual({ a: '1', prompt: 'm1' });
      expect((await another.load(key))?.revision).toBe(1);
      expect(await store.claimDue(4999, HOUR, 10)).toEqual([]);
      expect(await store.claimDue(5000, HOUR, 10)).toEqual([key]);
    });

    test('can say that nothing is owed any more', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { due: 1000 }));
      await store.noteSent(key, { revision: 1, field: 'prompt', value: Buffer.from('m1'), due: undefined });
      expect(await store.claimDue(9000, HOUR, 10)).toEqual([]);
    });

    test('after a newer commit keeps the message only', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { due: 1000 }));
      await another.commit(key, commit(1, { due: 2000 }));
      await store.noteSent(key, { revision: 1, field: 'prompt', value: Buffer.from('m1'), due: undefined });
      expect(texts(await store.load(key))).toEqual({ prompt: 'm1' });
      expect(await store.claimDue(2000, HOUR, 10)).toEqual([key]);
    });

    test('never makes a session', async () => {
      const key = newKey();
      await store.noteSent(key, { revision: 1, field: 'prompt', value: Buffer.from('m1'), due: 1000 });
      expect(await store.load(key)).toBeUndefined();
      expect(await store.claimDue(2000, HOUR, 10)).toEqual([]);
      expect(await under.dump()).not.toContain(key.id);
    });

    test('does not change the time to live', async () => {
      const key = newKey();
      await store.commit(key, commit(0, { timeToLive: HOUR }));
      await store.noteSent(key, { revision: 1, field: 'prompt', value: Buffer.from('m1'), due: undefined });
      const left = await under.timeToLive(key);
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual(HOUR);
    });
  });

  test('a store that works answers a ping', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
}

/** A key like a real one: its id names nothing. */
export function newKey(): SessionKey {
  return { shard: randomBytes(1).readUInt8() % 64, id: randomBytes(16).toString('base64url') };
}

export function commit(expected: number, rest: Partial<SessionCommit> = {}): SessionCommit {
  return {
    expected,
    clear: false,
    set: new Map(),
    remove: [],
    timeToLive: HOUR,
    due: undefined,
    erase: false,
    ...rest,
  };
}

export function field(name: string, text: string): Map<string, Buffer> {
  return new Map([[name, Buffer.from(text)]]);
}

/** A session in a form that can be compared. */
export function plain(loaded: StoredSession | undefined) {
  return loaded && { revision: loaded.revision, fields: new Map(loaded.fields) };
}

export function texts(
  loaded: { fields: Iterable<readonly [string, Buffer]> } | undefined,
): Record<string, string> | undefined {
  return loaded && Object.fromEntries([...loaded.fields].map(([name, value]) => [name, value.toString()]));
}

function ids(keys: readonly SessionKey[]): string[] {
  return keys.map(({ shard, id }) => `${shard} ${id}`).sort();
}

/** Expiry is the store's own doing and announces itself to nobody. */
export async function untilGone(store: SessionStore, key: SessionKey): Promise<void> {
  while ((await store.load(key)) !== undefined) await new Promise((resolve) => setTimeout(resolve, 5));
}
