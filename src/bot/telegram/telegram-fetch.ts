import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClientOptions } from 'grammy';
import { Pool } from 'undici';
import type { Log } from '../../log.ts';

/** How often a call is tried while the network or Telegram's servers fail. */
const TRIES = 4;
/** Seconds. Longer pauses are not waited for here: what is owed stays noted, and the sweeper sends it. */
const LONGEST_PAUSE = 60;

type FetchInit = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null;
};

/**
 * What grammY calls as `client.fetch`: a pool of connections kept alive, which costs less than half the CPU of grammY's
 * own client, and the one place where calls are repeated. Transformers of `bot.api` do not apply inside conversations;
 * this applies everywhere.
 *
 * - 429: waits as long as Telegram asks, together with all other calls for the same chat. When several chats are told to
 *   wait at once, the limit is the bot's own, and all calls wait.
 * - network failure and 5xx: tries again with growing pauses. A message may arrive twice. Answers cannot: they are stored
 *   before anything is sent.
 * - getUpdates is not repeated here: the poller does that.
 */
export function telegramFetch(apiRoot: string, log: Log) {
  const { origin } = new URL(apiRoot);
  const pool = new Pool(origin, {
    connections: 64,
    keepAliveTimeout: 30_000,
    bodyTimeout: 60_000,
    headersTimeout: 60_000,
  });
  const pauses = new Pauses();

  async function once(path: string, init: FetchInit) {
    const response = await pool.request({
      path,
      method: init.method === 'POST' ? 'POST' : 'GET',
      headers: init.headers ?? {},
      // biome-ignore lint/suspicious/noExplicitAny: grammY gives a string or a stream, both of which undici takes
      body: (init.body ?? null) as any,
      signal: init.signal ?? null,
    });
    const text = await response.body.text();
    return { status: response.statusCode, text };
  }

  async function fetch(url: string | URL, init: FetchInit = {}) {
    const { pathname, search } = new URL(url);
    const path = pathname + search;
    const isPoll = pathname.endsWith('/getUpdates');
    const canRepeat = typeof init.body === 'string' || init.body === undefined || init.body === null;
    for (let attempt = 1; ; attempt++) {
      const mayTryAgain = !isPoll && canRepeat && attempt < TRIES && !init.signal?.aborted;
      const pause = isPoll ? 0 : pauses.before(init.body);
      if (pause > 0) await wait(pause);
      try {
        const { status, text } = await once(path, init);
        if (status === 429 && mayTryAgain) {
          const seconds = retryAfter(text);
          if (seconds <= LONGEST_PAUSE) {
            log.warn('Telegram asks to slow down.', { seconds });
            const own = pauses.note(init.body, seconds);
            if (own > 0) await wait(own);
            continue;
          }
        }
        if (status >= 500 && mayTryAgain) {
          await wait(250 * 2 ** attempt);
          continue;
        }
        return answer(status, text);
      } catch (error) {
        if (!mayTryAgain || init.signal?.aborted) throw error;
        await wait(250 * 2 ** attempt);
      }
    }
  }

  const client: ApiClientOptions = {
    apiRoot,
    // biome-ignore lint/suspicious/noExplicitAny: grammY's type is that of node-fetch; it uses what `fetch` gives
    fetch: fetch as any,
  };
  return { fetch, client, close: () => pool.close() };
}

function answer(status: number, text: string) {
  return {
    status,
    ok: status >= 200 && status < 300,
    statusText: String(status),
    json: async () => JSON.parse(text) as unknown,
    text: async () => text,
  };
}

/** How long Telegram wants no calls, for each chat and for all. */
class Pauses {
  readonly #until = new Map<string, number>();
  #lastChat = '';
  #lastTime = 0;
  #allUntil = 0;

  /** Milliseconds to wait before a call. */
  before(body: unknown): number {
    const now = Date.now();
    // Nearly always empty: the body is then not searched.
    const own = this.#until.size === 0 ? 0 : (this.#until.get(chatOf(body)) ?? 0);
    return Math.max(own, this.#allUntil) - now;
  }

  /** @returns milliseconds that the call itself must wait, where it concerns no chat */
  note(body: unknown, seconds: number): number {
    const now = Date.now();
    const until = now + seconds * 1000;
    const chat = chatOf(body);
    for (const [other, time] of this.#until) if (time <= now) this.#until.delete(other);
    if (chat === '') return until - now;
    this.#until.set(chat, until);
    if (this.#lastChat !== '' && this.#lastChat !== chat && now - this.#lastTime < 1000)
      this.#allUntil = until;
    this.#lastChat = chat;
    this.#lastTime = now;
    return 0;
  }
}

function chatOf(body: unknown): string {
  return /"chat_id":\s*"?(-?\d+)/u.exec(typeof body === 'string' ? body : '')?.[1] ?? '';
}

function retryAfter(text: string): number {
  try {
    const { parameters } = JSON.parse(text) as { parameters?: { retry_after?: number } };
    return parameters?.retry_after ?? 1;
  } catch {
    return 1;
  }
}
