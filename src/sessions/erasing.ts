/** Of the time, one part in so many goes into erasing: a store with much in it is rewritten less often. */
export const SHARE = 50;

export interface ErasingOptions {
  /** Makes unreadable what was deleted before it was called. Throws while that cannot be done. */
  readonly erase: () => Promise<void>;
  /** At least so many milliseconds lie between the ends of one run and the start of the next. */
  readonly pause: number;
  /** Milliseconds after which a run that failed is tried again. */
  readonly retry: number;
}

/**
 * Erases soon after something was deleted: at once where the last run was long ago, else when its {@link SHARE} allows.
 * What is owed stays owed until a run that began later has succeeded.
 */
export class Erasing {
  readonly #options: ErasingOptions;
  #owed = false;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  /** When the next run may begin, by `performance.now()`. */
  #next = 0;

  constructor(options: ErasingOptions) {
    this.#options = options;
  }

  /** Whether something was deleted that is not erased yet. */
  get isOwed(): boolean {
    return this.#owed;
  }

  /** Call it after something was deleted. Returns at once. */
  owe(): void {
    this.#owed = true;
    this.#schedule();
  }

  /** No run begins any more; resolves when the running one has ended. */
  async stop(): Promise<void> {
    this.#next = Number.POSITIVE_INFINITY;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#running !== undefined || this.#next === Number.POSITIVE_INFINITY)
      return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#running = this.#run();
      },
      Math.max(0, this.#next - performance.now()),
    ).unref();
  }

  async #run(): Promise<void> {
    const start = performance.now();
    const { erase, pause, retry } = this.#options;
    let wait = retry;
    this.#owed = false;
    try {
      await erase();
      wait = Math.max(pause, SHARE * (performance.now() - start));
    } catch {
      this.#owed = true; // whoever erases says why, where anybody can do something about it
    }
    this.#running = undefined;
    if (this.#next !== Number.POSITIVE_INFINITY) this.#next = performance.now() + wait;
    if (this.#owed) this.#schedule();
  }
}
