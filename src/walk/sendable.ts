import type { FileKind } from '../questionnaire/definition/question-types.ts';
import type { Act } from './act.ts';

const MEGABYTE = 1024 * 1024;

const ENDINGS: { readonly [Kind in FileKind]: string } = {
  image: 'jpg',
  audio: 'ogg',
  video: 'mp4',
  file: 'pdf',
};

/** What somebody sends when asked for a file: usually the right kind, sometimes another kind, too large, or empty. */
export function filesFor(wanted: FileKind): readonly Act[] {
  const other = wanted === 'image' ? 'audio' : 'image';
  return [
    sent(wanted),
    sent(wanted),
    sent(wanted),
    sent(other),
    sent(wanted, 25 * MEGABYTE),
    sent(wanted, 0),
    { do: 'write', text: 'I have none.' },
  ];
}

export function placesFor(): readonly Act[] {
  return [
    { do: 'share', latitude: 51.0504, longitude: 13.7373 },
    { do: 'share', latitude: -33.8688, longitude: 151.2093 },
  ];
}

/** What is no answer where something else is asked for, in any language. */
export const NO_ANSWER: readonly Act[] = [
  { do: 'write', text: 'What do you mean?' },
  { do: 'write', text: 'hello' },
  { do: 'write', text: 'thank you' },
  { do: 'write', text: 'help' },
  { do: 'stick' },
  sent('image'),
  { do: 'share', latitude: 51.05, longitude: 13.74 },
];

function sent(kind: FileKind, size = 4000): Act {
  const hasLength = kind === 'audio' || kind === 'video';
  return {
    do: 'send',
    file: { id: 'walked', kind, ending: ENDINGS[kind], size, duration: hasLength ? 3 : undefined },
  };
}
