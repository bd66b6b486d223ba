/** The pages that promise something name the tests that hold them to it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const TEST = /\btest\/[\w/-]+(?:\.test)?\.ts\b/gu;
const UNTESTED = 'by design, untested';

test.each(['docs/who-could-link-what.md', 'README.md'])('the tests that %s names exist', (file) => {
  const named = readFileSync(file, 'utf8').match(TEST) ?? [];
  expect(named.length).toBeGreaterThan(0);
  expect([...new Set(named)].filter((name) => !existsSync(name))).toEqual([]);
});

describe('who could link what', () => {
  const page = readFileSync('docs/who-could-link-what.md', 'utf8');
  const isBare = (part: string) => !part.includes(UNTESTED) && part.match(TEST) === null;

  test('every way and every key names its test, or says that it has none', () => {
    const rows = page.split('\n').filter((line) => /^\| (?!way|key|promise|---)/u.test(line));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(isBare)).toEqual([]);
  });

  test('so does every point of a list', () => {
    const points = page.split(/\n(?=- |## |\n)/u).filter((paragraph) => paragraph.startsWith('- '));
    expect(points.length).toBeGreaterThan(20);
    expect(points.filter(isBare).map((point) => point.slice(0, 60))).toEqual([]);
  });
});
