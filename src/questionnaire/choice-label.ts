import type { Choice } from './questionnaire.ts';
import type { Texts, TextVariables } from './texts.ts';

/** A choice in words: from the texts, or from the data file that it comes from. `undefined` where neither has any. */
export function choiceLabel(texts: Texts, { message, labels }: Choice, variables: TextVariables = {}) {
  if (labels === undefined) return texts.text(message, undefined, variables);
  return labels[texts.language] ?? labels[''] ?? Object.values(labels)[0];
}
