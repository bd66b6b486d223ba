import type { InlineKeyboardButton } from 'grammy/types';
import type { Action } from '../../interview/input.ts';
import { type ButtonData, encodeButton } from '../callback-data.ts';

export function button(text: string, data: ButtonData): InlineKeyboardButton {
  return { text, callback_data: encodeButton(data) };
}

/** Makes the buttons of one asking of one session. */
export function tapButtons(session: { readonly tag: string; readonly asking: number }) {
  return (text: string, action: Action): InlineKeyboardButton =>
    button(text, { type: 'tap', tag: session.tag, asking: session.asking, action });
}
