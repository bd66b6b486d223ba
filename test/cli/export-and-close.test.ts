import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runClose } from '../../src/cli/close.ts';
import type { CommandIo } from '../../src/cli/command-io.ts';
import { runExport } from '../../src/cli/export.ts';
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
async function run(command: (args: readonly string[], io: CommandIo) => Promise<number>, ...args: string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await command(args, { openStorage: openMigrated, stdout, stderr });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

const CSV =
  '_day,_language,_channel,_revision,_consent_revision,_complete,wishes\r\n2026-11-23,ar,,r1,c1,1,شكراً\r\n';

describe('export', () => {
  test('writes CSV to standard output', async () => {
    expect(await run(runExport, 'needs')).toEqual({ code: 0, out: CSV, err: '' });
  });

  test('writes JSON Lines', async () => {
    const { code, out } = await run(runExport, 'needs', '--format', 'jsonl');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ answers: { wishes: 'شكراً' } });
  });

  test('writes a file that only its owner may read, and leaves nothing else', async () => {
    const output = join(dataDir, 'needs.csv');
    await writeFile(output, 'of last week');
    expect(await run(runExport, 'needs', '--output', output, '--bom')).toEqual({ code: 0, out: '', err: '' });
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
    [['needs', '--format', 'xls'], '--format xls is not known. Expected csv or jsonl.'],
    [['needs', '--separator', '|'], '--separator | is not possible'],
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
    expect((await run(runExport, 'needs')).out).toBe(CSV);
  });

  test('a form that never ran is not closed by mistake', async () => {
    const { code, err } = await run(runClose, 'neds', '--yes');
    expect(code).toBe(1);
    expect(err).toContain('There is no form "neds"');
  });
});
