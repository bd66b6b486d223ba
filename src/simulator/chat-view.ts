/** What a person sees of a chat, and how far they have looked. */
import type { InlineKeyboardButton, Message } from 'grammy/types';
import type { Chat, ChatEvent, StoredMessage } from './chat.ts';
import { buttonRows, textOf, transcript } from './transcript.ts';

/** A text to look for: a string must be contained, a pattern must match. */
export type Wanted = string | RegExp;

export class ChatView {
  readonly #chat: Chat;
  /** How many events, from the chat's beginning, the person has looked at. */
  #seen = 0;
  /** How many events there were when the person last acted. */
  #actedAt = 0;

  constructor(chat: Chat) {
    this.#chat = chat;
  }

  /** The messages in the chat now, oldest first: from both sides or from one. */
  messages(side?: 'bot' | 'person'): readonly Message[] {
    return [...this.#chat.messages.values()]
      .filter(({ by, deleted }) => (side ?? by) === by && !deleted)
      .map(({ message }) => message);
  }

  noteAct(): void {
    this.#actedAt = this.#chat.droppedEvents + this.#chat.events.length;
  }

  /** The bot's next unseen message or edit whose text matches. Everything before it counts as seen. */
  nextUnseen(wanted: Wanted): Message | undefined {
    const { events, droppedEvents } = this.#chat;
    for (let index = Math.max(0, this.#seen - droppedEvents); index < events.length; index += 1) {
      const message = shownByBot(events[index]);
      if (message === undefined || !matches(textOf(message), wanted)) continue;
      this.#seen = droppedEvents + index + 1;
      return message;
    }
    return undefined;
  }

  /** The newest message that carries a button now. */
  newestWith(wanted: Wanted): StoredMessage | undefined {
    return this.#newestWithSince(wanted, 0);
  }

  /** The same, among the messages that came or changed since the person last acted. */
  freshWith(wanted: Wanted): StoredMessage | undefined {
    return this.#newestWithSince(wanted, this.#actedAt);
  }

  /** An error that shows the chat as the person sees it. */
  failure(problem: string): Error {
    const chat = transcript(this.#chat);
    return new Error(`${this.#chat.user.first_name} ${problem}. The chat so far:\n\n${chat || '(empty)'}\n`);
  }

  #newestWithSince(wanted: Wanted, since: number): StoredMessage | undefined {
    const { events, droppedEvents } = this.#chat;
    for (let index = events.length - 1; index >= Math.max(0, since - droppedEvents); index -= 1) {
      const event = events[index];
      const stored = shownByBot(event) === undefined ? undefined : event?.stored;
      if (stored === undefined || stored.deleted) continue;
      if (findButton(stored.message, wanted) !== undefined) return stored;
    }
    return undefined;
  }
}

/** The message that the bot showed with this event, as it looked then. */
function shownByBot(event: ChatEvent | undefined): Message | undefined {
  if (event?.by !== 'bot') return undefined;
  return event.kind === 'sent' || event.kind === 'edited' ? event.message : undefined;
}

export function matches(text: string, wanted: Wanted): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : text.search(wanted) !== -1;
}

/** The button with exactly this text, otherwise the first that matches: "1" must not tap "10" if both exist. */
export function findButton(message: Message, wanted: Wanted): InlineKeyboardButton | undefined {
  const buttons = buttonRows(message).flat();
  return buttons.find(({ text }) => text === wanted) ?? buttons.find(({ text }) => matches(text, wanted));
}

/** A wanted text, quoted for an error. */
export function quoted(wanted: Wanted): string {
  return typeof wanted === 'string' ? `"${wanted}"` : String(wanted);
}
