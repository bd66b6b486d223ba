import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type BackupIo, runBackup } from '../../src/cli/backup.ts';
import { runRestore } from '../../src/cli/restore.ts';
import type { InterviewResponse } from '../../src/interview/response.ts';
import { makeBackupKeys, unseal } from '../../src/storage/backup/seal.ts';
import { BACKED_UP } from '../../src/storage/backup/tables.ts';
import type { Storage } from '../../src/storage/contract/storage.ts';
import { MediaFolder } from '../../src/storage/media/media-folder.ts';
import { openBackupStore } from '../../src/storage/open-backup-store.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { responseOf } from '../storage/response-of.ts';
import { createDatabase } from '../support/postgres-server.ts';
import { ofThisRun } from '../support/shared.ts';
import { captured } from './captured.ts';

const FORM = 'needs';
const USER = 7_123_456_789;
const LONG_NAME = `${'very_'.repeat(25)}long.jpg`;

/** Where a bot keeps what is stored. */
interface Place {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

const PLACES: Readonly<Record<string, () => Promise<Place>>> = {
  SQLite: async () => ({ dataDir: join(folder, String(Math.random())) }),
  PostgreSQL: async () => ({
    dataDir: join(folder, String(Math.random())),
    databaseUrl: await createDatabase(await ofThisRun('postgres')),
  }),
};

let folder: string;
let file: string;
let keys: Awaited<ReturnType<typeof makeBackupKeys>>;
const open: Storage[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'miteinander-backup-'));
  file = join(folder, 'of-today.age');
  keys = await makeBackupKeys();
});
afterEach(async () => {
  for (const storage of open.splice(0)) await storage.close();
  rmSync(folder, { recursive: true });
});

async function storageOf(place: Place): Promise<Storage> {
  const storage = await openStorage({ ...place, secret: Buffer.alloc(32, 7) });
  open.push(storage);
  await storage.migrate();
  return storage;
}

/** A bot that runs no more. */
async function closed(storage: Storage): Promise<void> {
  open.splice(open.indexOf(storage), 1);
  await storage.close();
}

async function run(
  command: (args: readonly string[], io: BackupIo) => Promise<number>,
  place: Place,
  args: readonly string[],
  key: string,
) {
  const { io, said } = captured();
  const openStore = () => openBackupStore(place);
  const code = await command(args, { ...io, openStore, dataDir: place.dataDir, key });
  return { code, ...said() };
}

const backUp = (place: Place, key = keys.seals) => run(runBackup, place, [file], key);
const restore = (place: Place, key = keys.opens, ...options: readonly string[]) =>
  run(runRestore, place, [file, ...options], key);

/** All rows that a backup holds. */
async function rowsOf(place: Place): Promise<Record<string, readonly unknown[]>> {
  const store = await openBackupStore(place);
  const snapshot = await store.snapshot();
  const all: Record<string, readonly unknown[]> = {};
  for (const { table, key } of BACKED_UP) {
    const rows: unknown[] = [];
    for await (const page of snapshot.pages(table, key)) rows.push(...page.map(comparable));
    all[table] = rows;
  }
  await snapshot.close();
  await store.close();
  return all;
}

/** PostgreSQL writes the same JSON with other blanks. */
function comparable(row: Readonly<Record<string, unknown>>) {
  return typeof row.answers === 'string' ? { ...row, answers: JSON.parse(row.answers) as unknown } : row;
}

/** Each response's folder and files. */
function mediaOf({ dataDir }: Place): readonly unknown[] {
  const media = join(dataDir, 'media');
  return readdirSync(media, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .filter((path) => path.includes('/'))
    .map((path) => {
      const found = statSync(join(media, path));
      const content = found.isFile() ? readFileSync(join(media, path), 'utf8') : '';
      return [path, found.mtimeMs, content];
    });
}

async function* files(...names: readonly string[]) {
  for (const name of names) yield { name, bytes: Buffer.from(`what is in ${name}`) };
}

/** Something in every table that a backup holds, and files. With `more` than 500 responses a table takes several pages. */
async function fill(place: Place, more = 3): Promise<InterviewResponse> {
  const storage = await storageOf(place);
  await storage.revisions.register(FORM, 'r1', '{"formId":"needs"}');
  const withFile = responseOf({ answers: { wishes: { value: 'Ein Wunsch, ein أمنية, ein ☂' } } });
  await storage.responses.store(withFile, 5);
  for (let count = 0; count < more; count++) await storage.responses.store(responseOf(), 5);
  await storage.participation.note(FORM, USER);
  await storage.resultRequests.add(FORM, { chatId: USER, language: 'ar' });
  await storage.counts.add('started', FORM, 'ar', '2026-11-23');
  await storage.coordinators.save(USER, { language: 'de' });
  await storage.uploads.note({ botId: 1, kind: 'audio', hash: 'h' }, 'file-id');
  const purpose = { at: 1, formId: 'needs', actor: 'shell', act: 'raw-export', purpose: 'a report' } as const;
  await storage.audit.note(purpose);
  const media = new MediaFolder(join(place.dataDir, 'media'));
  await media.keep(withFile, files('picture.jpg', LONG_NAME));
  await media.keep(responseOf({ id: 'not-stored' }), files('orphan.jpg'));
  await closed(storage);
  return withFile;
}

describe.each(Object.keys(PLACES))('%s', (kind) => {
  const place = () => PLACES[kind]?.() ?? Promise.reject(new Error(kind));

  test.each(Object.keys(PLACES))(
    'what is backed up is restored, into an empty %s, and the bot goes on with it',
    async (to) => {
      const from = await place();
      await fill(from, 600);
      expect(await backUp(from)).toMatchObject({
        code: 0,
        out: '',
        err: expect.stringContaining('601 responses and 2 files'),
      });
      expect((statSync(file).mode & 0o777).toString(8)).toBe('600');

      const other = (await PLACES[to]?.()) as Place;
      expect(await restore(other)).toMatchObject({ code: 0, err: '' });
      const rows = await rowsOf(other);
      expect(rows).toEqual(await rowsOf(from));
      for (const { table } of BACKED_UP) expect(rows[table]?.length).toBeGreaterThan(0);
      const orphan = expect.stringContaining('not-stored');
      expect(mediaOf(other)).toEqual(
        mediaOf(from).filter((entry) => !orphan.asymmetricMatch((entry as string[])[0])),
      );

      const storage = await storageOf(other);
      expect(await storage.participation.has(FORM, USER)).toBe(true);
      expect(await storage.resultRequests.has(FORM, USER)).toBe(true);
      expect(await storage.responses.store(responseOf(), 5)).toBe(true);
    },
  );

  test('while people answer: it has everything that was stored when it began, and is of one moment', async () => {
    const from = await place();
    await fill(from, 600);
    const storage = await storageOf(from);
    const before: string[] = [];
    let isDone = false;
    const answering = (async () => {
      while (!isDone) {
        const response = responseOf();
        await storage.responses.store(response, 5);
        before.push(response.id);
        await new Promise(setImmediate);
      }
    })();
    while (before.length < 20) await new Promise(setImmediate);
    const certain = before.slice();
    const { code } = await backUp(from);
    isDone = true;
    await answering;
    expect(code).toBe(0);
    expect(before.length).toBeGreaterThan(certain.length);

    const other = await place();
    await restore(other);
    const rows = await rowsOf(other);
    const ids = (rows.response as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(certain));
    // A response and its notice are stored in one transaction.
    expect(rows.notice).toHaveLength(ids.length);
  });

  test('data that are there are not overwritten without --yes; with it they are replaced, files too', async () => {
    const from = await place();
    await fill(from);
    await backUp(from);
    const other = await place();
    const storage = await storageOf(other);
    const own = responseOf();
    await storage.responses.store(own, 5);
    await new MediaFolder(join(other.dataDir, 'media')).keep(own, files('own.jpg'));
    await closed(storage);

    const before = await rowsOf(other);
    const refused = await restore(other);
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining('miteinander restore <file> --yes'),
    });
    expect(await rowsOf(other)).toEqual(before);
    expect(await restore(other, keys.opens, '--yes')).toMatchObject({ code: 0 });
    expect(await rowsOf(other)).toEqual(await rowsOf(from));
    expect(JSON.stringify(mediaOf(other))).not.toContain('own.jpg');
  });

  test('nothing is restored beside a bot that runs', async () => {
    const from = await place();
    await fill(from);
    await backUp(from);
    const running = await storageOf(from);
    await running.ping();
    const before = await rowsOf(from);
    const refused = await restore(from, keys.opens, '--yes');
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Stop (the bot|every process of it) first/u),
    });
    expect(await rowsOf(from)).toEqual(before);
    await running.ping();
  });

  test('where the files cannot be restored, the responses stay as they were', async () => {
    const from = await place();
    await fill(from);
    await backUp(from);
    const other = await place();
    const storage = await storageOf(other);
    await storage.responses.store(responseOf(), 5);
    await closed(storage);
    const before = await rowsOf(other);
    mkdirSync(other.dataDir, { recursive: true });
    writeFileSync(join(other.dataDir, 'media'), 'in the way');
    expect(await restore(other, keys.opens, '--yes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('EEXIST'),
    });
    expect(await rowsOf(other)).toEqual(before);
    expect(readdirSync(other.dataDir).join()).not.toContain('restoring');
  });
});

describe('a backup', () => {
  test('is refused, and nothing is changed, with another key, cut short, or with one byte altered', async () => {
    const from = (await PLACES.SQLite?.()) as Place;
    await fill(from);
    await backUp(from);
    const whole = readFileSync(file);
    const other = (await PLACES.SQLite?.()) as Place;
    const refused = async (reason: string, key = keys.opens) => {
      const { code, err } = await restore(other, key, '--yes');
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(reason) });
      expect(await openBackupStore(other).then((store) => store.isEmpty())).toBe(true);
    };
    await refused('BACKUP_KEY does not open it.', (await makeBackupKeys()).opens);
    await refused('BACKUP_KEY does not open it.', 'a passphrase that is another one');
    await refused('is a public key', keys.seals);
    for (const share of [0, 0.002, 0.4, 0.9]) {
      writeFileSync(file, whole.subarray(0, Math.floor(whole.length * share)));
      await refused('Nothing was changed.');
    }
    writeFileSync(file, whole.subarray(0, -1));
    await refused('Nothing was changed.');
    for (const share of [0.003, 0.3, 0.7, 0.999]) {
      const altered = Buffer.from(whole);
      const at = Math.floor(whole.length * share);
      altered[at] = (altered[at] ?? 0) ^ 1;
      writeFileSync(file, altered);
      await refused('Nothing was changed.');
    }
    writeFileSync(file, whole);
    expect(await restore(other)).toMatchObject({ code: 0 });
  });

  test('is made and opened with a passphrase, too', async () => {
    const from = (await PLACES.SQLite?.()) as Place;
    await storageOf(from);
    const passphrase = 'six words are far better than one';
    expect(await backUp(from, passphrase)).toMatchObject({
      err: expect.stringContaining('the passphrase in BACKUP_KEY'),
    });
    const other = (await PLACES.SQLite?.()) as Place;
    expect(await restore(other, passphrase)).toMatchObject({ code: 0 });
  });

  test('holds nothing of what was deleted, no session and no key, and any tar opens it', async () => {
    const from = (await PLACES.SQLite?.()) as Place;
    const withFile = await fill(from, 600);
    const storage = await storageOf(from);
    const withdrawn = responseOf({
      withdrawalCode: 'K7QF-29XM',
      answers: { wishes: { value: 'to be forgotten' } },
    });
    await storage.responses.store(withdrawn, 5);
    await storage.responses.withdraw('K7QF-29XM');
    writeFileSync(join(from.dataDir, 'secret-key'), 'the key of the sessions');
    writeFileSync(join(from.dataDir, 'sessions.sqlite'), 'a session');
    await backUp(from);

    const plain = await buffer(await unseal(Readable.from([readFileSync(file)]), keys.opens));
    for (const gone of ['to be forgotten', withdrawn.id, 'the key of the sessions', 'a session']) {
      expect(plain.includes(gone)).toBe(false);
    }
    const listed = execFileSync('tar', ['-t'], { input: plain, encoding: 'utf8' }).trim().split('\n');
    expect(listed).toEqual(
      expect.arrayContaining(['tables/response/000001.jsonl', `media/needs/${withFile.id}/${LONG_NAME}`]),
    );
    const rows = execFileSync('tar', ['-xO', 'tables/response'], { input: plain, encoding: 'utf8' });
    expect(rows.trim().split('\n')).toHaveLength(601);
  });

  test('of a DATA_DIR without data is none', async () => {
    const { code, err } = await backUp((await PLACES.SQLite?.()) as Place);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('There is nothing to back up') });
    expect(readdirSync(folder)).toEqual([]);
  });
});
