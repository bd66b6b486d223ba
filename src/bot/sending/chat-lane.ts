import type { PromptNote } from '../../sessions/chat-sessions.ts';
import type { ChatCalls, Unsent } from './chat-calls.ts';
import { type Edit, EditQueue } from './edit-queue.ts';
import type { LastShown } from './last-shown.ts';
import type { Cleared, Reply } from './reply.ts';

/** Messages by their ids, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a chat is told after a decision has been committed. */
export interface Speech {
  readonly chatId: number;
  readonly replies: readonly Reply[];
  /** The message that showed the screen before this, as far as it was known. */
  readonly prompt: PromptNote | undefined;
  /** Called when the screen is in front of the person, or cannot be because they blocked the bot. */
  readonly onShown?: (prompt: PromptNote) => Promise<void>;
  /** Called when the screen could not be sent. `retryAfter`: milliseconds for which Telegram wants no more calls. */
  readonly onUnsent?: (retryAfter: number | undefined) => Promise<void>;
  /** Called when a message that is an offer has been sent. */
  readonly onOffer?: (messageId: number) => Promise<void>;
  /** Called when the messages in a range have been deleted, as far as Telegram lets a bot. */
  readonly onCleared?: (cleared: Cleared & Range) => Promise<void>;
  /** Called when an unwanted message has been deleted; `left`: Telegram does not let the bot delete it. */
  readonly onDeleted?: (messageId: number, left: boolean) => Promise<void>;
}

type Send = Extract<Reply, { do: 'send' }>;
type ScreenEdit = Extract<Reply, { do: 'edit' }> & { readonly screen: number };
type Clear = Extract<Reply, { do: 'clear' }>;

/** What the lanes of all chats share. */
export interface LanePorts {
  readonly calls: ChatCalls;
  readonly lastShown: LastShown;
  clear(chatId: number, range: Range & { readonly keep?: number }): Promise<Cleared>;
}

/** A speech with what was known when it was handed over. */
interface Utterance {
  readonly speech: Speech;
  /** The messages that its edits mean. A screen that is sent again later is another message. */
  readonly targets: ReadonlyMap<Reply, Promise<number | undefined>>;
  /** By screen number, the messages that its screens become; `undefined` for one that could not be sent. */
  readonly arrivals: ReadonlyMap<number, PromiseWithResolvers<number | undefined>>;
}

/** Speaks to one chat. It lives as long as something is under way there. */
export class ChatLane {
  readonly #chatId: number;
  readonly #ports: LanePorts;
  readonly #onIdle: () => void;
  #idle: PromiseWithResolvers<void> | undefined;
  readonly #edits: EditQueue;
  /** By number, the screens that are being sent, and the message that each becomes. */
  readonly #screens = new Map<number, Promise<number | undefined>>();
  #sends: Promise<void> = Promise.resolve();
  /** Resolves when the store knows which message shows the screen. */
  #noted: Promise<void> = Promise.resolve();
  #onDeleted: Speech['onDeleted'];
  /** The newest screen of this chat, where it is a change to a message. */
  #newest: Extract<Reply, { do: 'edit' }> | undefined;
  #tasks = 0;

  /** @param onIdle - called when nothing is under way any more; the lane is not used after that */
  constructor(chatId: number, ports: LanePorts, onIdle: () => void) {
    this.#chatId = chatId;
    this.#ports = ports;
    this.#onIdle = onIdle;
    this.#edits = new EditQueue((messageId, edit) => this.#make(messageId, edit));
  }

  /** Resolves when nothing is under way any more. */
  get idle(): Promise<void> {
    this.#idle ??= Promise.withResolvers<void>();
    return this.#idle.promise;
  }

  /** See `Speaker.onItsWay`. */
  onItsWay(screen: number): Promise<number | undefined> | undefined {
    return this.#screens.get(screen);
  }

  /** See `Speaker.say`. */
  say(speech: Speech): Promise<void> {
    const utterance = this.#prepare(speech);
    const spoken = this.#sends.then(() => this.#speak(utterance));
    this.#sends = spoken;
    void this.#track(spoken.then(() => this.#noted));
    return spoken;
  }

  #prepare(speech: Speech): Utterance {
    const targets = new Map<Reply, Promise<number | undefined>>();
    for (const reply of speech.replies) {
      if (isEdit(reply)) targets.set(reply, this.#target(reply, speech.prompt));
    }
    // Only now: whoever waits for a screen that is being sent already is told of that message, not of this one.
    const arrivals = new Map<number, PromiseWithResolvers<number | undefined>>();
    for (const reply of speech.replies) {
      if ((reply.do === 'send' || reply.do === 'edit') && reply.screen !== undefined) {
        const arrival = Promise.withResolvers<number | undefined>();
        arrivals.set(reply.screen, arrival);
        this.#screens.set(reply.screen, arrival.promise);
        this.#newest = reply.do === 'edit' ? reply : undefined;
      }
    }
    return { speech, targets, arrivals };
  }

  /** The message that an edit means: named by its id, or by the screen it shows, which may still be on its way. */
  async #target({ message }: Edit, prompt: PromptNote | undefined): Promise<number | undefined> {
    if ('id' in message) return message.id;
    const { screen } = message;
    const noted = prompt?.asking === screen ? prompt.messageId : 0;
    // The screen may have been sent, or sent again, after the chat was loaded.
    const known = Math.max(noted, this.#ports.lastShown.messageOf(this.#chatId, screen)) || undefined;
    return (await this.#screens.get(screen)) ?? known;
  }

  async #speak(utterance: Utterance): Promise<void> {
    const { speech, targets, arrivals } = utterance;
    const { replies } = speech;
    // The request for what is new is written first; the acknowledgement follows at once on another connection.
    const newest = this.#sendAll(
      utterance,
      replies.filter((reply) => reply.do === 'send'),
    );
    for (const reply of replies) {
      if (reply.do === 'acknowledge') void this.#track(this.#ports.calls.acknowledge(reply));
    }
    const isSent = await newest;
    for (const reply of replies) if (isScreenEdit(reply)) await this.#moveScreen(utterance, reply);
    for (const reply of replies) {
      if (!isEdit(reply) || isScreenEdit(reply)) continue;
      // What is in front of the person stays until its successor has been sent.
      const isAtOnce = reply.do === 'edit' || (reply.do === 'delete' && reply.unwanted === true);
      if (reply.do === 'delete' && reply.unwanted && speech.onDeleted) this.#onDeleted = speech.onDeleted;
      if (isSent || isAtOnce) void this.#track(this.#editLater(reply, targets.get(reply)));
    }
    for (const reply of replies) {
      if (reply.do !== 'clear') continue;
      const cleared = this.#track(this.#clear(speech, reply, [...arrivals.values()].at(-1)?.promise));
      if (reply.owed) await cleared;
    }
  }

  /** @returns whether all of it was sent */
  async #sendAll(utterance: Utterance, sends: readonly Send[]): Promise<boolean> {
    const { calls } = this.#ports;
    let areSent = true;
    for (const { message, screen, offer } of sends) {
      if (message.media !== undefined) {
        await calls.sendMedia(this.#chatId, message, message.media);
        continue;
      }
      const sent = await calls.send(this.#chatId, message, screen !== undefined);
      if (typeof sent !== 'number') areSent = false;
      else if (offer && sent !== 0) await this.#noteOffer(utterance.speech, sent);
      if (screen !== undefined) await this.#screenIsSent(utterance, screen, sent);
    }
    return areSent;
  }

  async #noteOffer({ onOffer }: Speech, messageId: number): Promise<void> {
    try {
      await onOffer?.(messageId);
    } catch (error) {
      // The offer then keeps its buttons; a tap on them is understood all the same.
      this.#ports.calls.failed('It could not be noted that a message was sent.', error);
    }
  }

  /** Shows a screen in another message, or in a new one where that cannot be edited. */
  async #moveScreen(utterance: Utterance, edit: ScreenEdit): Promise<void> {
    const { calls } = this.#ports;
    const messageId = await utterance.targets.get(edit);
    if (this.#isOvertaken(edit)) {
      utterance.arrivals.get(edit.screen)?.resolve(messageId);
      this.#forget(utterance, edit.screen);
      return;
    }
    const edited = messageId !== undefined && (await calls.edit(this.#chatId, messageId, edit.to));
    const shownBy = edited === true ? messageId : edited || (await calls.send(this.#chatId, edit.to, true));
    await this.#screenIsSent(utterance, edit.screen, shownBy ?? 0);
  }

  /** Somebody ticks faster than Telegram shows: only the last of the changes to one message is made. */
  #isOvertaken({ message }: ScreenEdit): boolean {
    const newest = this.#newest;
    const isOther = newest !== undefined && newest.message !== message;
    return isOther && 'id' in newest.message && 'id' in message && newest.message.id === message.id;
  }

  async #screenIsSent(utterance: Utterance, screen: number, sent: number | Unsent): Promise<void> {
    if (typeof sent === 'number') {
      utterance.arrivals.get(screen)?.resolve(sent);
      this.#ports.lastShown.note(this.#chatId, screen, sent);
      this.#noted = this.#noteShown(utterance, { asking: screen, messageId: sent });
    } else {
      // By then it is known when it will be tried again.
      await utterance.speech.onUnsent?.(sent.retryAfter);
      utterance.arrivals.get(screen)?.resolve(undefined);
      this.#forget(utterance, screen);
    }
  }

  /** Only edits wait for the note. What comes next in the chat reads the store, which answers in order. */
  async #noteShown(utterance: Utterance, shown: PromptNote): Promise<void> {
    try {
      await utterance.speech.onShown?.(shown);
    } catch (error) {
      // The question is then sent once more, which does no harm.
      this.#ports.calls.failed('It could not be noted that a message was sent.', error);
    }
    this.#forget(utterance, shown.asking);
  }

  /** The screen is not on its way any more, unless it is being sent once more. */
  #forget({ arrivals }: Utterance, screen: number): void {
    if (this.#screens.get(screen) === arrivals.get(screen)?.promise) this.#screens.delete(screen);
  }

  async #editLater(edit: Edit, target: Promise<number | undefined> | undefined): Promise<void> {
    const [messageId] = await Promise.all([target, this.#noted]);
    if (messageId !== undefined && messageId !== 0) await this.#edits.add(messageId, edit);
  }

  async #remove(messageId: number): Promise<void> {
    const { calls } = this.#ports;
    const result = await calls.remove(this.#chatId, messageId);
    if (result === 'later') return;
    try {
      await this.#onDeleted?.(messageId, result === 'refused');
    } catch (error) {
      // It is then deleted once more, which does no harm.
      calls.failed('It could not be noted that a message was deleted.', error);
    }
  }

  #make(messageId: number, edit: Edit): Promise<unknown> {
    const { calls } = this.#ports;
    if (edit.do === 'delete' && edit.unwanted) return this.#remove(messageId);
    return edit.do === 'edit'
      ? calls.edit(this.#chatId, messageId, edit.to)
      : calls.tidy(this.#chatId, messageId, edit.do);
  }

  async #clear(
    { onCleared }: Speech,
    { from, to, keep }: Clear,
    screen: Promise<number | undefined> | undefined,
  ): Promise<void> {
    const shownBy = await screen;
    // 0: the person does not want it. Then there is nothing to clear either.
    const end = to ?? (shownBy === 0 ? from - 1 : shownBy && shownBy - 1);
    if (end === undefined) return;
    const range = { from, to: end };
    try {
      const cleared = await this.#ports.clear(this.#chatId, keep === undefined ? range : { ...range, keep });
      await onCleared?.({ ...range, ...cleared });
    } catch (error) {
      this.#ports.calls.failed('A chat could not be cleared; that stays owed.', error);
    }
  }

  /** The lane is idle when the last of its tasks is done. */
  async #track(task: Promise<unknown>): Promise<void> {
    this.#tasks++;
    await task;
    this.#tasks--;
    if (this.#tasks > 0) return;
    this.#onIdle();
    this.#idle?.resolve();
  }
}

function isEdit(reply: Reply): reply is Edit {
  return reply.do === 'edit' || reply.do === 'remove-keyboard' || reply.do === 'delete';
}

function isScreenEdit(reply: Reply): reply is ScreenEdit {
  return reply.do === 'edit' && reply.screen !== undefined;
}
