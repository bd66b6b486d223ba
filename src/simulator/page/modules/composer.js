/** The bottom of a chat: what is typed, attached, or pressed. */
import { CommandList } from './command-list.js';
import { fill, h, icon } from './dom.js';
import { openMenu } from './popup.js';
import { replyKeyboard } from './reply-keyboard.js';

/** @import { BotCommand, Message, ReplyKeyboardMarkup } from 'grammy/types' */
/** @import { PageAct } from '../../page-protocol.ts' */
/** @import { Words } from './words.js' */

/** @typedef {Extract<PageAct, { do: 'attach' }>['kind']} AttachKind */
/** @typedef {'start' | 'blocked' | 'chat'} Door */

/**
 * @typedef {object} ComposerOptions
 * @property {Words} words - the phone's
 * @property {(text: string) => void} onSend
 * @property {(message: number, text: string) => void} onEdit
 * @property {(kind: AttachKind) => void} onAttach
 * @property {(label: string) => void} onPress - a key of the reply keyboard
 * @property {() => void} onDoor - Start, or unblock
 */

/** @type {readonly AttachKind[]} */
const ATTACHABLE = ['photo', 'document', 'voice', 'location', 'contact', 'sticker'];

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
      replyKeyboard(markup, (label) => {
        this.#options.onPress(label);
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
    const { words } = this.#options;
    this.#edited = message.message_id;
    this.#input.value = message.text ?? '';
    const end = h(
      'button',
      { type: 'button', class: 'composer-tool', 'aria-label': words('phone-cancel') },
      icon('close'),
    );
    end.addEventListener('click', () => this.#clear());
    fill(
      this.#editing,
      h('span', { class: 'editing-title' }, words('phone-editing')),
      h('span', { class: 'editing-text', dir: 'auto' }, message.text ?? ''),
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
    this.#clear();
    if (edited === undefined) this.#options.onSend(text);
    else this.#options.onEdit(edited, text);
    this.#input.focus();
  }

  #clear() {
    this.#input.value = '';
    this.#edited = undefined;
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
    } else if (event.key === 'Escape' && this.#edited !== undefined) this.#clear();
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
    const { words, onAttach } = this.#options;
    const items = ATTACHABLE.map((kind) => ({
      label: words(`phone-${kind}`),
      icon: kind,
      onChoose: () => onAttach(kind),
    }));
    openMenu(anchor, this.element, words('phone-attach'), items);
  }

  /** @param {boolean} on */
  #toggleKeys(on) {
    this.#keys.hidden = !on;
    this.#keysToggle.setAttribute('aria-expanded', String(on));
  }
}
