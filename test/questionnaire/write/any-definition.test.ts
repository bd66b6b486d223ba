import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellText, patternOf } from '../../../src/questionnaire/fluent/cell-text.ts';
import { meaningOf, parsePattern } from '../../../src/questionnaire/fluent/patterns.ts';
import { differencesBetween } from '../../../src/questionnaire/write/differences.ts';
import { anyDefinition, anyText } from './any-definition.ts';
import { throughWorkbook, throughYaml } from './through.ts';

test('any questionnaire is the same through YAML, through a workbook, and through both', async () => {
  await fc.assert(
    fc.asyncProperty(anyDefinition, async (definition) => {
      const inYaml = throughYaml(definition);
      expect(differencesBetween(definition, inYaml)).toEqual([]);
      const inWorkbook = await throughWorkbook(inYaml);
      expect(differencesBetween(definition, inWorkbook)).toEqual([]);
      expect(differencesBetween(definition, throughYaml(inWorkbook))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['Wie alt ist { $called }?', `Wie alt ist \${called}?`],
  ['{"{"} und {"}"}', '{ und }'],
  ['{"*"} a', '* a'],
  ['Zeile\n\n    {"  "}eingerückt', 'Zeile\n\n  eingerückt'],
  ['{ -brand } und { other.title }', '#fluent\n{ -brand } und { other.title }'],
  ['{ NUMBER($n, minimumFractionDigits: 1) }', '#fluent\n{ NUMBER($n, minimumFractionDigits: 1) }'],
  [';{" "}', '#fluent\n;{ " " }'],
  ['{"$"}{"{"}x', '#fluent\n{ "$" }{ "{" }x'],
])('%s stands in a cell as %s', (fluent, cell) => {
  const pattern = parsePattern(` ${fluent}`);
  if (pattern === undefined) throw new Error(fluent);
  expect(cellText(pattern)).toBe(cell);
});

test('whatever a cell says, its pattern is a cell that says the same', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const pattern = patternOf(text);
      if (pattern === undefined) throw new Error('It is no Fluent.');
      const again = patternOf(cellText(pattern, undefined, true));
      expect(meaningOf(again, true)).toBe(meaningOf(pattern, true));
    }),
  );
});
