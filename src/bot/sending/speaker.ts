import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Log } from '../../log.ts';
import { ChatCalls } from './chat-calls.ts';
import { ChatLane, type LanePorts, type Speech } from './chat-lane.ts';
import { clearMessages } from './clear-messages.ts';
import { LastShown } from './last-shown.ts';
import type { MediaSender } from './media-sender.ts';

/** Milliseconds between two calls that clear a chat: all chats together stay far below Telegram's limits. */
const PACE = 100;

/**
 * Says what was decided, in order for each chat: first what is new (the next question), with the tap's acknowledgement
 * going out beside it, then edits of older messages. Nobody waits for edits; of two edits of one message only the later
 * is made, and one that fails is dropped.
 */
export class Speaker {
  readonly #ports: LanePorts;
  /** Only of chats in which something is under way. */
  readonly #lanes = new Map<number, ChatLane>();

  /** @param pace - waited for between two calls that delete messages by the hundred */
  constructor(api: Api, log: Log, media: Pick<MediaSender, 'send'>, pace: () => Promise<void> = pause) {
    this.#ports = {
      calls: new ChatCalls(api, log, media),
      lastShown: new LastShown(),
      clear: (chatId, range) => clearMessages(api, chatId, range, pace, log),
    };
  }

  /**
   * @returns the id of the message in which this screen is being sent to the chat at this moment, once it has one;
   * `undefined` at once where it is not being sent
   */
  onItsWay(chatId: number, screenNumber: number): Promise<number | undefined> | undefined {
    return this.#lanes.get(chatId)?.onItsWay(screenNumber);
  }

  /** @returns when what is new has been sent; edits follow on their own */
  say(speech: Speech): Promise<void> {
    if (speech.replies.length === 0) return Promise.resolve();
    return this.#laneOf(speech.chatId).say(speech);
  }

  /** Resolves when everything said so far has been sent, edits and acknowledgements included: in one chat, or in all. */
  async settled(chatId?: number): Promise<void> {
    for (;;) {
      const lanes = [...this.#lanes].filter(([id]) => id === (chatId ?? id));
      if (lanes.length === 0) return;
      await Promise.all(lanes.map(([, lane]) => lane.idle));
    }
  }

  #laneOf(chatId: number): ChatLane {
    let lane = this.#lanes.get(chatId);
    if (lane === undefined) {
      lane = new ChatLane(chatId, this.#ports, () => this.#lanes.delete(chatId));
      this.#lanes.set(chatId, lane);
    }
    return lane;
  }
}

async function pause(): Promise<void> {
  await wait(PACE, undefined, { ref: false });
}
