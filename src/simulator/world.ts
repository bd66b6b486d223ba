/**
 * The world behind the server: people, their chats with the one bot, messages, taps, files. It outlives the bot's
 * restarts. The bot acts on it through the methods (`methods/`), people through `person.ts`.
 */
import { EventEmitter } from 'node:events';
import type { CallbackQuery, Message, User, UserFromGetMe } from 'grammy/types';
import { type BotProfile, createProfile } from './bot-profile.ts';
import { type Chat, type ChatEvent, createChat, createGroup, type StoredMessage, type Tap } from './chat.ts';
import { type FileKind, FOLDERS, type NewFile, type StoredFile } from './media.ts';
import { createSignal } from './signal.ts';
import { type QueuedUpdate, type UpdateContents, UpdateQueue, type UpdateType } from './update-queue.ts';
import { Webhook } from './webhook.ts';

export interface WorldEvents {
  /** A person's act became an update, queued for the bot. */
  update: [QueuedUpdate];
  /** An update was delivered to the bot (`offers` counts how often). The second value is `performance.now()`. */
  offered: [QueuedUpdate, number];
  confirmed: [QueuedUpdate, number];
  /** A message was sent by either side. */
  message: [ChatEvent];
  /** Anything else visible in a chat: edits, deletions, taps, answers, blocks, chat actions. */
  chat: [ChatEvent];
}

interface BotCard {
  id: number;
  firstName: string;
  username: string;
}

/** A bot in this process. It says itself when it is at rest, so that nobody has to guess from silence. */
export interface Resident {
  /** Resolves when it has handled every update and sent every message, in one chat or in all. */
  settled(chatId?: number): Promise<void>;
}

export interface WorldOptions {
  /** The clock for message dates and expiry, in milliseconds. Default: `Date.now`. */
  now?: () => number;
  bot?: Partial<BotCard>;
  /** How many messages and events each chat keeps. Default 10 000. */
  history?: number;
  /** Milliseconds before a webhook is offered a refused update again. Default 1000, as Telegram. */
  webhookRetryDelay?: number;
}

export class World extends EventEmitter<WorldEvents> {
  readonly now: () => number;
  readonly history: number;
  readonly me: UserFromGetMe;
  readonly chats = new Map<number, Chat>();
  readonly taps = new Map<string, Tap>();
  readonly files = new Map<string, StoredFile>();
  readonly updates: UpdateQueue;
  readonly webhook: Webhook;
  readonly residents = new Set<Resident>();
  /** Runs a call from a webhook's response; the server sets it. */
  onWebhookReply: (method: string, params: Record<string, unknown>) => Promise<void> = () =>
    Promise.resolve();
  loggedOut = false;
  /** Rings whenever something happens that a script may wait for. */
  readonly bell = createSignal();
  callsInFlight = 0;
  readonly profile: BotProfile = createProfile();
  #nextPersonId = 5_000_000_001;
  #nextTapId = 4_000_000_000_000_000_001n;
  #nextFile = 1;

  constructor(options: WorldOptions = {}) {
    super();
    this.now = options.now ?? Date.now;
    this.history = options.history ?? 10_000;
    this.me = meFrom({
      id: 1_234_567,
      firstName: 'Miteinander',
      username: 'miteinander_bot',
      ...options.bot,
    });
    this.updates = new UpdateQueue({
      onOffered: (queued) => this.emit('offered', queued, performance.now()),
      onConfirmed: (queued) => {
        const chat = this.chats.get(queued.chatId);
        if (chat !== undefined) chat.unconfirmedUpdates -= 1;
        this.emit('confirmed', queued, performance.now());
        this.ring(chat);
      },
    });
    this.webhook = new Webhook(this.updates, {
      ...(options.webhookRetryDelay !== undefined && { retryDelay: options.webhookRetryDelay }),
      onReply: (method, params) => this.onWebhookReply(method, params),
      onProgress: () => this.ring(undefined),
    });
  }

  /** The clock, as Telegram's dates count: whole seconds. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  ring(chat: Chat | undefined): void {
    chat?.bell.ring();
    this.bell.ring();
  }

  addChat(user: Omit<User, 'id' | 'is_bot'> & { id?: number }): Chat {
    const id = user.id ?? this.#nextPersonId;
    if (this.chats.has(id)) throw new Error(`There is already a person with the id ${id} in this world.`);
    this.#nextPersonId = Math.max(this.#nextPersonId, id + 1);
    const chat = createChat({ ...user, id, is_bot: false });
    this.chats.set(id, chat);
    return chat;
  }

  /** A group with the bot in it, where this person acts. */
  addGroup(id: number, { user }: Pick<Chat, 'user'>): Chat {
    const group = createGroup(id, user);
    this.chats.set(id, group);
    return group;
  }

  /** Stores a message from either side under the chat's next id, and shows it. */
  addMessage(chat: Chat, by: 'bot' | 'person', content: Partial<Message>): StoredMessage {
    chat.lastMessageId += 1;
    const from = by === 'bot' ? this.me : chat.user;
    const message: Message = {
      message_id: chat.lastMessageId,
      from,
      chat: chat.card,
      date: this.seconds(),
      ...content,
    } as Message;
    const stored: StoredMessage = { message, by, deleted: false };
    chat.messages.set(message.message_id, stored);
    dropOldest(chat.messages, this.history);
    this.show({ kind: 'sent', by, at: performance.now(), chat, stored, message });
    return stored;
  }

  editMessage(chat: Chat, stored: StoredMessage, change: (message: Message) => Message): Message {
    stored.message = change({ ...stored.message, edit_date: this.seconds() });
    const { by, message } = stored;
    this.show({ kind: 'edited', by, at: performance.now(), chat, stored, message });
    return message;
  }

  deleteMessage(chat: Chat, stored: StoredMessage, by: 'bot' | 'person'): void {
    this.unpin(chat, stored.message.message_id, by);
    stored.deleted = true;
    this.show({ kind: 'deleted', by, at: performance.now(), chat, stored, message: stored.message });
  }

  pin(chat: Chat, { message }: StoredMessage): void {
    chat.pinned.push(message.message_id);
    this.show({ kind: 'pinned', by: 'bot', at: performance.now(), chat, message });
  }

  /** Does nothing if the message is not pinned. */
  unpin(chat: Chat, id: number, by: 'bot' | 'person' = 'bot'): void {
    const at = chat.pinned.indexOf(id);
    const message = chat.messages.get(id)?.message;
    if (at === -1) return;
    chat.pinned.splice(at, 1);
    this.show({ kind: 'unpinned', by, at: performance.now(), chat, ...(message && { message }) });
  }

  /** Records a chat's event and notifies the listeners. */
  show(event: ChatEvent): void {
    const { chat } = event;
    chat.events.push(event);
    if (chat.events.length > this.history * 2) {
      chat.droppedEvents += this.history;
      chat.events.splice(0, this.history);
    }
    this.emit(event.kind === 'sent' ? 'message' : 'chat', event);
    this.ring(chat);
  }

  /** Queues an update for the bot; returns undefined if the bot did not ask for this kind. */
  tell<T extends UpdateType>(chat: Chat, type: T, content: UpdateContents[T]): QueuedUpdate | undefined {
    const queued = this.updates.add(type, content, chat.id);
    if (queued === undefined) return undefined;
    chat.unconfirmedUpdates += 1;
    this.emit('update', queued);
    return queued;
  }

  addTap(chat: Chat, stored: StoredMessage, label: string, data: string): Tap {
    const query: CallbackQuery = {
      id: String(this.#nextTapId),
      from: chat.user,
      message: stored.message,
      chat_instance: String(-chat.id),
      data,
    };
    this.#nextTapId += 1n;
    const tap: Tap = { query, stored, chat, label, date: this.seconds() };
    this.taps.set(query.id, tap);
    dropOldest(this.taps, this.history);
    this.show({ kind: 'tapped', by: 'person', at: performance.now(), chat, stored, text: label, tap });
    return tap;
  }

  /** Stores a file's bytes under permanent ids; `keepFile` decides which fields messages carry. */
  addFile(kind: FileKind, { name, mimeType, content, size = content.length }: NewFile): StoredFile {
    const number = this.#nextFile;
    this.#nextFile += 1;
    const extension = /\.[A-Za-z0-9]+$/.exec(name)?.[0] ?? '';
    const file: StoredFile = {
      file_id: `SIMULATED-FILE-${number}`,
      file_unique_id: `SIMULATED-${number}`,
      file_path: `${FOLDERS[kind]}/file_${number}${extension}`,
      kind,
      name,
      mimeType,
      content,
      size,
      media: {},
    };
    this.files.set(file.file_id, file);
    return file;
  }
}

function dropOldest<K>(map: Map<K, unknown>, most: number): void {
  if (map.size <= most) return;
  const oldest = map.keys().next();
  if (!oldest.done) map.delete(oldest.value);
}

function meFrom({ id, firstName, username }: BotCard): UserFromGetMe {
  return {
    id,
    is_bot: true,
    first_name: firstName,
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  } as UserFromGetMe;
}
