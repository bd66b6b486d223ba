import type { Question, Questionnaire, Repeat } from '../questionnaire/compiled/questionnaire.ts';
import { takesSeveralChoices } from '../questionnaire/definition/question-types.ts';
import { MOST_INSTANCES } from '../questionnaire/definition/repeat-limits.ts';
import type { Answer } from './answers.ts';
import type { Now } from './now.ts';
import { Evaluation } from './path/evaluation.ts';
import { type Instance, instanceIn, OUTSIDE } from './path/instance.ts';
import { nextStop } from './path/path.ts';
import type { Stop } from './path/stop.ts';
import { answerKey, stopCalled } from './path/stop.ts';
import { stillFits } from './reading/read-answer.ts';
import { isSameQuestion } from './same-question.ts';
import type { Session } from './session.ts';
import { moveTo, stageAt } from './step.ts';

/**
 * The session in another revision of its questionnaire. New texts alone change nothing once the interview is under way;
 * otherwise answers are kept by question name, and those that no longer fit are asked again, with a word why. Of several
 * chosen, a choice that is gone takes only itself along. Buttons on the screen grow stale, because their ordinals may mean
 * something else now, unless the question on the screen is known to be the same.
 *
 * @param before - the revision in which the session was, if that is known
 */
export function carryOver(
  questionnaire: Questionnaire,
  session: Session,
  generation: number,
  now: Now,
  before?: Questionnaire,
): Session {
  const { revision, structure } = questionnaire;
  if (session.revision === revision) return session;
  const sameStructure = session.structure === structure;
  const moved = { ...session, revision, structure, generation };
  if (hasEnded(session)) return moved;
  // Anything new may be part of the terms, and nobody should agree to what they have not read.
  if (session.stage.at === 'consent') return { ...moved, asking: session.asking + 1 };
  if (sameStructure) return moved;

  let { answers } = session;
  const again = new Set(session.again);
  const forget = ({ question, instance }: Stop) => {
    const key = answerKey(question, instance);
    answers = answers.with(key, undefined);
    again.add(key);
  };
  const given = answeredStops(new Evaluation(questionnaire, moved, now));
  for (const stop of given) {
    const answer = answers.get(answerKey(stop.question, stop.instance));
    if (answer === undefined) continue;
    const kept = withoutGoneChoices(stop.question, answer);
    if (!stillFits(stop.question, kept)) forget(stop);
    else if (kept !== answer) answers = answers.with(answerKey(stop.question, stop.instance), kept);
  }
  const checked = new Evaluation(questionnaire, { ...moved, answers }, now);
  for (const stop of given) {
    const { question, instance } = stop;
    const answer = question.constraint === undefined ? undefined : answers.get(answerKey(question, instance));
    if (answer !== undefined && !checked.isAllowed(question, answer, instance)) forget(stop);
  }
  const kept = { ...moved, answers, furthest: reachedIn(questionnaire, session) };
  const evaluation = new Evaluation(questionnaire, kept, now);
  const current = session.stage.at === 'question' ? stopCalled(questionnaire, session.stage) : undefined;
  const isStillAsked = current !== undefined && isAsked(evaluation, current);
  const asked = current && before?.byName.get(current.question.name);
  if (isStillAsked && asked !== undefined && isSameQuestion(asked, current.question)) {
    return { ...kept, length: questionnaire.questions.length, ...asAgain(again) };
  }
  if (isStillAsked) again.add(answerKey(current.question, current.instance));
  const next = isStillAsked ? current : nextStop(evaluation);
  // If the person is no longer in the target group, they learn it at the next answer, or when they send.
  const atReview = next === undefined || next.question.screenOut;
  const there = moveTo(questionnaire, kept, atReview ? { at: 'review' } : stageAt(next));
  return { ...there, ...asAgain(again), ...(isStillAsked ? draftIn(current.question, session) : {}) };
}

function asAgain(again: ReadonlySet<string>): Pick<Session, 'again'> {
  return again.size === 0 ? {} : { again: [...again] };
}

/** What is ticked on the screen, as far as it can still be ticked. */
function draftIn({ type, choices, choicesFrom }: Question, { draft, draftTaps }: Session): Partial<Session> {
  if (draft === undefined || !takesSeveralChoices(type) || choicesFrom !== undefined) return {};
  const kept = draft.filter((name) => choices.some((choice) => choice.name === name));
  return { draft: kept, ...(draftTaps === undefined ? {} : { draftTaps }) };
}

/** An answer of several choices without those that are gone; the answer itself where none is, or all are. */
function withoutGoneChoices({ type, choices, choicesFrom }: Question, answer: Answer): Answer {
  if (!('v' in answer) || !Array.isArray(answer.v)) return answer;
  if (!takesSeveralChoices(type) || choicesFrom !== undefined) return answer;
  const kept = answer.v.filter((name) => choices.some((choice) => choice.name === name));
  return kept.length === 0 || kept.length === answer.v.length ? answer : { v: kept };
}

/** As far as before, however many questions have come or gone: the bar never runs backwards. */
function reachedIn({ questions }: Questionnaire, { furthest, length = questions.length }: Session): number {
  return Math.min(questions.length, Math.ceil((furthest / Math.max(1, length)) * questions.length));
}

function isAsked(evaluation: Evaluation, { question, instance }: Stop): boolean {
  return (
    question.asked && evaluation.isThere(question, instance) && evaluation.isRelevant(question, instance)
  );
}

/** Every question that has an answer, whether it applies or not. */
function answeredStops(evaluation: Evaluation): readonly Stop[] {
  const { questionnaire, session } = evaluation;
  const { questions, repeats } = questionnaire;
  const instances = new Map<Repeat | undefined, readonly Instance[]>([[undefined, [OUTSIDE]]]);
  const isAnswered = (question: Question, instance: Instance) =>
    session.answers.has(answerKey(question, instance));
  // A repeat comes after the one that it is in.
  for (const repeat of repeats) {
    const own = questions.slice(repeat.from, repeat.to).filter((question) => question.repeat === repeat);
    const found = (instances.get(repeat.outer) ?? []).flatMap((outer) => {
      let count = evaluation.instances(repeat, outer);
      // There may have been more of them before an answer was changed.
      while (count < MOST_INSTANCES && own.some((each) => isAnswered(each, instanceIn(outer, count + 1))))
        count++;
      return Array.from({ length: count }, (_, index) => instanceIn(outer, index + 1));
    });
    instances.set(repeat, found);
  }
  return questions.flatMap((question) =>
    (instances.get(question.repeat) ?? [])
      .filter((instance) => isAnswered(question, instance))
      .map((instance) => ({ question, instance })),
  );
}

function hasEnded({ stage }: Session): boolean {
  return stage.at === 'completed' || stage.at === 'refused' || stage.at === 'screened-out';
}
