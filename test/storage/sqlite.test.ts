import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Storage } from '../../src/storage/contract/storage.ts';
import { StorageUnavailable } from '../../src/storage/contract/storage-unavailable.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import type { Database } from './bench.ts';
import { testStorage } from './contract/storage.ts';
import { responseOf } from './response-of.ts';

const FORM = 'needs';
const temporary = async () => await mkdtemp(join(tmpdir(), 'miteinander-storage-'));

testStorage('SQLite', async (): Promise<Database> => {
  const dataDir = await temporary();
  return {
    dataDir,
    sql: async (statement) => {
      const database = new DatabaseSync(join(dataDir, 'responses.sqlite'));
      try {
        return database
          .prepare(statement)
          .all()
          .map((row) => ({ ...row }));
      } finally {
        database.close();
      }
    },
    drop: async () => await rm(dataDir, { recursive: true }),
  };
});

describe('the files of SQLite', () => {
  let dataDir: string;
  let storage: Storage;

  beforeEach(async () => {
    dataDir = join(await temporary(), 'made');
    storage = await openStorage({ dataDir, secret: Buffer.alloc(32, 7) });
    await storage.migrate();
  });
  afterEach(async () => {
    await storage.close();
    await rm(join(dataDir, '..'), { recursive: true });
  });

  /** All bytes of all files, the write-ahead log among them. */
  const raw = async () => {
    const files = await readdir(dataDir);
    const contents = await Promise.all(files.map((file) => readFile(join(dataDir, file))));
    return Buffer.concat(contents).toString('latin1');
  };
  const look = (statement: string) => {
    const database = new DatabaseSync(join(dataDir, 'responses.sqlite'));
    try {
      return database.prepare(statement).all();
    } finally {
      database.close();
    }
  };

  test('can be read by their owner only', async () => {
    expect(await readdir(dataDir)).toContain('responses.sqlite-wal');
    for (const file of await readdir(dataDir)) {
      expect(((await stat(join(dataDir, file))).mode & 0o777).toString(8)).toBe('600');
    }
    expect(((await stat(dataDir)).mode & 0o777).toString(8)).toBe('700');
  });

  test('hold no user id and no withdrawal code', async () => {
    const userId = 7_123_456_789;
    await storage.participation.note(FORM, userId);
    await storage.responses.store(
      responseOf({ withdrawalCode: 'K7QF-29XM', answers: { wishes: { value: 'findable' } } }),
      0,
    );
    const bytes = await raw();
    expect(bytes).toContain('findable');
    expect(bytes).not.toMatch(/K7QF.?29XM/i);
    expect(bytes).not.toContain(String(userId));
    const binary = Buffer.alloc(8);
    binary.writeBigInt64BE(BigInt(userId));
    expect(bytes).not.toContain(binary.subarray(2).toString('latin1'));
  });

  test('keep no order of responses: no table has row ids', () => {
    const tables = look(
      "select name from pragma_table_list where type = 'table' and schema = 'main' and wr = 0",
    );
    const names = tables
      .map(({ name }) => String(name))
      .filter((name) => !/^(sqlite_|miteinander_)/.test(name));
    expect(names).toEqual([]);
    expect(look('select name from pragma_table_list where wr = 1').length).toBeGreaterThan(5);
  });

  test('lose the text of a withdrawn response at once', async () => {
    await storage.responses.store(
      responseOf({ withdrawalCode: 'gone', answers: { wishes: { value: 'words-to-forget' } } }),
      0,
    );
    expect(await raw()).toContain('words-to-forget');
    await storage.responses.withdraw('gone');
    expect(await raw()).not.toContain('words-to-forget');
  });

  const user = 4711;
  const leaves: readonly (readonly [string, (id: string) => Promise<unknown>])[] = [
    ['is withdrawn', async () => await storage.responses.withdraw('code-7')],
    ['is taken back', async (id) => await storage.takenBack.add(FORM, id)],
    [
      'has passed its date',
      async () => {
        const dates = { keptUntil: '2026-01-01', withdrawalUntil: '2026-01-01' };
        await storage.retention.deleteExpired(FORM, dates, '2026-01-02');
      },
    ],
  ];
  test.each(leaves)(
    'lose at once all of a response that %s, and what else was noted of its person',
    async (_how, leave) => {
      const responses = Array.from({ length: 12 }, (_, index) =>
        responseOf({
          withdrawalCode: `code-${index}`,
          answers: { wishes: { value: `words-${index}-end ${'x'.repeat((index * 97) % 1900)}` } },
        }),
      );
      // SQLite moves rows from page to page as it grows and shrinks.
      for (const response of responses) await storage.responses.store(response, 0);
      for (let index = 40; index < 80; index++) await storage.responses.withdraw(`code-${index}`);
      await storage.participation.note(FORM, user);
      await storage.resultRequests.add(FORM, { chatId: user, language: 'ar' });
      const id = responses[7]?.id ?? '';
      const [{ hash, mark, request } = {}] = look(
        `select (select withdrawal_hash from response where id = '${id}') as hash,
        (select mark from participation) as mark, (select mark from result_request) as request`,
      );
      const traces = ['words-7-end', id, String(hash), String(mark), String(request)];
      const found = async () => {
        const bytes = await raw();
        return traces.filter((trace) => bytes.includes(trace));
      };
      expect(await found()).toEqual(traces);
      await storage.participation.forget(FORM, user);
      await storage.resultRequests.forget(user, FORM);
      await leave(id);
      // What was taken back keeps the random id until the night, and nothing else.
      expect((await found()).filter((trace) => trace !== id)).toEqual([]);
      await storage.retention.tidy();
      expect(await found()).toEqual([]);
    },
  );

  test('forget in which order responses came after a few minutes', async () => {
    const ids = ['b', 'a', 'c'].map((letter) => `of-${letter.repeat(30)}`);
    for (const id of ids) await storage.responses.store(responseOf({ id }), 0);
    expect((await stat(join(dataDir, 'responses.sqlite-wal'))).size).toBeGreaterThan(0);
    await storage.retention.forgetOrder();
    expect((await stat(join(dataDir, 'responses.sqlite-wal'))).size).toBe(0);
  });

  test('lose with the night’s tidying what SQLite left behind when it moved rows from page to page', async () => {
    const texts = Array.from(
      { length: 400 },
      (_, index) => `words-${index}-end ${'x'.repeat((index * 97) % 1900)}`,
    );
    for (const [index, text] of texts.entries()) {
      const answers = { wishes: { value: text } };
      await storage.responses.store(responseOf({ withdrawalCode: `code-${index}`, answers }), 0);
    }
    // Past the storage, which would tidy up at once while the file is small.
    look(
      "delete from response where answers like '%words-%0-end%' or answers like '%words-%2-end%' " +
        "or answers like '%words-%4-end%' or answers like '%words-%6-end%' or answers like '%words-%8-end%'",
    );
    const free = () => Number(look('pragma freelist_count')[0]?.freelist_count);
    expect(free()).toBeGreaterThan(0);
    await storage.retention.tidy();
    expect(free()).toBe(0);
    const bytes = await raw();
    const left = texts.map((_, index) => index).filter((index) => bytes.includes(`words-${index}-end`));
    expect(left).toEqual(texts.map((_, index) => index).filter((index) => index % 2 === 1));
  });

  test('lose the participation key with the closing of the survey', async () => {
    await storage.participation.note(FORM, 42);
    const [survey] = look('select participation_key from survey');
    const key = String(survey?.participation_key);
    expect(await raw()).toContain(key);
    await storage.surveys.close(FORM);
    expect(await raw()).not.toContain(key);
  });

  test('held by another process: the call fails as unavailable, and works afterwards', async () => {
    const other = new DatabaseSync(join(dataDir, 'responses.sqlite'));
    other.exec('begin immediate');
    await expect(storage.responses.store(responseOf(), 0)).rejects.toThrow(StorageUnavailable);
    other.exec('rollback');
    other.close();
    expect(await storage.responses.store(responseOf(), 0)).toBe(true);
  });
});

test('a data folder that cannot be used is named', async () => {
  const folder = await temporary();
  await expect(
    (async () => await openStorage({ dataDir: '/dev/null/data', secret: Buffer.alloc(32) }))(),
  ).rejects.toThrow('/dev/null/data');
  await rm(folder, { recursive: true });
});
