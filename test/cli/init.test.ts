import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runInit } from '../../src/cli/init.ts';
import { readOrganisation } from '../../src/questionnaire/yaml/organisation-file.ts';
import { ENGLISH } from '../questionnaire/in-english.ts';
import { captured } from './captured.ts';

let flowsDir: string;
beforeEach(() => {
  flowsDir = mkdtempSync(join(tmpdir(), 'init-'));
});
afterEach(() => rmSync(flowsDir, { recursive: true }));

const file = () => join(flowsDir, 'organisation.yaml');

async function init(args: readonly string[], lines: readonly string[] = [], isTTY = false) {
  const { io, said } = captured();
  const stdin = Object.assign(Readable.from(lines.map((line) => `${line}\n`)), { isTTY });
  const code = await runInit(args, { ...io, stdin, flowsDir, words: ENGLISH });
  return { code, said: said().out + said().err };
}

/** What the bot reads from the file. */
function written() {
  const { organisation, problems } = readOrganisation('organisation.yaml', readFileSync(file(), 'utf8'));
  expect(problems).toEqual([]);
  return organisation;
}

const ANSWERS = [
  'Verein "Nord": eins',
  'Verein, Straße 1',
  'post@verein.org',
  '',
  '3 months',
  '16',
  'Wir fragen.',
  'de',
];
const EXPECTED = {
  settings: {
    organisation: 'Verein "Nord": eins',
    controller: 'Verein, Straße 1',
    contact: 'post@verein.org',
    keptUntil: '12 months',
    withdrawalUntil: '3 months',
    minimumAge: 16,
  },
  texts: { purpose: { de: 'Wir fragen.' } },
};
const FLAGS = [
  'organisation',
  'controller',
  'contact',
  'kept-until',
  'withdrawal-until',
  'minimum-age',
  'purpose',
  'language',
];

test('answers come from a pipe, one line each; an empty one means what is offered', async () => {
  const { code, said } = await init([], ANSWERS);
  expect(code).toBe(0);
  expect(said).toContain('When are answers deleted? [12 months]:');
  expect(written()).toEqual(EXPECTED);
});

test('or from options; nothing is asked then', async () => {
  const args = FLAGS.flatMap((flag, index) => [`--${flag}`, ANSWERS[index] || '12 months']);
  expect((await init(args)).code).toBe(0);
  expect(written()).toEqual(EXPECTED);
});

test('in a terminal a wrong answer is asked again', async () => {
  const lines = [...ANSWERS.slice(0, 3), 'soon', '1 year', ...ANSWERS.slice(4)];
  const { code, said } = await init([], lines, true);
  expect(code).toBe(0);
  expect(said).toContain('"kept_until" must be a day that exists');
  expect(written()?.settings.keptUntil).toBe('1 year');
});

test.each<[string, string[], string[], number, string]>([
  ['a pipe that ends early', [], ANSWERS.slice(0, 2), 1, '--contact is missing. Nothing is written.'],
  [
    'a wrong answer in a pipe',
    [],
    [...ANSWERS.slice(0, 5), 'old'],
    1,
    '"minimum_age" must be a whole number.',
  ],
  ['a wrong option', ['--kept-until', 'soon'], ANSWERS, 1, '--kept-until: "kept_until" must be a day'],
  ['an unknown option', ['--name', 'x'], [], 64, 'miteinander init [options]'],
])('%s writes nothing', async (_, args, lines, code, expected) => {
  const found = await init(args, lines);
  expect(found.code).toBe(code);
  expect(found.said).toContain(expected);
  expect(existsSync(file())).toBe(false);
});

test.each<[string, string[], string[], boolean, string]>([
  ['a pipe keeps it', [], ANSWERS, false, 'mine'],
  ['a terminal asks, and no is the usual answer', [], ['', ...ANSWERS], true, 'mine'],
  ['a yes replaces it', [], ['y', ...ANSWERS], true, 'organisation:'],
  ['so does --force', ['--force'], ANSWERS, false, 'organisation:'],
])('a file that is there: %s', async (_, args, lines, isTTY, expected) => {
  writeFileSync(file(), 'mine');
  await init(args, lines, isTTY);
  expect(readFileSync(file(), 'utf8')).toContain(expected);
});
