/**
 * What exports cost: time and memory with many responses of 40 questions, each format in a process of its own.
 *
 *     node bench/exports.ts [--responses 10000] [--large 100000]
 *
 * Without `--large` only the smaller number is measured. Goals with 100,000 responses: CSV 10 s, workbook 60 s, and 1.3 times the
 * memory of 10,000.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import type { ResponseAnswer } from '../src/interview/response.ts';
import type { Definition, QuestionDefinition } from '../src/questionnaire/definition/definition.ts';
import { NodeSqlite } from '../src/storage/database/node-sqlite.ts';
import { openStorage, RESPONSES_FILE } from '../src/storage/open-storage.ts';
import { someSettings } from '../test/questionnaire/some-settings.ts';

const QUESTIONS = 40;
const CHOICES = Array.from({ length: 6 }, (_, index) => `choice${index + 1}`);
const FORMATS = ['csv', 'xlsx'] as const;
const PROGRAM = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const run = promisify(execFile);

const { values } = parseArgs({
  options: { responses: { type: 'string', default: '10000' }, large: { type: 'string' } },
});
for (const count of [values.responses, ...(values.large === undefined ? [] : [values.large])].map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'miteinander-exports-'));
  try {
    await fillStore(folder, count);
    for (const format of FORMATS) {
      const { seconds, cpu, megabytes } = await exported(folder, format);
      process.stdout.write(
        `${count} responses as ${format}: ${seconds.toFixed(1)} s (CPU ${cpu.toFixed(1)} s), at most ${Math.round(megabytes)} MB\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function exported(folder: string, format: string) {
  const report = `process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    console.error(JSON.stringify({ kilobytes: maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 }));
  })`;
  const began = performance.now();
  const { stderr } = await run(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(report)}`,
      ...[PROGRAM, 'export', 'bench', '--format', format, '--output', join(folder, `answers.${format}`)],
    ],
    { env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '', REDIS_URL: '' } },
  );
  const seconds = (performance.now() - began) / 1000;
  const { kilobytes, cpu } = JSON.parse(stderr.trim()) as { kilobytes: number; cpu: number };
  return { seconds, cpu, megabytes: kilobytes / 1024 };
}

function questions(): readonly QuestionDefinition[] {
  const types = [
    'select_one',
    'select_multiple',
    'integer',
    'text',
    'select_one',
    'date',
    'select_one',
    'decimal',
  ] as const;
  return Array.from({ length: QUESTIONS }, (_, index) => {
    const type = types[index % types.length] ?? 'text';
    return { type, name: `question${index + 1}`, ...(type.startsWith('select') && { list: 'choices' }) };
  });
}

/** Past the storage's interface, which stores one response at a time and waits for the disk each time. */
async function fillStore(dataDir: string, count: number): Promise<void> {
  const definition: Definition = {
    format: 1,
    formId: 'bench',
    languages: ['en'],
    defaultLanguage: 'en',
    settings: someSettings,
    items: questions(),
    choiceLists: { choices: CHOICES.map((name) => ({ name })) },
    texts: {
      en: [
        ...questions().map(({ name }) => `${name} = Here is the text of ${name}?`),
        ...CHOICES.map((name) => `choices-${name} = The text of ${name}`),
      ].join('\n'),
    },
  };
  const storage = await openStorage({ dataDir, secret: Buffer.alloc(32) });
  await storage.migrate();
  await storage.revisions.register('bench', 'r1', JSON.stringify(definition));
  await storage.close();
  const database = new NodeSqlite(join(dataDir, RESPONSES_FILE), 1000);
  database.execute('begin');
  const insert = database.prepare(
    `insert into response (form_id, id, revision, consent_revision, language, day, answers, partial, released)
     values ('bench', ?, 'r1', 'c1', 'en', '2026-11-23', ?, 0, 1)`,
  );
  for (let index = 0; index < count; index++) {
    const answers = Object.fromEntries(
      questions().map((question) => [question.name, answerTo(question, index)]),
    );
    insert.run([randomUUID(), JSON.stringify(answers)]);
  }
  database.execute('commit');
  database.close();
}

function answerTo({ type }: QuestionDefinition, index: number): ResponseAnswer {
  const choice = CHOICES[index % CHOICES.length] ?? '';
  switch (type) {
    case 'select_one':
      return index % 9 === 0 ? { missing: 'skipped' } : { value: choice };
    case 'select_multiple':
      return { value: [choice, CHOICES[(index + 1) % CHOICES.length] ?? ''] };
    case 'integer':
      return { value: index % 90 };
    case 'decimal':
      return { value: index / 8 };
    case 'date':
      return { value: '2026-01-31' };
    default:
      return { value: `Answer ${index}: there should be more buses in the evening.` };
  }
}
