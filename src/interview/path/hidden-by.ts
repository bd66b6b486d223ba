import type { Evaluation } from './evaluation.ts';
import { answeredStops } from './path.ts';
import type { Stop } from './stop.ts';

/** How many answers applied before a change and do not after it. They are kept, but not sent. */
export function hiddenBy(before: Evaluation, after: Evaluation): number {
  const applies = ({ question, instance }: Stop) =>
    after.isThere(question, instance) && after.isRelevant(question, instance);
  const values = answeredStops(before).filter(({ question, instance }) => {
    const answer = before.answer(question, instance);
    return answer !== undefined && 'v' in answer;
  });
  return values.filter((stop) => !applies(stop)).length;
}
