import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import type { Now } from './now.ts';
import type { Answered, Reason } from './outcome.ts';
import { Evaluation } from './path/evaluation.ts';
import { hiddenBy } from './path/hidden-by.ts';
import { keepCalculations } from './path/kept-calculations.ts';
import { nextStop } from './path/path.ts';
import type { Stop } from './path/stop.ts';
import { answerKey, stopCalled } from './path/stop.ts';
import { readInput, type Writing } from './reading/read-input.ts';
import { settleDoubt } from './reading/settle-doubt.ts';
import type { Session, Stage } from './session.ts';
import { moveTo, stageAt } from './step.ts';

/** The result of rewriting an earlier answer while another question is asked. */
export type Change =
  /** The earlier answer stays. */
  | { readonly type: 'refused'; readonly reason: Reason }
  /** The new answer equals the earlier one. */
  | { readonly type: 'unchanged' }
  /** `hidden`: the number of other answers that no longer apply. */
  | {
      readonly type: 'changed';
      readonly session: Session;
      readonly answered: Answered;
      readonly hidden: number;
    };

/**
 * Changes an earlier answer. The question on the screen stays unless it no longer applies. Questions that have become
 * relevant are asked before the review, or at once if the review is on the screen.
 */
export function changeAnswer(
  questionnaire: Questionnaire,
  session: Session,
  stop: Stop,
  input: Writing,
  now: Now,
): Change {
  const { question, instance } = stop;
  const before = new Evaluation(questionnaire, session, now);
  const reading = settleDoubt(before, stop, readInput(before, stop, input, now));
  if (reading.type === 'doubt') {
    return {
      type: 'refused',
      reason: { code: 'ambiguous', question, instance, readings: reading.readings },
    };
  }
  if (reading.type === 'reason') return { type: 'refused', reason: reading.reason };
  if (reading.type !== 'answer') return { type: 'refused', reason: { code: 'tap-a-button' } };
  const { answer } = reading;
  if (!before.isAllowed(question, answer, instance)) {
    return { type: 'refused', reason: { code: 'constraint', question, instance } };
  }
  const key = answerKey(question, instance);
  if (JSON.stringify(session.answers.get(key)) === JSON.stringify(answer)) return { type: 'unchanged' };
  const answers = session.answers.with(key, answer);
  const changed = keepCalculations(questionnaire, { ...session, answers }, stop, now);
  const after = new Evaluation(questionnaire, changed, now);
  const stage = stageAfter(after, changed);
  return {
    type: 'changed',
    session: stage === undefined ? changed : moveTo(questionnaire, changed, stage),
    answered: { ...stop, answer },
    hidden: hiddenBy(before, after),
  };
}

/** Where the interview continues; `undefined` if the question on the screen stays. */
function stageAfter(after: Evaluation, session: Session): Stage | undefined {
  const { stage } = session;
  if (stage.at !== 'question' && stage.at !== 'review') return undefined;
  const asked = stage.at === 'question' ? stopCalled(after.questionnaire, stage) : undefined;
  if (asked !== undefined) {
    const { question, instance } = asked;
    if (after.isThere(question, instance) && after.isRelevant(question, instance)) return undefined;
  }
  const next = nextStop(after, asked);
  // If the person is no longer in the survey's target group, they learn it when they send.
  if (next === undefined || next.question.screenOut)
    return stage.at === 'review' ? undefined : { at: 'review' };
  return stageAt(next, stage.at === 'review' || stage.changing === true);
}
