import { withoutLeadingPictures } from '../../questionnaire/markup/pictures.ts';
import type { Message } from '../sending/reply.ts';

const STRESS = /<\/?[bius]>/g;
const LINK = /<a href="([^"]*)">([\s\S]*?)<\/a>/g;
/** Only boxes carry meaning of their own; every other symbol repeats what the words next to it say. */
const BOXES: Readonly<Record<string, string>> = { '☑': '[x]', '☐': '[ ]' };

/**
 * A message for screen readers and large print: no bold type, no emoji at the start of lines and buttons, and the
 * address of each link written out.
 */
export function plainMessage({ text, keyboard }: Message): Message {
  const words = text
    .replaceAll(LINK, (_, address: string, shown: string) =>
      shown.replaceAll(STRESS, '') === address ? address : `${shown} (${address})`,
    )
    .replaceAll(STRESS, '');
  return {
    text: words.split('\n').map(plainLine).join('\n'),
    ...(keyboard === undefined
      ? {}
      : {
          keyboard: keyboard.map((row) =>
            row.map((button) => ({ ...button, text: plainButton(button.text) })),
          ),
        }),
  };
}

/** Whose arrow may stand behind its words. */
function plainButton(text: string): string {
  return plainLine(text.replace(/ [◀▶]$/u, ''));
}

function plainLine(line: string): string {
  return withoutLeadingPictures(line.replaceAll(/[☑☐]/gu, (box) => BOXES[box] ?? box));
}
