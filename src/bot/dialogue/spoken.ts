import { plainMessage } from '../prompts/plain-message.ts';
import { splitHtml } from '../prompts/split-html.ts';
import type { Message, Reply } from '../sending/reply.ts';

/**
 * The replies as they are sent: without decoration for those who want plain texts, and split where a text is too long for
 * one message. The last part has the buttons and is the screen.
 */
export function spoken(replies: readonly Reply[], plain: boolean): readonly Reply[] {
  return replies.flatMap((reply) => asSpoken(reply, plain));
}

function asSpoken(reply: Reply, plain: boolean): readonly Reply[] {
  switch (reply.do) {
    case 'send': {
      if (reply.message.media !== undefined) return [reply];
      const [last, before] = parts(reply.message, plain);
      return [...before, { ...reply, message: last }];
    }
    case 'edit': {
      const { message, to, screen, lastPart } = reply;
      const [last, before] = parts(to, plain);
      // The edited message was itself the last of several parts.
      if (before.length === 0 || screen === undefined || lastPart) return [{ ...reply, to: last }];
      return [...before, { do: 'send', message: last, screen }, { do: 'remove-keyboard', message }];
    }
    case 'remove-keyboard':
    case 'delete':
    case 'clear':
    case 'acknowledge':
      return [reply];
  }
}

function parts(message: Message, plain: boolean): [last: Message, before: readonly Reply[]] {
  const shown = plain ? plainMessage(message) : message;
  const texts = splitHtml(shown.text);
  if (texts.length <= 1) return [shown, []];
  const before = texts.slice(0, -1).map((text): Reply => ({ do: 'send', message: { text } }));
  return [{ ...shown, text: texts.at(-1) ?? '' }, before];
}
