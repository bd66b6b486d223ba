import { answersAsChoices, choicesOf, specifiedSelects } from '../definition/choices-of.ts';
import type { Definition, QuestionDefinition } from '../definition/definition.ts';
import { hasChoices } from '../definition/question-types.ts';
import { questionsIn } from '../definition/walk-items.ts';
import { messageId, messageOfChoice } from '../texts/message-id.ts';
import type { Choice } from './questionnaire.ts';

/** Compiles each list once; questions with the same list share the choices. */
export function choiceCompiler({
  formId,
  items,
  choiceLists,
}: Definition): (question: QuestionDefinition) => readonly Choice[] {
  const specified = specifiedSelects(questionsIn(items));
  const made = new Map<unknown, readonly Choice[]>();
  return (question) => {
    if (!hasChoices(question.type) || answersAsChoices(question.list) !== undefined) return [];
    const list = choicesOf(question, choiceLists, specified);
    if (list === undefined) {
      throw new Error(
        `${formId}: "${question.name}" uses the choice list "${question.list}", which is not there.`,
      );
    }
    let choices = made.get(list);
    if (choices === undefined) {
      choices = list.map((choice, ordinal) => ({
        ordinal,
        name: choice.name,
        message: messageOfChoice(question.list ?? '', choice),
        labels: choice.labels,
        exclusive: choice.exclusive ?? false,
        columns: choice.columns,
      }));
      made.set(list, choices);
    }
    return choices;
  };
}

/**
 * The answers to whether a repeat has another instance. The interface has words for them, unless the author wrote some.
 */
export function anotherChoices(repeat: string): readonly Choice[] {
  return ['yes', 'no'].map((name, ordinal) => ({
    ordinal,
    name,
    message: `${messageId(repeat)}-${name}`,
    labels: undefined,
    exclusive: false,
    columns: undefined,
  }));
}
