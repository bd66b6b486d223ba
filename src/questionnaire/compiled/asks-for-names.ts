import type { QuestionType } from '../definition/definition.ts';
import { asksForName } from '../definition/privacy-words.ts';
import { messageId } from '../texts/message-id.ts';
import type { Questionnaire } from './questionnaire.ts';

/** Types whose answers people write. */
const WRITTEN: readonly (QuestionType | 'another')[] = ['text', 'integer', 'decimal'];

/**
 * Whether a question asks for somebody's name, by its own name or by its label in any language. A document often holds the
 * name of its author, and is kept as it is.
 */
export function asksForNames({
  questions,
  languages,
  texts,
}: Pick<Questionnaire, 'questions' | 'languages' | 'texts'>): boolean {
  return questions.some(({ name, type, appearance, specifies }) => {
    if (type === 'file') return true;
    if (!WRITTEN.includes(type) || specifies !== undefined) return false;
    const labels = () =>
      languages.map((language) => texts(language).text(messageId(name), undefined, {}) ?? '');
    return appearance === 'contact' || asksForName(name, []) || asksForName('', labels());
  });
}
