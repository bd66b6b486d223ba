/**
 * Delivers updates to a webhook: each chat's updates in order, chats in parallel, each again until it is accepted.
 * Sources: https://core.telegram.org/bots/api#setwebhook and tdlib/telegram-bot-api
 * `telegram-bot-api/WebhookActor.cpp`. As under `telegram-bot-api --local`, plain http to any port is allowed.
 */
import http from 'node:http';
import https from 'node:https';
import { isObject } from './reply-markup.ts';
import type { QueuedUpdate, UpdateQueue } from './update-queue.ts';

export interface WebhookTarget {
  readonly url: string;
  readonly secretToken: string | undefined;
  readonly maxConnections: number;
}

export interface WebhookOptions {
  /** Milliseconds before a refused update is offered again; doubles from the second refusal. Default 1000. */
  readonly retryDelay?: number;
  /** Runs the method that a webhook's response names. */
  readonly onReply: (method: string, params: Record<string, unknown>) => Promise<void>;
  /** Rings when an update was delivered or refused. */
  readonly onProgress: () => void;
}

/** Methods that a webhook's response cannot call. Source: WebhookActor.cpp (handle). */
const NOT_IN_REPLY = /^(get.*|setWebhook|deleteWebhook|close|logOut)$/i;
const LONGEST_DELAY = 60_000;

export class Webhook {
  #target: WebhookTarget | undefined;
  #agent: http.Agent | undefined;
  /** Chats with an update in delivery or waiting for its next attempt. */
  readonly #busy = new Set<number>();
  readonly #retries = new Set<NodeJS.Timeout>();
  #connections = 0;
  #lastError: { date: number; message: string } | undefined;
  readonly #queue: UpdateQueue;
  readonly #options: WebhookOptions;

  constructor(queue: UpdateQueue, options: WebhookOptions) {
    this.#queue = queue;
    this.#options = options;
  }

  get isSet(): boolean {
    return this.#target !== undefined;
  }

  /** Deliveries that have not been answered yet. */
  get inFlight(): number {
    return this.#connections;
  }

  set(target: WebhookTarget): void {
    this.remove();
    this.#target = target;
    const { Agent } = target.url.startsWith('https:') ? https : http;
    this.#agent = new Agent({ keepAlive: true, maxSockets: target.maxConnections });
    this.#queue.deliverBy(() => this.#deliverNext());
    this.#deliverNext();
  }

  remove(): void {
    this.#target = undefined;
    this.#agent?.destroy();
    this.#agent = undefined;
    this.#lastError = undefined;
    for (const retry of this.#retries) clearTimeout(retry);
    this.#retries.clear();
    this.#busy.clear();
    this.#queue.deliverBy(undefined);
  }

  info() {
    return {
      url: this.#target?.url ?? '',
      has_custom_certificate: false,
      ...(this.#target !== undefined && { max_connections: this.#target.maxConnections }),
      ...(this.#lastError !== undefined && {
        last_error_date: Math.floor(this.#lastError.date / 1000),
        last_error_message: this.#lastError.message,
      }),
    };
  }

  #deliverNext(): void {
    const target = this.#target;
    if (target === undefined) return;
    for (const queued of this.#queue.pending()) {
      if (this.#connections >= target.maxConnections) return;
      if (this.#busy.has(queued.chatId)) continue;
      this.#busy.add(queued.chatId);
      void this.#deliver(target, queued, 0);
    }
  }

  async #deliver(target: WebhookTarget, queued: QueuedUpdate, failures: number): Promise<void> {
    this.#connections += 1;
    this.#queue.noteOffer(queued);
    const answer = await this.#post(target, JSON.stringify(queued.update));
    this.#connections -= 1;
    // Only the current webhook may confirm.
    if (this.#target !== target) return;
    if (answer.error !== undefined) {
      this.#lastError = { date: Date.now(), message: answer.error };
      this.#retryLater(target, queued, failures, answer.retryAfter);
      this.#options.onProgress();
      return;
    }
    await this.#carryOut(answer.body);
    this.#busy.delete(queued.chatId);
    this.#queue.confirm(queued);
    this.#deliverNext();
    this.#options.onProgress();
  }

  #retryLater(target: WebhookTarget, queued: QueuedUpdate, failures: number, retryAfter: number): void {
    const base = this.#options.retryDelay ?? 1000;
    const delay =
      retryAfter > 0 ? retryAfter * 1000 : Math.min(LONGEST_DELAY, base * 2 ** Math.max(0, failures));
    const retry = setTimeout(() => {
      this.#retries.delete(retry);
      void this.#deliver(target, queued, failures + 1);
    }, delay);
    this.#retries.add(retry);
  }

  async #carryOut(body: string): Promise<void> {
    if (!body.startsWith('{')) return;
    let reply: unknown;
    try {
      reply = JSON.parse(body);
    } catch {
      return;
    }
    if (!isObject(reply) || typeof reply.method !== 'string' || NOT_IN_REPLY.test(reply.method)) return;
    const { method, ...params } = reply;
    await this.#options.onReply(String(method), params);
  }

  #post(
    target: WebhookTarget,
    body: string,
  ): Promise<{ error?: string | undefined; body: string; retryAfter: number }> {
    return new Promise((resolve) => {
      const { request } = target.url.startsWith('https:') ? https : http;
      const post = request(
        target.url,
        {
          method: 'POST',
          ...(this.#agent !== undefined && { agent: this.#agent }),
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            ...(target.secretToken !== undefined && {
              'x-telegram-bot-api-secret-token': target.secretToken,
            }),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const status = response.statusCode ?? 0;
            const ok = status >= 200 && status <= 299;
            const wrong = `Wrong response from the webhook: ${status} ${response.statusMessage ?? ''}`;
            resolve({
              body: Buffer.concat(chunks).toString(),
              retryAfter: Number(response.headers['retry-after'] ?? 0) || 0,
              error: ok ? undefined : wrong,
            });
          });
          response.on('error', (error) => resolve({ error: error.message, body: '', retryAfter: 0 }));
        },
      );
      post.on('error', (error) => resolve({ error: error.message, body: '', retryAfter: 0 }));
      post.end(body);
    });
  }
}
