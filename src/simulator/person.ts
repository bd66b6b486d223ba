/**
 * A scripted person with a phone: writes, taps, looks at what the bot sends. Acts return at once, as a phone does;
 * `sees` and its kin wait for the bot, woken by what happens and never by sleeping.
 */
import type { BotCommand, Message, MessageReactionUpdated, ReactionTypeEmoji, User } from 'grammy/types';
import { commandsFor, descriptionFor } from './bot-profile.ts';
import type { Chat, StoredMessage, Tap } from './chat.ts';
import { ChatView, findButton, matches, quoted, type Wanted } from './chat-view.ts';
import type { Sendable } from './sendable.ts';
import { editFrom, LARGEST_ALBUM, type SendOptions, sendAlbumFrom, sendFrom } from './sending.ts';
import { type SettledOptions, settled } from './settled.ts';
import { waitFor } from './signal.ts';
import { buttonRows, buttonText, textOf, transcript } from './transcript.ts';
import type { World } from './world.ts';

export interface PersonOptions {
  /** A Telegram user id. Default: the next free one, past 32 bits as real ids are. */
  id?: number;
  firstName?: string;
  lastName?: string;
  username?: string;
  /** The language of the person's Telegram app, an IETF tag; absent when the app does not say. */
  languageCode?: string;
  /** Whether the bot has seen the person elsewhere although they never wrote to it: sends get 403 instead of 400. */
  metElsewhere?: boolean;
}

export interface WaitOptions {
  /** Milliseconds. Default 60,000: not a measure of speed, only of "it will never come". */
  timeout?: number;
}

const PATIENCE = 60_000;

export class Person {
  readonly chat: Chat;
  readonly #world: World;
  readonly #view: ChatView;

  constructor(world: World, options: PersonOptions = {}) {
    this.#world = world;
    const { id, firstName = 'Amira', lastName, username, languageCode } = options;
    this.chat = world.addChat({
      first_name: firstName,
      ...(id !== undefined && { id }),
      ...(lastName !== undefined && { last_name: lastName }),
      ...(username !== undefined && { username }),
      ...(languageCode !== undefined && { language_code: languageCode }),
    });
    this.chat.metElsewhere = options.metElsewhere ?? false;
    this.#view = new ChatView(this.chat);
  }

  get id(): number {
    return this.chat.id;
  }

  get user(): User {
    return this.chat.user;
  }

  // Acts

  /**
   * Writes a text, or sends anything else a phone can send. A text that starts with `/` is a command. A text of more
   * than 4096 characters goes out in pieces, as in Telegram's apps; the last piece is returned.
   */
  async sends(content: string | Sendable, options: SendOptions = {}): Promise<Message> {
    this.#acts();
    const message = sendFrom(this.#world, this.chat, content, options);
    if (message === undefined) throw this.#view.failure('cannot send a message without any text');
    return message;
  }

  /** Sends several pictures, films or files at once: one message each, with a common `media_group_id`. */
  async sendsAlbum(contents: readonly Sendable[]): Promise<readonly Message[]> {
    this.#acts();
    if (contents.length < 2 || contents.length > LARGEST_ALBUM) {
      throw this.#view.failure(`cannot send an album of ${contents.length}: it holds 2 to ${LARGEST_ALBUM}`);
    }
    return sendAlbumFrom(this.#world, this.chat, contents);
  }

  /** Follows a link to the bot (`t.me/bot?start=payload`) and presses Start. */
  async opens(payload = ''): Promise<Message> {
    if (!/^[A-Za-z0-9_-]{0,64}$/.test(payload)) {
      throw new Error(
        `A start payload has at most 64 characters of A-Z a-z 0-9 _ -; "${payload}" opens the chat without it.`,
      );
    }
    await this.unblocks();
    return this.sends(payload === '' ? '/start' : `/start ${payload}`);
  }

  /**
   * Taps a button on the newest message that carries it. While the bot is busy with the person's last act, waits for
   * a message that came or changed since.
   */
  async taps(wanted: Wanted, { timeout = PATIENCE }: WaitOptions = {}): Promise<Tap> {
    const stored = this.#view.freshWith(wanted) ?? (await this.#awaitButton(wanted, timeout));
    return this.tapsOn(stored.message, wanted);
  }

  /** Taps twice without waiting, as an impatient thumb does. */
  async tapsTwice(wanted: Wanted, options: WaitOptions = {}): Promise<[Tap, Tap]> {
    const first = await this.taps(wanted, options);
    return [first, await this.tapsAgain(first)];
  }

  /** Repeats a tap at once, even when the button is gone from the screen by now. */
  async tapsAgain(tap: Tap): Promise<Tap> {
    return this.#tap(tap.stored, tap.query.data ?? '', tap.label);
  }

  /** Taps a button of a given message at once, however old it is. The message object shows what was on the screen. */
  async tapsOn(message: Message, wanted: Wanted): Promise<Tap> {
    const stored = this.chat.messages.get(message.message_id);
    const where = `${quoted(wanted)} on message #${message.message_id}`;
    if (stored === undefined || stored.deleted) throw this.#view.failure(`cannot tap ${where}: it is gone`);
    const button = findButton(message, wanted);
    if (button === undefined) throw this.#view.failure(`cannot tap ${where}: it has no such button`);
    if (!('callback_data' in button))
      throw this.#view.failure(`cannot tap ${where}: it does not go to the bot`);
    return this.#tap(stored, button.callback_data, button.text);
  }

  /** Presses a key of the reply keyboard: sends its text, or the contact or place that the key asks for. */
  async presses(wanted: Wanted, place = { latitude: 51.05, longitude: 13.74 }): Promise<Message> {
    const keys = this.chat.replyKeyboard?.keyboard.flat() ?? [];
    const key =
      keys.find((candidate) => buttonText(candidate) === wanted) ??
      keys.find((candidate) => matches(buttonText(candidate), wanted));
    if (key === undefined) throw this.#view.failure(`cannot press ${quoted(wanted)}: there is no such key`);
    const asks = typeof key === 'string' ? {} : key;
    if ('request_contact' in asks && asks.request_contact) return this.sends({ contact: '+49 351 0000000' });
    if ('request_location' in asks && asks.request_location) return this.sends({ location: place });
    return this.sends(buttonText(key));
  }

  /**
   * Edits one of the person's own messages: its text, its caption, or everything that it carries. The bot gets
   * `edited_message` if it asked for this kind of update.
   */
  async edits(message: Message, content: string | Sendable): Promise<Message> {
    this.#acts();
    const stored = this.chat.messages.get(message.message_id);
    if (stored === undefined || stored.deleted || stored.by !== 'person') {
      throw this.#view.failure(`cannot edit message #${message.message_id}: it is none of theirs`);
    }
    return editFrom(this.#world, this.chat, stored, content);
  }

  /** Puts a reaction on a message. The bot gets `message_reaction` if it asked for this kind of update. */
  async reacts(message: Message, emoji: ReactionTypeEmoji['emoji']): Promise<void> {
    this.#acts();
    this.#world.tell(this.chat, 'message_reaction', {
      chat: this.chat.card as MessageReactionUpdated['chat'],
      message_id: message.message_id,
      user: this.user,
      date: this.#world.seconds(),
      old_reaction: [],
      new_reaction: [{ type: 'emoji', emoji }],
    });
  }

  /** Deletes a message for both sides; Telegram does not tell the bot. */
  async deletes(message: Message): Promise<void> {
    const stored = this.chat.messages.get(message.message_id);
    if (stored !== undefined && !stored.deleted) this.#world.deleteMessage(this.chat, stored, 'person');
  }

  async blocks(): Promise<void> {
    if (!this.chat.blocked) this.#showMembership('blocked');
  }

  async unblocks(): Promise<void> {
    if (this.chat.blocked) this.#showMembership('unblocked');
  }

  /** Deletes the account: from now on every send is refused with 403. */
  async deletesAccount(): Promise<void> {
    this.chat.accountDeleted = true;
    this.#world.show({ kind: 'left', by: 'person', at: performance.now(), chat: this.chat });
  }

  // Looks

  /** The bot's messages that are in the chat now, oldest first. */
  get messages(): readonly Message[] {
    return this.#view.messages('bot');
  }

  /** All messages in the chat now, from both sides, oldest first. */
  get history(): readonly Message[] {
    return this.#view.messages();
  }

  get lastMessage(): Message {
    const last = this.messages.at(-1);
    if (last === undefined) throw this.#view.failure('has no message from the bot');
    return last;
  }

  /** The commands that the app offers this person. */
  get commands(): readonly BotCommand[] {
    return commandsFor(this.#world.profile, this.chat);
  }

  /** What this person reads about the bot before pressing Start; '' where the bot has set nothing. */
  get introduction(): { name: string; description: string; shortDescription: string } {
    return descriptionFor(this.#world.profile, this.chat);
  }

  /** The texts of the buttons on the bot's newest message that has any. */
  get buttons(): readonly string[] {
    const message = this.messages.findLast((candidate) => buttonRows(candidate).length > 0);
    return message === undefined ? [] : buttonRows(message).flat().map(buttonText);
  }

  /**
   * Waits for the bot's next unseen message or edit whose text matches. Everything before it counts as seen.
   *
   * @throws Error with the transcript when it does not come in time
   */
  sees(wanted: Wanted, { timeout = PATIENCE }: WaitOptions = {}): Promise<Message> {
    const failure = () => this.#view.failure(`did not see ${quoted(wanted)} within ${timeout} ms`);
    return waitFor(this.chat.bell, () => this.#view.nextUnseen(wanted), timeout, failure);
  }

  /** Waits until a message shows a button, and returns the newest such message without marking it as seen. */
  async seesButton(wanted: Wanted, { timeout = PATIENCE }: WaitOptions = {}): Promise<Message> {
    const failure = () => this.#view.failure(`saw no button ${quoted(wanted)} within ${timeout} ms`);
    return (await waitFor(this.chat.bell, () => this.#view.newestWith(wanted), timeout, failure)).message;
  }

  /** Waits for the answer to the newest tap, and returns its toast or alert text ('' if it only stops the spinner). */
  seesToast(wanted: Wanted = '', { timeout = PATIENCE }: WaitOptions = {}): Promise<string> {
    const look = (): string | undefined => {
      const answer = this.chat.events.findLast(({ kind }) => kind === 'tapped')?.tap?.answer;
      if (answer === undefined) return undefined;
      const { text = '' } = answer;
      return matches(text, wanted) ? text : undefined;
    };
    const failure = () => this.#view.failure(`saw no toast ${quoted(wanted)} within ${timeout} ms`);
    return waitFor(this.chat.bell, look, timeout, failure);
  }

  /** Waits until the bot is at rest, then checks that it has shown nothing unseen. */
  async seesNothingNew(options: SettledOptions = {}): Promise<void> {
    await this.settled(options);
    const news = this.#view.nextUnseen('');
    if (news !== undefined) throw this.#view.failure(`expected silence, but the bot wrote "${textOf(news)}"`);
  }

  /** Resolves when the bot has handled everything that this person did. */
  settled(options: SettledOptions = {}): Promise<void> {
    return settled(this.#world, this.chat, options);
  }

  /** The whole chat as text, with edits, deletions and taps. */
  transcript(): string {
    return transcript(this.chat);
  }

  /** What every act does first. The first act starts the chat. */
  #acts(): void {
    if (this.chat.accountDeleted)
      throw this.#view.failure('has deleted their account and cannot act any more');
    if (this.chat.blocked) throw this.#view.failure('has blocked the bot and must unblock it first');
    this.chat.started = true;
    this.#view.noteAct();
  }

  #tap(stored: StoredMessage, data: string, label: string): Tap {
    this.#acts();
    const tap = this.#world.addTap(this.chat, stored, label, data);
    this.#world.tell(this.chat, 'callback_query', tap.query);
    return tap;
  }

  /** A fresh button as soon as one comes; any button once the bot is at rest and no fresh one can come. */
  async #awaitButton(wanted: Wanted, timeout: number): Promise<StoredMessage> {
    const enough = new AbortController();
    const { signal } = enough;
    const failure = () => this.#view.failure(`found no button ${quoted(wanted)} within ${timeout} ms`);
    const fresh = waitFor(this.chat.bell, () => this.#view.freshWith(wanted), timeout, failure, signal);
    const old = this.settled({ timeout, signal }).then(
      () => this.#view.newestWith(wanted) ?? fresh,
      () => fresh,
    );
    try {
      return await Promise.race([fresh, old]);
    } finally {
      enough.abort();
    }
  }

  #showMembership(kind: 'blocked' | 'unblocked'): void {
    const { chat, user } = this;
    chat.blocked = kind === 'blocked';
    this.#world.show({ kind, by: 'person', at: performance.now(), chat });
    const member = { user: this.#world.me, status: 'member' } as const;
    const kicked = { user: this.#world.me, status: 'kicked', until_date: 0 } as const;
    this.#world.tell(chat, 'my_chat_member', {
      chat: chat.card,
      from: user,
      date: this.#world.seconds(),
      old_chat_member: chat.blocked ? member : kicked,
      new_chat_member: chat.blocked ? kicked : member,
    });
  }
}
