import type { Texts, TextVariables } from '../texts/texts.ts';
import type { Choice } from './questionnaire.ts';

/** In characters. A phone cuts off longer button texts, even in a row of their own. */
export const LONGEST_ON_BUTTON = 50;

/** The label of a choice, from the texts or from its data file; `undefined` if neither has one. */
export function choiceLabel(
  texts: Texts,
  { message, labels }: Pick<Choice, 'message' | 'labels'>,
  variables: TextVariables = {},
) {
  if (labels === undefined) return texts.text(message, undefined, variables);
  return labels[texts.language] ?? labels[''] ?? Object.values(labels)[0];
}
