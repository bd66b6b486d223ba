import { expectedDefault } from '../../definition/expected-default.ts';
import { isEntered, isRanking, takesOneChoice } from '../../definition/question-types.ts';
import { cureForName } from '../../problems/did-you-mean.ts';
import { says } from '../../problems/message.ts';
import { isMeantToCompute } from '../expressions/parsed-expressions.ts';
import type { CheckedQuestion, Subject } from '../subject.ts';

/**
 * Checks a literal default: could a respondent give this answer? One that they could not give is not offered. (A computed
 * one is only known later.)
 */
export function checkDefault(subject: Subject, question: CheckedQuestion): void {
  const { type, default: value } = question.definition;
  // A type that cannot have a default is reported elsewhere.
  if (value === undefined || !isEntered(type)) return;
  if (isMeantToCompute(value)) return;
  const { places, problems } = subject;
  const place = places.of(question.definition, 'default');
  const expectation = expectedDefault(question.definition);
  if (expectation && !expectation.fits(value)) {
    const { name } = question.definition;
    const message = says('default-not-offered', { name, type, expected: expectation.expected });
    problems.warning('bad-default', place, message, { found: value });
  }
  if (question.choices !== undefined) checkChosen(subject, question, value);
}

function checkChosen(
  { places, problems }: Subject,
  { definition: question, choices = [] }: CheckedQuestion,
  value: string,
): void {
  const { list = '' } = question;
  const place = places.of(question, 'default');
  const names = choices.map(({ name }) => name);
  const chosen = takesOneChoice(question.type) ? [value] : value.split(/\s+/).filter((each) => each !== '');
  for (const each of chosen) {
    if (names.includes(each)) continue;
    const message = says('default-no-choice', { default: each, list, choices: names });
    problems.warning('bad-default', place, message, { found: value, ...cureForName(each, names) });
  }
  if (!isRanking(question.type) || chosen.some((each) => !names.includes(each))) return;
  if (new Set(chosen).size === names.length && chosen.length === names.length) return;
  const message = says('default-no-ranking', { name: question.name, list, example: names.join(' ') });
  problems.warning('bad-default', place, message, { found: value });
}
