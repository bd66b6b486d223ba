/**
 * What questionnaires cost: an expression, loading and checking a large workbook, a step in it, and memory for many.
 * `node bench/questionnaires.ts`
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, Answers } from '../src/interview/answers.ts';
import { viewOf } from '../src/interview/asking/view.ts';
import { begin } from '../src/interview/begin.ts';
import { step } from '../src/interview/step.ts';
import type { Questionnaire } from '../src/questionnaire/compiled/questionnaire.ts';
import { compile, parse, type Scope } from '../src/questionnaire/expressions/index.ts';
import { loadFlows } from '../src/questionnaire/load-flows.ts';
import { makeWorkbook } from '../test/questionnaire/xlsx/make-workbook.ts';
import { Table } from './table.ts';

const ROUNDS = 3;
/** Interviews of the short questionnaire per one of the long, for the same number of steps. */
const TURNS = 20;
const LANGUAGES = [
  'English (en)',
  'Deutsch (de)',
  'العربية (ar)',
  'Українська (uk)',
  'Français (fr)',
  'Türkçe (tr)',
];
const NOW = { ms: Date.UTC(2026, 5, 1), utcOffset: 0, today: '2026-06-01' };

const [mode, folder = ''] = process.argv.slice(2);
if (mode === 'load') {
  const before = cpu();
  const { questionnaires, problems } = loaded(folder);
  const time = cpu() - before;
  for (const { severity, message, row } of problems) {
    if (severity === 'error') throw new Error(`Row ${row}: ${message}`);
  }
  for (const questionnaire of questionnaires) questionnaire.texts('de').text('q1', undefined, {});
  globalThis.gc?.();
  process.stdout.write(
    JSON.stringify({ time, count: questionnaires.length, bytes: process.memoryUsage().rss }),
  );
} else {
  const base = mkdtempSync(join(tmpdir(), 'miteinander-bench-'));
  try {
    process.stdout.write(measure(base));
  } finally {
    rmSync(base, { recursive: true });
  }
}

function measure(base: string): string {
  const table = new Table();
  const large = flows(join(base, 'large'), 1, 600);
  const small = flows(join(base, 'small'), 1, 30);
  const many = flows(join(base, 'many'), 1000, 60);

  say('an expression');
  table.part('Expressions');
  const comparisons = rounds(() => comparison());
  table.row(
    'a compiled comparison, ns',
    comparisons.map(({ compiled }) => compiled),
    1000,
  );
  table.note(
    'the same, against a closure written by hand',
    comparisons.map(({ compiled, byHand }) => compiled / byHand),
  );

  say('a large workbook');
  table.part('A workbook of 600 rows, 400 relevants, 6 languages');
  table.row(
    'loads and compiles, in a fresh process: CPU, s',
    rounds(() => inChild('load', large).time / 1000),
    1,
  );
  table.row(
    'miteinander check, with starting the process: CPU, s',
    rounds(() => checked(large) / 1000),
    2,
  );
  const [long] = loaded(large).questionnaires;
  const [short] = loaded(small).questionnaires;
  if (long === undefined || short === undefined) throw new Error('unreachable: both were loaded before');
  interview(long);
  interview(short);
  const steps = rounds(() => ({ long: interview(long), short: interviews(short) }));
  table.row(
    'a step in it, against a step in one of 30 rows',
    steps.map((both) => both.long / both.short),
    1.5,
  );
  table.scale(
    'a step of the large one, µs',
    steps.map((both) => both.long * 1000),
  );

  say('a thousand questionnaires');
  table.part('1,000 questionnaires of 60 rows, 6 languages, texts of one in use');
  const { bytes, count, time } = inChild('load', many);
  if (count !== 1000) throw new Error(`${count} were loaded.`);
  table.row('memory of the whole process, GiB', [bytes / 2 ** 30], 1);
  table.scale('loading them all, s', [time / 1000]);
  return table.text();
}

/** Nanoseconds for one evaluation, compiled from its source and written by hand. */
function comparison(): { compiled: number; byHand: number } {
  const parsed = parse(`\${age} >= 18`);
  if (!parsed.ok) throw new Error('unreachable: this is right');
  const { evaluate } = compile(parsed.ast);
  const ages = ['17', '18', '3', '', '44'];
  let next = 0;
  const scope: Scope = {
    answer: () => ages[next++ % ages.length] ?? '',
    self: '',
    now: 0,
    utcOffset: 0,
    random: () => 0,
  };
  const byHand = (given: Scope) => Number(given.answer('age') || Number.NaN) >= 18;
  return { compiled: perCall(() => evaluate(scope)), byHand: perCall(() => byHand(scope)) };
}

/** Milliseconds of this process's CPU time, which says more than the clock on a busy machine. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function interviews(questionnaire: Questionnaire): number {
  return (
    Array.from({ length: TURNS }, () => interview(questionnaire)).reduce((sum, time) => sum + time) / TURNS
  );
}

function perCall(run: () => unknown): number {
  const calls = 1_000_000;
  let held = 0;
  for (let call = 0; call < calls; call++) if (run() === true) held++;
  const before = performance.now();
  for (let call = 0; call < calls; call++) if (run() === true) held++;
  const time = performance.now() - before;
  if (held === 0) throw new Error('It never held.');
  return (time / calls) * 1e6;
}

/** Milliseconds per step over a whole interview, including the view after each step. */
function interview(questionnaire: Questionnaire): number {
  let session = begin(questionnaire, {
    id: 'bench',
    tag: 'tag1',
    withdrawalCode: 'code',
    generation: 1,
    language: 'de',
    channel: undefined,
  });
  const kept = new Map<string, Answer>();
  let steps = 0;
  const before = cpu();
  for (;;) {
    const view = viewOf(questionnaire, session, NOW);
    if (view.type !== 'consent' && view.type !== 'ask') break;
    const action =
      view.type === 'consent' ? ({ do: 'agree' } as const) : ({ do: 'choose', choice: 0 } as const);
    const next = step(questionnaire, session, { type: 'tap', asking: session.asking, action }, NOW).session;
    // As after a commit, which stores what has changed.
    for (const [name, answer] of next.answers.changes) if (answer !== undefined) kept.set(name, answer);
    session = { ...next, answers: new Answers(kept) };
    steps++;
  }
  if (steps !== questionnaire.questions.length + 1) throw new Error(`There were ${steps} steps.`);
  return (cpu() - before) / steps;
}

function loaded(flowsDir: string) {
  return loadFlows({ flowsDir, localesDir: join(flowsDir, 'locales') });
}

function inChild(what: string, flowsDir: string): { time: number; count: number; bytes: number } {
  const script = fileURLToPath(import.meta.url);
  const output = execFileSync(process.execPath, ['--expose-gc', script, what, flowsDir], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as { time: number; count: number; bytes: number };
}

/** Milliseconds of CPU time of the whole command. */
function checked(flowsDir: string): number {
  const command = fileURLToPath(new URL('../bin/miteinander.js', import.meta.url));
  const script = `process.argv.splice(1, 1, ${JSON.stringify(command)}, 'check');
process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\ncpu ' + (user + system)); });
await import(process.argv[1]);`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, '-'], {
    env: {
      ...process.env,
      FLOWS_DIR: flowsDir,
      LOCALES_DIR: fileURLToPath(new URL('../locales/', import.meta.url)),
    },
    encoding: 'utf8',
  });
  const [, time] = /\ncpu (\d+)$/u.exec(stderr) ?? [];
  if (time === undefined) throw new Error(stderr);
  return Number(time) / 1000;
}

/** A folder with this many workbooks of this many rows. */
function flows(flowsDir: string, count: number, rows: number): string {
  mkdirSync(join(flowsDir, 'locales'), { recursive: true });
  for (let form = 0; form < count; form++)
    writeFileSync(join(flowsDir, `form-${form}.xlsx`), workbook(form, rows));
  return flowsDir;
}

/** Two rows in three have a condition. It holds if the earlier answers are the first choice. */
function workbook(form: number, rows: number): Uint8Array {
  const labels = (text: string) => LANGUAGES.map((language) => `${text} – ${language}`);
  const survey = Array.from({ length: rows }, (_, index) => {
    const row = index + 1;
    const before = `\${q${Math.max(1, index)}}`;
    const earlier = `\${q${Math.max(1, Math.floor(index / 2))}}`;
    const relevant =
      index % 3 === 0 ? null : `selected(${before}, 'yes') and (${earlier} != 'no' or ${earlier} = '')`;
    return [
      'select_one yes_no',
      `q${row}`,
      'yes',
      relevant,
      ...labels(`How is it with thing number ${row} of form ${form}?`),
    ];
  });
  const settings = {
    ...Object.fromEntries(
      ['form_title', 'description', 'purpose', 'topics'].flatMap((key) =>
        LANGUAGES.map((language) => [`${key}::${language}`, `Some ${key}`]),
      ),
    ),
    form_id: `form-${form}`,
    default_language: 'en',
    organisation: 'Example Association',
    controller: 'Example Association, Example Street 1',
    contact: 'survey@example.org',
    kept_until: '2099-12-31',
    withdrawal_until: '2099-06-30',
    minutes: 5,
  };
  return makeWorkbook({
    survey: [
      ['type', 'name', 'required', 'relevant', ...LANGUAGES.map((language) => `label::${language}`)],
      ...survey,
    ],
    choices: [
      ['list_name', 'name', ...LANGUAGES.map((language) => `label::${language}`)],
      ['yes_no', 'yes', ...labels('Yes')],
      ['yes_no', 'no', ...labels('No')],
    ],
    settings: [Object.keys(settings), Object.values(settings)],
  });
}

function rounds<T>(of: () => T): T[] {
  return Array.from({ length: ROUNDS }, of);
}

function say(line: string): void {
  process.stderr.write(`bench: ${line}\n`);
}
