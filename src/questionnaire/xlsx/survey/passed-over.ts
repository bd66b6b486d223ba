import { type Message, says } from '../../problems/message.ts';

/** Something that other programs do and a chat does not. */
interface PassedOver {
  readonly code: 'left-out' | 'passed-over' | 'asked-otherwise';
  /** @param words - what was written, each once: `"start", "end"` */
  message(words: string, count: number): Message;
}

/** What is passed over, by kind. A questionnaire runs without it, and its author is told once for each kind. */
export const PASSED_OVER = {
  time: { code: 'left-out', message: (words, count) => says('left-out-time', { words, count }) },
  device: { code: 'left-out', message: (words, count) => says('left-out-device', { words, count }) },
  audit: { code: 'left-out', message: (words, count) => says('left-out-audit', { words, count }) },
  'unasked-place': {
    code: 'left-out',
    message: (words, count) => says('left-out-unasked-place', { words, count }),
  },
  'unasked-recording': {
    code: 'left-out',
    message: (words, count) => says('left-out-unasked-recording', { words, count }),
  },
  drawing: { code: 'asked-otherwise', message: (words) => says('drawing-is-photo', { words }) },
  'map-object': { code: 'asked-otherwise', message: (words) => says('map-object-is-place', { words }) },
  program: { code: 'passed-over', message: (words) => says('program-not-called', { words }) },
  'dynamic-read-only': { code: 'passed-over', message: () => says('read-only-is-fixed') },
  'save-to': { code: 'passed-over', message: () => says('save-to-unused') },
} as const satisfies Readonly<Record<string, PassedOver>>;

export type PassedOverKind = keyof typeof PASSED_OVER;

/** The warning about all of one kind. */
export function passedOver(
  kind: PassedOverKind,
  words: readonly string[],
): { readonly code: string; readonly message: Message } {
  const { code, message }: PassedOver = PASSED_OVER[kind];
  const shown = words.slice(0, 10).map((word) => `"${word}"`);
  return { code, message: message(shown.join(', '), words.length) };
}
