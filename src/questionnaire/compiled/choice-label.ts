import type { Texts, TextVariables } from '../texts/texts.ts';
import type { Choice } from './questionnaire.ts';

/** Characters. Past this a phone cuts the text of a button, even in a row of its own. */
export const LONGEST_ON_BUTTON = 50;

/** A choice in words: from the texts, or from the data file that it comes from. `undefined` where neither has any. */
export function choiceLabel(texts: Texts, { message, labels }: Choice, variables: TextVariables = {}) {
  if (labels === undefined) return texts.text(message, undefined, variables);
  return labels[texts.language] ?? labels[''] ?? Object.values(labels)[0];
}
