import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Localizer } from '../../src/bot/words/words.ts';
import { runDemo } from '../../src/cli/demo.ts';
import { runReport } from '../../src/cli/report.ts';
import { openStorage } from '../../src/storage/open-storage.ts';

const folder = mkdtempSync(join(tmpdir(), 'miteinander-report-'));
const dataDir = join(folder, 'made-up');
const output = join(folder, 'report.pdf');

beforeAll(async () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const folders = { flowsDir: 'flows', localesDir: 'locales', dataDir: folder };
  const args = ['first-look', '--responses', '40', '--into', dataDir];
  await runDemo(args, { stdout, stderr, ...folders, today: '2026-11-30' });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function report(...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runReport(args, {
    stdout,
    stderr,
    dataDir,
    isElsewhere: false,
    now: () => 0,
    loadWords: async () => Localizer.load('locales'),
    openStorage: async () => await openStorage({ dataDir, secret: Buffer.alloc(32) }),
  });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

test('the report of made-up responses is a file that only its owner may read', async () => {
  const { code, out } = await report('first-look', '--language', 'ar', '--output', output);
  expect({ code, out }).toEqual({ code: 0, out: `${output}\n` });
  expect(readFileSync(output, 'latin1')).toContain('<pdfuaid:part>1');
  expect(existsSync(`${output}.part`)).toBe(false);
});

test.each([
  [[], 64, 'Expected one form_id.'],
  [['first-look'], 64, 'There is no --language. Expected one of ar, de, en, uk.'],
  [['first-look', '--language', 'xx'], 64, '--language xx is not possible. Expected one of ar, de, en, uk.'],
  [['nothing', '--language', 'de'], 1, 'Nobody has begun "nothing": the storage does not know it.'],
])('%j: what is wrong, and what is expected', async (args, code, err) => {
  expect(await report(...args)).toMatchObject({ code, err: expect.stringContaining(err) });
});
