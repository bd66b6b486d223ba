import { BotError, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { errorFacts, type Log } from '../../log.ts';
import { isWellFormed } from './well-formed.ts';

export interface Dispatch {
  readonly handle: (update: Update) => Promise<void>;
  /** Tells the person that something went wrong with this update. */
  readonly apologise: (update: Update) => Promise<void>;
  readonly log: Log;
}

/** Handles updates: chats in parallel, each chat in order. */
export class Dispatcher {
  readonly #dispatch: Dispatch;
  readonly #lanes = new Map<number, Promise<unknown>>();

  constructor(dispatch: Dispatch) {
    this.#dispatch = dispatch;
  }

  /**
   * Handles an update after the earlier ones of its chat.
   *
   * @returns `true` when it is committed, when the person has been asked to try again, or when it is malformed; `false` when
   * nothing of it was possible
   */
  async dispatch(update: Update): Promise<boolean> {
    if (!isWellFormed(update)) {
      this.#dispatch.log.warn('A malformed update was dropped.');
      return true;
    }
    return this.inOrder(chatOf(update), () => this.#handle(update));
  }

  /** Chats with something under way or waiting. */
  get busyChats(): number {
    return this.#lanes.size;
  }

  /** Does some work between two updates of a chat. */
  inOrder<Result>(chatId: number, work: () => Promise<Result>): Promise<Result> {
    const before = this.#lanes.get(chatId) ?? Promise.resolve();
    const done = before.then(work, work);
    this.#lanes.set(chatId, done);
    const leave = () => {
      if (this.#lanes.get(chatId) === done) this.#lanes.delete(chatId);
    };
    done.then(leave, leave);
    return done;
  }

  /** Resolves when all that was dispatched is done: in one chat, or in all. */
  async settled(chatId?: number): Promise<void> {
    for (;;) {
      const lanes = [...this.#lanes].filter(([id]) => id === (chatId ?? id));
      if (lanes.length === 0) return;
      await Promise.allSettled(lanes.map(([, done]) => done));
    }
  }

  async #handle(update: Update): Promise<boolean> {
    const { handle, apologise, log } = this.#dispatch;
    try {
      await handle(update);
      return true;
    } catch (error) {
      const cause = error instanceof BotError ? error.error : error;
      log.error('An update failed; the person is asked to try again.', errorFacts(cause));
    }
    try {
      await apologise(update);
      return true;
    } catch (error) {
      log.error('The person could not be told, either.', errorFacts(error));
      // Telegram refuses for good: the bot is blocked, or the tap is too old. There is nobody to tell.
      return error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403);
    }
  }
}

/** The chat whose order an update keeps; 0 where there is none, or the update is malformed. */
export function chatOf(update: Update): number {
  const { message = update.edited_message, callback_query: query, my_chat_member: member } = update;
  const chat = message?.chat ?? query?.message?.chat ?? update.message_reaction?.chat ?? member?.chat;
  return chat?.id ?? query?.from?.id ?? 0;
}
