/** The bottom of a chat: what is typed, attached, or pressed. */
import { openAttachMenu } from './attach-menu.js';
import { CommandList } from './command-list.js';
import { fill, h, icon } from './dom.js';
import { briefly } from './message-view.js';
import { openMenu } from './popup.js';
import { replyKeyboard } from './reply-keyboard.js';

/** @import { BotCommand, Message, ReplyKeyboardMarkup } from 'grammy/types' */
/** @import { AttachKind } from './attach-menu.js' */
/** @import { Asked } from './reply-keyboard.js' */
/** @import { Words } from './words.js' */

/** @typedef {'start' | 'blocked' | 'chat'} Door */

/**
 * @typedef {object} ComposerOptions
 * @property {Words} words - the phone's
 * @property {(text: string, replyTo?: number) => void} onSend
 * @property {(message: number, text: string) => void} onEdit
 * @property {() => void} onEditNewest - the person wants to edit their newest message
 * @property {(kind: AttachKind, caption: string) => void} onAttach
 * @property {(files: readonly File[], as: 'media' | 'file', caption: string) => void} onFiles
 * @property {(latitude: number, longitude: number) => void} onPlace
 * @property {(label: string, asked: Asked | undefined) => void} onPress - a key of the reply keyboard
 * @property {() => void} onDoor - Start, or unblock
 */

/** What is written goes along with these. @type {ReadonlySet<AttachKind>} */
const CAPTIONED = new Set(['photo', 'document', 'large', 'voice']);

export class Composer {
  element;
  #options;
  #input;
  #send;
  #door;
  #bar;
  #keys = h('div', { class: 'reply-keys', hidden: true });
  #keysToggle;
  #editing = h('div', { class: 'editing', hidden: true });
  #commands;
  #menu;
  /** @type {number | undefined} */
  #edited;
  /** @type {number | undefined} */
  #repliedTo;
  /** @type {readonly BotCommand[]} */
  #known = [];

  /** @param {ComposerOptions} options */
  constructor(options) {
    this.#options = options;
    const { words, onSend } = options;
    this.#input = h('textarea', {
      rows: '1',
      dir: 'auto',
      class: 'composer-input',
      placeholder: words('phone-message'),
      'aria-label': words('phone-message'),
      autocomplete: 'off',
      oninput: () => this.#onInput(),
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#onKey(event),
      onpaste: (/** @type {ClipboardEvent} */ event) => this.#onPaste(event),
    });
    this.#commands = new CommandList(this.#input, words('phone-commands'), (command) => {
      this.#clear();
      onSend(command);
    });
    this.#menu = h(
      'button',
      {
        type: 'button',
        class: 'composer-menu',
        'aria-haspopup': 'menu',
        onclick: () => this.#openCommands(),
      },
      icon('menu'),
      h('span', {}, words('phone-menu')),
    );
    const attach = h(
      'button',
      {
        type: 'button',
        class: 'composer-tool',
        'aria-label': words('phone-attach'),
        'aria-haspopup': 'menu',
        onclick: () => this.#openAttach(attach),
      },
      icon('attach'),
    );
    this.#keysToggle = h(
      'button',
      { type: 'button', class: 'composer-tool', 'aria-label': words('phone-keys'), hidden: true },
      icon('keyboard'),
    );
    this.#keysToggle.addEventListener('click', () => this.#toggleKeys(this.#keys.hidden !== false));
    this.#send = h(
      'button',
      { type: 'submit', class: 'composer-send', 'aria-label': words('phone-send') },
      icon('send'),
    );
    this.#bar = h('div', { class: 'composer-bar' }, [
      this.#menu,
      h('div', { class: 'composer-field' }, this.#input, this.#keysToggle, attach),
      this.#send,
    ]);
    this.#door = h('button', { type: 'button', class: 'door', hidden: true, onclick: options.onDoor });
    this.element = h(
      'form',
      { class: 'composer', novalidate: true },
      this.#commands.element,
      this.#editing,
      this.#bar,
      this.#door,
      this.#keys,
    );
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#onInput();
  }

  /** @param {readonly BotCommand[]} commands */
  setCommands(commands) {
    this.#known = commands;
    this.#menu.hidden = commands.length === 0;
    this.#commands.offer(commands);
  }

  /** @param {Door} door */
  setDoor(door) {
    const { words } = this.#options;
    this.#bar.hidden = door !== 'chat';
    this.#door.hidden = door === 'chat';
    this.#door.textContent = door === 'start' ? words('phone-start') : words('phone-unblock');
    if (door !== 'chat') this.#keys.hidden = true;
  }

  /** @param {ReplyKeyboardMarkup | null} markup */
  setKeyboard(markup) {
    this.#keysToggle.hidden = markup === null;
    fill(this.#keys);
    this.#toggleKeys(markup !== null);
    if (markup === null) return;
    this.#keys.append(
      replyKeyboard(markup, (label, asked) => {
        this.#options.onPress(label, asked);
        if (markup.one_time_keyboard === true) this.#toggleKeys(false);
      }),
    );
    this.#input.placeholder = markup.input_field_placeholder ?? this.#options.words('phone-message');
  }

  focus() {
    if (matchMedia('(pointer: fine)').matches) this.#input.focus({ preventScroll: true });
  }

  /** @param {Message} message */
  edit(message) {
    this.#clear();
    this.#edited = message.message_id;
    const text = message.text ?? message.caption ?? '';
    this.#input.value = text;
    this.#showAbove('phone-editing', text);
  }

  /** What is written next replies to this message. @param {Message} message */
  reply(message) {
    if (this.#edited !== undefined) this.#clear();
    this.#repliedTo = message.message_id;
    this.#showAbove('phone-replying', briefly(message));
  }

  /**
   * What the text is about, above it.
   *
   * @param {string} title - a key of its words
   * @param {string} text
   */
  #showAbove(title, text) {
    const { words } = this.#options;
    const end = h(
      'button',
      { type: 'button', class: 'composer-tool', 'aria-label': words('phone-cancel') },
      icon('close'),
    );
    end.addEventListener('click', () => this.#clear());
    fill(
      this.#editing,
      h('span', { class: 'editing-title' }, words(title)),
      h('span', { class: 'editing-text', dir: 'auto' }, text),
      end,
    );
    this.#editing.hidden = false;
    this.#onInput();
    this.#input.focus();
  }

  #submit() {
    const text = this.#input.value;
    if (text.trim() === '') return;
    const edited = this.#edited;
    const repliedTo = this.#repliedTo;
    this.#clear();
    if (edited === undefined) this.#options.onSend(text, repliedTo);
    else this.#options.onEdit(edited, text);
    this.#input.focus();
  }

  #clear() {
    this.#input.value = '';
    this.#edited = undefined;
    this.#repliedTo = undefined;
    this.#editing.hidden = true;
    this.#onInput();
  }

  #onInput() {
    const { value } = this.#input;
    this.#send.disabled = value.trim() === '';
    // As tall as its text, up to a limit that the style sheet sets.
    this.#input.style.blockSize = 'auto';
    if (value !== '') this.#input.style.blockSize = `${this.#input.scrollHeight}px`;
    this.#commands.filter(value);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (this.#commands.takesKey(event)) return;
    // Under a thumb, Enter makes a line; the button sends.
    const sends =
      event.key === 'Enter' && !event.shiftKey && !event.isComposing && matchMedia('(pointer: fine)').matches;
    if (sends) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Escape' && !this.#editing.hidden) this.#clear();
    else if (event.key === 'ArrowUp' && this.#input.value === '') {
      event.preventDefault();
      this.#options.onEditNewest();
    }
  }

  /** A picture from the clipboard is sent as one. @param {ClipboardEvent} event */
  #onPaste(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#options.onFiles(files, 'media', this.#takeCaption());
  }

  /** What is written so far goes along with what is attached. */
  #takeCaption() {
    const caption = this.#edited === undefined ? this.#input.value.trim() : '';
    if (caption !== '') this.#clear();
    return caption;
  }

  #openCommands() {
    const { words, onSend } = this.#options;
    const items = this.#known.map(({ command, description }) => ({
      label: description,
      detail: `/${command}`,
      onChoose: () => onSend(`/${command}`),
    }));
    openMenu(this.#menu, this.element, words('phone-commands'), items);
  }

  /** @param {HTMLElement} anchor */
  #openAttach(anchor) {
    const { words, onAttach, onFiles, onPlace } = this.#options;
    openAttachMenu(anchor, this.element, {
      words,
      onAttach: (kind) => onAttach(kind, CAPTIONED.has(kind) ? this.#takeCaption() : ''),
      onFiles: (files, as) => onFiles(files, as, this.#takeCaption()),
      onPlace,
    });
  }

  /** @param {boolean} on */
  #toggleKeys(on) {
    this.#keys.hidden = !on;
    this.#keysToggle.setAttribute('aria-expanded', String(on));
  }
}
