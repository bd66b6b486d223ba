import type { Definition, QuestionDefinition } from './definition.ts';

/** The question that `ask_helped` adds. The interface has the words for it (`helped`, `helped-<choice>`). */
export const HELPED = 'helped';

/** No author's list can have this name. */
const LIST = '.helped';
const CHOICES = ['nobody', 'friend', 'organisation', 'other'];

const QUESTION: QuestionDefinition = { type: 'select_one', name: HELPED, list: LIST };

/**
 * The definition with "Did anyone help you answer?" at its end, if the settings ask for it. A definition that already
 * has a question or group of this name is not changed: it has been here before, or its author uses their own words.
 */
export function withHelpedQuestion(definition: Definition): Definition {
  const { settings, items, choiceLists } = definition;
  if (!settings.askHelped || hasHelped(items)) return definition;
  return {
    ...definition,
    items: [...items, QUESTION],
    choiceLists: { ...choiceLists, [LIST]: CHOICES.map((name) => ({ name })) },
  };
}

function hasHelped(items: Definition['items']): boolean {
  return items.some((item) => item.name === HELPED || ('items' in item && hasHelped(item.items)));
}
