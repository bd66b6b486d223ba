import type { Answer } from '../../interview/answers.ts';
import type { Now } from '../../interview/now.ts';
import type { AskView } from '../../interview/outcome.ts';
import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { AskedType } from '../../questionnaire/definition/question-types.ts';

/** Typical answers: ages, years, counts, shares. */
const NUMBERS = [2, 1, 3, 5, 8, 10, 18, 20, 30, 40, 65, 0, 100, 1000, 1990, 2015];
/** For constraints that want a certain form: a postcode, an address, a phone number, a word. */
const TEXTS = ['01067', 'name@example.org', '+49 351 0000000', 'https://example.org', 'A', '1990'];

interface Trying {
  readonly now: Now;
  /** Values that conditions compare with (`'yes'`, `18`): tried before all others. */
  readonly wanted: ReadonlySet<string>;
  /** What somebody might write as free text. */
  readonly sentence: string;
}

type Asked = Pick<AskView, 'question' | 'choices'>;
type Candidates = (asked: Asked, trying: Trying) => readonly Answer[];

const nothing: Candidates = () => [];
const someFile: Candidates = () => [{ v: 'bin', file: 'preview' }];

const somePlaces: Candidates = () => [
  { v: '51.05 13.74 0 1000; 51.08 13.74 0 1000; 51.08 13.8 0 1000; 51.05 13.74 0 1000' },
];

const CANDIDATES: { readonly [T in AskedType]: Candidates } = {
  note: nothing,
  select_one: ({ choices }, { wanted }) => wantedFirst(choices, wanted).map((name) => ({ v: name })),
  select_multiple: ({ choices }, { wanted }) => {
    const several = choices.filter(({ exclusive }) => !exclusive).map(({ name }) => name);
    const singles = wantedFirst(choices, wanted).map((name) => ({ v: [name] }));
    const pair = several.filter((name) => wanted.has(name)).length > 1 ? [{ v: several }] : [];
    return [...pair, ...singles, { v: several }];
  },
  rank: ({ choices }) => [{ v: choices.map(({ name }) => name) }],
  text: (_, { sentence }) => [sentence, ...TEXTS].map((v) => ({ v })),
  integer: (_, { wanted }) => numbers(wanted).filter(({ v }) => Number.isInteger(v)),
  decimal: (_, { wanted }) => [{ v: 19.5 }, ...numbers(wanted)],
  range: ({ question }, { wanted }) => {
    const { start, end } = question.range ?? { start: 1, end: 10 };
    const all = [...[...wanted].map(Number), start, end];
    return all.filter(Number.isFinite).map((v) => ({ v }));
  },
  date: (_, { now }) => [
    { v: yearsBefore(now, 6) },
    { v: yearsBefore(now, 30) },
    { v: now.today },
    { v: yearsBefore(now, 0.5) },
    { v: yearsBefore(now, -1) },
  ],
  time: () => [{ v: '09:00' }, { v: '14:30' }, { v: '22:15' }],
  dateTime: (_, { now }) => [
    { v: `${yearsBefore(now, 0.01)}T14:30` },
    { v: `${yearsBefore(now, -0.01)}T14:30` },
  ],
  geopoint: () => [{ v: '51.05 13.74 0 1000' }],
  geotrace: somePlaces,
  geoshape: somePlaces,
  barcode: () => [{ v: '4006381333931' }, { v: 'A-1' }],
  image: someFile,
  audio: someFile,
  video: someFile,
  file: someFile,
  acknowledge: () => [{ v: true }],
  calculate: nothing,
  // Move on, unless the target is in a later instance.
  another: () => [{ v: 'no' }, { v: 'yes' }],
};

/**
 * Answers worth trying at a question, the most plausible first. The engine decides whether the constraint allows one.
 */
export function candidates(asked: Asked, trying: Trying): readonly Answer[] {
  return [...CANDIDATES[asked.question.type](asked, trying), ...otherAnswers(asked.question)];
}

function wantedFirst(choices: Asked['choices'], wanted: Trying['wanted']): readonly string[] {
  const names = choices.map(({ name }) => name);
  return [...names.filter((name) => wanted.has(name)), ...names.filter((name) => !wanted.has(name))];
}

function numbers(wanted: Trying['wanted']) {
  // A condition on a number is usually a limit: try both sides of it.
  const limits = [...wanted].map(Number).filter(Number.isFinite);
  const all = [...NUMBERS, ...limits.flatMap((limit) => [limit, limit + 1, limit - 1])];
  return [...new Set(all)].map((v) => ({ v }));
}

function yearsBefore({ ms }: Now, years: number): string {
  return new Date(ms - years * 365.25 * 86_400_000).toISOString().slice(0, 10);
}

function otherAnswers({ sensitive, dontKnow, required }: Question): readonly Answer[] {
  return [
    ...(dontKnow ? [{ no: 'dont-know' } as const] : []),
    ...(sensitive ? [{ no: 'declined' } as const] : required === true ? [] : [{ no: 'skipped' } as const]),
  ];
}
