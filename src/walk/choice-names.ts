import { isLong } from '../interview/asking/choice-window.ts';
import { labelled, matching } from '../interview/reading/choices/choice-labels.ts';
import { choiceLabel } from '../questionnaire/compiled/choice-label.ts';
import type { Choice, Questionnaire } from '../questionnaire/compiled/questionnaire.ts';

export function nameOf(questionnaire: Questionnaire, choice: Choice, language: string): string {
  return choiceLabel(questionnaire.texts(language), choice) ?? '';
}

/** The beginning of a choice's label, as people type it to find it in a long list. */
export function partOf(name: string): string {
  return name.slice(0, Math.max(3, Math.ceil(name.length * 0.6))).trim();
}

/** Whether no other choice has the same label, in any language. */
export function canBeNamed(
  questionnaire: Questionnaire,
  choices: readonly Choice[],
  choice: Choice,
): boolean {
  return questionnaire.languages.every(
    (language) =>
      labelled(questionnaire, choices, nameOf(questionnaire, choice, language), language) === choice,
  );
}

/** Whether part of its label finds it in every language and is not another choice's label. */
export function canBeFound(
  questionnaire: Questionnaire,
  choices: readonly Choice[],
  choice: Choice,
): boolean {
  return questionnaire.languages.every((language) => {
    const part = partOf(nameOf(questionnaire, choice, language));
    const found = matching(questionnaire, choices, part, language);
    return (
      part !== '' &&
      labelled(questionnaire, choices, part, language) === undefined &&
      found.includes(choice) &&
      // Those of a further page would have to be turned to, and not in every language.
      !isLong(found)
    );
  });
}
