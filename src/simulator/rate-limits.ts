/**
 * Telegram's limits on sending, when switched on: about 30 messages a second in total and one a second per chat,
 * with a little room for bursts. Source:
 * https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
export interface RateLimits {
  /** Messages a second in total. Default 30. */
  overall?: number;
  /** Messages a second in one chat. Default 1. */
  perChat?: number;
  /** How many messages a chat accepts at once before `perChat` applies. Default 5. */
  burst?: number;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Counts by the given clock (milliseconds). */
export class RateLimiter {
  readonly #overall: number;
  readonly #perChat: number;
  readonly #burst: number;
  readonly #now: () => number;
  readonly #all: Bucket;
  readonly #chats = new Map<number, Bucket>();

  constructor(limits: RateLimits, now: () => number) {
    this.#overall = limits.overall ?? 30;
    this.#perChat = limits.perChat ?? 1;
    this.#burst = limits.burst ?? 5;
    this.#now = now;
    this.#all = { tokens: this.#overall, filledAt: now() };
  }

  /** Takes the room for one message, or returns the seconds to wait if there is none. */
  take(chatId: number): number | undefined {
    const now = this.#now();
    let chat = this.#chats.get(chatId);
    if (chat === undefined) {
      chat = { tokens: this.#burst, filledAt: now };
      this.#chats.set(chatId, chat);
    }
    fill(this.#all, this.#overall, this.#overall, now);
    fill(chat, this.#perChat, this.#burst, now);
    const wait = Math.max((1 - this.#all.tokens) / this.#overall, (1 - chat.tokens) / this.#perChat);
    if (wait > 0) return Math.max(1, Math.ceil(wait));
    this.#all.tokens -= 1;
    chat.tokens -= 1;
    return undefined;
  }
}

function fill(bucket: Bucket, perSecond: number, most: number, now: number): void {
  bucket.tokens = Math.min(most, bucket.tokens + ((now - bucket.filledAt) / 1000) * perSecond);
  bucket.filledAt = now;
}
