import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runDemo } from '../../src/cli/demo.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miteinander-demo-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function demo(...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await runDemo(args, {
    stdout,
    stderr,
    flowsDir: 'flows',
    localesDir: 'locales',
    dataDir: join(folder, 'data'),
    today: '2026-11-30',
  });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

test('made-up responses are in a folder of their own, and a second run adds to them', async () => {
  const into = join(folder, 'made-up');
  const { code, out } = await demo('first-look', '--responses', '5', '--into', into);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('5 made-up responses') });
  expect(out).toContain(`DATA_DIR=${into} npx miteinander export first-look`);
  expect(existsSync(join(into, 'responses.sqlite'))).toBe(true);
  expect((await demo('first-look', '--responses', '5', '--into', into)).code).toBe(0);
});

test.each([
  [[], 64, 'Expected one form_id.'],
  [['first-look', '--responses', '0'], 64, '--responses 0 is not possible. Expected a whole number from 1'],
  [['first-look', '--seed', 'x'], 64, '--seed x is not possible. Expected a whole number.'],
  [['nothing'], 1, 'There is no questionnaire "nothing" without errors. Ready: '],
])('%j: what is wrong, and what is expected', async (args, code, err) => {
  expect(await demo(...args)).toMatchObject({ code, err: expect.stringContaining(err) });
});

test('never beside real answers: neither in DATA_DIR nor in a folder with anything else', async () => {
  const other = mkdtempSync(join(folder, 'other-'));
  writeFileSync(join(other, 'responses.sqlite'), '');
  for (const into of [join(folder, 'data'), other]) {
    expect(await demo('first-look', '--into', into)).toMatchObject({
      code: 1,
      err: expect.stringContaining(into),
    });
  }
});
