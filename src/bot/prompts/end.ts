import type { Screen } from '../chat-state.ts';
import type { Message } from '../sending/reply.ts';
import { escapeHtml } from '../words/html.ts';
import type { Words } from '../words/words.ts';
import { clearButton } from './clear.ts';

export type EndScreen = Extract<Screen, { type: 'ended' }>;

/** The last words of an interview, or of what was stored of it. */
export function endMessage(words: Words, { text, isHtml, canClear }: EndScreen): Message {
  return {
    text: isHtml ? text : escapeHtml(text),
    ...(canClear ? { keyboard: [[clearButton(words)]] } : {}),
  };
}
