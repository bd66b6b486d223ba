import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { Evaluation } from './evaluation.ts';
import type { Now } from './now.ts';
import { nextStop } from './path.ts';
import { stillFits } from './read-answer.ts';
import type { Session } from './session.ts';
import { moveTo } from './step.ts';

/**
 * The session in another revision of its questionnaire. New texts alone change nothing once the interview is under way;
 * otherwise answers are kept by question name, those that no longer fit are asked again, and buttons on the screen grow
 * stale, because their ordinals may mean something else now.
 */
export function carryOver(
  questionnaire: Questionnaire,
  session: Session,
  generation: number,
  now: Now,
): Session {
  const { revision, structure } = questionnaire;
  if (session.revision === revision) return session;
  const sameStructure = session.structure === structure;
  const moved = { ...session, revision, structure, generation };
  if (hasEnded(session)) return moved;
  // Whatever is new may be part of the terms: nobody is to agree to what they have not read.
  if (session.stage.at === 'consent') return { ...moved, asking: session.asking + 1 };
  if (sameStructure) return moved;

  let { answers } = session;
  for (const question of questionnaire.questions) {
    const answer = answers.get(question.name);
    if (answer !== undefined && !stillFits(question, answer))
      answers = answers.with(question.name, undefined);
  }
  const checked = new Evaluation(questionnaire, { ...moved, answers }, now);
  for (const question of questionnaire.questions) {
    const answer = question.constraint === undefined ? undefined : answers.get(question.name);
    if (answer !== undefined && !checked.isAllowed(question, answer))
      answers = answers.with(question.name, undefined);
  }
  const kept = { ...moved, answers, furthest: Math.min(session.furthest, questionnaire.questions.length) };
  const evaluation = new Evaluation(questionnaire, kept, now);
  const current = session.stage.at === 'question' ? questionnaire.byName.get(session.stage.name) : undefined;
  const next = current?.asked && evaluation.isRelevant(current) ? current : nextStop(evaluation, -1);
  // Whoever no longer belongs to those asked learns it at the next answer, or when sending.
  const atReview = next === undefined || next.screenOut;
  return moveTo(questionnaire, kept, atReview ? { at: 'review' } : { at: 'question', name: next.name });
}

function hasEnded({ stage }: Session): boolean {
  return stage.at === 'completed' || stage.at === 'refused' || stage.at === 'screened-out';
}
