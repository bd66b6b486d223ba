import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse, parseDocument } from 'yaml';
import { problemText } from '../in-english.ts';
import { beside, makeWorkbook, type Rows, readBytes, type Sheets } from './make-workbook.ts';
import { type Edit, edited, SAMPLE_SHEETS } from './sample-workbook.ts';

/**
 * Each case changes the sample in a few places and names the exact problems that follow. After a change of wording run
 * this test once with UPDATE_EXPECTED=1: it rewrites what is expected, and the difference is for you to review.
 */
interface BrokenWorkbook {
  readonly name: string;
  readonly cells?: readonly Edit[];
  readonly add?: Readonly<Record<string, Rows>>;
  /** New names of sheets; nothing for one that is removed. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** What lies beside the workbook. */
  readonly files?: Readonly<Record<string, string>>;
  readonly trial?: boolean;
  problems: readonly string[];
}

const FILE = new URL('./broken-workbooks.yaml', import.meta.url);
const cases = parse(readFileSync(FILE, 'utf8')) as BrokenWorkbook[];
const update = process.env.UPDATE_EXPECTED === '1';

describe('broken workbooks', () => {
  test('have names of their own', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test.each(cases)('$name', (broken) => {
    const sheets = sheetsOf(broken);
    const { problems, definition } = readBytes(makeWorkbook(sheets), undefined, {
      beside: beside(broken.files ?? {}),
      trial: broken.trial ?? false,
    });
    const texts = problems.map(problemText);
    if (update) broken.problems = texts;
    expect(texts).toEqual(broken.problems);
    expect(definition === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
    for (const { sheet = '', row, column, found } of problems) {
      const rows = sheets[sheet];
      if (row === undefined || rows === undefined) continue;
      // The row exists. If a column is named, the reported text is in that cell or its header.
      expect(row).toBeLessThanOrEqual(Math.max(rows.length, 1));
      const cell = rows[row - 1]?.[rows[0]?.indexOf(column ?? '') ?? -1];
      if (found === undefined || typeof cell !== 'string') continue;
      expect(`${cell}\n${column}`.replaceAll('{ ', '{').replaceAll(' }', '}')).toContain(
        found.replace(/…$/, ''),
      );
    }
  });

  if (update) {
    test('expectations are rewritten', () => {
      const document = parseDocument(readFileSync(FILE, 'utf8'));
      cases.forEach(({ problems }, index) => {
        document.setIn([index, 'problems'], document.createNode(problems));
      });
      writeFileSync(FILE, document.toString({ lineWidth: 0 }));
      expect(cases.length).toBeGreaterThan(0);
    });
  }
});

function sheetsOf({ cells = [], add = {}, sheets: names = {} }: BrokenWorkbook): Sheets {
  const all = { ...edited(cells), ...add };
  const renamed = Object.entries(all).map(([name, rows]) => [names[name] ?? name, rows] as const);
  return Object.fromEntries(renamed.filter(([name]) => name !== ''));
}

test('the sample itself is sound', () => {
  expect(readBytes(makeWorkbook(SAMPLE_SHEETS)).problems).toEqual([]);
});
