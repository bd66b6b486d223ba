/** A phone: whose it is, and their chat with the bot. */
import { ChatLog } from './chat-log.js';
import { Composer } from './composer.js';
import { fill, h, icon } from './dom.js';
import { goElsewhere, startOf } from './elsewhere.js';
import { Notices } from './notices.js';
import { PersonBar } from './person-bar.js';
import { openChatMenu, openMessageMenu } from './phone-menus.js';
import { PinnedBar } from './pinned-bar.js';
import { olderMessages } from './server.js';
import { Taps } from './taps.js';
import { directionOf, speak } from './words.js';

/** @import { InlineKeyboardButton, Message } from 'grammy/types' */
/** @import { ChatSnapshot, PageAct, PageEvent, PersonCard, TapAnswer } from '../../page-protocol.ts' */
/** @import { Asked } from './reply-keyboard.js' */
/** @import { Desk } from './desk.js' */
/** @import { Words } from './words.js' */

/**
 * What a person does, the same for everybody.
 *
 * @typedef {PageAct extends infer Act ? Act extends { person: number } ? Omit<Act, 'person'> : never : never} PersonalAct
 */

/** Milliseconds that "typing…" stays without another sign: https://core.telegram.org/bots/api#sendchataction */
const TYPING = 5000;
export class Phone {
  element = h('section', { class: 'phone' });
  #desk;
  #bar;
  #screen = h('div', { class: 'screen' });
  /** @type {PersonCard | undefined} */
  #person;
  /** What happens is shown in its order, though words may have to be fetched in between. */
  #turn = Promise.resolve();
  /** @type {Words} */
  #words = (key) => key;
  /** @type {ChatLog | undefined} */
  #log;
  /** @type {Composer | undefined} */
  #composer;
  /** @type {PinnedBar | undefined} */
  #pinned;
  /** @type {Notices | undefined} */
  #notices;
  #name = h('span', { class: 'chat-name', dir: 'auto' });
  #state = h('span', { class: 'chat-state' });
  #welcome = h('div', { class: 'welcome', hidden: true });
  #isStarted = false;
  #taps = new Taps();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    this.#bar = new PersonBar(desk, this);
    this.element.append(this.#bar.element, this.#screen);
    this.element.addEventListener('focusin', () => desk.use(this));
    this.element.addEventListener('pointerdown', () => desk.use(this));
  }

  get person() {
    return this.#person;
  }

  /**
   * Gives the phone to somebody; their chat arrives with the next `chat` event.
   *
   * @param {PersonCard} person
   */
  show(person) {
    const isSame = this.#person?.id === person.id && this.#person.language === person.language;
    this.#person = person;
    this.#bar.show(person);
    this.element.setAttribute('aria-label', this.#desk.words('phone-of', { name: person.name }));
    if (isSame) this.#inTurn(() => this.#showDoor());
    else this.#inTurn(() => this.#build(person));
  }

  /** @param {PageEvent} event */
  take(event) {
    if (!('person' in event || event.type === 'chat')) return;
    this.#inTurn(() => {
      const person = event.type === 'chat' ? event.chat.person : event.person;
      if (person === this.#person?.id) this.#take(event);
    });
  }

  /** Says that something could not be done. @param {string} text */
  complain(text) {
    this.#notices?.toast(text);
  }

  /** @param {() => void | Promise<void>} work */
  #inTurn(work) {
    this.#turn = this.#turn.then(work).catch((error) => console.error(error));
  }

  /** @param {PersonCard} person */
  async #build(person) {
    const { language } = person;
    const words = await speak(language);
    this.#words = words;
    this.#screen.lang = language;
    this.#screen.dir = directionOf(language);
    this.#notices = new Notices(words);
    const act = (/** @type {PersonalAct} */ asked) =>
      void this.#desk.act(/** @type {PageAct} */ ({ ...asked, person: person.id }), this);
    this.#composer = new Composer({
      words,
      onSend: (text, replyTo) => act({ do: 'send', text, ...(replyTo === undefined ? {} : { replyTo }) }),
      onEdit: (message, text) => act({ do: 'edit', message, text }),
      onEditNewest: () => this.#editNewest(),
      onAttach: (kind, caption) => act({ do: 'attach', kind, caption }),
      onFiles: (files, as, caption) => void this.#desk.upload(this, files, as, caption),
      onPlace: (latitude, longitude) => act({ do: 'place', latitude, longitude }),
      onPress: (label, asked) => this.#press(() => act({ do: 'press', label }), asked),
      onDoor: () => void this.#enter(),
    });
    this.#log = new ChatLog({
      words,
      language,
      label: words('phone-chat', { name: person.name }),
      onCommand: (text) => act({ do: 'send', text }),
      onTap: (message, button, element) => void this.#tap(message, button, element),
      onMenu: (shown, anchor) => openMessageMenu(this.#placeAt(anchor), shown, this.#composer),
      onOlder: (before) => olderMessages(person.id, before),
      onFocusLost: () => this.#composer?.focus(),
    });
    this.#pinned = new PinnedBar(words, (message) => this.#log?.reveal(message));
    this.#log.element.addEventListener('click', (event) => this.#followLink(event));
    const more = h(
      'button',
      { type: 'button', class: 'round', 'aria-label': words('phone-more'), 'aria-haspopup': 'menu' },
      icon('more'),
    );
    more.addEventListener('click', () => openChatMenu(this.#placeAt(more)));
    fill(
      this.#screen,
      h('header', { class: 'chat-head' }, [
        h('span', { class: 'bot-avatar', 'aria-hidden': 'true' }, h('img', { src: 'icon.svg', alt: '' })),
        h('span', { class: 'chat-title' }, this.#name, this.#state),
        more,
      ]),
      this.#pinned.element,
      h('div', { class: 'chat-body' }, this.#log.element, this.#welcome, this.#notices.element),
      this.#composer.element,
    );
    this.#showState();
  }

  /** @param {PageEvent} event */
  #take(event) {
    switch (event.type) {
      case 'chat':
        this.#showChat(event.chat);
        break;
      case 'message':
        this.#isStarted ||= event.shown.by === 'person';
        this.#log?.put(event.shown, event.isNew);
        if (event.shown.by === 'bot') {
          this.#showState();
          if (event.isNew) this.#composer?.setKeyboard(event.keyboard);
        }
        this.#showDoor();
        break;
      case 'pinned':
        this.#pinned?.show(event.message);
        break;
      case 'deleted':
        this.#log?.remove(event.message);
        break;
      case 'confirmed':
        this.#log?.confirm(event.message);
        break;
      case 'answered':
        this.#showAnswer(event.tap, event.answer);
        break;
      case 'action':
        this.#showState(this.#words(event.action === 'typing' ? 'phone-typing' : 'phone-sending'));
        this.#typing = setTimeout(() => this.#showState(), TYPING);
        break;
      case 'profile':
        this.#showProfile(event.profile);
        break;
      default:
    }
  }

  /** @param {ChatSnapshot} chat */
  #showChat(chat) {
    this.#isStarted = chat.started;
    this.#log?.show(chat);
    this.#composer?.setKeyboard(chat.keyboard);
    this.#pinned?.show(chat.pinned);
    this.#showProfile(chat.profile);
    this.#showDoor();
  }

  /** @param {ChatSnapshot['profile']} profile */
  #showProfile(profile) {
    this.#name.textContent = profile.name;
    this.#composer?.setCommands(profile.commands);
    fill(
      this.#welcome,
      h('div', { class: 'welcome-card' }, [
        h('img', { src: 'icon.svg', alt: '', width: 72, height: 72 }),
        h('strong', {}, this.#words('phone-what-can')),
        h(
          'p',
          { dir: 'auto' },
          profile.description === '' ? this.#words('phone-no-description') : profile.description,
        ),
      ]),
    );
  }

  #showDoor() {
    const isEmpty = !this.#isStarted && this.#log?.isEmpty !== false;
    this.#welcome.hidden = !isEmpty;
    this.#composer?.setDoor(this.#person?.blocked === true ? 'blocked' : isEmpty ? 'start' : 'chat');
  }

  /** @param {string} [text] - what the bot is doing; nothing in particular without it */
  #showState(text) {
    clearTimeout(this.#typing);
    this.#state.textContent = text ?? this.#words('phone-bot');
    this.#state.classList.toggle('doing', text !== undefined);
  }

  async #enter() {
    const person = this.#person;
    if (person === undefined) return;
    if (person.blocked) await this.#desk.act({ do: 'block', person: person.id, on: false }, this);
    else await this.#desk.act({ do: 'open', person: person.id, payload: '' }, this);
    this.#composer?.focus();
  }

  /**
   * @param {Message} message
   * @param {InlineKeyboardButton} button
   * @param {HTMLElement} element
   */
  async #tap(message, button, element) {
    const person = this.#person;
    if (person === undefined) return;
    if (!('callback_data' in button)) {
      const { username } = this.#desk.bot;
      const onStart = (/** @type {string} */ address) => this.#start(address);
      if (this.#notices !== undefined) {
        await goElsewhere(button, { username, words: this.#words, notices: this.#notices, onStart });
      }
      return;
    }
    const twice = this.#desk.takeTwice();
    this.#taps.begin(element);
    const { text: label, callback_data: data } = button;
    const result = await this.#desk.act(
      { do: 'tap', person: person.id, message: message.message_id, label, data, twice },
      this,
    );
    this.#taps.wait(element, 'tap' in result ? String(result.tap) : undefined);
  }

  /**
   * @param {string} tap
   * @param {TapAnswer} answer
   */
  #showAnswer(tap, { text, showAlert }) {
    this.#taps.end(tap);
    if (text === undefined || text === '') return;
    if (showAlert) this.#notices?.alert(text);
    else this.#notices?.toast(text);
  }

  /** A link to this bot is opened in its chat. @param {string} address */
  #start(address) {
    const payload = startOf(address, this.#desk.bot.username);
    if (payload === undefined || this.#person === undefined) return false;
    void this.#desk.act({ do: 'open', person: this.#person.id, payload }, this);
    return true;
  }

  /** @param {Event} event */
  #followLink(event) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link !== null && this.#start(link.href)) event.preventDefault();
  }

  #editNewest() {
    const newest = this.#log?.newestOwn;
    if (newest !== undefined) this.#composer?.edit(newest);
  }

  /**
   * @param {() => void} press
   * @param {Asked | undefined} asked
   */
  #press(press, asked) {
    if (asked === undefined) press();
    else this.#notices?.ask(this.#words(`phone-share-${asked}`), this.#words('phone-share'), press);
  }

  /** @param {HTMLElement} anchor */
  #placeAt(anchor) {
    return { anchor, home: this.#screen, words: this.#words, desk: this.#desk, phone: this };
  }
}
