import type { Answer } from '../../src/interview/answers.ts';
import type { Now } from '../../src/interview/now.ts';
import type { AskView } from '../../src/interview/outcome.ts';
import type { Question, Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { type AnswerKind, answerKind } from '../../src/questionnaire/definition/question-types.ts';
import { candidates } from '../../src/simulator/preview/candidates.ts';
import { literalsIn } from '../../src/simulator/preview/find-way.ts';
import { actsFor, type WayAct } from '../../src/simulator/preview/way-acts.ts';
import { seededRandom, shuffled } from '../../src/walk/seeded-random.ts';
import { TRIES } from '../../src/walk/tries.ts';
import { typingOf } from '../../src/walk/typed-answers.ts';
import type { Given } from './compare.ts';

interface Possible {
  readonly acts: readonly WayAct[];
  readonly answer: Answer;
}

/**
 * What somebody might answer, the most plausible first: values that the form's conditions name open most of it. The
 * engine decides which of them it takes.
 *
 * @param seed - 0 for the plain order; others answer otherwise
 * @param given - what was answered so far
 */
export function* possibleAnswers(
  questionnaire: Questionnaire,
  view: AskView,
  now: Now,
  { seed, given }: { readonly seed: number; readonly given: ReadonlyMap<string, Given> },
): Generator<Possible> {
  const { question, instance, standing } = view;
  // Any other answer would close the group around it.
  if (question.decides && standing !== undefined) {
    yield { acts: [{ tap: { do: 'keep' } }], answer: standing };
  }
  const kind = answerKind(question.type);
  const typing = typingOf(questionnaire, question, now.today);
  const wanted = new Set(typing.sources.flatMap(literalsIn));
  // Words that are nobody else's show whether answers get mixed up.
  const sentence = `Answer ${question.index}.${instance}`;
  const found = candidates(view, { now, wanted, sentence });
  const isToStay = seed === 0 || kind === 'words' || question.type === 'another';
  const draw = seededRandom(seed * 7919 + question.index * 31 + instance);
  for (const answer of isToStay ? found : shuffled(draw, found))
    yield { acts: actsFor(view, answer), answer };
  for (const typed of [
    ...repeated(question, given),
    ...TRIES[question.type].typed(typing),
    ...(MORE[kind] ?? []),
  ]) {
    const answer = typedAs(question, typed);
    if (answer !== undefined) yield { acts: [{ write: typed }], answer };
  }
}

/** "Write it again", says a constraint. */
function repeated({ constraint }: Question, given: ReadonlyMap<string, Given>): readonly string[] {
  return [...(constraint?.reads ?? [])].flatMap((name) => {
    const answer = given.get(name)?.answer;
    return answer !== undefined && 'v' in answer ? String(answer.v) : [];
  });
}

/** What a typed text is stored as. */
function typedAs({ type }: Question, typed: string): Answer | undefined {
  const kind = answerKind(type);
  if (kind === 'words') return typed.startsWith('/') ? undefined : { v: typed };
  if (kind === 'number') return Number.isFinite(Number(typed)) ? { v: Number(typed) } : undefined;
  return kind === 'moment' && /^\d{4}-\d\d-\d\d$/u.test(typed) ? { v: typed } : undefined;
}

/** For constraints that want a certain form: codes, phone numbers, identifiers, years, large and small amounts. */
const MORE: Partial<Readonly<Record<AnswerKind, readonly string[]>>> = {
  words: [
    ...Array.from({ length: 16 }, (_, index) => '1234567890123456'.slice(0, index + 1)),
    ...[
      '0701234567',
      '+254701234567',
      '0612345678',
      'a',
      'abc',
      'Ab',
      'ABC',
      'A1',
      'AB12',
      'AB-123',
      '12:30',
    ],
  ],
  number: [
    '7',
    '12',
    '15',
    '25',
    '50',
    '60',
    '99',
    '110',
    '150',
    '500',
    '2020',
    '2024',
    '5000',
    '10000',
    '100000',
  ],
};
