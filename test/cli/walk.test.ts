import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runWalk } from '../../src/cli/walk.ts';
import { NOW } from '../flows/shipped.ts';

const HEAD = `languages: [en]
default_language: en
settings:
  organisation: Example
  controller: Example, Street 1, 01067 Dresden
  contact: survey@example.org
  kept_until: 2099-12-31
  withdrawal_until: 2099-06-30
  minutes: 3
`;
const FORM = 'form =\n    .title = T\n    .description = D\n    .purpose = P\n    .topics = nothing\n';

const dir = mkdtempSync(join(tmpdir(), 'walk-'));
const flowsDir = join(dir, 'flows');
const localesDir = join(dir, 'locales');

beforeAll(() => {
  mkdirSync(flowsDir);
  mkdirSync(join(localesDir, 'en'), { recursive: true });
  copyFileSync('locales/en/interface.ftl', join(localesDir, 'en', 'interface.ftl'));
  put('fine', '  - {type: text, name: why}\n', 'why = Why?\n');
  put(
    'holed',
    '  - {type: text, name: why}\n  - {type: text, name: never, relevant: "1 = 2"}\n',
    'why = Why?\nnever = Never?\n',
  );
});
afterAll(() => rmSync(dir, { recursive: true }));

function put(formId: string, survey: string, texts: string): void {
  writeFileSync(join(flowsDir, `${formId}.yaml`), `form_id: ${formId}\n${HEAD}survey:\n${survey}`);
  writeFileSync(join(localesDir, 'en', `${formId}.ftl`), FORM + texts);
}

async function run(...args: string[]) {
  const said: string[] = [];
  const progress: string[] = [];
  const code = await runWalk(args, {
    flowsDir,
    localesDir,
    now: NOW,
    write: (text) => said.push(text),
    progress: (line) => progress.push(line),
  });
  return { code, said: said.join('\n'), progress };
}

test('one questionnaire, all of it met', async () => {
  const { code, said, progress } = await run('fine', '--seed', '7');
  expect(code).toBe(0);
  expect(said).toMatch(
    /^fine: 8 paths in each of en; \d+ messages\n {2}met: questions and notes 1 of 1, choices 0 of 0, conditions true and false 0 of 0$/u,
  );
  expect(progress).toContain('fine ▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰ 8 of at most 500 paths');
  // The line is wiped before the report is written.
  expect(progress.at(-1)).toBe('');
});

test('what was not met fails, and is named; the other questionnaires are walked all the same', async () => {
  const { code, said } = await run('--budget', '10');
  expect(code).toBe(1);
  expect(said).toContain('fine: 8 paths');
  expect(said).toContain('holed: 10 paths');
  expect(said).toContain('not met, questions: never\n');
  expect(said).toContain('not met, conditions: never applies\n');
});

test('paths are written down to be read, in the languages that are asked for', async () => {
  const folder = join(dir, 'transcripts');
  const { code, said } = await run('fine', '--language', 'en', '--transcript', folder);
  expect(code).toBe(0);
  expect(said).toContain(`  written: ${join(folder, 'fine.en.md')}`);
  const text = readFileSync(join(folder, 'fine.en.md'), 'utf8');
  expect(text).toContain('# fine · English\n\n## 1\n\n▶ **/start fine**\n\n> ');
  expect(text).toContain('> **Why?**\\\n');
  expect(text).toContain('\n## 3\n');
  expect(text).not.toContain('\n## 4\n');
  expect(await run('fine', '--language', 'de')).toMatchObject({
    code: 1,
    said: 'fine has no de. It has: en.',
  });
});

test('obstacles are reported, and --help explains the exit codes', async () => {
  expect((await run('holed', '--budget', '8')).said).toContain('perhaps because: never never applied: 1 = 2');
  const { code, said } = await run('--help');
  expect(code).toBe(0);
  expect(said).toContain('Exit codes: 0 when all was met and nothing is wrong;');
});

test('arguments that mean nothing are told of', async () => {
  expect(await run('--budget', 'many')).toMatchObject({ code: 64 });
  expect(await run('--sed', '1')).toMatchObject({ code: 64 });
  expect(await run('fine', 'holed')).toMatchObject({ code: 64 });
  expect(await run('other')).toMatchObject({
    code: 1,
    said: 'There is no questionnaire "other". Ready: fine, holed.',
  });
});

test('a questionnaire with errors is left out, and fails', async () => {
  writeFileSync(join(flowsDir, 'broken.yaml'), 'form_id: broken\n');
  const { code, said } = await run('fine');
  rmSync(join(flowsDir, 'broken.yaml'));
  expect(code).toBe(1);
  expect(said).toContain('Some questionnaires have errors and are left out: npx miteinander check');
  expect(said).toContain('fine: 8 paths');
});
