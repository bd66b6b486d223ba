import { html, type Text } from '../html.ts';
import type { Message } from '../reply.ts';

/** The message with a line above it. */
export function withLine(line: Text, message: Message): Message {
  return { ...message, text: `${html(line)}\n\n${message.text}` };
}
