import { setTimeout as wait } from 'node:timers/promises';
import type { ApiClientOptions } from 'grammy';
import { errors, Pool } from 'undici';
import type { Log } from '../../log.ts';
import { Reachability } from './reachability.ts';
import { textRequest } from './text-request.ts';

/** How often a call is tried while the network or Telegram's servers fail. */
const TRIES = 4;
/** Seconds. Longer pauses are not waited for here: what is owed stays noted, and the sweeper sends it. */
const LONGEST_PAUSE = 60;
/** Milliseconds without a byte after which a call fails. Telegram may still have done what it asked for. */
const SILENCE = 10_000;
/** Milliseconds without a byte in a long poll: Telegram itself waits for 30 seconds. */
const POLL_SILENCE = 40_000;
/** Milliseconds that a download may take as a whole: 20 MB over a slow line. */
const LONGEST_DOWNLOAD = 60_000;

/** @param status - of HTTP, or `failed` when there was no answer */
export type CallListener = (method: string, status: number | 'failed') => void;

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
 * - a call that is not answered in time is not repeated here, because it may have been carried out.
 * - getUpdates is not repeated here: the poller does that.
 *
 * @param answered - is told of every try
 */
export function telegramFetch(apiRoot: string, log: Log, answered: CallListener = () => {}) {
  const { origin } = new URL(apiRoot);
  const pool = new Pool(origin, {
    connections: 64,
    keepAliveTimeout: 30_000,
    connectTimeout: SILENCE / 2,
    bodyTimeout: SILENCE,
    headersTimeout: SILENCE,
  });
  const pauses = new Pauses();
  const reachability = new Reachability();
  const givenUp = new AbortController();
  const pause = async (milliseconds: number, { signal }: FetchInit) => {
    // grammY's signals are those of a package, which AbortSignal.any() refuses.
    const ended = new AbortController();
    const end = () => ended.abort();
    const signals = [givenUp.signal, ...(signal ? [signal] : [])];
    for (const each of signals) each.addEventListener('abort', end, { once: true });
    if (signals.some(({ aborted }) => aborted)) end();
    try {
      await wait(milliseconds, undefined, { signal: ended.signal });
    } finally {
      for (const each of signals) each.removeEventListener('abort', end);
    }
  };

  function once(path: string, init: FetchInit, silence: number) {
    return textRequest(
      pool,
      {
        path,
        method: init.method === 'POST' ? 'POST' : 'GET',
        headers: init.headers ?? {},
        // biome-ignore lint/suspicious/noExplicitAny: grammY gives a string or a stream, both of which undici takes
        body: (init.body ?? null) as any,
        headersTimeout: silence,
      },
      init.signal ?? null,
    );
  }

  async function fetch(url: string | URL, init: FetchInit = {}) {
    const { pathname, search } = new URL(url);
    const path = pathname + search;
    const isPoll = pathname.endsWith('/getUpdates');
    const canRepeat = typeof init.body === 'string' || init.body === undefined || init.body === null;
    for (let attempt = 1; ; attempt++) {
      const mayTryAgain = !isPoll && canRepeat && attempt < TRIES && !init.signal?.aborted;
      const before = isPoll ? 0 : pauses.before(init.body);
      if (before > 0) await pause(before, init);
      try {
        const { status, text } = await once(path, init, isPoll ? POLL_SILENCE : SILENCE);
        answered(methodOf(pathname), status);
        if (status >= 500) reachability.failed();
        else reachability.answered();
        if (status === 429 && mayTryAgain) {
          const seconds = retryAfter(text);
          if (seconds <= LONGEST_PAUSE) {
            log.warn('Telegram asks to slow down.', { seconds });
            const own = pauses.note(init.body, seconds);
            if (own > 0) await pause(own, init);
            continue;
          }
        }
        if (status >= 500 && mayTryAgain) {
          await pause(250 * 2 ** attempt, init);
          continue;
        }
        return answer(status, text);
      } catch (error) {
        if (!init.signal?.aborted) {
          reachability.failed();
          answered(methodOf(pathname), 'failed');
        }
        if (!mayTryAgain || init.signal?.aborted || isTimeout(error) || givenUp.signal.aborted) throw error;
        await pause(250 * 2 ** attempt, init);
      }
    }
  }

  /**
   * Fetches a file from the Bot API server.
   *
   * @param most - bytes
   * @throws when it is larger, is not given, or does not come in time
   */
  async function download(url: string, most: number): Promise<Uint8Array> {
    const { pathname, search } = new URL(url);
    const late = AbortSignal.timeout(LONGEST_DOWNLOAD);
    const { statusCode, body } = await pool.request({ path: pathname + search, method: 'GET', signal: late });
    const chunks: Buffer[] = [];
    let size = 0;
    // Leaving the loop early ends the connection.
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new FileRefused('Telegram gives a larger file than it announced.');
      chunks.push(chunk);
    }
    if (statusCode >= 400 && statusCode < 500)
      throw new FileRefused(`Telegram refuses a file: ${statusCode}.`);
    if (statusCode !== 200) throw new Error(`Telegram does not give a file: ${statusCode}.`);
    return Buffer.concat(chunks);
  }

  const client: ApiClientOptions = {
    apiRoot,
    // biome-ignore lint/suspicious/noExplicitAny: grammY's type is that of node-fetch; it uses what `fetch` gives
    fetch: fetch as any,
  };
  return {
    fetch,
    client,
    download,
    reachability,
    /** Ends all calls and pauses under way: each fails, and what is owed stays owed. */
    giveUp: () => {
      const reason = new Error('The bot is stopping.');
      givenUp.abort(reason);
      return pool.destroy(reason);
    },
    close: () => (pool.destroyed ? Promise.resolve() : pool.close()),
  };
}

/** Telegram will not give this file, however often it is asked. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}

/** `/bot<token>/sendMessage` */
function methodOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isTimeout(error: unknown): boolean {
  return error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError;
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
