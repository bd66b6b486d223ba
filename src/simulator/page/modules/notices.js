/** What a phone shows over the chat when a tap is answered: a toast, or an alert to be closed. */
import { fill, h } from './dom.js';

/** @import { Words } from './words.js' */

/** Milliseconds; longer texts stay longer. */
const SHOWN_FOR = 3000;

export class Notices {
  element;
  #words;
  #toast = h('div', { class: 'toast', role: 'status', 'aria-live': 'polite' });
  #alert = h('div', { class: 'alert-cover', hidden: true });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Words} words - the phone's */
  constructor(words) {
    this.#words = words;
    this.element = h('div', { class: 'notices' }, this.#toast, this.#alert);
  }

  /** @param {string} text */
  toast(text) {
    clearTimeout(this.#timer);
    fill(this.#toast, h('span', { class: 'toast-text', dir: 'auto' }, text));
    this.#timer = setTimeout(() => fill(this.#toast), SHOWN_FOR + text.length * 25);
  }

  /** @param {string} text */
  alert(text) {
    this.#open(text, [{ label: this.#words('phone-ok'), onChoose: () => {} }]);
  }

  /**
   * Asks before something is done.
   *
   * @param {string} text
   * @param {string} label - of the button that does it
   * @param {() => void} onYes
   */
  ask(text, label, onYes) {
    this.#open(text, [
      { label: this.#words('phone-cancel'), onChoose: () => {} },
      { label, onChoose: onYes },
    ]);
  }

  /**
   * @param {string} text
   * @param {readonly { label: string, onChoose: () => void }[]} choices - the last one has the focus
   */
  #open(text, choices) {
    const before = document.activeElement;
    const close = () => {
      this.#alert.hidden = true;
      fill(this.#alert);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
    const buttons = choices.map(({ label, onChoose }) => {
      const choose = () => {
        close();
        onChoose();
      };
      return h('button', { type: 'button', class: 'alert-close', onclick: choose }, label);
    });
    const dialog = h(
      'div',
      { class: 'alert', role: 'alertdialog', 'aria-modal': 'true', 'aria-label': this.#words('phone-alert') },
      h('p', { dir: 'auto' }, text),
      h('div', { class: 'alert-choices' }, buttons),
    );
    dialog.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
    fill(this.#alert, dialog);
    this.#alert.hidden = false;
    buttons.at(-1)?.focus();
  }
}
