import type { InlineKeyboardButton } from 'grammy/types';
import type { Action, Ticks } from '../../interview/input.ts';
import { isRightToLeft } from '../../questionnaire/languages/right-to-left.ts';
import { type ButtonData, encodeButton } from '../callback-data.ts';
import type { Words } from '../words/words.ts';

export function button(text: string, data: ButtonData): InlineKeyboardButton {
  return { text, callback_data: encodeButton(data) };
}

/** Makes the buttons of one asking of one session. */
export function tapButtons(session: { readonly tag: string; readonly asking: number }) {
  return (text: string, action: Action, seen?: Ticks): InlineKeyboardButton =>
    button(text, {
      type: 'tap',
      tag: session.tag,
      asking: session.asking,
      action,
      ...(seen === undefined ? {} : { seen }),
    });
}

/** A label with an arrow: in lines that run from right to left, on is to the left. */
export function towards(where: 'back' | 'on', { language }: Words, label: string): string {
  const [back, on] = isRightToLeft(language) ? ['▶', '◀'] : ['◀', '▶'];
  return where === 'back' ? `${back} ${label}` : `${label} ${on}`;
}
