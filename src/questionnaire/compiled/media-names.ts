import { messageId } from '../texts/message-id.ts';
import type { Questionnaire } from './questionnaire.ts';

/** The names of all recordings and pictures of a questionnaire, in all its languages. */
export function mediaNames({ questions, languages, texts }: Questionnaire): ReadonlySet<string> {
  const messages = new Set(
    questions.flatMap((question) => [
      messageId(question.name),
      ...question.choices.map(({ message }) => message),
    ]),
  );
  const names = languages.flatMap((language) => {
    const { file } = texts(language);
    return [...messages].flatMap((message) =>
      [file(message, 'audio') ?? [], file(message, 'image') ?? []].flat(),
    );
  });
  return new Set(names);
}
