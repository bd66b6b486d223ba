/** Turns what happens in the simulated world into events for the page, and shows a chat as it is now. */
import type { Message } from 'grammy/types';
import type { BotApiServer } from './bot-api-server.ts';
import { descriptionFor } from './bot-profile.ts';
import type { Cast } from './cast.ts';
import { type Chat, type ChatEvent, findMessage, type StoredMessage } from './chat.ts';
import type { ChatProfile, ChatSnapshot, PageEvent, ShownMessage } from './page-protocol.ts';
import type { PageStreams } from './page-streams.ts';
import type { Person } from './person.ts';

/** How many of a chat's messages a page shows at first, and how many more at each request. */
const MOST_MESSAGES = 200;
const PROFILE_METHOD = /^(set|delete)My|^setChatMenuButton$/u;
/** A bot registers its commands language by language. The page hears of it once, after this many milliseconds. */
const CALM = 100;

export class ChatFeed {
  readonly #server: BotApiServer;
  readonly #cast: Cast;
  readonly #streams: PageStreams;
  readonly #stops: readonly (() => void)[];
  /** Messages whose text has changed. Telegram marks only these, not messages with new buttons. */
  readonly #reworded = new WeakSet<StoredMessage>();
  readonly #texts = new WeakMap<StoredMessage, string>();
  #profiles: NodeJS.Timeout | undefined;

  /** Sends the pages what happens from now on, until `stop`. */
  constructor(server: BotApiServer, cast: Cast, streams: PageStreams) {
    this.#server = server;
    this.#cast = cast;
    this.#streams = streams;
    this.#stops = [
      server.on('message', (event) => this.#tell(event)),
      server.on('chat', (event) => this.#tell(event)),
      server.on('confirmed', ({ update, chatId }) => {
        const message = update.message?.message_id;
        if (message !== undefined) streams.tell(chatId, { type: 'confirmed', person: chatId, message });
      }),
      server.on('call', ({ method, status }) => {
        if (status !== 200 || !PROFILE_METHOD.test(method)) return;
        this.#profiles ??= setTimeout(() => this.#tellProfiles(), CALM);
      }),
    ];
  }

  stop(): void {
    clearTimeout(this.#profiles);
    for (const stop of this.#stops) stop();
  }

  snapshotOf(person: Person): ChatSnapshot {
    const { chat } = person;
    const pending = this.#server.world.updates
      .pending()
      .filter(({ chatId }) => chatId === chat.id)
      .flatMap(({ update }) => update.message?.message_id ?? []);
    return {
      person: chat.id,
      started: chat.started,
      ...this.messagesOf(person),
      pending,
      keyboard: chat.replyKeyboard ?? null,
      pinned: pinnedIn(chat),
      profile: this.#profileOf(person),
    };
  }

  /** @param before - a message's id: only those older than it */
  messagesOf({ chat }: Person, before = Number.POSITIVE_INFINITY) {
    const all = [...chat.messages.values()].filter(
      ({ deleted, message }) => !deleted && message.message_id < before,
    );
    return {
      messages: all.slice(-MOST_MESSAGES).map((stored) => this.#shown(stored)),
      more: all.length > MOST_MESSAGES,
    };
  }

  #tell(event: ChatEvent): void {
    const { chat, kind, by, stored } = event;
    if (stored !== undefined && (kind === 'sent' || kind === 'edited')) this.#noteText(stored);
    if (kind === 'blocked' || kind === 'unblocked') {
      const person = this.#cast.find(chat.id);
      if (person !== undefined)
        this.#streams.broadcast({ type: 'people', people: [this.#cast.card(person)] });
      return;
    }
    const told = this.#eventOf(event);
    if (told !== undefined) this.#streams.tell(chat.id, told, kind === 'sent' && by === 'bot');
  }

  #eventOf({ kind, chat, stored, message, tap, text }: ChatEvent): PageEvent | undefined {
    const person = chat.id;
    switch (kind) {
      case 'sent':
      case 'edited':
        return (
          stored && {
            type: 'message',
            person,
            shown: this.#shown(stored),
            isNew: kind === 'sent',
            keyboard: chat.replyKeyboard ?? null,
          }
        );
      case 'deleted':
        return message && { type: 'deleted', person, message: message.message_id };
      case 'answered':
        return tap?.answer && { type: 'answered', person, tap: tap.query.id, answer: tap.answer };
      case 'action':
        return { type: 'action', person, action: text ?? '' };
      case 'pinned':
      case 'unpinned':
        return { type: 'pinned', person, message: pinnedIn(chat) };
      case 'tapped':
      case 'blocked':
      case 'unblocked':
      case 'left':
        return undefined;
    }
  }

  #noteText(stored: StoredMessage): void {
    const { text, entities, caption } = stored.message;
    const now = JSON.stringify([text, entities, caption]);
    const before = this.#texts.get(stored);
    if (before !== undefined && before !== now) this.#reworded.add(stored);
    this.#texts.set(stored, now);
  }

  #shown(stored: StoredMessage): ShownMessage {
    return { by: stored.by, message: stored.message, reworded: this.#reworded.has(stored) };
  }

  #tellProfiles(): void {
    this.#profiles = undefined;
    for (const { id } of this.#cast.cards()) {
      const person = this.#cast.find(id);
      if (person === undefined || !this.#streams.isLookedAt(id)) continue;
      this.#streams.tell(id, { type: 'profile', person: id, profile: this.#profileOf(person) });
    }
  }

  #profileOf(person: Person): ChatProfile {
    const { world } = this.#server;
    const { name, description } = descriptionFor(world.profile, person.chat);
    return {
      name: name === '' ? world.me.first_name : name,
      description,
      commands: person.commands,
      menuButton: person.chat.menuButton ?? world.profile.menuButton,
    };
  }
}

function pinnedIn(chat: Chat): Message | null {
  return findMessage(chat, chat.pinned.at(-1))?.message ?? null;
}
