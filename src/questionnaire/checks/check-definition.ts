import type { Definition } from '../definition/definition.ts';
import { type Completion, NO_ORGANISATION } from '../organisation/organisation.ts';
import type { LocateText, Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { acceptWarnings } from './accepted-warnings.ts';
import { checkSettings } from './check-settings.ts';
import { checkTerms } from './check-terms.ts';
import { checkCalls } from './expressions/check-calls.ts';
import { checkComparisons } from './expressions/check-comparisons.ts';
import { checkCounts } from './expressions/check-counts.ts';
import { checkExclusive } from './expressions/check-exclusive.ts';
import { checkFilters } from './expressions/check-filters.ts';
import { checkPaths } from './expressions/check-paths.ts';
import { checkReach } from './expressions/check-reach.ts';
import { checkReferences, knowledge } from './expressions/check-references.ts';
import { checkWaysOut } from './expressions/check-ways-out.ts';
import { checkCircles } from './expressions/circles.ts';
import { parseExpressions } from './expressions/parsed-expressions.ts';
import { checkChoices } from './items/check-choices.ts';
import { checkGroups } from './items/check-groups.ts';
import { checkNames } from './items/check-names.ts';
import { checkQuestions } from './items/check-questions.ts';
import { layOut } from './subject.ts';
import { checkLengths } from './texts/check-lengths.ts';
import { checkPrivacy } from './texts/check-privacy.ts';
import { checkTexts } from './texts/check-texts.ts';
import { checkVariables } from './texts/check-variables.ts';

/**
 * Checks a whole definition, whatever format it was read from, and reports every problem with its place. Without errors
 * it compiles, and nothing in it can stop an interview later.
 *
 * @param places - where the reader found each thing
 * @param locateText - where the reader found each text
 * @param problems - receives the problems
 * @param completion - what the reader has completed the settings with, and will complete the texts with
 */
export function checkDefinition(
  definition: Definition,
  places: Places,
  locateText: LocateText,
  problems: ProblemList,
  completion: Completion = NO_ORGANISATION,
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
  checkPaths(subject, expressions);
  checkExclusive(subject, expressions);
  checkCounts(subject, expressions);
  checkReach(subject, expressions);
  const texts = checkTexts(subject);
  if (completion !== 'as-written') checkTerms(subject, texts, completion);
  checkVariables(subject, texts, knownFrom);
  checkLengths(subject, texts);
  checkPrivacy(subject, texts);
  acceptWarnings(subject);
}
