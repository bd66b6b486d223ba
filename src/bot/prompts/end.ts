import type { Screen } from '../chat-state.ts';
import type { Message } from '../sending/reply.ts';
import { escapeHtml } from '../words/html.ts';
import type { Words } from '../words/words.ts';
import { buttonForAdvice } from './advice.ts';
import { clearButton } from './clear.ts';

export type EndScreen = Extract<Screen, { type: 'ended' }>;

/** The last words of an interview, or of what was stored of it. */
export function endMessage(words: Words, { text, isHtml, canClear, advice }: EndScreen): Message {
  const keyboard = [
    ...(advice === undefined ? [] : [[buttonForAdvice(words, advice)]]),
    ...(canClear ? [[clearButton(words)]] : []),
  ];
  return { text: isHtml ? text : escapeHtml(text), ...(keyboard.length === 0 ? {} : { keyboard }) };
}
