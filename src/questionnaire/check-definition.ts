import { acceptWarnings } from './checks/accepted-warnings.ts';
import { checkCalls } from './checks/check-calls.ts';
import { checkChoices } from './checks/check-choices.ts';
import { checkComparisons } from './checks/check-comparisons.ts';
import { checkFilters } from './checks/check-filters.ts';
import { checkGroups } from './checks/check-groups.ts';
import { checkLengths } from './checks/check-lengths.ts';
import { checkNames } from './checks/check-names.ts';
import { checkPrivacy } from './checks/check-privacy.ts';
import { checkQuestions } from './checks/check-questions.ts';
import { checkReach } from './checks/check-reach.ts';
import { checkReferences, knowledge } from './checks/check-references.ts';
import { checkSettings } from './checks/check-settings.ts';
import { checkTexts } from './checks/check-texts.ts';
import { checkVariables } from './checks/check-variables.ts';
import { checkWaysOut } from './checks/check-ways-out.ts';
import { checkCircles } from './checks/circles.ts';
import { parseExpressions } from './checks/parsed-expressions.ts';
import { layOut } from './checks/subject.ts';
import type { Definition } from './definition.ts';
import type { LocateText, Places } from './places.ts';
import type { ProblemList } from './problem-list.ts';

/**
 * Checks a whole definition, whatever it was read from: every problem at once, each with its place. Without errors it
 * compiles, and nothing in it can stop an interview later.
 *
 * @param places - where the reader found each thing
 * @param locateText - where the reader found each text
 * @param problems - what is found is added here
 */
export function checkDefinition(
  definition: Definition,
  places: Places,
  locateText: LocateText,
  problems: ProblemList,
): void {
  const subject = layOut(definition, places, locateText, problems);
  checkSettings(subject);
  checkNames(subject);
  checkChoices(subject);
  checkQuestions(subject);
  checkGroups(subject);
  const expressions = parseExpressions(subject);
  checkWaysOut(subject, expressions);
  const knownFrom = knowledge(subject, expressions);
  const circles = checkCircles(subject, expressions);
  checkReferences(subject, expressions, circles, knownFrom);
  checkComparisons(subject, expressions);
  checkFilters(subject, expressions);
  checkCalls(subject, expressions);
  checkReach(subject, expressions);
  const texts = checkTexts(subject);
  checkVariables(subject, texts, knownFrom);
  checkLengths(subject, texts);
  checkPrivacy(subject, texts);
  acceptWarnings(subject);
}
