import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const DEFINITION = 'questionnaire/definition/definition.ts';
/** What a new type stops from compiling: a record without an entry for it. */
const MISSING = "Property 'stars' is missing in type";

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'miteinander-new-type-'));
  cpSync('src', join(project, 'src'), { recursive: true });
  cpSync('package.json', join(project, 'package.json'));
  cpSync('tsconfig.json', join(project, 'tsconfig.json'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'), 'dir');
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

test('the compiler names every place that a new question type needs, and the README the same', async () => {
  const definition = join(project, 'src', DEFINITION);
  const source = readFileSync(definition, 'utf8');
  const extended = source.replace("  'calculate',\n] as const;", "  'calculate',\n  'stars',\n] as const;");
  expect(extended).not.toBe(source);
  writeFileSync(definition, extended);

  const errors = await compile();
  expect(errors.filter(({ message }) => !message.startsWith(MISSING))).toEqual([]);
  const named = errors.map(({ file }) => file);
  expect([DEFINITION, ...named].toSorted()).toEqual(recipe().toSorted());
});

/** The files that the README's row "a question type" names. */
function recipe(): readonly string[] {
  const row = /^\| a question type \|.*$/m.exec(readFileSync('README.md', 'utf8'))?.[0] ?? '';
  return [...row.matchAll(/`([^`]+\.ts)`/g)].map(([, file = '']) => file);
}

interface CompilerError {
  /** As the README has it, without `src/`. */
  readonly file: string;
  readonly message: string;
}

async function compile(): Promise<readonly CompilerError[]> {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  const output = await new Promise<string>((resolve) => {
    // It ends with an exit code for every error that it finds.
    execFile(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '-p', project], (_error, stdout) =>
      resolve(stdout),
    );
  });
  return output
    .split('\n')
    .filter((line) => / error TS\d+: /.test(line))
    .map((line) => {
      const [, file = line, message = ''] = /src\/(\S+\.ts)\(\d+,\d+\): error TS\d+: (.*)$/.exec(line) ?? [];
      return { file, message };
    });
}
