/** Taps under way: a button shows it until the bot has answered. */

/** Milliseconds after which a button waits no longer: Telegram forgets a tap by then. */
const PATIENCE = 15_000;

export class Taps {
  /** @type {Map<string, HTMLElement>} */
  #waiting = new Map();
  /** Answers that were quicker than the word that the tap was taken. @type {Set<string>} */
  #early = new Set();

  /** @param {HTMLElement} button */
  begin(button) {
    button.classList.add('busy');
  }

  /**
   * The tap is with the bot.
   *
   * @param {HTMLElement} button
   * @param {string | undefined} tap - its id; none when it could not be made
   */
  wait(button, tap) {
    if (tap === undefined || this.#early.delete(tap)) button.classList.remove('busy');
    else {
      this.#waiting.set(tap, button);
      setTimeout(() => this.#waiting.has(tap) && this.end(tap), PATIENCE);
    }
  }

  /** @param {string} tap */
  end(tap) {
    const button = this.#waiting.get(tap);
    if (button === undefined) this.#early.add(tap);
    button?.classList.remove('busy');
    this.#waiting.delete(tap);
  }
}
