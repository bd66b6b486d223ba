import type { Definition } from '../definition/definition.ts';
import type { LocateText, Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { acceptWarnings } from './accepted-warnings.ts';
import { checkCalls } from './check-calls.ts';
import { checkChoices } from './check-choices.ts';
import { checkComparisons } from './check-comparisons.ts';
import { checkFilters } from './check-filters.ts';
import { checkGroups } from './check-groups.ts';
import { checkLengths } from './check-lengths.ts';
import { checkNames } from './check-names.ts';
import { checkPrivacy } from './check-privacy.ts';
import { checkQuestions } from './check-questions.ts';
import { checkReach } from './check-reach.ts';
import { checkReferences, knowledge } from './check-references.ts';
import { checkSettings } from './check-settings.ts';
import { checkTexts } from './check-texts.ts';
import { checkVariables } from './check-variables.ts';
import { checkWaysOut } from './check-ways-out.ts';
import { checkCircles } from './circles.ts';
import { parseExpressions } from './parsed-expressions.ts';
import { layOut } from './subject.ts';

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
