import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileDefinition } from '../../../src/questionnaire/compiled/compile-definition.ts';
import { sha256 } from '../../../src/sha256.ts';
import { problemText } from '../in-english.ts';
import { beside, type CellContent, makeWorkbook, readBytes } from './make-workbook.ts';
import { edited, SAMPLE_SHEETS } from './sample-workbook.ts';

const pieces = [
  ...[
    'begin group',
    'end group',
    'begin repeat',
    'note',
    'text',
    'integer',
    'select_one help',
    'hidden',
    'start',
    'rank x',
    'rank help',
    'end repeat',
    'range',
    'geopoint',
    'select_one_from_file towns.csv',
    'select_one_from_file open.csv',
    'table-list',
    'label',
    'list-nolabel',
  ],
  ...[
    'work',
    'children',
    'a b',
    '__proto__',
    'constructor',
    'form',
    'größe',
    '1',
    'other',
    'yes',
    'no',
    'de',
    'und',
  ],
  ...[
    '.',
    `\${work} = 'no'`,
    `\${__proto__}`,
    `\${`,
    '}',
    '{',
    '(',
    'today()',
    "pulldata('towns', 'name', 'name', 'x')",
    "instance('help')/root/item[name = 'x']/name",
    `\${work}, \${children}`,
    'randomize=true seed=3 start=x',
    `selected(\${help_needed}, 'x')`,
    '‘',
    '\n.a\n',
  ],
];
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constantFrom(...pieces),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom<CellContent>(null, { formula: '1' }, { error: '#REF!' }, { day: 46027 }),
);
/** Columns that the sample does without. */
const FURTHER = [
  'appearance',
  'choice_filter',
  'repeat_count',
  'parameters',
  'default',
  'trigger',
  'read_only',
  'media::image',
  'core',
];
const places = Object.entries(SAMPLE_SHEETS).flatMap(([sheet, rows]) =>
  rows.flatMap((_, index) =>
    [...(rows[0] ?? []), ...FURTHER].map((header) => [sheet, index + 1, String(header)] as const),
  ),
);

test('whatever is written into the cells of a workbook, there are problems or a questionnaire, never an exception', () => {
  const edit = fc.tuple(fc.constantFrom(...places), content);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const sheets = edited(edits.map(([place, value]) => [...place, value] as const));
      const { definition, problems } = readBytes(makeWorkbook(sheets), undefined, {
        beside: beside({ 'towns.csv': 'name,label\nx,X', 'media/open.csv': '"' }),
        trial: edits.length > 3,
      });
      const errors = problems.filter(({ severity }) => severity === 'error').map(problemText);
      if (definition === undefined) expect(errors).not.toEqual([]);
      else {
        expect(errors).toEqual([]);
        const questionnaire = compileDefinition(definition, sha256);
        expect(questionnaire.questions.length).toBeGreaterThan(0);
      }
      for (const problem of problems) {
        expect(problem.file).toMatch(/^flows\/(sample\.xlsx|towns\.csv|media\/open\.csv)$/);
        // Nothing of the formats that the author does not see.
        expect(problemText(problem)).not.toMatch(/\{ \$|\.ftl|locales\/|\.constraint-message/);
      }
    }),
    { numRuns: 150 },
  );
});
