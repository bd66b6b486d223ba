import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Log } from '../../log.ts';
import type { PromptNote } from '../../sessions/chat-sessions.ts';
import { ChatCalls } from './chat-calls.ts';
import { clearMessages } from './clear-messages.ts';
import type { MediaSender } from './media-sender.ts';
import type { Reply } from './reply.ts';

/** What a chat was told once a decision had been committed. */
export interface Speech {
  readonly chatId: number;
  readonly replies: readonly Reply[];
  /** What was known of the message that shows the screen before this. */
  readonly prompt: PromptNote | undefined;
  /** Called when the screen is in front of the person (or cannot be, because they blocked the bot). */
  readonly onShown?: (prompt: PromptNote) => Promise<void>;
  /** Called when a message that is an offer has come. */
  readonly onOffer?: (messageId: number) => Promise<void>;
  /** Called when the chat is cleared; `left`: not all of it could be. */
  readonly onCleared?: (left: boolean) => Promise<void>;
}

/** Of so many chats it is known which message showed a screen last: long enough until its note is read back. */
const MOST_REMEMBERED = 1000;
/** Milliseconds between two calls that clear a chat. */
const PACE = 100;

type Send = Extract<Reply, { do: 'send' }>;
type Acknowledgement = Extract<Reply, { do: 'acknowledge' }>;
type Edit = Extract<Reply, { do: 'edit' | 'disarm' | 'delete' }>;

/**
 * Says what was decided, in order for each chat: first what is new (the next question), with the tap's acknowledgement
 * going out beside it, then edits of older messages. Nobody waits for edits; of two edits of one message only the later
 * is made, and one that fails is dropped.
 */
export class Speaker {
  readonly #api: Api;
  readonly #log: Log;
  readonly #calls: ChatCalls;
  readonly #pace: () => Promise<void>;
  readonly #lanes = new Map<number, Lane>();
  readonly #lastShown = new Map<number, { readonly screen: number; readonly messageId: number }>();

  /** @param pace - waited for between two calls that delete messages by the hundred */
  constructor(api: Api, log: Log, media: Pick<MediaSender, 'send'>, pace: () => Promise<void> = pause) {
    this.#api = api;
    this.#calls = new ChatCalls(api, log, media);
    this.#log = log;
    this.#pace = pace;
  }

  /**
   * @returns the id of the message by which this screen is being sent to the chat at this moment, once it has one;
   * `undefined` at once where it is not being sent
   */
  onItsWay(chatId: number, screenNumber: number): Promise<number | undefined> | undefined {
    return this.#lanes.get(chatId)?.screens.get(screenNumber)?.promise;
  }

  /**
   * @returns when what is new has been sent; edits follow on their own
   */
  say(speech: Speech): Promise<void> {
    if (speech.replies.length === 0) return Promise.resolve();
    const lane = this.#laneOf(speech.chatId);
    // Which messages are meant is settled now: a screen that is sent once more is another message from here on.
    const targets = new Map(speech.replies.map((reply) => [reply, this.#target(lane, speech, reply)]));
    // Each time a screen is sent is an arrival of its own: who waits for the one before is told of that one.
    const arrivals: Arrivals = new Map();
    for (const reply of speech.replies) {
      if ((reply.do === 'send' || reply.do === 'edit') && reply.screen !== undefined) {
        const arrival = deferred<number | undefined>();
        arrivals.set(reply.screen, arrival);
        lane.screens.set(reply.screen, arrival);
      }
    }
    lane.busy++;
    const spoken = lane.sends.then(() => this.#speak(lane, speech, targets, arrivals));
    lane.sends = spoken;
    void this.#leaveWhenNoted(lane, speech.chatId);
    return spoken;
  }

  async #leaveWhenNoted(lane: Lane, chatId: number): Promise<void> {
    await lane.sends;
    await lane.noted;
    lane.busy--;
    this.#leave(chatId, lane);
  }

  /** Resolves when everything said so far has been sent, edits and acknowledgements too: in one chat, or in all. */
  async settled(chatId?: number): Promise<void> {
    for (;;) {
      const lanes = [...this.#lanes].filter(([id]) => id === (chatId ?? id));
      if (lanes.length === 0) return;
      await Promise.all(
        lanes.flatMap(([, { sends, noted, drained, cleared, acknowledged }]) => [
          sends,
          noted,
          drained,
          cleared,
          acknowledged,
        ]),
      );
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async #speak(lane: Lane, speech: Speech, targets: Targets, arrivals: Arrivals): Promise<void> {
    const { replies, chatId } = speech;
    // The request for what is new is written first; the acknowledgement follows on another connection at once.
    const sends = replies.filter((reply) => reply.do === 'send');
    const moves = replies.filter((reply) => reply.do === 'edit' && reply.screen !== undefined);
    const newest = this.#sendAll(lane, arrivals, speech, sends);
    for (const reply of replies) if (reply.do === 'acknowledge') void this.#acknowledge(lane, chatId, reply);
    const hasCome = await newest;
    for (const move of moves)
      if (move.do === 'edit') await this.#moveScreen(lane, arrivals, speech, move, await targets.get(move));
    for (const reply of replies) {
      if (reply.do === 'clear') lane.cleared = this.#clear(lane, speech, reply);
      // What is in front of the person stays until its successor has come.
      const isAtOnce = reply.do === 'delete' && reply.atOnce === true;
      const tidies = (hasCome || isAtOnce) && (reply.do === 'disarm' || reply.do === 'delete');
      if (tidies || (reply.do === 'edit' && reply.screen === undefined)) {
        void this.#later(lane, chatId, reply, targets.get(reply));
      }
    }
  }

  /** Nobody waits for it, but the lane stays until it is done. */
  async #acknowledge(lane: Lane, chatId: number, reply: Acknowledgement): Promise<void> {
    lane.busy++;
    const answered = this.#calls.acknowledge(reply);
    lane.acknowledged = Promise.all([lane.acknowledged, answered]);
    await answered;
    lane.busy--;
    this.#leave(chatId, lane);
  }

  /** @returns whether all of it has come */
  async #sendAll(lane: Lane, arrivals: Arrivals, speech: Speech, sends: readonly Send[]): Promise<boolean> {
    let haveCome = true;
    for (const { message, screen, offer } of sends) {
      if (message.media !== undefined) {
        await this.#calls.sendMedia(speech.chatId, message, message.media);
        continue;
      }
      const messageId = await this.#calls.send(speech.chatId, message, screen !== undefined);
      if (messageId === undefined) haveCome = false;
      else if (offer && messageId !== 0) await this.#offerHasCome(speech, messageId);
      if (screen !== undefined) this.#shown(lane, arrivals, speech, screen, messageId);
    }
    return haveCome;
  }

  async #offerHasCome({ onOffer }: Speech, messageId: number): Promise<void> {
    try {
      await onOffer?.(messageId);
    } catch (error) {
      // Then it keeps its buttons; a tap on them is understood all the same.
      this.#calls.failed('It could not be noted that a message was sent.', error);
    }
  }

  async #moveScreen(
    lane: Lane,
    arrivals: Arrivals,
    speech: Speech,
    edit: Extract<Reply, { do: 'edit' }>,
    messageId: number | undefined,
  ): Promise<void> {
    const { screen = 0 } = edit;
    if (messageId !== undefined && (await this.#calls.edit(speech.chatId, messageId, edit.to))) {
      this.#shown(lane, arrivals, speech, screen, messageId);
    } else {
      this.#shown(lane, arrivals, speech, screen, await this.#calls.send(speech.chatId, edit.to, true));
    }
  }

  #shown(
    lane: Lane,
    arrivals: Arrivals,
    speech: Speech,
    screen: number,
    messageId: number | undefined,
  ): void {
    arrivals.get(screen)?.resolve(messageId);
    if (messageId === undefined) return;
    this.#rememberShown(speech.chatId, screen, messageId);
    lane.noted = this.#noteShown(speech, { asking: screen, messageId });
  }

  /** Only edits wait for the note: what comes next in the chat is asked of the store behind it. */
  async #noteShown({ onShown }: Speech, shown: PromptNote): Promise<void> {
    try {
      await onShown?.(shown);
    } catch (error) {
      // Then the question comes once more: harmless.
      this.#calls.failed('It could not be noted that a message was sent.', error);
    }
  }

  async #later(
    lane: Lane,
    chatId: number,
    edit: Edit,
    of: Promise<number | undefined> | undefined,
  ): Promise<void> {
    lane.busy++;
    const [messageId] = await Promise.all([of, lane.noted]);
    if (messageId !== undefined && messageId !== 0) {
      const waiting = lane.edits.get(messageId);
      // A message that is to be deleted, or has its last word, is not to lose only its buttons.
      if (!(waiting && edit.do === 'disarm')) lane.edits.set(messageId, edit);
      lane.drained = lane.draining ? lane.drained : this.#drain(lane, chatId);
    }
    lane.busy--;
    this.#leave(chatId, lane);
  }

  async #drain(lane: Lane, chatId: number): Promise<void> {
    lane.draining = true;
    for (let next = first(lane.edits); next !== undefined; next = first(lane.edits)) {
      const [messageId, edit] = next;
      lane.edits.delete(messageId);
      if (edit.do === 'edit') await this.#calls.edit(chatId, messageId, edit.to);
      else await this.#calls.tidy(chatId, messageId, edit.do);
    }
    lane.draining = false;
    this.#leave(chatId, lane);
  }

  async #clear(
    lane: Lane,
    { chatId, onCleared }: Speech,
    range: Extract<Reply, { do: 'clear' }>,
  ): Promise<void> {
    if (lane.clearing) return await lane.cleared;
    lane.clearing = true;
    lane.busy++;
    try {
      const { left } = await clearMessages(this.#api, chatId, range, () => this.#pace(), this.#log);
      await onCleared?.(left);
    } catch (error) {
      this.#calls.failed('A chat could not be cleared; that stays owed.', error);
    }
    lane.clearing = false;
    lane.busy--;
    this.#leave(chatId, lane);
  }

  /** The message a reply is about: by its id, or the one that shows a screen, which may still be on its way. */
  #target(lane: Lane, { chatId, prompt }: Speech, reply: Reply): Promise<number | undefined> {
    if (!('message' in reply) || reply.do === 'send') return Promise.resolve(undefined);
    const { message } = reply;
    if ('id' in message) return Promise.resolve(message.id);
    const { screen } = message;
    const noted = prompt?.asking === screen ? prompt.messageId : 0;
    // It may have come, or come again, after the chat was loaded.
    const last = this.#lastShown.get(chatId);
    const known = Math.max(noted, last?.screen === screen ? last.messageId : 0) || undefined;
    const onItsWay = lane.screens.get(screen)?.promise ?? Promise.resolve(undefined);
    return onItsWay.then((messageId) => messageId ?? known);
  }

  #rememberShown(chatId: number, screen: number, messageId: number): void {
    this.#lastShown.delete(chatId);
    this.#lastShown.set(chatId, { screen, messageId });
    if (this.#lastShown.size > MOST_REMEMBERED) {
      for (const oldest of this.#lastShown.keys()) {
        this.#lastShown.delete(oldest);
        break;
      }
    }
  }

  #laneOf(chatId: number): Lane {
    let lane = this.#lanes.get(chatId);
    if (lane === undefined) {
      lane = {
        sends: Promise.resolve(),
        noted: Promise.resolve(),
        acknowledged: Promise.resolve(),
        busy: 0,
        screens: new Map(),
        edits: new Map(),
        drained: Promise.resolve(),
        draining: false,
        cleared: Promise.resolve(),
        clearing: false,
      };
      this.#lanes.set(chatId, lane);
    }
    return lane;
  }

  #leave(chatId: number, lane: Lane): void {
    if (lane.busy === 0 && !lane.draining && lane.edits.size === 0) this.#lanes.delete(chatId);
  }
}

/** What is going on in one chat; gone as soon as nothing is. */
interface Lane {
  sends: Promise<void>;
  /** Which message shows the screen is noted in the store. */
  noted: Promise<void>;
  acknowledged: Promise<unknown>;
  busy: number;
  /** Screens being sent, by number, and the message each becomes. */
  readonly screens: Map<number, Deferred<number | undefined>>;
  readonly edits: Map<number, Edit>;
  drained: Promise<void>;
  draining: boolean;
  cleared: Promise<void>;
  clearing: boolean;
}

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
}

function deferred<Value>(): Deferred<Value> {
  const { promise, resolve } = Promise.withResolvers<Value>();
  return { promise, resolve };
}

/** By screen number: the message that a screen becomes, once it has been sent. */
type Arrivals = Map<number, Deferred<number | undefined>>;

type Targets = ReadonlyMap<Reply, Promise<number | undefined>>;

function first<Key, Value>(map: ReadonlyMap<Key, Value>): [Key, Value] | undefined {
  return map.entries().next().value;
}

/** All chats together stay far below what Telegram bears. */
async function pause(): Promise<void> {
  await wait(PACE, undefined, { ref: false });
}
