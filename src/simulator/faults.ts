/** Faults that a test can order: refusals, broken connections, calls that hang until they are released. */
import type { Call } from './call.ts';

/** A method's name, or a test of the whole call. */
export type Matcher = string | ((call: Call) => boolean);

export interface FailOptions {
  /** HTTP status and `error_code`. Default 500. */
  status?: number;
  description?: string;
  /** Seconds; makes it a 429 unless `status` says otherwise. */
  retryAfter?: number;
  /** How many calls fail. Default 1; `Infinity` until `cancel()`. */
  times?: number;
}

export interface DropOptions {
  /** Whether the call is carried out before the connection breaks. Default 'before': it is not. */
  when?: 'before' | 'after';
  times?: number;
}

/** A fault that a test has ordered. */
export interface Fault {
  /** How many calls it has hit. */
  readonly met: number;
  cancel(): void;
}

export interface Hold extends Fault {
  /** Resolves when the first call has been caught. */
  readonly caught: Promise<void>;
  /** Releases the caught calls and catches no more. */
  release(): void;
}

export type Trouble =
  | { kind: 'fail'; status: number; description: string; retryAfter: number | undefined }
  | { kind: 'drop'; when: 'before' | 'after' }
  | { kind: 'hold'; released: Promise<void> };

interface Order {
  matches: (call: Call) => boolean;
  trouble: Trouble;
  left: number;
  met: number;
  onMeet: () => void;
}

export class Faults {
  readonly #orders: Order[] = [];
  #download: (() => Promise<void>) | undefined;

  fail(matcher: Matcher, options: FailOptions = {}): Fault {
    const { retryAfter, times = 1 } = options;
    const status = options.status ?? (retryAfter === undefined ? 500 : 429);
    const standard =
      status === 429 ? `Too Many Requests: retry after ${retryAfter ?? 1}` : 'Internal Server Error';
    const description = options.description ?? standard;
    return this.#order(matcher, { kind: 'fail', status, description, retryAfter }, times);
  }

  drop(matcher: Matcher, { when = 'before', times = 1 }: DropOptions = {}): Fault {
    return this.#order(matcher, { kind: 'drop', when }, times);
  }

  hold(matcher: Matcher, { times = 1 }: { times?: number } = {}): Hold {
    const released = Promise.withResolvers<void>();
    const caught = Promise.withResolvers<void>();
    const fault = this.#order(matcher, { kind: 'hold', released: released.promise }, times, caught.resolve);
    return {
      get met() {
        return fault.met;
      },
      caught: caught.promise,
      cancel: () => fault.cancel(),
      release() {
        fault.cancel();
        released.resolve();
      },
    };
  }

  /** The next download of a file stops halfway, until it is released. */
  holdDownload(): Hold {
    const released = Promise.withResolvers<void>();
    const caught = Promise.withResolvers<void>();
    let met = 0;
    const cancel = () => {
      this.#download = undefined;
    };
    this.#download = () => {
      cancel();
      met += 1;
      caught.resolve();
      return released.promise;
    };
    return {
      get met() {
        return met;
      },
      caught: caught.promise,
      cancel,
      release() {
        cancel();
        released.resolve();
      },
    };
  }

  /** Resolves when the second half of a file may follow. */
  async halfway(): Promise<void> {
    await this.#download?.();
  }

  get any(): boolean {
    return this.#orders.length > 0;
  }

  /** Returns the fault that hits this call, and counts it. */
  meet(call: Call): Trouble | undefined {
    const index = this.#orders.findIndex(({ matches }) => matches(call));
    const order = this.#orders[index];
    if (order === undefined) return undefined;
    order.left -= 1;
    order.met += 1;
    if (order.left <= 0) this.#orders.splice(index, 1);
    order.onMeet();
    return order.trouble;
  }

  #order(matcher: Matcher, trouble: Trouble, times: number, onMeet: () => void = () => {}): Fault {
    const matches = typeof matcher === 'function' ? matcher : (call: Call) => call.method === matcher;
    const order: Order = { matches, trouble, left: times, met: 0, onMeet };
    this.#orders.push(order);
    return {
      get met() {
        return order.met;
      },
      cancel: () => {
        const index = this.#orders.indexOf(order);
        if (index !== -1) this.#orders.splice(index, 1);
      },
    };
  }
}
