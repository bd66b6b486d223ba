/** Fluent in the cells of a workbook, and texts in a sheet of their own. */
import { expect, test } from '@jest/globals';
import { compileDefinition } from '../../../../src/questionnaire/compiled/compile-definition.ts';
import { sha256 } from '../../../../src/sha256.ts';
import { problemText } from '../../in-english.ts';
import { makeWorkbook, readBytes } from '../make-workbook.ts';
import { type Edit, edited } from '../sample-workbook.ts';

const LABEL = 'label::Deutsch (de)';
const TEXT = 'text::Deutsch (de)';
const PLURAL = '#fluent\n{ $children ->\n    [one] Ein Kind\n   *[other] { $children } Kinder\n}';

function read(...edits: readonly Edit[]) {
  const { definition, problems } = readBytes(makeWorkbook(edited(edits)));
  const texts = definition && compileDefinition(definition, sha256).texts('de');
  return { texts, definition, problems: problems.map(problemText) };
}

test('a cell may hold plural forms, behind a first line that says so', () => {
  const { texts, problems } = read(['survey', 11, LABEL, PLURAL]);
  expect(problems).toEqual([]);
  const say = (children: number) => texts?.text('wishes', undefined, { children });
  expect([say(1), say(3)]).toEqual(['Ein Kind', '3 Kinder']);
});

test('the sheet "texts" has what no row has: terms, texts of or_other, the comments of a file', () => {
  const { texts, definition, problems } = read(
    ['survey', 10, LABEL, '#fluent\nDanke, { -us } freut sich über { $organisation }.'],
    ['texts', 1, 'key', 'key'],
    ['texts', 2, 'key', '-us'],
    ['texts', 2, TEXT, 'der Verein'],
    ['texts', 3, 'key', 'help_needed_other'],
    ['texts', 3, TEXT, `Welche Hilfe, bei \${children} Kindern?`],
    ['texts', 4, 'key', '###'],
    ['texts', 4, TEXT, 'state: source'],
    ['texts', 5, 'key', '# work'],
    ['texts', 5, TEXT, 'Auch ein Minijob.\nreviewed: 01234567'],
  );
  expect(problems.filter((problem) => / error /.test(problem))).toEqual([]);
  expect(texts?.text('thanks', undefined, { organisation: 'A' })).toBe(
    'Danke, der Verein freut sich über A.',
  );
  expect(texts?.text('help_needed_other', undefined, { children: 2 })).toBe('Welche Hilfe, bei 2 Kindern?');
  expect(definition?.texts.de).toMatch(/^### state: source\n\n/);
  expect(definition?.texts.de).toContain(
    '\n# Auch ein Minijob.\n# reviewed: 01234567\nwork = Haben Sie Arbeit?\n',
  );
  expect(definition?.texts.en).not.toContain('Minijob');
});

test('a sheet of that name without a key means nothing', () => {
  expect(read(['texts', 1, 'Ort', 'Ort'], ['texts', 2, 'Ort', 'Aue']).problems).toEqual([]);
});

test('mistakes in both have their place', () => {
  const { problems } = read(
    ['survey', 11, LABEL, '#fluent\n{ $children'],
    ['texts', 1, 'key', 'key'],
    ['texts', 2, 'key', '-us'],
    ['texts', 2, TEXT, `\${nobody}`],
    ['texts', 3, 'key', 'what is this'],
    ['texts', 3, TEXT, 'a'],
    ['texts', 4, 'key', 'work'],
    ['texts', 4, TEXT, 'Noch einmal?'],
    ['texts', 5, 'key', 'help_needed_other'],
    ['texts', 5, TEXT, `\${nobody}`],
  );
  expect(problems).toMatchInlineSnapshot(`
[
  "flows/sample.xlsx, survey, row 11, label::Deutsch (de) error bad-fluent
  The text after "#fluent" is not valid Fluent. Found: { $children
  See https://projectfluent.org/fluent/guide; or write the text without plural forms.",
  "flows/sample.xlsx, survey, row 11, label::English (en) warning different-variables
  The label of the question "wishes" in "en" has \${children} besides, compared with "de".
  Insert the same in every language, or nothing; then no language says more than another.",
  "flows/sample.xlsx, texts, row 3, key error bad-key
  A key is the name of a message, or of one of its texts. Found: what is this
  Write for example: child.another",
  "flows/sample.xlsx, texts, row 4, key warning unused-row
  This text is in another sheet, in row 3: this one is ignored. Found: work",
  "flows/sample.xlsx, texts, row 5, text::Deutsch (de) error unknown-variable
  There is no answer or setting "nobody". Found: \${nobody}",
  "flows/sample.xlsx, texts, row 5, text::English (en) warning missing-translation
  The label of the question "help_needed_other" is missing in "en": respondents will see it in "de".
  Add a column "text::English (en)" to the sheet "texts".",
]
`);
});
