/**
 * All tables of a survey of 40 questions: the first time, and after a batch more.
 *
 *     node bench/tables.ts [--long]
 *
 * `--long`: with 100,000 responses, too.
 */
import { parseArgs } from 'node:util';
import type { Definition, ItemDefinition } from '../src/questionnaire/definition/definition.ts';
import { SurveyTables } from '../src/results/tables/survey-tables.ts';
import type { StoredResponse } from '../src/storage/contract/responses.ts';

const TYPES = ['select_one', 'select_multiple', 'integer', 'text', 'date'] as const;
const items = Array.from({ length: 40 }, (_, index): ItemDefinition => {
  const type = TYPES[index % TYPES.length] ?? 'text';
  return { type, name: `q${index}`, ...(type.startsWith('select') && { list: 'steps' }) };
});
const definition = {
  format: 1,
  formId: 'bench',
  languages: ['de'],
  defaultLanguage: 'de',
  settings: { unit: 'person' },
  items,
  choiceLists: { steps: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name })) },
  texts: {},
} as unknown as Definition;

const { values } = parseArgs({ options: { long: { type: 'boolean', default: false } } });
for (const count of values.long ? [10_000, 100_000] : [10_000]) await measure(count);

async function measure(count: number): Promise<void> {
  let stored = count;
  const idOf = (index: number) => `id-${index}`;
  const tables = new SurveyTables(
    {
      revisions: {
        all: async () => [{ generation: 1, revision: 'r1', definition: JSON.stringify(definition) }],
      },
      responses: {
        async *all() {
          for (let index = 0; index < stored; index++) yield responseOf(index, idOf(index));
        },
        release: async () => ({ areWaiting: false }),
        releasedIds: async () => Array.from({ length: stored }, (_, index) => idOf(index)),
        async *released(_, ids) {
          for (const id of ids) yield responseOf(Number(id.slice(3)), id);
        },
      },
    },
    'bench',
  );
  const all = async () => {
    const began = performance.now();
    await tables.update();
    tables.all('de');
    return `${((performance.now() - began) / 1000).toFixed(2)} s`;
  };
  const first = await all();
  stored += 5;
  console.log(`${count} responses: first ${first}, after five more ${await all()}, unchanged ${await all()}`);
}

function responseOf(index: number, id: string): StoredResponse {
  const answers = items.map(({ type, name }, at): [string, StoredResponse['answers'][string]] => {
    const step = (index * 7 + at * 13 + (index >> 5)) % 11;
    if (step === 10) return [name, { missing: 'skipped' }];
    const choice = 'abcde'[step % 5] ?? 'a';
    if (type === 'select_one') return [name, { value: choice }];
    if (type === 'select_multiple') return [name, { value: [choice, 'e'] }];
    if (type === 'integer') return [name, { value: (index * step) % 90 }];
    if (type === 'date') return [name, { value: `2026-0${(step % 9) + 1}-1${step % 10}` }];
    return [name, { value: 'some words' }];
  });
  return {
    id,
    formId: 'bench',
    revision: 'r1',
    consentRevision: 'c1',
    language: index % 3 === 0 ? 'de' : 'ar',
    day: `2026-1${index % 3}-05`,
    answers: Object.fromEntries(answers),
  };
}
