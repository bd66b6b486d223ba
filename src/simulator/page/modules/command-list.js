/** The commands that fit what is typed behind a slash. The focus stays in the text; arrows choose. */
import { fill, h, newId } from './dom.js';

/** @import { BotCommand } from 'grammy/types' */

export class CommandList {
  element;
  #input;
  #onChoose;
  /** @type {readonly BotCommand[]} */
  #known = [];
  /** @type {readonly BotCommand[]} */
  #fitting = [];
  #chosen = 0;
  /** Escape closed it; the next change of the text opens it again. */
  #dismissed = '';

  /**
   * @param {HTMLTextAreaElement} input
   * @param {string} label
   * @param {(command: string) => void} onChoose
   */
  constructor(input, label, onChoose) {
    this.#input = input;
    this.#onChoose = onChoose;
    this.element = h('div', {
      class: 'command-list',
      role: 'listbox',
      'aria-label': label,
      id: newId(),
      hidden: true,
    });
    input.setAttribute('aria-controls', this.element.id);
  }

  /** @param {readonly BotCommand[]} commands */
  offer(commands) {
    this.#known = commands;
  }

  /** @param {string} typed */
  filter(typed) {
    const isCommand = /^\/\w*$/u.test(typed) && typed !== this.#dismissed;
    this.#fitting = isCommand ? this.#known.filter(({ command }) => `/${command}`.startsWith(typed)) : [];
    this.#chosen = 0;
    this.#show();
  }

  /**
   * @param {KeyboardEvent} event
   * @returns whether the key was for the list
   */
  takesKey(event) {
    if (this.element.hidden) return false;
    const chosen = this.#fitting[this.#chosen];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#chosen = (this.#chosen + step + this.#fitting.length) % this.#fitting.length;
      this.#show();
    } else if (event.key === 'Escape') {
      this.#dismissed = this.#input.value;
      this.filter(this.#input.value);
    } else if (event.key === 'Enter' && !event.shiftKey && chosen !== undefined) {
      this.#onChoose(`/${chosen.command}`);
    } else return false;
    event.preventDefault();
    return true;
  }

  #show() {
    this.element.hidden = this.#fitting.length === 0;
    fill(
      this.element,
      this.#fitting.map(({ command, description }, index) =>
        h(
          'div',
          {
            class: 'command-option',
            role: 'option',
            id: `${this.element.id}-${index}`,
            'aria-selected': String(index === this.#chosen),
            onclick: () => this.#onChoose(`/${command}`),
          },
          h('span', { class: 'command-name', dir: 'ltr' }, `/${command}`),
          h('span', { class: 'command-description', dir: 'auto' }, description),
        ),
      ),
    );
    const active = this.element.hidden ? null : `${this.element.id}-${this.#chosen}`;
    if (active === null) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', active);
    this.element.children[this.#chosen]?.scrollIntoView({ block: 'nearest' });
  }
}
