import { isEntered } from '../../definition/question-types.ts';
import { says } from '../../problems/message.ts';
import type { CheckedQuestion, Subject } from '../subject.ts';
import type { ParsedExpression } from './parsed-expressions.ts';

/** Choices with which people can pass a required question without telling anything. */
const WAYS_OUT =
  /^(none|other|no_answer|prefer_not.*|dont_know|do_not_know|unknown|na|n_a|not_applicable|no_opinion)$/i;

/**
 * One warning for all questions that must be answered and cannot be declined: people who cannot answer truthfully give
 * up or invent something. Screening questions are exempt, because without an answer nobody knows whether the survey is
 * meant for the person.
 */
export function checkWaysOut(subject: Subject, expressions: readonly ParsedExpression[]): void {
  const { questions, places, problems } = subject;
  const screening = screeningQuestions(subject, expressions);
  const closed = questions.filter((question) => {
    const { type, required, sensitive, dontKnow, calculation, readOnly, trigger } = question.definition;
    if (readOnly === true || (calculation !== undefined && trigger === undefined)) return false;
    if (required !== true || sensitive === true || dontKnow === true) return false;
    if (!isEntered(type)) return false;
    return !screening.has(question) && !question.choices?.some(({ name }) => WAYS_OUT.test(name));
  });
  const [first] = closed;
  if (first === undefined) return;
  const message = says('no-way-out', { names: closed.map((each) => each.definition.name) });
  problems.warning('no-way-out', places.of(first.definition, 'required'), message);
}

/** The questions on which a note with `screen_out` depends, directly or through others (conditions, calculations). */
function screeningQuestions(
  { questions, questionByName }: Subject,
  expressions: readonly ParsedExpression[],
): ReadonlySet<CheckedQuestion> {
  const found = new Set(questions.filter(({ definition }) => definition.screenOut === true));
  // The set grows during the loop, so that what is found is examined, too.
  for (const { definition, groups } of found) {
    for (const { owner, key, references } of expressions) {
      const decides = key === 'relevant' || key === 'calculation';
      if (!decides || (owner !== definition && !groups.some((group) => group === owner))) continue;
      for (const { name } of references) {
        const read = questionByName.get(name);
        if (read !== undefined) found.add(read);
      }
    }
  }
  return found;
}
