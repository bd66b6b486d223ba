/** Decides each call: first the faults that a test ordered, then rate limits, then refusals, then the method itself. */
import { EventEmitter } from 'node:events';
import { Call } from './call.ts';
import type { Chat } from './chat.ts';
import { Faults, type Trouble } from './faults.ts';
import { findMethod } from './methods/index.ts';
import { readParams } from './methods/method.ts';
import { allowUpdates } from './methods/updates.ts';
import type { UploadedFile } from './multipart.ts';
import { unknownNestedField } from './nested-fields.ts';
import { RateLimiter, type RateLimits } from './rate-limits.ts';
import { findRefusal } from './refusals.ts';
import type { World } from './world.ts';

/** A call and its answer. Times are `performance.now()`. */
export interface CallRecord {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly chatId: number | undefined;
  readonly receivedAt: number;
  readonly answeredAt: number;
  /** 0 if the connection broke instead of giving an answer. */
  readonly status: number;
  readonly result?: unknown;
  readonly description?: string;
}

/** A mistake of the bot that Telegram would not report. */
export interface Violation {
  readonly method: string;
  readonly problem: string;
}

export type Answer =
  | { status: 200; result: unknown }
  | { status: number; description: string; retryAfter?: number | undefined }
  | 'drop';

export interface DeskOptions {
  /** How many calls `calls` keeps; false keeps none, for benchmarks. Default 10 000. */
  calls?: number | false;
  /** Milliseconds until each answer arrives. Default 0. */
  latency?: number;
  /** Telegram's rate limits; off by default. */
  limits?: RateLimits | true;
}

const LIMITED = /^(send(?!ChatAction)|copy|forward|edit)/;
const NEVER = new AbortController().signal;

export class CallDesk extends EventEmitter<{ call: [CallRecord]; violation: [Violation] }> {
  readonly faults = new Faults();
  readonly calls: CallRecord[] = [];
  readonly violations: Violation[] = [];
  latency: number;
  readonly #world: World;
  readonly #keep: number;
  readonly #limiter: RateLimiter | undefined;

  constructor(world: World, options: DeskOptions) {
    super();
    this.#world = world;
    this.latency = options.latency ?? 0;
    this.#keep = options.calls === false ? 0 : (options.calls ?? 10_000);
    const limits = options.limits === true ? {} : options.limits;
    this.#limiter = limits && new RateLimiter(limits, world.now);
    world.onWebhookReply = async (method, params) => {
      await this.take(method, params);
    };
  }

  /**
   * Answers one call.
   *
   * @param hungUp aborts when the bot closes the connection; a waiting getUpdates then ends
   */
  async take(
    methodName: string,
    raw: Readonly<Record<string, unknown>>,
    files?: ReadonlyMap<string, UploadedFile>,
    hungUp: AbortSignal = NEVER,
  ): Promise<Answer> {
    const found = findMethod(methodName);
    if (found === undefined) {
      this.#violate(methodName, 'the method is unknown to the simulator');
      return { status: 404, description: 'Not Found: method not found' };
    }
    const { params, unknownField } = readParams(found.method, raw);
    const call = new Call(this.#world, found.name, params, files);
    const unknown = unknownField ?? unknownNestedField(params);
    const isPoll = found.name === 'getUpdates';
    const chat = call.chat ?? call.tap?.chat;
    if (!isPoll) this.#begin(chat);
    let answer: Answer;
    try {
      if (unknown !== undefined) answer = this.#refuseField(call, unknown);
      else answer = await this.#decide(call, (running) => this.#run(running, found.method.apply, hungUp));
      if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    } finally {
      if (!isPoll) this.#end(chat);
    }
    this.#record(call, answer);
    return answer;
  }

  #begin(chat: Chat | undefined): void {
    this.#world.callsInFlight += 1;
    if (chat !== undefined) chat.callsInFlight += 1;
  }

  #end(chat: Chat | undefined): void {
    this.#world.callsInFlight -= 1;
    if (chat !== undefined) chat.callsInFlight -= 1;
    this.#world.ring(chat);
  }

  #decide(call: Call, run: (call: Call) => Answer | Promise<Answer>): Answer | Promise<Answer> {
    const trouble = this.faults.any ? this.faults.meet(call) : undefined;
    return trouble === undefined ? run(call) : this.#suffer(trouble, call, run);
  }

  async #suffer(
    trouble: Trouble,
    call: Call,
    run: (call: Call) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    switch (trouble.kind) {
      case 'fail': {
        const { status, description, retryAfter } = trouble;
        return { status, description, retryAfter };
      }
      case 'drop':
        if (trouble.when === 'after') await run(call);
        return 'drop';
      case 'hold':
        await trouble.released;
        return run(call);
    }
  }

  #run(call: Call, apply: (call: Call) => unknown, hungUp: AbortSignal): Answer | Promise<Answer> {
    const refused = findRefusal(call);
    if (refused !== undefined) {
      const { refusal, description } = refused;
      if (refusal.stricter !== undefined) this.#violate(call.method, `${description} (${refusal.stricter})`);
      return { status: refusal.status, description };
    }
    if (!call.text.ok) throw new Error(`${call.method}: no refusal caught the broken text`);
    if (call.text.unsupportedMode !== undefined) {
      return this.#refuseField(call, `parse_mode "${call.text.unsupportedMode}" (only HTML is simulated)`);
    }
    if (call.method === 'getUpdates') return this.#poll(call, hungUp);
    if (this.#limiter !== undefined && call.chat !== undefined && LIMITED.test(call.method)) {
      const retryAfter = this.#limiter.take(call.chat.id);
      if (retryAfter !== undefined) {
        return { status: 429, description: `Too Many Requests: retry after ${retryAfter}`, retryAfter };
      }
    }
    return { status: 200, result: apply(call) };
  }

  #poll(call: Call, hungUp: AbortSignal): Promise<Answer> {
    allowUpdates(call);
    const limit = Math.min(100, Math.max(1, call.number('limit') ?? 100));
    return new Promise((resolve) => {
      const forget = this.#world.updates.poll(
        { offset: call.number('offset') ?? 0, limit, timeout: Math.min(50, call.number('timeout') ?? 0) },
        (updates) => resolve({ status: 200, result: updates.map(({ update }) => update) }),
        (description) => resolve({ status: 409, description }),
      );
      if (hungUp !== NEVER) {
        hungUp.addEventListener('abort', () => {
          forget();
          resolve('drop');
          this.#world.ring(undefined);
        });
      }
      this.#world.ring(undefined);
    });
  }

  #refuseField(call: Call, field: string): Answer {
    this.#violate(call.method, `${field} is unknown to the simulator`);
    return { status: 400, description: `Bad Request: simulator: ${call.method} does not know ${field}` };
  }

  #violate(method: string, problem: string): void {
    const violation = { method, problem };
    this.violations.push(violation);
    this.emit('violation', violation);
  }

  #record(call: Call, answer: Answer): void {
    const listened = this.listenerCount('call') > 0;
    if (this.#keep === 0 && !listened) return;
    const { method, params, receivedAt, chat } = call;
    const record: CallRecord = {
      method,
      params,
      chatId: (chat ?? call.tap?.chat)?.id,
      receivedAt,
      answeredAt: performance.now(),
      ...(answer === 'drop' ? { status: 0 } : answer),
    };
    if (listened) this.emit('call', record);
    if (this.#keep === 0) return;
    this.calls.push(record);
    if (this.calls.length > this.#keep * 2) this.calls.splice(0, this.#keep);
  }
}
