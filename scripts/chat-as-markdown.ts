import type { Message } from 'grammy/types';
import type { ChatEvent } from '../src/simulator/chat.ts';
import { buttonRows, buttonText } from '../src/simulator/transcript.ts';
import {
  editAsMarkdown,
  escaped,
  messageAsMarkdown,
  type ReadableMessage,
} from '../src/walk/message-markdown.ts';

/**
 * A chat as a page to read from top to bottom. It contains only words from the chat: the bot's messages are quotations,
 * its buttons are lists. `▶` marks what the person did, `✎` how an earlier message changed, `🔔` what showed for a
 * moment.
 */
export function chatAsMarkdown(events: readonly ChatEvent[]): string {
  return actsIn(events).map(actAsMarkdown).join('\n\n');
}

/** Something the person did, and how the bot reacted. */
interface Act {
  /** What they wrote or tapped; several ticks, then "Done". */
  readonly did: string[];
  /** The message they acted on. */
  readonly on: number | undefined;
  readonly toasts: string[];
  edit: Message | undefined;
  readonly sent: Message[];
}

/**
 * Edits and answers to taps may come slightly before or after new messages. Each is shown with the act on its own
 * message, so that the same chat always reads the same.
 */
function actsIn(events: readonly ChatEvent[]): readonly Act[] {
  const acts: Act[] = [];
  const texts = new Map<number, string | undefined>();
  let newest: number | undefined;
  for (const { kind, by, message, stored, text } of events) {
    const id = (message ?? stored?.message)?.message_id ?? 0;
    const act = acts.at(-1);
    if (by === 'person') {
      const on = kind === 'tapped' ? id : newest;
      const did = text ?? message?.text ?? '';
      if (act !== undefined && kind === 'tapped' && act.on === id && isTick(act.did.at(-1)))
        act.did.push(did);
      else acts.push({ did: [did], on, toasts: [], edit: undefined, sent: [] });
    } else if (kind === 'sent' && message !== undefined) {
      newest = id;
      texts.set(id, message.text);
      act?.sent.push(message);
    } else if (kind === 'answered' && text !== undefined) {
      acts.findLast(({ on }) => on === id)?.toasts.push(text);
    } else if (kind === 'edited' && message !== undefined) {
      const isSame = texts.get(id) === message.text;
      texts.set(id, message.text);
      const edited = acts.findLast(({ on }) => on === id);
      // Removed buttons are not shown.
      if (edited !== undefined && !isSame) edited.edit = message;
    }
  }
  return acts;
}

function isTick(label: string | undefined): boolean {
  return label !== undefined && /^[☐☑]/u.test(label);
}

function actAsMarkdown({ did, toasts, edit, sent }: Act): string {
  return [
    `▶ ${did.map((each) => `**${escaped(each)}**`).join(' · ')}`,
    ...toasts.map((text) => `🔔 ${escaped(text)}`),
    ...(edit === undefined ? [] : [editAsMarkdown(readable(edit))]),
    ...sent.map((message) => messageAsMarkdown(readable(message))),
  ].join('\n\n');
}

function readable(message: Message): ReadableMessage {
  const { text = '', entities = [] } = message;
  return { text, entities, rows: buttonRows(message).map((row) => row.map(buttonText)) };
}
