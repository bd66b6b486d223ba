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
    const before = document.activeElement;
    const close = () => {
      this.#alert.hidden = true;
      fill(this.#alert);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
    const button = h(
      'button',
      { type: 'button', class: 'alert-close', onclick: close },
      this.#words('phone-ok'),
    );
    const dialog = h(
      'div',
      { class: 'alert', role: 'alertdialog', 'aria-modal': 'true', 'aria-label': this.#words('phone-alert') },
      h('p', { dir: 'auto' }, text),
      button,
    );
    dialog.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
    fill(this.#alert, dialog);
    this.#alert.hidden = false;
    button.focus();
  }
}
