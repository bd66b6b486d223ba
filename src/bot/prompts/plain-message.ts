import { withoutLeadingPictures } from '../../questionnaire/markup/pictures.ts';
import type { Message } from '../sending/reply.ts';

const STRESS = /<\/?[bius]>/g;
const LINK = /<a href="([^"]*)">([\s\S]*?)<\/a>/g;
/** Boxes that are ticked say something; the other signs stand beside words that say the same. */
const BOXES: Readonly<Record<string, string>> = { '☑': '[x]', '☐': '[ ]' };

/**
 * A message for whoever has it read aloud, or reads large letters: no bold type, no emoji in front of lines and buttons,
 * and where a link leads is written out.
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
