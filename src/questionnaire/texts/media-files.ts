/** What accompanies a text: a recording of it, or a picture. */
export type MediaAttribute = 'audio' | 'image';

/** The kind of message in which Telegram sends a file. */
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
