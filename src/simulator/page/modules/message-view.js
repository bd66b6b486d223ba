/** One message on a phone: the bubble and its keyboard. */
import { fill, h, icon, newId } from './dom.js';
import { updateKeyboard } from './inline-keyboard.js';
import { onLongPress } from './long-press.js';
import { isPicture, mediaOf } from './media.js';
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
 * @property {(shown: ShownMessage, anchor: HTMLElement) => void} onMenu
 */

export class MessageView {
  /** @type {ShownMessage} */
  shown;
  element;
  #options;
  #bubble;
  #keyboard;
  #isPending;
  /** @type {HTMLElement | undefined} */
  #media;
  #mediaKey = '';

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
    onLongPress(this.element, () =>
      options.onMenu(this.shown, this.#bubble.querySelector('.message-menu') ?? this.#bubble),
    );
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
    // Only its buttons changed: nothing of the text is read out again.
    if (contentKey(message) === contentKey(shown.message)) this.#renderKeyboard();
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
    const { words, onCommand } = this.#options;
    const pinned = message.pinned_message;
    if (pinned !== undefined) {
      this.element.classList.add('notice');
      fill(
        this.#bubble,
        h('div', { class: 'notice-text', dir: 'auto' }, words('phone-pinned', { text: briefly(pinned) })),
      );
      return;
    }
    const text = message.text ?? message.caption ?? '';
    const entities = message.entities ?? message.caption_entities ?? [];
    const media = this.#mediaOf(message);
    const reply = message.reply_to_message;
    this.#bubble.classList.toggle('bare', message.sticker !== undefined);
    this.#bubble.classList.toggle('with-picture', isPicture(message));
    this.#bubble.classList.toggle('without-text', text === '' && message.venue === undefined);
    fill(
      this.#bubble,
      h('span', { class: 'unseen' }, words(by === 'bot' ? 'phone-from-bot' : 'phone-from-me')),
      this.#origin(),
      reply !== undefined && h('div', { class: 'reply', dir: 'auto' }, briefly(reply)),
      media,
      h('div', { class: 'text', dir: 'auto' }, [
        ...richText(text, entities, { onCommand, spoiler: words('phone-spoiler') }),
        this.#meta(),
      ]),
      by === 'person' && this.#menuButton(),
    );
    this.#renderKeyboard();
  }

  /** Kept while it is the same, so that playback continues. @param {Message} message */
  #mediaOf(message) {
    const key = JSON.stringify({ ...message, ...NO_TEXT });
    if (key !== this.#mediaKey) this.#media = mediaOf(message, this.#options.words);
    this.#mediaKey = key;
    return this.#media;
  }

  /** Who wrote it first, if it was passed on. */
  #origin() {
    const origin = this.shown.message.forward_origin;
    if (origin === undefined) return undefined;
    const name =
      origin.type === 'user'
        ? origin.sender_user.first_name
        : origin.type === 'hidden_user'
          ? origin.sender_user_name
          : '';
    return h('div', { class: 'origin', dir: 'auto' }, this.#options.words('phone-forwarded', { name }));
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

  #menuButton() {
    const button = h('button', {
      type: 'button',
      class: 'message-menu',
      'aria-label': this.#options.words('phone-message-menu'),
      onclick: () => this.#options.onMenu(this.shown, button),
    });
    button.append(icon('chevron'));
    return button;
  }
}

/** What an edit of the words changes, and of the buttons. */
const NO_TEXT = {
  ...{ text: undefined, entities: undefined, caption: undefined, caption_entities: undefined },
  ...{ edit_date: undefined, reply_markup: undefined },
};

/** All but the buttons. @param {Message} message */
function contentKey(message) {
  return JSON.stringify({ ...message, edit_date: undefined, reply_markup: undefined });
}

/**
 * The beginning of a message, as a reply shows it, or the chat's top.
 *
 * @param {Pick<Message, 'text' | 'caption' | 'document'>} message
 */
export function briefly({ text, caption, document: file }) {
  return text ?? caption ?? file?.file_name ?? '…';
}
