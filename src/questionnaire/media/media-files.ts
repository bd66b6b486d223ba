import type { Questionnaire } from '../compiled/questionnaire.ts';
import { messageId } from '../texts/message-id.ts';

/** What stands beside a text: a recording that says it, or a picture. */
export type MediaAttribute = 'audio' | 'image';

/** As what Telegram takes a file. */
export type MediaKind = 'voice' | 'audio' | 'photo';

const KINDS: Readonly<Record<MediaAttribute, Readonly<Record<string, MediaKind>>>> = {
  audio: { ogg: 'voice', oga: 'voice', opus: 'voice', mp3: 'audio', m4a: 'audio' },
  image: { jpg: 'photo', jpeg: 'photo', png: 'photo', webp: 'photo' },
};

/** @returns `undefined` for what Telegram neither plays nor shows */
export function mediaKind(attribute: MediaAttribute, name: string): MediaKind | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kinds = KINDS[attribute];
  return Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
}

/** `.ogg, .oga, …`: what can be played or shown. */
export function knownEndings(attribute: MediaAttribute): string {
  return Object.keys(KINDS[attribute])
    .map((ending) => `.${ending}`)
    .join(', ');
}

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
