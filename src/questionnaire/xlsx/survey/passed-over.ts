/** Something that other programs do and a chat does not. */
interface PassedOver {
  readonly code: 'left-out' | 'passed-over' | 'asked-otherwise';
  /** @param words - what was written, each once: `"start", "end"` */
  message(words: string, isOne: boolean): string;
  readonly cure?: string;
}

const leftOut = (why: string): PassedOver => ({
  code: 'left-out',
  message: (words, isOne) => `${words} ${isOne ? 'is' : 'are'} left out: ${why}.`,
});

/** What is passed over, by kind. A questionnaire runs without it, and its author is told once for each kind. */
export const PASSED_OVER = {
  time: leftOut('with the time of day a response could be matched with the chat'),
  device: leftOut('it tells the person apart from others'),
  audit: leftOut('it records how each single person answers'),
  'unasked-place': leftOut('it records where the person is, unasked'),
  'unasked-recording': leftOut('nobody is recorded unasked'),
  drawing: {
    code: 'asked-otherwise',
    message: (words) => `Nobody can draw in a chat: for ${words} a photo is asked for.`,
    cure: 'Tell people in the hint what to send: a photo of what they drew or signed on paper.',
  },
  program: {
    code: 'passed-over',
    message: (words) => `A chat does not call other programs (${words}): the person answers instead.`,
  },
  'dynamic-read-only': {
    code: 'passed-over',
    message: () => 'Whether a question can be answered cannot depend on something: these are always asked.',
    cure: 'If that matters, write two questions, each with a "relevant".',
  },
  'save-to': {
    code: 'passed-over',
    message: () => 'No entities are made or changed: "save_to" is passed over.',
  },
} as const satisfies Readonly<Record<string, PassedOver>>;

export type PassedOverKind = keyof typeof PASSED_OVER;

/** The warning about all of one kind. */
export function passedOver(
  kind: PassedOverKind,
  words: readonly string[],
): { readonly code: string; readonly message: string; readonly cure?: string } {
  const { message, ...rest }: PassedOver = PASSED_OVER[kind];
  const shown = words.slice(0, 10).map((word) => `"${word}"`);
  return { ...rest, message: message(shown.join(', '), words.length === 1) };
}
