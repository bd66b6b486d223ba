/** One message on a phone: the bubble and its keyboard. */
import { fill, h, icon, newId } from './dom.js';
import { updateKeyboard } from './inline-keyboard.js';
import { mediaOf } from './media.js';
import { richText } from './rich-text.js';

/** @import { InlineKeyboardButton, Message } from 'grammy/types' */
/** @import { ShownMessage } from '../../page-protocol.ts' */
/** @import { Words } from './words.js' */

/**
 * @typedef {object} MessageOptions
 * @property {Words} words - the phone's
 * @property {string} language - the phone's
 * @property {(command: string) => void} onCommand
 * @property {(message: Message, button: InlineKeyboardButton, element: HTMLElement) => void} onTap
 * @property {(message: Message, anchor: HTMLElement) => void} onMenu - of a message of one's own
 */

export class MessageView {
  /** @type {ShownMessage} */
  shown;
  element;
  #options;
  #bubble;
  #keyboard;
  #isPending;

  /**
   * @param {ShownMessage} shown
   * @param {boolean} isPending - the bot has not taken it yet
   * @param {MessageOptions} options
   */
  constructor(shown, isPending, options) {
    this.shown = shown;
    this.#options = options;
    this.#isPending = isPending;
    const id = newId();
    this.#bubble = h('div', { class: 'bubble', id });
    this.#keyboard = h('div', { class: 'keyboard', role: 'group', 'aria-labelledby': id });
    this.element = h('div', { class: `message by-${shown.by}` }, this.#bubble, this.#keyboard);
    this.#render();
  }

  get id() {
    return this.shown.message.message_id;
  }

  /** The first button that can be tapped, if there is any. */
  get firstKey() {
    return this.#keyboard.querySelector('button');
  }

  get hasFocusedKey() {
    return this.#keyboard.contains(document.activeElement);
  }

  /** @param {ShownMessage} shown */
  update(shown) {
    const { message } = this.shown;
    this.shown = shown;
    const isSameText =
      JSON.stringify([message.text, message.entities, message.caption]) ===
      JSON.stringify([shown.message.text, shown.message.entities, shown.message.caption]);
    // Only its buttons changed: nothing of the text is read out again.
    if (isSameText) this.#renderKeyboard();
    else this.#render();
  }

  /** The bot has taken it. */
  confirm() {
    this.#isPending = false;
    const ticks = this.#bubble.querySelector('.ticks');
    if (ticks !== null) fill(ticks, ...this.#tickMarks());
  }

  #render() {
    const { by, message } = this.shown;
    const { words, onCommand, onMenu } = this.#options;
    const text = message.text ?? message.caption ?? '';
    const entities = message.entities ?? message.caption_entities ?? [];
    const media = mediaOf(message, words);
    const reply = message.reply_to_message;
    this.#bubble.classList.toggle('bare', message.sticker !== undefined);
    this.#bubble.classList.toggle('with-photo', message.photo !== undefined);
    fill(
      this.#bubble,
      h('span', { class: 'unseen' }, words(by === 'bot' ? 'phone-from-bot' : 'phone-from-me')),
      reply !== undefined && h('div', { class: 'reply', dir: 'auto' }, reply.text ?? '…'),
      media,
      h('div', { class: 'text', dir: 'auto' }, [
        ...richText(text, entities, { onCommand, spoiler: words('phone-spoiler') }),
        this.#meta(),
      ]),
      by === 'person' && text !== '' && this.#menuButton(onMenu),
    );
    this.#renderKeyboard();
  }

  #renderKeyboard() {
    const { message } = this.shown;
    const rows = message.reply_markup?.inline_keyboard ?? [];
    this.element.classList.toggle('with-keyboard', rows.length > 0);
    updateKeyboard(this.#keyboard, rows, {
      onTap: (button, element) => this.#options.onTap(this.shown.message, button, element),
    });
  }

  #meta() {
    const { by, message, reworded } = this.shown;
    const { words, language } = this.#options;
    const time = new Date(message.date * 1000);
    const format = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
    return h('span', { class: 'meta' }, [
      reworded && h('span', { class: 'edited' }, words('phone-edited')),
      h('time', { datetime: time.toISOString(), dir: 'auto' }, format.format(time)),
      by === 'person' && h('span', { class: 'ticks' }, this.#tickMarks()),
    ]);
  }

  #tickMarks() {
    const { words } = this.#options;
    return [
      icon(this.#isPending ? 'tick' : 'ticks'),
      h('span', { class: 'unseen' }, words(this.#isPending ? 'phone-waiting' : 'phone-received')),
    ];
  }

  /** @param {MessageOptions['onMenu']} onMenu */
  #menuButton(onMenu) {
    const button = h('button', {
      type: 'button',
      class: 'message-menu',
      'aria-label': this.#options.words('phone-message-menu'),
      onclick: () => onMenu(this.shown.message, button),
    });
    button.append(icon('chevron'));
    return button;
  }
}
