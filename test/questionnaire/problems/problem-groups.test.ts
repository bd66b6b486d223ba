import { describe, expect, test } from '@jest/globals';
import { problemWords } from '../../../src/cli/problem-words.ts';
import { says } from '../../../src/questionnaire/problems/message.ts';
import { placesText } from '../../../src/questionnaire/problems/places-text.ts';
import type { Problem } from '../../../src/questionnaire/problems/problem.ts';
import { groupProblems } from '../../../src/questionnaire/problems/problem-groups.ts';
import { rowRanges } from '../../../src/questionnaire/problems/row-ranges.ts';
import { ENGLISH } from '../in-english.ts';

test.each([
  [[], ''],
  [[3], '3'],
  [[7, 4, 4], '4, 7'],
  [[4, 5], '4, 5'],
  [[19, 12, 13, 14, 15, 16, 17, 18, 4, 7], '4, 7, 12–19'],
])('the rows %j are "%s"', (rows, text) => {
  expect(rowRanges(rows).join(', ')).toBe(text);
});

const AT = (row: number, column = 'label') => ({ file: 'x.xlsx', sheet: 'survey', row, column });
const CHOICE = { file: 'x.xlsx', sheet: 'choices', row: 9, column: 'name' };

test.each([
  ['one place in a sheet', [AT(3)], 'survey, row 3, label'],
  ['a column of several rows', [AT(3), AT(4), AT(5), AT(3)], 'survey, rows 3–5, label'],
  ['several columns of one row', [AT(3), AT(3, 'hint')], 'survey, row 3'],
  ['two sheets', [AT(3), AT(8), CHOICE], 'survey, rows 3, 8, label; choices, row 9, name'],
  ['a sheet without a row', [{ file: 'x.xlsx', sheet: 'settings' }], 'settings'],
  ['a text file', [{ file: 'x.yaml', row: 3, column: 5 }], 'x.yaml:3:5'],
  [
    'lines of it',
    [
      { file: 'x.yaml', row: 3, column: 5 },
      { file: 'x.yaml', row: 9 },
    ],
    'x.yaml, lines 3, 9',
  ],
  ['a whole file', [{ file: 'x.yaml' }], 'x.yaml'],
])('where: %s', (_, places, text) => {
  expect(placesText(places, ENGLISH)).toBe(text);
});

describe('problems are grouped', () => {
  const problem = (severity: Problem['severity'], code: string, row: number, words: string): Problem => ({
    severity,
    code,
    ...AT(row),
    // A message with nothing but these words.
    message: says('never-holds', { fact: words }),
  });

  test('errors first, what is passed over last, each sentence once', () => {
    const groups = groupProblems(
      [
        problem('warning', 'ignored', 2, 'Ignored.'),
        problem('warning', 'missing-translation', 3, 'Missing.'),
        problem('error', 'unknown-type', 4, 'No type "a".'),
        problem('warning', 'missing-translation', 5, 'Missing.'),
        problem('error', 'unknown-type', 6, 'No type "b".'),
      ],
      ENGLISH,
    );
    expect(groups).toEqual([
      {
        weight: 'error',
        code: 'unknown-type',
        file: 'x.xlsx',
        sayings: [
          { message: 'No type "a". never holds.', where: 'survey, row 4, label' },
          { message: 'No type "b". never holds.', where: 'survey, row 6, label' },
        ],
        count: 2,
      },
      {
        weight: 'warning',
        code: 'missing-translation',
        file: 'x.xlsx',
        sayings: [{ message: 'Missing. never holds.', where: 'survey, rows 3, 5, label' }],
        count: 2,
      },
      {
        weight: 'note',
        code: 'ignored',
        file: 'x.xlsx',
        sayings: [{ message: 'Ignored. never holds.', where: 'survey, row 2, label' }],
        count: 1,
      },
    ]);
  });
});

describe('words', () => {
  const message = says('did-you-mean', { name: 'age' });

  test('are those of the language, and of English for a language that nobody wrote', () => {
    expect(problemWords('locales', 'de_DE.UTF-8').say(message)).toBe('Meinten Sie „age“?');
    expect(problemWords('no-such-folder', 'sw').say(message)).toBe('Did you mean "age"?');
    expect(problemWords('locales', 'C').language).toBe('en');
  });

  test('isolate names in right-to-left text, and nowhere else', () => {
    expect(problemWords('locales', 'ar').say(message)).toContain('\u2068age\u2069');
  });

  test('put messages and lists into messages, and group no digits', () => {
    const names = Array.from({ length: 1012 }, (_, index) => `n${index}`);
    const said = ENGLISH.say(says('found', { found: says('list-goes-on', { names, count: 1 }) }));
    expect(said).toBe('Found: n0, n1, n2, n3, n4, n5, n6, n7, n8, n9 and 1002 more and 1 more');
  });

  test('name the cure of a message; a problem’s own cure goes before it', () => {
    const { cure } = ENGLISH.word({
      severity: 'error',
      code: 'x',
      file: 'x',
      message: says('cure-remove'),
      cure: message,
    });
    expect(cure).toBe('Did you mean "age"?');
  });
});
