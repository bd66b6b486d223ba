/** So many failed calls without a good one between them: it is Telegram that is away, not one method or one chat. */
const ENOUGH = 3;

/** Whether Telegram can be reached, as the last calls found it. */
export class Reachability {
  #failures = 0;

  get isAway(): boolean {
    return this.#failures >= ENOUGH;
  }

  /** Telegram has answered, if only to refuse. */
  answered(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures++;
  }
}
