/** What the bot has pinned, at the top of the chat; a tap leads there. */
import { fill, h, icon } from './dom.js';
import { briefly } from './message-view.js';

/** @import { Message } from 'grammy/types' */
/** @import { Words } from './words.js' */

export class PinnedBar {
  element;
  #words;

  /**
   * @param {Words} words - the phone's
   * @param {(message: number) => void} onTap
   */
  constructor(words, onTap) {
    this.#words = words;
    this.element = h('button', { type: 'button', class: 'pinned', hidden: true });
    this.element.addEventListener('click', () => onTap(Number(this.element.dataset.message)));
  }

  /** @param {Message | null} message */
  show(message) {
    this.element.hidden = message === null;
    if (message === null) return;
    this.element.dataset.message = String(message.message_id);
    fill(
      this.element,
      icon('pin'),
      h('span', { class: 'pinned-lines' }, [
        h('span', { class: 'pinned-title' }, this.#words('phone-pinned-message')),
        h('span', { class: 'pinned-text', dir: 'auto' }, briefly(message)),
      ]),
    );
  }
}
