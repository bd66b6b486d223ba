import type { InlineKeyboardButton } from 'grammy/types';
import type { Screen } from '../chat-state.ts';
import type { Message } from '../sending/reply.ts';
import { bold, escapeHtml } from '../words/html.ts';
import type { Words } from '../words/words.ts';
import { button } from './keyboard.ts';

/** Something was sent from here that the code may delete; without one, nothing was, or it is deleted already. */
export interface Clearable {
  readonly code: string;
  readonly formId: string;
}

const NOTHING_SENT: Clearable = { code: '', formId: '' };

export function clearButton(words: Words, { code, formId } = NOTHING_SENT): InlineKeyboardButton {
  return button(`🧹 ${words('button-clear')}`, { type: 'clear', code, formId, step: 'ask' });
}

/** The warning, with the offer to keep the code where there is one. */
export function clearQuestion(words: Words, { code, formId }: Clearable): Message {
  const step = (to: 'all' | 'keep' | 'no') => ({ type: 'clear', code, formId, step: to }) as const;
  const no = [button(words('clear-no'), step('no'))];
  if (code === '') {
    return { text: bold(words('clear-ask')), keyboard: [[button(words('clear-yes'), step('all'))], no] };
  }
  return {
    text: `${bold(words('clear-ask'))}\n\n${escapeHtml(words('clear-code'))}`,
    keyboard: [
      [button(words('clear-keep-code'), step('keep'))],
      [button(words('clear-all'), step('all'))],
      no,
    ],
  };
}

/** The last line, below a chat that has been cleared. */
export function clearedMessage(
  words: Words,
  { keep, left, mayBeMore }: Pick<Extract<Screen, { type: 'cleared' }>, 'keep' | 'left' | 'mayBeMore'>,
): Message {
  const isPartly = left > 0 || mayBeMore;
  const lines = [words(isPartly ? 'cleared-partly' : keep === undefined ? 'cleared' : 'cleared-code')];
  if (isPartly) {
    if (left > 0) lines.push(words(mayBeMore ? 'cleared-left-at-least' : 'cleared-left', { count: left }));
    lines.push(words('cleared-delete-chat'));
  }
  return { text: escapeHtml(lines.join(' ')) };
}
