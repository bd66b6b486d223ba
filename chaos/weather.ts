/**
 * When something that people depend on is away. Waiting for it does not count as silence: only how long the bot takes to
 * go on once everything is back.
 */
export class Weather {
  #storms = 0;
  #clearSince = 0;

  get isClear(): boolean {
    return this.#storms === 0;
  }

  /** Something is away while the work lasts. */
  async storm(work: () => Promise<void>): Promise<void> {
    this.#storms++;
    try {
      await work();
    } finally {
      this.#storms--;
      this.#clearSince = performance.now();
    }
  }

  /** Milliseconds since the act during which nothing was away and the bot could have answered. */
  waitedSince(actedAt: number): number {
    return this.isClear ? performance.now() - Math.max(actedAt, this.#clearSince) : 0;
  }
}
