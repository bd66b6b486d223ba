import { choiceLabel } from '../../questionnaire/compiled/choice-label.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { messageId, messageOfChoice } from '../../questionnaire/texts/message-id.ts';

/**
 * A text by the id that pyxform gives it: `/data/group/question:label` and `:hint`; of the fourth choice of a list
 * `list-3`. Empty for an unknown id.
 */
export function itext(questionnaire: Questionnaire, language: string, id: string): string {
  const texts = questionnaire.texts(language);
  const [, list = '', ordinal = ''] = /^(.+)-(\d+)$/u.exec(id) ?? [];
  const { choiceLists } = questionnaire.definition;
  const choice = Object.hasOwn(choiceLists, list) ? choiceLists[list]?.[Number(ordinal)] : undefined;
  if (choice !== undefined) {
    const message = messageOfChoice(list, choice);
    return choiceLabel(texts, { message, labels: choice.labels }) ?? choice.name;
  }
  const [, path = '', part = ''] = /^(.+):(label|hint)$/u.exec(id) ?? [];
  const name = path.slice(path.lastIndexOf('/') + 1);
  return texts.text(messageId(name), part === 'hint' ? 'hint' : undefined, {}) ?? '';
}
