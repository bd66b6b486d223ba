import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runClose } from '../../src/cli/close.ts';
import { type ExportIo, runExport } from '../../src/cli/export.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { definitionOf } from '../results/form.ts';
import { responseOf } from '../storage/response-of.ts';

let dataDir: string;
const openMigrated = async () => {
  const storage = await openStorage({ dataDir, secret: Buffer.alloc(32) });
  await storage.migrate();
  return storage;
};

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'miteinander-commands-'));
  const storage = await openMigrated();
  const definition = definitionOf([{ type: 'text', name: 'wishes' }]);
  await storage.revisions.register('needs', 'r1', JSON.stringify(definition));
  await storage.responses.store(responseOf({ answers: { wishes: { value: 'شكراً' } } }), 0);
  await storage.participation.note('needs', 42);
  await storage.close();
});
afterEach(async () => await rm(dataDir, { recursive: true }));

/** Runs a command, and gives its exit code and all it wrote. */
async function run(command: (args: readonly string[], io: ExportIo) => Promise<number>, ...args: string[]) {
  const loadWords = async () => (_: string, key: string) => key;
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await command(args, { openStorage: openMigrated, stdout, stderr, loadWords, now: () => 1 });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

const CSV =
  '_day,_language,_channel,_revision,_consent_revision,_complete,wishes\r\n2026-11-23,ar,,r1,c1,1,شكراً\r\n';

const RAW = ['--raw', '--purpose', 'a test'];

describe('export', () => {
  test('writes CSV to standard output', async () => {
    expect(await run(runExport, 'needs', ...RAW)).toEqual({ code: 0, out: CSV, err: '' });
  });

  test('gives complete batches, months and no days; a raw one is in the audit', async () => {
    const first = await run(runExport, 'needs');
    expect(first.out).toBe('_month,_language,_channel,_revision,_consent_revision,_complete,wishes\r\n');
    expect(first.err).toContain('at least five');
    const storage = await openMigrated();
    for (let count = 0; count < 4; count++) await storage.responses.store(responseOf(), 0);
    await storage.close();
    const { out, err } = await run(runExport, 'needs');
    expect([out.match(/^2026-11,/gm)?.length, err]).toEqual([5, '']);
    await run(runExport, 'needs', ...RAW);
    const after = await openMigrated();
    expect(await after.audit.of('needs')).toEqual([
      { at: 1, formId: 'needs', actor: 'shell', act: 'raw-export', purpose: 'a test' },
    ]);
    await after.close();
  });

  test('as Excel in German opens it', async () => {
    const output = join(dataDir, 'needs.csv');
    await run(runExport, 'needs', '--excel', 'de', '--names', 'safe', '--output', output, ...RAW);
    expect(await readFile(output, 'utf8')).toBe(
      '\uFEFFday;language;channel;revision;consent_revision;complete;wishes\r\n2026-11-23;ar;;r1;c1;1;شكراً\r\n',
    );
  });

  test('the name of the file chooses the format; no terminal shows a workbook', async () => {
    const output = join(dataDir, 'needs.xlsx');
    await run(runExport, 'needs', '--output', output, ...RAW);
    expect((await readFile(output)).subarray(0, 2).toString()).toBe('PK');
    const terminal = Object.assign(new PassThrough(), { isTTY: true });
    const io = { openStorage: openMigrated, stdout: terminal, stderr: new PassThrough(), now: () => 1 };
    expect(await runExport(['needs', '--format', 'xlsx'], { ...io, loadWords: async () => () => '' })).toBe(
      64,
    );
  });

  test('writes JSON Lines', async () => {
    const { code, out } = await run(runExport, 'needs', '--format', 'jsonl', ...RAW);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ answers: { wishes: 'شكراً' } });
  });

  test('writes a file that only its owner may read, and leaves nothing else', async () => {
    const output = join(dataDir, 'needs.csv');
    await writeFile(output, 'of last week');
    expect(await run(runExport, 'needs', '--output', output, '--bom', ...RAW)).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(await readFile(output, 'utf8')).toBe(`\uFEFF${CSV}`);
    expect((await stat(output)).mode & 0o777).toBe(0o600);
    expect((await readdir(dataDir)).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  test('an unknown form leaves the file of last week as it was', async () => {
    const output = join(dataDir, 'needs.csv');
    await writeFile(output, 'of last week');
    const { code, err } = await run(runExport, 'unknown', '--output', output);
    expect(code).toBe(1);
    expect(err).toContain('There is no form "unknown"');
    expect(await readFile(output, 'utf8')).toBe('of last week');
    expect((await readdir(dataDir)).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  test.each([
    [[], 'Expected one form_id'],
    [['a', 'b'], 'Expected one form_id'],
    [['needs', '--format', 'xls'], '--format xls is not known. Expected one of: xlsx, csv'],
    [['needs', '--separator', '|'], '--separator | is not possible'],
    [['needs', '--raw'], 'Expected --purpose'],
    [['needs', '--raw', '--purpose', ' '], 'Expected --purpose'],
    [['needs', '--purpose', 'x'], '--purpose is for --raw only'],
    [['needs', '--names', 'short'], '--names short is not known'],
    [['needs', '--language', 'x'], '"x" is not a language code'],
    [['needs', '--outputs', 'x'], "Unknown option '--outputs'"],
  ])('%j is not understood', async (args, message) => {
    const { code, out, err } = await run(runExport, ...args);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain(message);
    expect(err).toContain('miteinander export <form_id>');
  });
});

describe('close', () => {
  const isClosed = async () => {
    const storage = await openMigrated();
    const closed = [await storage.surveys.isClosed('needs'), await storage.participation.has('needs', 42)];
    await storage.close();
    return closed;
  };

  test('asks for --yes first', async () => {
    const { code, err } = await run(runClose, 'needs');
    expect(code).toBe(64);
    expect(err).toContain('miteinander close needs --yes');
    expect(await isClosed()).toEqual([false, true]);
  });

  test('closes with --yes, and says so the second time', async () => {
    const first = await run(runClose, 'needs', '--yes');
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining('is closed') });
    expect(await isClosed()).toEqual([true, false]);
    expect((await run(runClose, 'needs', '--yes')).out).toContain('closed already');
    expect((await run(runExport, 'needs', ...RAW)).out).toBe(CSV);
  });

  test('a form that never ran is not closed by mistake', async () => {
    const { code, err } = await run(runClose, 'neds', '--yes');
    expect(code).toBe(1);
    expect(err).toContain('There is no form "neds"');
  });
});
