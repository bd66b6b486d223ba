import { escapeHtml } from '../html.ts';
import type { Message } from '../reply.ts';

/** The message with a line above it. */
export function withLine(line: string, message: Message): Message {
  return { ...message, text: `${escapeHtml(line)}\n\n${message.text}` };
}
