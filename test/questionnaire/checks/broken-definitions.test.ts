import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { FURTHER } from '../further-sample.ts';
import { problemText } from '../in-english.ts';
import { FILES, readSample, SAMPLE, type Sources } from '../sample.ts';

/**
 * Each case changes the sample in a few places and names the exact problems that follow. After a change of wording run
 * this test once with UPDATE_EXPECTED=1: it rewrites what is expected, and the difference is for you to review.
 */
interface BrokenDefinition {
  readonly name: string;
  /** Which sample is changed: the second one has repeats, filters, further types. */
  readonly sample?: 'further';
  /** For each source `[text, replacement]`; a single text replaces the whole source. */
  readonly change: Readonly<Partial<Record<keyof Sources, string | readonly (readonly [string, string])[]>>>;
  problems: readonly string[];
}

const FILE = new URL('./broken-definitions.yaml', import.meta.url);
const cases = parse(readFileSync(FILE, 'utf8')) as BrokenDefinition[];
const update = process.env.UPDATE_EXPECTED === '1';

describe('broken definitions', () => {
  test('cover at least 35 mistakes', () => {
    expect(cases.length).toBeGreaterThanOrEqual(35);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test.each(cases)('$name', (broken) => {
    const sources = changed(broken);
    const { problems, definition } = readSample(sources);
    const texts = problems.map(problemText);
    if (update) broken.problems = texts;
    expect(texts).toEqual(broken.problems);
    expect(definition === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
    for (const { code, file, row, column, found } of problems) {
      // What is reported as found does stand in that line, and the column is one of it.
      const source = Object.entries(FILES).find(([, name]) => name === file)?.[0] as keyof Sources;
      const line = sources[source].split('\n')[Number(row) - 1] ?? '';
      expect(Number(column)).toBeLessThanOrEqual(line.length + 1);
      // (In Fluent, what is shown is the beginning of the message.)
      if (found !== undefined && !found.includes('…') && code !== 'bad-fluent') {
        const near = sources[source].split('\n').slice(Number(row) - 1, Number(row) + 1);
        expect(near.join(' ').replaceAll(/\s+/g, ' ')).toContain(found.replaceAll(/\s+/g, ' '));
      }
    }
  });

  if (update) {
    test('expectations are rewritten', () => {
      const head = readFileSync(FILE, 'utf8').split('\n- ', 1)[0];
      writeFileSync(FILE, `${head}\n${stringify(cases, { lineWidth: 0 })}`);
      expect(cases.length).toBeGreaterThan(0);
    });
  }
});

function changed({ change, sample }: BrokenDefinition): Sources {
  const base = sample === 'further' ? FURTHER : SAMPLE;
  const apply = (source: keyof Sources): string => {
    const edits = change[source] ?? [];
    if (typeof edits === 'string') return edits;
    return edits.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`The sample has no "${from}".`);
      return text.replace(from, () => to);
    }, base[source]);
  };
  return { yaml: apply('yaml'), de: apply('de'), en: apply('en') };
}
