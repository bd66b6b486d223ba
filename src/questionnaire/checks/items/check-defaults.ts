import { expectedDefault } from '../../definition/expected-default.ts';
import { isEntered, isRanking, takesOneChoice } from '../../definition/question-types.ts';
import { cureForName } from '../../problems/did-you-mean.ts';
import { listed } from '../../problems/listed.ts';
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
    const message = `The default of "${question.definition.name}" is not offered: it must be ${expectation.expected}, as its type is "${type}".`;
    problems.warning('bad-default', place, message, { found: value });
  }
  if (question.choices !== undefined) checkChosen(subject, question, value);
}

function checkChosen(
  { places, problems }: Subject,
  { definition: question, choices = [] }: CheckedQuestion,
  value: string,
): void {
  const place = places.of(question, 'default');
  const names = choices.map(({ name }) => name);
  const chosen = takesOneChoice(question.type) ? [value] : value.split(/\s+/).filter((each) => each !== '');
  for (const each of chosen) {
    if (names.includes(each)) continue;
    const message = `The default "${each}" is not offered: it is not a choice of "${question.list}" (${listed(names)}).`;
    problems.warning('bad-default', place, message, { found: value, ...cureForName(each, names) });
  }
  if (!isRanking(question.type) || chosen.some((each) => !names.includes(each))) return;
  if (new Set(chosen).size === names.length && chosen.length === names.length) return;
  const message = `The default of "${question.name}" is not offered: it must name every choice of "${question.list}" once, best first.`;
  problems.warning('bad-default', place, message, {
    found: value,
    cure: `Write for example: ${names.join(' ')}`,
  });
}
