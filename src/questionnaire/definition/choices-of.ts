import type { ChoiceDefinition, Definition, QuestionDefinition } from './definition.ts';

/** The choice that `or_other` adds to a select. */
export const OTHER = 'other';

/**
 * The question whose answers are the choices, where a select names one instead of a list: in `select_one ${called}`, one of
 * those who were listed in a repeat.
 */
export function answersAsChoices(list: string | undefined): string | undefined {
  return /^\$\{\s*([^{}]+?)\s*\}$/.exec(list ?? '')?.[1];
}

/** The selects that a text question specifies (see `specifies`): those written with `or_other`. */
export function specifiedSelects(questions: Iterable<QuestionDefinition>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { specifies } of questions) if (specifies !== undefined) names.add(specifies);
  return names;
}

/**
 * The choices of a select in the order of its buttons. A select with `or_other` also has `other`, before any exclusive
 * choices at the end: "Something else" comes before "None of these". The list itself does not change, because another
 * question may share it.
 *
 * @param specified - from {@link specifiedSelects}
 * @returns `undefined` when the list does not exist
 */
export function choicesOf(
  question: QuestionDefinition,
  choiceLists: Definition['choiceLists'],
  specified: ReadonlySet<string>,
): readonly ChoiceDefinition[] | undefined {
  const { list } = question;
  if (list === undefined || !Object.hasOwn(choiceLists, list)) return undefined;
  const choices = choiceLists[list];
  if (choices === undefined || !specified.has(question.name)) return choices;
  if (choices.some(({ name }) => name === OTHER)) return choices;
  const last = choices.findLastIndex(({ exclusive }) => exclusive !== true);
  return choices.toSpliced(last + 1, 0, { name: OTHER });
}
