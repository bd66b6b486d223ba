import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Disk } from './disk.ts';
import { CONTENT_TYPE, Counter, gauge, Histogram } from './exposition.ts';

/** What happened in a questionnaire, as far as it is counted. */
export type FormEvent = 'started' | 'broken-off' | 'answered' | 'not-taken' | 'completed';

/** Counts since the start. */
export interface Totals {
  readonly updates: number;
  readonly answers: number;
  readonly notTaken: number;
  readonly responses: number;
  /** Calls to Telegram that worked, without asking for updates. */
  readonly calls: number;
  /** Of these: refused or unanswered. */
  readonly failedCalls: number;
  readonly storeErrors: number;
  /** Chats for which something was owed, a question after a crash or a reminder. */
  readonly owed: number;
}

export interface Watched {
  readonly busyChats: () => number;
  readonly owedChats: () => number;
  /** What has to go on to other programs. */
  readonly forwards: () => Promise<{ readonly waiting: number; readonly dead: number }>;
  readonly disk: () => Promise<Disk>;
}

/** Buckets for calls to the stores, in seconds. */
const BUCKETS = [0.001, 0.005, 0.02, 0.1, 0.5, 2.5];

/**
 * Counts what happens, for `/metrics` and for the log. No label holds anything of a person: forms, kinds and codes only.
 *
 * The names follow https://prometheus.io/docs/practices/naming/
 */
export class Metrics {
  readonly #watched: Watched;
  readonly #totals = {
    updates: 0,
    answers: 0,
    notTaken: 0,
    responses: 0,
    calls: 0,
    failedCalls: 0,
    storeErrors: 0,
    owed: 0,
  };
  readonly #updates = new Counter('miteinander_updates_total', 'Updates from Telegram.');
  readonly #events = new Counter('miteinander_form_events_total', 'What happened in questionnaires.');
  readonly #refusals = new Counter('miteinander_refusals_total', 'Answers that were not taken, by reason.');
  readonly #calls = new Counter('miteinander_telegram_calls_total', 'Calls to Telegram, each try.');
  readonly #owed = new Counter('miteinander_owed_total', 'Chats for which something owed was found.');
  readonly #storeErrors = new Counter('miteinander_store_errors_total', 'Failed calls to a store.');
  readonly #storeSeconds = new Histogram(
    'miteinander_store_seconds',
    'Duration of calls to a store.',
    'store',
    BUCKETS,
  );
  readonly #lag = monitorEventLoopDelay({ resolution: 20 });

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#lag.enable();
    this.#owed.add({}, 0);
  }

  get totals(): Totals {
    return { ...this.#totals };
  }

  update(kind: string): void {
    this.#totals.updates++;
    this.#updates.add({ kind });
  }

  event(event: FormEvent, formId: string, reason?: string): void {
    this.#events.add({ form_id: formId, event });
    if (reason !== undefined) this.#refusals.add({ form_id: formId, reason });
    if (event === 'answered') this.#totals.answers++;
    if (event === 'not-taken') this.#totals.notTaken++;
    if (event === 'completed') this.#totals.responses++;
  }

  /** @param status - of HTTP, or `failed` when there was no answer */
  call(method: string, status: number | 'failed'): void {
    this.#calls.add({ method, result: status === 200 ? 'ok' : String(status) });
    if (method === 'getUpdates') return;
    if (status === 200) this.#totals.calls++;
    else this.#totals.failedCalls++;
  }

  owed(chats: number): void {
    this.#totals.owed += chats;
    this.#owed.add({}, chats);
  }

  /** @param seconds - how long the call took */
  stored(store: string, seconds: number, failed: boolean): void {
    this.#storeSeconds.observe(store, seconds);
    if (!failed) return;
    this.#totals.storeErrors++;
    this.#storeErrors.add({ store });
  }

  /** Of all numbers, in Prometheus' format. The lag is that since the page was last asked for. */
  async page(): Promise<{ readonly type: string; readonly body: string }> {
    const { busyChats, owedChats, forwards, disk } = this.#watched;
    const { waiting, dead } = await forwards();
    const memory = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const body = [
      ...[this.#updates, this.#events, this.#refusals, this.#calls, this.#owed].map((counter) =>
        counter.text(),
      ),
      this.#storeErrors.text(),
      this.#storeSeconds.text(),
      gauge('miteinander_busy_chats', 'Chats with an update under way or waiting.', busyChats()),
      gauge('miteinander_owed_chats', 'Chats that are being given what was owed to them.', owedChats()),
      gauge(
        'miteinander_forwards_waiting',
        'Messages about responses to other programs, on their way.',
        waiting,
      ),
      gauge('miteinander_forwards_dead', 'Those that were given up: see "miteinander forward".', dead),
      gauge('miteinander_disk_free_bytes', 'Free on the disk of DATA_DIR.', (await disk()).free),
      gauge('miteinander_event_loop_lag_p99_seconds', '99th percentile.', this.#lag.percentile(99) / 1e9),
      gauge('miteinander_event_loop_lag_max_seconds', 'The longest.', this.#lag.max / 1e9),
      gauge('process_resident_memory_bytes', 'Memory that the system gave.', memory.rss),
      gauge('process_heap_used_bytes', 'Memory in use by JavaScript.', memory.heapUsed),
      gauge('process_cpu_seconds', 'CPU time since the start.', (user + system) / 1e6),
      gauge('process_uptime_seconds', 'Since the start.', process.uptime()),
    ].join('');
    this.#lag.reset();
    return { type: CONTENT_TYPE, body };
  }

  close(): void {
    this.#lag.disable();
  }
}
