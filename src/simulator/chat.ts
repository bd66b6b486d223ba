/** One person's chat with the bot: its messages, and everything that happened in it, in order. */
import type { CallbackQuery, MenuButton, Message, ReplyKeyboardMarkup, User } from 'grammy/types';
import { createSignal, type Signal } from './signal.ts';

export interface StoredMessage {
  /** As the Bot API shows it. An edit replaces the object and never changes it, so older references stay valid. */
  message: Message;
  readonly by: 'bot' | 'person';
  deleted: boolean;
}

/** One thing that happened in a chat, as it looked then. `at` is `performance.now()`. */
export interface ChatEvent {
  readonly kind:
    | 'sent'
    | 'edited'
    | 'deleted'
    | 'tapped'
    | 'answered'
    | 'blocked'
    | 'unblocked'
    | 'left'
    | 'pinned'
    | 'unpinned'
    | 'action';
  readonly by: 'bot' | 'person';
  readonly at: number;
  readonly chat: Chat;
  readonly stored?: StoredMessage;
  readonly message?: Message;
  /** The button's text of a tap, the toast of an answer, the name of a chat action. */
  readonly text?: string;
  readonly tap?: Tap;
}

export interface Tap {
  readonly query: CallbackQuery;
  readonly stored: StoredMessage;
  readonly chat: Chat;
  /** The button's text. */
  readonly label: string;
  /** Seconds. */
  readonly date: number;
  answer?: { text?: string; showAlert: boolean; url?: string };
}

export interface Chat {
  readonly id: number;
  readonly user: User;
  /** The chat as messages show it. */
  readonly card: Message['chat'];
  readonly messages: Map<number, StoredMessage>;
  readonly events: ChatEvent[];
  /** How many of the oldest events were dropped to save memory. */
  droppedEvents: number;
  lastMessageId: number;
  /** Whether the person has ever written to the bot. */
  started: boolean;
  /** Whether the bot knows the person although they never wrote to it, as from a group. */
  metElsewhere: boolean;
  blocked: boolean;
  accountDeleted: boolean;
  replyKeyboard: ReplyKeyboardMarkup | undefined;
  /** Ids of the messages that the bot has pinned, in the order of pinning. */
  readonly pinned: number[];
  readonly bell: Signal;
  /** Calls of the bot for this chat that have not been answered yet. */
  callsInFlight: number;
  unconfirmedUpdates: number;
  menuButton: MenuButton | undefined;
}

export function createChat(user: User): Chat {
  const { id, first_name, last_name, username } = user;
  return {
    id,
    user,
    card: {
      id,
      type: 'private',
      first_name,
      ...(last_name !== undefined && { last_name }),
      ...(username !== undefined && { username }),
    },
    messages: new Map(),
    events: [],
    droppedEvents: 0,
    lastMessageId: 0,
    started: false,
    metElsewhere: false,
    blocked: false,
    accountDeleted: false,
    replyKeyboard: undefined,
    pinned: [],
    bell: createSignal(),
    callsInFlight: 0,
    unconfirmedUpdates: 0,
    menuButton: undefined,
  };
}

/** A group as the bot knows it once it is added. `user` is the member who acts there. */
export function createGroup(id: number, user: User): Chat {
  const card = { id, type: 'supergroup', title: 'Neighbours' } as const;
  return { ...createChat(user), id, card, started: true };
}

/** The message with this id, unless it was deleted. */
export function findMessage(chat: Chat | undefined, id: number | undefined): StoredMessage | undefined {
  const stored = id === undefined ? undefined : chat?.messages.get(id);
  return stored?.deleted ? undefined : stored;
}
