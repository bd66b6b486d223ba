import { setTimeout as wait } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { chatOf, type Dispatcher } from './dispatcher.ts';

/** Milliseconds before an update that could neither be committed nor apologised for is handled again. */
const LOST_PAUSE = 2_000;

/**
 * The updates that Telegram has given and that are not confirmed yet. Each chat's are handled in order; one that is lost
 * is handled again, before the later ones of its chat. Telegram may give an update again and again: it is handled once.
 */
export class Intake {
  readonly #dispatcher: Pick<Dispatcher, 'dispatch'>;
  readonly #signal: AbortSignal;
  readonly #open = new Set<number>();
  readonly #done = new Set<number>();
  readonly #chats = new Map<number, Update[]>();
  readonly #working = new Set<Promise<void>>();
  #next = 0;

  /** @param signal - once it is aborted, nothing is begun any more */
  constructor(dispatcher: Pick<Dispatcher, 'dispatch'>, signal: AbortSignal) {
    this.#dispatcher = dispatcher;
    this.#signal = signal;
  }

  /** What may be confirmed to Telegram: all updates below this number are done. */
  get offset(): number {
    const offset = this.#open.size === 0 ? this.#next : Math.min(...this.#open);
    for (const id of this.#done) if (id < offset) this.#done.delete(id);
    return offset;
  }

  get isBusy(): boolean {
    return this.#open.size > 0;
  }

  /** @returns how many of them are new */
  take(updates: readonly Update[]): number {
    let news = 0;
    for (const update of updates) {
      const id = (update as Partial<Update> | null)?.update_id;
      if (id === undefined || !Number.isSafeInteger(id) || this.#open.has(id) || this.#done.has(id)) continue;
      news++;
      this.#open.add(id);
      this.#next = Math.max(this.#next, id + 1);
      const chatId = chatOf(update);
      const queue = this.#chats.get(chatId);
      if (queue !== undefined) queue.push(update);
      else {
        const first = [update];
        this.#chats.set(chatId, first);
        const work = this.#work(chatId, first).finally(() => this.#working.delete(work));
        this.#working.add(work);
      }
    }
    return news;
  }

  /** Resolves when all that is under way is done, or, once stopped, given up. */
  async settled(): Promise<void> {
    while (this.#working.size > 0) await Promise.all(this.#working);
  }

  async #work(chatId: number, queue: Update[]): Promise<void> {
    for (let update = queue[0]; update !== undefined; update = queue[0]) {
      if (await this.#dispatcher.dispatch(update)) {
        queue.shift();
        this.#open.delete(update.update_id);
        this.#done.add(update.update_id);
      } else {
        await wait(LOST_PAUSE, undefined, { signal: this.#signal }).catch(() => undefined);
      }
      // What is left stays unconfirmed: Telegram offers it to the next process.
      if (this.#signal.aborted) break;
    }
    this.#chats.delete(chatId);
  }
}
