import type { Choice, Question } from '../questionnaire/compiled/questionnaire.ts';
import { type Draw, seededRandom, shuffled } from '../walk/seeded-random.ts';

/** Up to so many choices are read as a scale: neighbours are about as likely. Of more, few are likely. */
const SCALE = 7;

interface Tendency {
  /** The middle of a scale, from 0 to 1. */
  readonly middle: number;
  /** How much of the person shows in the answer, and in which direction. */
  readonly pull: number;
  /** Seeds the order of liking where the choices are no scale. */
  readonly seed: number;
}

/**
 * How likely each choice is for somebody. It depends on the question's name alone and on the person: the same questionnaire
 * gives the same picture in every run.
 */
export function weightsOf(question: Question, choices: readonly Choice[], trait: number): readonly number[] {
  const { middle, pull, seed } = tendencyOf(question);
  const ordinary = choices.filter(({ exclusive }) => !exclusive);
  const ranks = new Map(shuffled(seededRandom(seed), ordinary).map((choice, rank) => [choice, rank]));
  return choices.map((choice) => {
    if (choice.exclusive) return 0.15;
    if (choices.length > SCALE) return 1 / (1 + (ranks.get(choice) ?? 0));
    const place = choices.length === 1 ? 0.5 : choices.indexOf(choice) / (choices.length - 1);
    const distance = place - Math.min(1, Math.max(0, middle + pull * trait));
    return Math.exp(-(distance * distance) / 0.12) + 0.04;
  });
}

const known = new WeakMap<Question, Tendency>();

function tendencyOf(question: Question): Tendency {
  const found = known.get(question);
  if (found !== undefined) return found;
  const seed = hash(question.name);
  const draw: Draw = seededRandom(seed);
  const tendency = { middle: 0.2 + 0.6 * draw(), pull: 0.5 * (draw() - 0.5), seed };
  known.set(question, tendency);
  return tendency;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
