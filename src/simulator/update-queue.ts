/**
 * The updates a bot has not confirmed yet. They survive restarts of the bot and are offered again until an offset
 * passes them (polling) or a webhook accepts them.
 * Source: tdlib/telegram-bot-api, `telegram-bot-api/Client.cpp` (do_get_updates, process_get_updates_query).
 */
import type { CallbackQuery, ChatMemberUpdated, Message, MessageReactionUpdated, Update } from 'grammy/types';

/** The updates that people's acts turn into. */
export interface UpdateContents {
  message: Message;
  edited_message: Message;
  callback_query: CallbackQuery;
  message_reaction: MessageReactionUpdated;
  my_chat_member: ChatMemberUpdated;
}

export type UpdateType = keyof UpdateContents;

export interface QueuedUpdate {
  readonly update: Update;
  readonly type: UpdateType;
  readonly chatId: number;
  /** `performance.now()` when the person acted. */
  readonly madeAt: number;
  offers: number;
}

interface Poll {
  offset: number;
  limit: number;
  answer(updates: readonly QueuedUpdate[]): void;
  refuse(description: string): void;
  timer: NodeJS.Timeout;
}

/** Without a list, a bot is sent all but these. Source: https://core.telegram.org/bots/api#getupdates */
const ONLY_WHEN_ASKED: ReadonlySet<string> = new Set([
  'chat_member',
  'message_reaction',
  'message_reaction_count',
]);

const TERMINATED_BY_OTHER_POLL =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
const TERMINATED_BY_WEBHOOK = 'Conflict: terminated by setWebhook request';

export interface QueueEvents {
  onOffered(queued: QueuedUpdate): void;
  onConfirmed(queued: QueuedUpdate): void;
}

export class UpdateQueue {
  #queue: QueuedUpdate[] = [];
  #nextId: number;
  #allowed: ReadonlySet<string> | undefined;
  #poll: Poll | undefined;
  #wakeScheduled = false;
  #onNew: (() => void) | undefined;
  readonly #events: QueueEvents;

  constructor(events: QueueEvents, firstId = 100_000_001) {
    this.#events = events;
    this.#nextId = firstId;
  }

  get size(): number {
    return this.#queue.length;
  }

  /** Whether a bot is waiting for updates right now. */
  get isPolled(): boolean {
    return this.#poll !== undefined;
  }

  get allowed(): readonly string[] | undefined {
    return this.#allowed && [...this.#allowed];
  }

  /** Which kinds of updates are created from now on; waiting ones stay. */
  allow(types: readonly string[] | undefined): void {
    if (types !== undefined) this.#allowed = types.length === 0 ? undefined : new Set(types);
  }

  pending(): readonly QueuedUpdate[] {
    return this.#queue;
  }

  /** Returns undefined if the bot did not ask for updates of this kind. */
  add<T extends UpdateType>(type: T, content: UpdateContents[T], chatId: number): QueuedUpdate | undefined {
    const wanted = this.#allowed?.has(type) ?? !ONLY_WHEN_ASKED.has(type);
    if (!wanted) return undefined;
    const update: Update = { update_id: this.#nextId, [type]: content };
    this.#nextId += 1;
    const queued: QueuedUpdate = { update, type, chatId, madeAt: performance.now(), offers: 0 };
    this.#queue.push(queued);
    if (this.#onNew !== undefined) this.#onNew();
    else this.#wakePoll();
    return queued;
  }

  /** Hands updates over to a webhook: `onNew` is called for each new one. Undefined returns to polling. */
  deliverBy(onNew: (() => void) | undefined): void {
    this.#onNew = onNew;
    if (onNew !== undefined) this.#refusePoll(TERMINATED_BY_WEBHOOK);
  }

  confirm(queued: QueuedUpdate): void {
    const index = this.#queue.indexOf(queued);
    if (index === -1) return;
    this.#queue.splice(index, 1);
    this.#events.onConfirmed(queued);
  }

  clear(): void {
    for (const queued of this.#queue.splice(0)) this.#events.onConfirmed(queued);
  }

  /**
   * Answers at once if there are updates, otherwise when one comes or after `timeout` seconds. A newer poll ends an
   * older waiting one with an error.
   *
   * @returns a function that drops the poll, for a bot that hung up
   */
  poll(
    options: { offset: number; limit: number; timeout: number },
    answer: (updates: readonly QueuedUpdate[]) => void,
    refuse: (description: string) => void,
  ): () => void {
    const { offset, limit, timeout } = options;
    this.#confirmBefore(offset);
    if (this.#queue.length > 0 || timeout <= 0) {
      answer(this.#offer(limit));
      return () => {};
    }
    this.#refusePoll(TERMINATED_BY_OTHER_POLL);
    const poll: Poll = {
      offset,
      limit,
      answer,
      refuse,
      timer: setTimeout(() => this.#answerPoll(poll), timeout * 1000),
    };
    this.#poll = poll;
    return () => {
      if (this.#poll !== poll) return;
      clearTimeout(poll.timer);
      this.#poll = undefined;
    };
  }

  close(): void {
    if (this.#poll !== undefined) clearTimeout(this.#poll.timer);
    this.#poll = undefined;
    this.#onNew = undefined;
  }

  #confirmBefore(offset: number): void {
    const drop =
      offset < 0
        ? Math.max(0, this.#queue.length + offset)
        : this.#queue.findIndex(({ update }) => update.update_id >= offset);
    const confirmed = this.#queue.splice(0, drop === -1 ? this.#queue.length : drop);
    for (const queued of confirmed) this.#events.onConfirmed(queued);
  }

  #offer(limit: number): readonly QueuedUpdate[] {
    const offered = this.#queue.slice(0, limit);
    for (const queued of offered) this.noteOffer(queued);
    return offered;
  }

  noteOffer(queued: QueuedUpdate): void {
    queued.offers += 1;
    this.#events.onOffered(queued);
  }

  /** Updates created in the same tick are delivered together, as Telegram collects them for some milliseconds. */
  #wakePoll(): void {
    if (this.#poll === undefined || this.#wakeScheduled) return;
    this.#wakeScheduled = true;
    setImmediate(() => {
      this.#wakeScheduled = false;
      if (this.#poll !== undefined) this.#answerPoll(this.#poll);
    });
  }

  #answerPoll(poll: Poll): void {
    if (this.#poll !== poll) return;
    clearTimeout(poll.timer);
    this.#poll = undefined;
    poll.answer(this.#offer(poll.limit));
  }

  #refusePoll(description: string): void {
    const poll = this.#poll;
    if (poll === undefined) return;
    clearTimeout(poll.timer);
    this.#poll = undefined;
    poll.refuse(description);
  }
}
