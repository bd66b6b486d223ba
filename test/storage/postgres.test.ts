import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { Storage } from '../../src/storage/contract/storage.ts';
import { StorageUnavailable } from '../../src/storage/contract/storage-unavailable.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import type { Database } from './bench.ts';
import { testStorage } from './contract/storage.ts';
import { responseOf } from './response-of.ts';

const FORM = 'needs';
const secret = Buffer.alloc(32, 7);
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => await server.stop());

async function sql(databaseUrl: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Leaves the migrations that this process knows. */
async function emptyTables(databaseUrl: string): Promise<void> {
  const tables = await sql(
    databaseUrl,
    "select tablename from pg_tables where schemaname = 'public' and tablename not like 'miteinander_migration%'",
  );
  await sql(
    databaseUrl,
    `truncate ${tables.map(({ tablename }) => tablename).join(', ')}; delete from miteinander_migration where name > '9'`,
  );
}

testStorage('PostgreSQL', async (): Promise<Database> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'miteinander-storage-'));
  const databaseUrl = await server.createDatabase();
  return {
    dataDir,
    databaseUrl,
    sql: async (statement) => await sql(databaseUrl, statement),
    empty: async () => await emptyTables(databaseUrl),
    drop: async () => await rm(dataDir, { recursive: true }), // the server forgets its databases at its end
  };
});

describe('PostgreSQL, in particular', () => {
  let databaseUrl: string;
  let storage: Storage;

  beforeEach(async () => {
    databaseUrl = await server.createDatabase();
    storage = await openStorage({ databaseUrl, dataDir: '', secret });
    await storage.migrate();
  });
  afterEach(async () => await storage.close());

  test('answers are jsonb, so that they can be asked about', async () => {
    await storage.responses.store(responseOf({ answers: { age: { value: 34 } } }), 0);
    const rows = await sql(databaseUrl, "select (answers->'age'->>'value')::int + 1 as next from response");
    expect(rows).toEqual([{ next: 35 }]);
  });

  const PEOPLE = ['response', 'participation', 'result_request', 'notice', 'taken_back', 'survey'];
  const OF_NOBODY = ['revision', 'event_count', 'upload', 'coordinator', 'audit'];

  describe.each([
    ['the night', () => storage.retention.tidy()],
    ['a few minutes', () => storage.retention.forgetOrder()],
  ])('after %s', (_when, forget) => {
    const look = async (table: string, key: string) =>
      await sql(databaseUrl, `select ${key} as key, xmin::text as writer from ${table} order by ctid`);
    const keys = (rows: Record<string, unknown>[]) => rows.map(({ key }) => String(key));
    const writers = (rows: Record<string, unknown>[]) => new Set(rows.map(({ writer }) => writer)).size;

    test('neither place nor transaction tells who came first, or which notice belongs to which response', async () => {
      for (let user = 0; user < 30; user++) {
        await storage.participation.note(FORM, user);
        await storage.responses.store(responseOf(), 0);
        await storage.resultRequests.add(FORM, { chatId: user, language: 'ar' });
      }
      const all = async () => [
        await look('response', 'id'),
        await look('participation', 'mark'),
        await look('result_request', 'mark'),
        await look('notice', 'id'),
      ];
      const before = await all();
      await forget();
      const after = await all();
      expect(before.map(writers)).toEqual([30, 30, 30, 30]);
      expect(after.map(keys)).toEqual(before.map((rows) => keys(rows).toSorted()));
      expect(writers(after.flat())).toBe(1);
    });

    test('no file of the tables holds what was withdrawn', async () => {
      await sql(databaseUrl, 'create extension pageinspect');
      const answers = { wishes: { value: 'words-to-forget' } };
      await storage.responses.store(responseOf({ withdrawalCode: 'gone', answers }), 0);
      await storage.responses.store(responseOf(), 0);
      const bytes = async () =>
        (await sql(databaseUrl, "select encode(get_raw_page('response', 0), 'escape') as bytes"))[0]?.bytes;
      await forget();
      await storage.responses.withdraw('gone');
      expect(await bytes()).toContain('words-to-forget');
      await forget();
      expect(await bytes()).not.toContain('words-to-forget');
    });
  });

  test('in the daytime nobody waits for a table that a dump holds, and nothing is rewritten where nothing has come', async () => {
    await storage.responses.store(responseOf(), 0);
    await storage.responses.store(responseOf(), 0);
    const writers = async () =>
      (await sql(databaseUrl, 'select xmin::text from response')).map(({ xmin }) => xmin);
    const before = await writers();
    const dump = new Client(databaseUrl);
    await dump.connect();
    await dump.query('begin; lock table notice in access share mode');
    await storage.retention.forgetOrder();
    expect(await writers()).toEqual(before);
    await dump.end();
    await storage.retention.forgetOrder();
    const after = await writers();
    expect(new Set(after).size).toBe(1);
    await storage.retention.forgetOrder();
    expect(await writers()).toEqual(after);
  });

  test('the server’s statistics keep nothing of people, neither while it is there nor after it is gone', async () => {
    const people = Array.from({ length: 80 }, (_, user) => ({ user, withdrawalCode: `code-${user}` }));
    for (const { user, withdrawalCode } of people) {
      const answers = { wishes: { value: `wish ${user}` } };
      await storage.participation.note(FORM, user);
      await storage.resultRequests.add(FORM, { chatId: user, language: 'ar' });
      await storage.responses.store(responseOf({ withdrawalCode, answers }), 0);
    }
    const kept = async () =>
      (await sql(databaseUrl, 'select tablename from pg_stats where schemaname = current_schema()')).map(
        ({ tablename }) => String(tablename),
      );
    await storage.counts.add('started', FORM, 'ar', '2026-11-23');
    await sql(databaseUrl, 'analyze');
    expect((await kept()).filter((table) => PEOPLE.includes(table))).toEqual([]);
    expect(await kept()).toContain('event_count');
    for (const { withdrawalCode } of people) await storage.responses.withdraw(withdrawalCode);
    await sql(databaseUrl, 'analyze');
    expect((await kept()).filter((table) => PEOPLE.includes(table))).toEqual([]);
  });

  test('no statistics are collected on any column of any table of people, a new one included', async () => {
    const collected = await sql(
      databaseUrl,
      `select distinct relname as name from pg_attribute join pg_class on attrelid = pg_class.oid
       where relkind = 'r' and relnamespace = current_schema()::regnamespace
         and attnum > 0 and not attisdropped and attstattarget is distinct from 0`,
    );
    const names = collected
      .map(({ name }) => String(name))
      .filter((name) => !name.startsWith('miteinander_'));
    expect(names.toSorted()).toEqual(OF_NOBODY.toSorted());
  });

  test('what the server collected before an update is dropped by it', async () => {
    const answers = { wishes: { value: 'words-to-forget' } };
    await sql(databaseUrl, "delete from miteinander_migration where name >= '0005'");
    await sql(databaseUrl, 'alter table coordinator drop column faults');
    await sql(databaseUrl, 'alter table response drop column released');
    await sql(databaseUrl, 'alter table survey drop column approved');
    for (const table of ['audit', 'forward']) await sql(databaseUrl, `drop table ${table}`);
    await sql(databaseUrl, 'alter table response alter column answers set statistics 100');
    for (let index = 0; index < 80; index++) await storage.responses.store(responseOf({ answers }), 0);
    await sql(databaseUrl, 'analyze');
    const inStatistics = async () =>
      JSON.stringify(await sql(databaseUrl, "select * from pg_stats where tablename = 'response'"));
    expect(await inStatistics()).toContain('words-to-forget');
    await storage.migrate();
    expect(await inStatistics()).toBe('[]');
  });

  test('a refusal by the database does not quote the answers', async () => {
    await sql(databaseUrl, "alter table response add constraint no_arabic check (language <> 'ar')");
    const storing = storage.responses.store(
      responseOf({ answers: { wishes: { value: 'private words' } } }),
      0,
    );
    const error = await storing.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(StorageUnavailable);
    expect(String(error)).toMatch(/SQLSTATE 23514.*table response.*constraint no_arabic/);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('private words');
  });

  test('a statement that waits too long is given up as unavailable, and the next one works', async () => {
    const locking = new Client(databaseUrl);
    await locking.connect();
    await locking.query('begin; lock table response');
    await expect(storage.responses.store(responseOf(), 0)).rejects.toThrow(StorageUnavailable);
    await locking.query('rollback');
    await locking.end();
    expect(await storage.responses.store(responseOf(), 0)).toBe(true);
  });

  test('migrating waits for another process that is at it', async () => {
    const fresh = await server.createDatabase();
    const locking = new Client(fresh);
    await locking.connect();
    // The lock that Kysely's migrator takes.
    await locking.query('select pg_advisory_lock(3853314791062309107)');
    const late = await openStorage({ databaseUrl: fresh, dataDir: '', secret });
    const migrated = late.migrate();
    const waiting = "select 1 from pg_locks where locktype = 'advisory' and not granted";
    while ((await sql(fresh, waiting)).length === 0);
    await locking.end();
    await migrated;
    expect(await late.surveys.isClosed(FORM)).toBe(false);
    await late.close();
  });
});

describe('PostgreSQL away', () => {
  const withoutCredentials = (lines: readonly string[], databaseUrl: string) => {
    const { password, host, pathname } = new URL(databaseUrl);
    for (const line of lines) {
      expect(line).toContain(host + pathname);
      expect(line).not.toContain(password);
      expect(line).not.toContain('postgres:');
    }
  };

  test('at the start: the bot says that it waits, then continues', async () => {
    const databaseUrl = await server.createDatabase();
    await server.kill();
    const lines: string[] = [];
    const { promise: told, resolve } = Promise.withResolvers<void>();
    const log = (line: string) => {
      lines.push(line);
      resolve();
    };
    const opening = openStorage({ databaseUrl, dataDir: '', secret, log });
    await told;
    expect(lines).toEqual([expect.stringContaining('Waiting for it')]);
    await server.restart();
    const storage = await opening;
    await storage.migrate();
    await storage.close();
    expect(lines).toEqual([expect.anything(), expect.stringContaining('Going on')]);
    withoutCredentials(lines, databaseUrl);
  });

  test('at the start: the waiting can be ended', async () => {
    const ending = new AbortController();
    const databaseUrl = 'postgres://somebody:password@127.0.0.1:1/nowhere';
    const log = () => ending.abort();
    await expect(
      openStorage({ databaseUrl, dataDir: '', secret, log, signal: ending.signal }),
    ).rejects.toThrow('abort');
  });

  test('in between: calls fail as unavailable, and work again when it is back', async () => {
    const databaseUrl = await server.createDatabase();
    const storage = await openStorage({ databaseUrl, dataDir: '', secret });
    await storage.migrate();
    const response = responseOf();
    await storage.responses.store(response, 0);
    await server.kill();
    const failure = await storage.responses.store(responseOf(), 0).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StorageUnavailable);
    withoutCredentials([String(failure)], databaseUrl);
    await server.restart();
    expect(await storage.responses.store(response, 0)).toBe(false);
    expect(await storage.responses.store(responseOf(), 0)).toBe(true);
    await storage.close();
  });

  test('silent, as behind a broken network: statements and new connections are given up', async () => {
    const network = await networkTo(server);
    const url = new URL(await server.createDatabase());
    url.port = String(network.port);
    const storage = await openStorage({ databaseUrl: url.href, dataDir: '', secret });
    await storage.migrate();
    network.silence();
    const calls = [storage.responses.store(responseOf(), 0), storage.surveys.isClosed(FORM)];
    for (const call of calls) await expect(call).rejects.toThrow(StorageUnavailable);
    await expect(storage.ping()).rejects.toThrow(StorageUnavailable);
    network.restore();
    expect(await storage.responses.store(responseOf(), 0)).toBe(true);
    await storage.close();
    await network.close();
  });

  test.each([
    [
      'a wrong password',
      (url: URL) => Object.assign(url, { password: 'wrong-secret' }),
      /wrong user or password/,
    ],
    ['no such database', (url: URL) => Object.assign(url, { pathname: '/nowhere' }), /no such database/],
  ])('%s is not waited for', async (_what, change, message) => {
    const url = change(new URL(await server.createDatabase()));
    const error = await openStorage({ databaseUrl: url.href, dataDir: '', secret }).catch(
      (reason: unknown) => reason,
    );
    expect(String(error)).toMatch(message);
    expect(String(error)).not.toContain(url.password);
    expect(error).not.toBeInstanceOf(StorageUnavailable);
  });

  test.each(['mysql://somebody:password@host/database', 'host=db password=secret'])(
    'a DATABASE_URL of another kind is refused without being quoted: %s',
    async (databaseUrl) => {
      const error = await openStorage({ databaseUrl, dataDir: '', secret }).catch(
        (reason: unknown) => reason,
      );
      expect(String(error)).toMatch(/DATABASE_URL is not understood/);
      expect(String(error)).not.toMatch(/somebody|password=secret/);
    },
  );
});

/** A stretch of network that can stop passing anything on, so that neither end hears that the other is gone. */
async function networkTo({ host, port }: PostgresServer) {
  const sockets = new Set<Socket>();
  let silent = false;
  const listening = createServer((near) => {
    const far = connect(port, host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => silent || to.write(data));
      from.on('close', () => silent || to.destroy());
      from.on('error', () => {});
    }
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return {
    port: (listening.address() as AddressInfo).port,
    silence: () => {
      silent = true;
    },
    /** For new connections; those that went silent have lost what was said. */
    restore: () => {
      for (const socket of sockets) socket.destroy();
      silent = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => listening.close(() => resolve()));
    },
  };
}
