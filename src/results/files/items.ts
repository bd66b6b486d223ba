import type { ResponseAnswer } from '../../interview/response.ts';
import type { PlacedQuestion } from '../questions/survey-questions.ts';

export type Answers = Readonly<Record<string, ResponseAnswer>>;

/** A question, or a repeat with what is or was in it. */
export type Item = { readonly placed: PlacedQuestion } | RepeatItem;

export interface RepeatItem {
  readonly repeat: string;
  readonly items: readonly Item[];
}

/**
 * The questions as a tree of repeats.
 *
 * @param depth - how many repeats are around them
 */
export function itemsOf(questions: readonly PlacedQuestion[], depth = 0): readonly Item[] {
  const told = new Set<string>();
  return questions.flatMap((placed): readonly Item[] => {
    const repeat = placed.place[depth];
    if (repeat === undefined) return [{ placed }];
    if (told.has(repeat)) return [];
    told.add(repeat);
    const members = questions.filter(({ place }) => place[depth] === repeat);
    return [{ repeat, items: itemsOf(members, depth + 1) }];
  });
}

export function isRepeat(item: Item): item is RepeatItem {
  return 'repeat' in item;
}

/** The answer of this name; `undefined` for what every object has, such as `constructor`. */
export function own(answers: Answers, name: string): ResponseAnswer | undefined {
  return Object.hasOwn(answers, name) ? answers[name] : undefined;
}

export function instancesOf(answers: Answers, repeat: string): readonly Answers[] {
  const answer = own(answers, repeat);
  return answer !== undefined && 'instances' in answer ? answer.instances : [];
}
