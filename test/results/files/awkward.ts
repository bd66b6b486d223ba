import type { ResponseAnswer } from '../../../src/interview/response.ts';
import type { Definition, ItemDefinition } from '../../../src/questionnaire/definition/definition.ts';
import type { ExportStores } from '../../../src/results/files/exported-form.ts';
import { definitionOf, storeOf } from '../form.ts';

/** 4,000 characters: emoji, right-to-left marks, a line break. */
export const LONG_ANSWER = `${'🙂\u200Fسلام\u2069 '.repeat(444)}\nend`.padEnd(4000, 'x').slice(0, 4000);
/** What programs like to take for something else. */
export const LOOKS_LIKE = ['1/2', '007', '-5 %', '=1+1', '1e5', 'it\'s "so"', '_x0041_', 'NA:skipped'];
const LONG_LABEL = `Дуже довгий текст ${'о потребах '.repeat(30)}`.slice(0, 300);

const ITEMS: readonly ItemDefinition[] = [
  { type: 'text', name: 'wishes' },
  { type: 'select_one', name: 'work', list: 'yes_no' },
  { type: 'select_one', name: 'place', list: 'places' },
  { type: 'integer', name: 'age' },
  { type: 'decimal', name: 'Age' },
  {
    type: 'group',
    name: 'needs',
    items: [
      {
        type: 'select_multiple',
        name: 'help',
        list: 'help',
        choiceFilter: `\${work} = 'yes' or name != 'money'`,
      },
    ],
  },
  { type: 'date', name: 'since' },
  { type: 'time', name: 'at' },
  { type: 'dateTime', name: 'moment' },
  {
    type: 'repeat',
    name: 'child',
    items: [
      { type: 'integer', name: 'years' },
      { type: 'repeat', name: 'toy', items: [{ type: 'text', name: 'called' }] },
    ],
  },
];

/** A form with all that is awkward: 400 choices, long labels, three scripts, names that differ by case, repeats. */
export const AWKWARD: Definition = {
  ...definitionOf(ITEMS),
  languages: ['ar', 'uk'],
  texts: {
    uk: [
      `wishes = ${LONG_LABEL}`,
      'work = Чи маєте Ви роботу?',
      'age = Вік',
      'yes_no-yes = Так, ’маю’',
      'yes_no-no = Ні',
      'help-money = Гроші',
      'help-language = Мова',
    ].join('\n'),
    ar: ['wishes = ماذا تتمنى؟', 'work = هل لديك عمل؟', 'yes_no-yes = نعم', 'yes_no-no = لا'].join('\n'),
  },
  choiceLists: {
    ...definitionOf([]).choiceLists,
    places: Array.from({ length: 400 }, (_, index) => ({
      name: `p${index + 1}`,
      labels: { '': LONG_LABEL + index },
    })),
  },
};

const value = (given: string | number | readonly string[]): ResponseAnswer => ({ value: given });

export const AWKWARD_ANSWERS: readonly Readonly<Record<string, ResponseAnswer>>[] = [
  {
    wishes: value(LONG_ANSWER),
    work: value('yes'),
    place: value('p400'),
    age: value(34),
    Age: value(0.5),
    help: value(['language']),
    since: value('2026-01-31'),
    at: value('20:15'),
    moment: value('2026-01-31T08:00'),
    child: {
      instances: [
        { years: value(3), toy: { instances: [{ called: value('ball') }, { called: value('=doll') }] } },
        { years: { missing: 'declined' }, toy: { instances: [] } },
      ],
    },
  },
  ...LOOKS_LIKE.map(
    (text): Record<string, ResponseAnswer> => ({
      wishes: value(text),
      work: value('no'),
      place: { missing: 'dont-know' },
      age: { missing: 'skipped' },
      Age: { missing: 'not-reached' },
      help: value(['language']),
      since: value('1850-02-03'),
      at: { missing: 'not-applicable' },
      moment: { missing: 'skipped' },
      child: { instances: [{ years: value(7), toy: { instances: [{ called: value(`toy ${text}`) }] } }] },
    }),
  ),
];

export function awkwardStore(): ExportStores {
  return storeOf(
    [AWKWARD],
    AWKWARD_ANSWERS.map((answers, index) => ({
      id: `id-${index}`,
      answers,
      language: index === 0 ? 'uk' : 'ar',
    })),
  );
}
