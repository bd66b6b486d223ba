import {
  type ButtonData,
  type ChatEvent,
  decodeButton,
  type Message,
  type MessageRef,
  type RehearsedChat,
  type Reply,
} from '../bot/rehearsal.ts';
import type { SentFile } from '../interview/input.ts';
import type { Session } from '../interview/session.ts';

/** What the bot said by one event. */
export interface Said {
  readonly messages: readonly Message[];
  readonly toasts: readonly string[];
}

/** What appeared, in order: what the person did, and how the bot reacted. */
export type Shown =
  | { readonly what: 'did'; readonly text: string }
  | { readonly what: 'sent' | 'edited'; readonly message: Message }
  | { readonly what: 'toast'; readonly text: string };

/** A button with its message and its label. */
export interface FoundButton {
  readonly messageId: number;
  readonly data: ButtonData;
  readonly label: string;
}

/** What a button and a message have in common; ids are unique within the chat. */
type PersonDoes<Event> = Event extends { readonly messageId: number } ? Omit<Event, 'messageId'> : never;

/** What a person sees of one rehearsed chat: its messages, their buttons, and what appeared when. */
export class WalkedChat {
  /** Everything that appeared. */
  readonly log: Shown[] = [];
  readonly #chat: RehearsedChat;
  readonly #chatId: number;
  #lastMessage = 0;
  readonly #messages = new Map<number, Message>();
  readonly #screens = new Map<number, number>();
  /** Every button of an interview that the chat ever had. */
  readonly #history: FoundButton[] = [];

  constructor(chat: RehearsedChat, chatId: number) {
    this.#chat = chat;
    this.#chatId = chatId;
  }

  /** The current interview, if there is one. */
  get session(): Session | undefined {
    return this.#chat.session;
  }

  /** Everything stored about the interview, for comparison. */
  get kept(): string {
    return this.#chat.kept;
  }

  /** The message that shows the chat's screen, if there is one. */
  get screen(): Message | undefined {
    return this.#messages.get(this.#chat.screenMessage ?? 0);
  }

  /** Whether a typed text waits for confirmation. */
  get isInDoubt(): boolean {
    return this.#chat.isInDoubt;
  }

  /** The labels of the buttons below the screen. */
  get buttons(): readonly ButtonData[] {
    return buttonsOf(this.screen).map(({ data }) => data);
  }

  /** Buttons of earlier questions, the oldest first. */
  get oldButtons(): readonly FoundButton[] {
    const { session } = this;
    return this.#history.filter(
      ({ data }) => data.type === 'tap' && data.tag === session?.tag && data.asking !== session.asking,
    );
  }

  /** The newest button with this label, and its message. */
  findButton(says: (data: ButtonData) => boolean): FoundButton | undefined {
    for (const [messageId, message] of [...this.#messages].toReversed()) {
      const found = buttonsOf(message).find(({ data }) => says(data));
      if (found !== undefined) return { messageId, ...found };
    }
    return undefined;
  }

  /** @param crash - see {@link Act} */
  async writes(text: string, crash = false): Promise<Said> {
    const [command, argument = ''] = text.split(' ', 2);
    this.log.push({ what: 'did', text });
    return await this.#sends(
      command?.startsWith('/')
        ? { ...this.#person, type: 'command', command: command.slice(1), argument }
        : { ...this.#person, type: 'text', text },
      crash,
    );
  }

  async sendsFile(file: SentFile): Promise<Said> {
    this.log.push({ what: 'did', text: `📎 ${file.kind}` });
    return await this.#sends({ ...this.#person, type: 'file', file });
  }

  async shares(latitude: number, longitude: number): Promise<Said> {
    this.log.push({ what: 'did', text: `📍 ${latitude}, ${longitude}` });
    return await this.#sends({ ...this.#person, type: 'place', latitude, longitude });
  }

  async sticks(): Promise<Said> {
    this.log.push({ what: 'did', text: '🙂' });
    return await this.#sends({ ...this.#person, type: 'other-message', kind: 'sticker' });
  }

  async taps({ messageId, data, label }: FoundButton, crash = false): Promise<Said> {
    this.log.push({ what: 'did', text: label });
    const event: ChatEvent = { ...this.#person, messageId, type: 'button', queryId: 'tap', data };
    return crash ? await this.#fallsOver(event) : await this.#happens(event);
  }

  /** The sweeper looks at the chat. */
  async looksAfter(): Promise<Said> {
    return await this.#happens({ type: 'due', chatId: this.#chatId });
  }

  get #person() {
    return { chatId: this.#chatId, phoneLanguage: undefined };
  }

  async #sends(
    event: PersonDoes<Extract<ChatEvent, { type: 'command' | 'text' | 'file' | 'place' | 'other-message' }>>,
    crash = false,
  ): Promise<Said> {
    this.#lastMessage += 1;
    const sent: ChatEvent = { ...event, messageId: this.#lastMessage };
    return crash ? await this.#fallsOver(sent) : await this.#happens(sent);
  }

  /** The bot commits but sends nothing, and Telegram offers the update again. Then the sweeper sends what is owed. */
  async #fallsOver(event: ChatEvent): Promise<Said> {
    await this.#chat.take(event);
    const { kept } = this;
    const again = await this.#happens(event);
    const owed = await this.looksAfter();
    if (this.kept !== kept) throw new Error('what was offered again after a crash was taken twice');
    return together([again, owed]);
  }

  async #happens(event: ChatEvent): Promise<Said> {
    const { replies, next } = await this.#chat.take(event);
    // Sending a screen again makes it a new message, so find the intended one first.
    const targets = replies.map((reply) =>
      'message' in reply && reply.do !== 'send' ? this.#idOf(reply.message) : undefined,
    );
    const after: Said[] = [];
    for (const [index, reply] of replies.entries()) {
      const messageId = this.#shows(reply, targets[index]);
      if (reply.do === 'send' && reply.offer && messageId !== undefined) {
        after.push(await this.#happens({ type: 'offer-shown', chatId: this.#chatId, messageId }));
      }
      if (reply.do === 'clear') {
        const range = { from: reply.from, to: reply.to ?? this.#lastMessage - 1 };
        after.push(
          await this.#happens({ type: 'cleared', chatId: this.#chatId, ...range, left: 0, mayBeMore: false }),
        );
      }
    }
    for (const owed of next) await this.#happens(owed);
    if (this.#chat.isThanked) await this.#happens({ type: 'thanked', chatId: this.#chatId });
    const messages = replies.flatMap((reply) =>
      reply.do === 'send' ? reply.message : reply.do === 'edit' ? reply.to : [],
    );
    const toasts = replies.flatMap((reply) =>
      reply.do === 'acknowledge' && reply.text !== undefined ? reply.text : [],
    );
    return together([{ messages, toasts }, ...after]);
  }

  /** @returns the message concerned */
  #shows(reply: Reply, target: number | undefined): number | undefined {
    if (reply.do === 'acknowledge') {
      if (reply.text !== undefined) this.log.push({ what: 'toast', text: reply.text });
      return undefined;
    }
    if (reply.do === 'clear') {
      for (let id = reply.from; id <= (reply.to ?? this.#lastMessage - 1); id++)
        if (id !== reply.keep) this.#messages.delete(id);
      return undefined;
    }
    if (reply.do === 'delete') {
      this.#messages.delete(target ?? 0);
      return undefined;
    }
    let messageId: number | undefined;
    if (reply.do === 'send') {
      this.#lastMessage += 1;
      messageId = this.#lastMessage;
      this.#put(messageId, reply.message);
      this.log.push({ what: 'sent', message: reply.message });
    } else {
      messageId = target;
      const shown = this.#messages.get(messageId ?? 0);
      if (messageId === undefined || shown === undefined) return undefined;
      this.#put(messageId, reply.do === 'edit' ? reply.to : { text: shown.text });
      if (reply.do === 'edit') this.log.push({ what: 'edited', message: reply.to });
    }
    if ('screen' in reply && reply.screen !== undefined) {
      this.#screens.set(reply.screen, messageId);
      this.#chat.shown(reply.screen, messageId);
    }
    return messageId;
  }

  #put(messageId: number, message: Message): void {
    this.#messages.set(messageId, message);
    for (const found of buttonsOf(message)) this.#history.push({ messageId, ...found });
  }

  #idOf(message: MessageRef): number | undefined {
    return 'id' in message ? message.id : this.#screens.get(message.screen);
  }
}

function together(all: readonly Said[]): Said {
  return {
    messages: all.flatMap(({ messages }) => messages),
    toasts: all.flatMap(({ toasts }) => toasts),
  };
}

function buttonsOf(message: Message | undefined): readonly Omit<FoundButton, 'messageId'>[] {
  return (message?.keyboard ?? []).flat().flatMap((button) => {
    const data = 'callback_data' in button ? decodeButton(button.callback_data) : undefined;
    return data === undefined ? [] : [{ data, label: button.text }];
  });
}
