import type { Stop } from '../../interview/path/stop.ts';
import type { ContactKind } from '../../interview/reading/contact-data.ts';
import { findContactData } from '../../interview/reading/contact-data.ts';
import type { Session } from '../../interview/session.ts';
import type { ButtonData } from '../callback-data.ts';
import type { Confirmation } from '../chat-state.ts';
import type { Message } from '../sending/reply.ts';
import { bold, escapeHtml } from '../words/html.ts';
import type { Words } from '../words/words.ts';
import type { FormTexts } from './form-texts.ts';
import { button } from './keyboard.ts';
import { shortened } from './shortened.ts';

const LONGEST_QUOTED = 60;

/**
 * Asks back about something written before it becomes an answer. It quotes no contact data: once in the chat is enough.
 *
 * @param stop - the question that it may answer
 */
export function confirmationMessage(
  all: FormTexts,
  session: Session,
  stop: Stop | undefined,
  { about, text, readings = [], number, isMasked }: Confirmation,
): Message {
  const { words } = all;
  const answer = (choice: Extract<ButtonData, { type: 'confirmation' }>['choice']): ButtonData => ({
    type: 'confirmation',
    tag: session.tag,
    asking: session.asking,
    choice,
    ...(number === undefined ? {} : { number }),
  });
  if (about === 'reading' && stop !== undefined) {
    const texts = all.at(stop.instance);
    const meant = readings.map((reading) => texts.answer(stop.question, reading));
    const [only] = meant;
    if (meant.length === 1 && only !== undefined) {
      return {
        text: bold(words('asked-back', { answer: shortened(only, LONGEST_QUOTED) })),
        keyboard: [
          [button(words('asked-back-yes'), answer(0)), button(words('asked-back-no'), answer('again'))],
        ],
      };
    }
    return {
      text: bold(words('asked-back-several')),
      keyboard: [
        ...meant.map((each, index) => [button(shortened(each, LONGEST_QUOTED), answer(index))]),
        [button(words('asked-back-else'), answer('again'))],
      ],
    };
  }
  if (about === 'contact') {
    return {
      text: `${bold(contactText(words, text))}\n${escapeHtml(words('contact-ask'))}`,
      keyboard: [
        [button(words('contact-remove'), answer('remove'))],
        [button(words('contact-keep'), answer('keep'))],
        [button(words('contact-again'), answer('again'))],
      ],
    };
  }
  if (about === 'addition') {
    const isQuoted = !isMasked && findContactData(text).length === 0;
    const ask = isQuoted
      ? words('addition-ask', { text: shortened(text, LONGEST_QUOTED) })
      : words('addition-ask-unquoted');
    return {
      text: bold(ask),
      keyboard: [
        [button(words('addition-add'), answer('add'))],
        [button(words('addition-new'), answer('keep'))],
        [button(words('addition-drop'), answer('again'))],
      ],
    };
  }
  const ask = bold(words('check-answer', { answer: shortened(text, LONGEST_QUOTED) }));
  const pause = about === 'stop' ? [[button(words('button-pause'), { type: 'pause' })]] : [];
  return {
    text: about === 'stop' ? `${escapeHtml(words('aside-stop'))}\n\n${ask}` : ask,
    keyboard: [
      ...pause,
      [button(words('check-yes'), answer('keep'))],
      [button(words('check-no'), answer('again'))],
    ],
  };
}

/** What a text looks as if it had in it. */
export function contactText(words: Words, text: string): string {
  const kinds = new Set<ContactKind>(findContactData(text).map(({ kind }) => kind));
  const [only] = kinds;
  return words(only === undefined || kinds.size > 1 ? 'contact-several' : `contact-${only}`);
}
