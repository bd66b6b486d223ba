import fc from 'fast-check';
import { compileDefinition } from '../../src/questionnaire/compiled/compile-definition.ts';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import type {
  Definition,
  ItemDefinition,
  QuestionDefinition,
} from '../../src/questionnaire/definition/definition.ts';
import { someSettings } from '../questionnaire/some-settings.ts';

const LISTS: Definition['choiceLists'] = {
  sky: [{ name: 'sun' }, { name: 'rain' }, { name: 'none', exclusive: true }],
};

const TYPES = [
  'select_one',
  'select_multiple',
  'text',
  'integer',
  'date',
  'acknowledge',
  'note',
  'calculate',
] as const;

/** What a condition may say of an earlier question. */
const CONDITIONS = [
  (name: string) => `selected(\${${name}}, 'sun')`,
  (name: string) => `\${${name}} = ''`,
  (name: string) => `\${${name}} > 3`,
  (name: string) => `string-length(\${${name}}) > 0`,
];

interface Shape {
  readonly type: (typeof TYPES)[number];
  readonly required: boolean | undefined;
  readonly sensitive: boolean;
  readonly dontKnow: boolean;
  readonly constrained: boolean;
  /** Which earlier question it depends on (taken modulo how many there are), and how. */
  readonly depends: { readonly on: number; readonly how: number } | undefined;
  /** Begins a new group, with this condition on the whole of it. */
  readonly opens: boolean;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  type: fc.constantFrom(...TYPES),
  required: fc.option(fc.boolean(), { nil: undefined }),
  sensitive: fc.boolean(),
  dontKnow: fc.boolean(),
  constrained: fc.boolean(),
  depends: fc.option(fc.record({ on: fc.nat(20), how: fc.nat(CONDITIONS.length - 1) }), { nil: undefined }),
  opens: fc.boolean(),
});

/** Any questionnaire of one to eight questions, with conditions, groups and all kinds of questions. */
export const someFlow: fc.Arbitrary<Questionnaire> = fc
  .array(shape, { minLength: 1, maxLength: 8 })
  .map((shapes) => {
    const items: ItemDefinition[] = [];
    let group: { items: ItemDefinition[] } = { items };
    for (const [index, one] of shapes.entries()) {
      const relevant = conditionOf(one, index);
      if (one.opens) {
        const opened: ItemDefinition[] = [];
        items.push({
          type: 'group',
          name: `g${index}`,
          items: opened,
          ...(relevant !== undefined && { relevant }),
        });
        group = { items: opened };
        opened.push(questionOf(one, index, undefined));
      } else {
        group.items.push(questionOf(one, index, relevant));
      }
    }
    return compileDefinition(
      {
        format: 1,
        formId: 'some',
        languages: ['en'],
        defaultLanguage: 'en',
        settings: someSettings,
        items,
        choiceLists: LISTS,
        texts: { en: '' },
      },
      (text) => text,
    );
  });

function conditionOf({ depends }: Shape, index: number): string | undefined {
  if (depends === undefined || index === 0) return undefined;
  return CONDITIONS[depends.how]?.(`q${depends.on % index}`);
}

function questionOf(one: Shape, index: number, relevant: string | undefined): QuestionDefinition {
  const { type, required, sensitive, dontKnow, constrained } = one;
  const isAsked = type !== 'note' && type !== 'calculate';
  return {
    type,
    name: `q${index}`,
    ...(type.startsWith('select') && { list: 'sky' }),
    ...(type === 'calculate' && { calculation: index === 0 ? '1 + 1' : `string-length(\${q${index - 1}})` }),
    ...(relevant !== undefined && { relevant }),
    ...(isAsked && required !== undefined && { required }),
    ...(isAsked && { sensitive, dontKnow }),
    ...(constrained && type === 'integer' && { constraint: '. > 0' }),
  };
}
