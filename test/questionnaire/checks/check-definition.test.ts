import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkDefinition } from '../../../src/questionnaire/checks/check-definition.ts';
import type {
  Definition,
  ItemDefinition,
  QuestionDefinition,
} from '../../../src/questionnaire/definition/definition.ts';
import { Places } from '../../../src/questionnaire/problems/places.ts';
import { ProblemList } from '../../../src/questionnaire/problems/problem-list.ts';
import { readYaml } from '../../../src/questionnaire/yaml/yaml-reader.ts';
import { inEnglish, problemText } from '../in-english.ts';
import { definitionOf, SAMPLE } from '../sample.ts';

/** Checks a definition as a reader would that knows the sheets of a workbook. */
function problemsOf(definition: Definition, places = new Places(() => ({ file: 'flows/sample.xlsx' }))) {
  const problems = new ProblemList();
  checkDefinition(definition, places, () => ({ file: 'flows/sample.xlsx', sheet: 'survey' }), problems);
  return problems.all;
}

describe('the check of a definition', () => {
  test('is the same for every reader: the reader supplies the places', () => {
    const text: QuestionDefinition = { type: 'text', name: 'wishes', relevant: `\${wrk} = 'no'` };
    const definition: Definition = { ...definitionOf(SAMPLE), items: [text] };
    const places = new Places(() => ({ file: 'flows/sample.xlsx' }));
    places.note(text, 'relevant', () => ({
      file: 'flows/sample.xlsx',
      sheet: 'survey',
      row: 7,
      column: 'relevant',
    }));
    const [problem] = problemsOf(definition, places).filter(({ code }) => code === 'unknown-question');
    expect(problem && problemText(problem)).toBe(
      `flows/sample.xlsx, survey, row 7, relevant error unknown-question\n  There is no question "wrk". Found: \${wrk}`,
    );
  });

  test('takes lists of thousands of choices, and not of tens of thousands', () => {
    const base = { ...definitionOf(SAMPLE), languages: [], texts: {} };
    const found = (count: number) => {
      const choices = Array.from({ length: count }, (_, index) => ({ name: `c${index}` }));
      return problemsOf({ ...base, choiceLists: { ...base.choiceLists, yes_no: choices } }).filter(
        ({ code }) => code === 'too-many-choices',
      );
    };
    expect(found(10_000)).toEqual([]);
    expect(found(10_001).map(inEnglish)).toMatchObject([
      { message: 'The choice list "yes_no" has 10001 choices; at most 10000 can be offered.' },
    ]);
  });

  test('keeps the id of the interface for itself', () => {
    const yaml = SAMPLE.yaml.replace('form_id: sample', 'form_id: interface');
    const texts = {
      de: { file: 'locales/de/interface.ftl', source: SAMPLE.de },
      en: { file: 'locales/en/interface.ftl', source: SAMPLE.en },
    };
    const { problems } = readYaml('flows/interface.yaml', yaml, texts);
    expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['reserved-form-id', 2, 10],
    ]);
  });

  test('finds every circle among conditions and calculations, and only those', () => {
    fc.assert(
      fc.property(dependencies(), (graph) => {
        const items = graph.map(({ reads, grouped, calculates }, index): ItemDefinition => {
          const source = reads.map((name) => `\${q${name}} = '1'`).join(' or ');
          const condition = source === '' ? {} : { relevant: source };
          if (grouped) {
            const inside: QuestionDefinition = { type: 'text', name: `q${index}` };
            return { type: 'group', name: `g${index}`, ...condition, items: [inside] };
          }
          return calculates
            ? { type: 'calculate', name: `q${index}`, calculation: source === '' ? '1' : source }
            : { type: 'text', name: `q${index}`, ...condition };
        });
        const found = problemsOf({ ...definitionOf(SAMPLE), items }).filter(
          ({ code, severity }) => severity === 'error' && (code === 'circle' || code === 'refers-to-itself'),
        );
        expect(found.length > 0).toBe(isCyclic(graph.map(({ reads }) => reads)));
      }),
      { numRuns: 300 },
    );
  });
});

/** Mostly on earlier questions, so that about half of the graphs are without a circle. */
function dependencies() {
  const node = (index: number) =>
    fc.record({
      reads: fc.uniqueArray(
        fc.oneof({ weight: 6, arbitrary: fc.nat({ max: Math.max(index - 1, 0) }) }, fc.nat({ max: 6 })),
        { maxLength: index === 0 ? 0 : 2 },
      ),
      grouped: fc.boolean(),
      calculates: fc.boolean(),
    });
  return fc.tuple(...[0, 1, 2, 3, 4, 5, 6].map(node));
}

/** Kahn's way, unlike the check: take away what depends on nothing until nothing is left, or nothing can go. */
function isCyclic(graph: readonly (readonly number[])[]): boolean {
  const left = new Set(graph.keys());
  let before: number;
  do {
    before = left.size;
    for (const node of left) if (!graph[node]?.some((read) => left.has(read))) left.delete(node);
  } while (left.size < before);
  return left.size > 0;
}
