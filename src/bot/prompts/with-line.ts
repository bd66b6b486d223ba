import type { Message } from '../sending/reply.ts';
import { html, type Text } from '../words/html.ts';

/** The message with a line above it. */
export function withLine(line: Text, message: Message): Message {
  return { ...message, text: `${html(line)}\n\n${message.text}` };
}
