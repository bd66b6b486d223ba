/** The messages of a chat, oldest at the top, kept at the bottom as long as the reader is there. */
import { fill, h, icon } from './dom.js';
import { MessageView } from './message-view.js';

/** @import { ChatSnapshot, ShownMessage } from '../../page-protocol.ts' */
/** @import { MessageOptions } from './message-view.js' */

/** Pixels from the bottom that still count as there. */
const NEAR = 90;

/**
 * @typedef {MessageOptions & {
 *   label: string,
 *   onOlder: (before: number) => Promise<{ messages: readonly ShownMessage[], more: boolean }>,
 *   onFocusLost: () => void,
 * }} LogOptions
 */

export class ChatLog {
  element;
  #options;
  #list = h('div', { class: 'messages' });
  #older;
  #down;
  #badge = h('span', { class: 'badge', hidden: true });
  #scroller;
  /** @type {Map<number, MessageView>} */
  #views = new Map();
  #unseen = 0;
  #isAtBottom = true;
  #lastTop = 0;
  /** A key was tapped: scroll to what it brings, as after writing. */
  #awaits = false;

  /** @param {LogOptions} options */
  constructor(options) {
    this.#options = options;
    const { words } = options;
    this.#older = h('button', { type: 'button', class: 'older', hidden: true }, words('phone-older'));
    this.#older.addEventListener('click', () => void this.#showOlder());
    this.#scroller = h(
      'div',
      { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': options.label, tabindex: '0' },
      this.#older,
      this.#list,
    );
    this.#down = h(
      'button',
      { type: 'button', class: 'to-bottom', 'aria-label': words('phone-to-bottom'), hidden: true },
      icon('down'),
      this.#badge,
    );
    this.#down.addEventListener('click', () => this.toBottom());
    this.element = h('div', { class: 'log-frame' }, this.#scroller, this.#down);
    this.#scroller.addEventListener('scroll', () => this.#onScroll(), { passive: true });
    this.#list.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('.key')) this.#awaits = true;
    });
    const follow = new ResizeObserver(() => {
      this.#onScroll();
      if (this.#isAtBottom) this.toBottom();
    });
    follow.observe(this.#scroller);
    follow.observe(this.#list);
  }

  get isEmpty() {
    return this.#views.size === 0;
  }

  /** @param {ChatSnapshot} chat */
  show(chat) {
    // Screen readers should not read out old messages.
    this.#scroller.setAttribute('aria-busy', 'true');
    const pending = new Set(chat.pending);
    this.#views.clear();
    fill(this.#list);
    for (const shown of chat.messages) this.#append(shown, pending.has(shown.message.message_id));
    this.#older.hidden = !chat.more;
    this.toBottom();
    requestAnimationFrame(() => this.#scroller.setAttribute('aria-busy', 'false'));
  }

  /**
   * @param {ShownMessage} shown
   * @param {boolean} isNew
   */
  put(shown, isNew) {
    // Somebody may just have scrolled up: the browser tells it only with its next frame.
    this.#onScroll();
    const view = this.#views.get(shown.message.message_id);
    if (view !== undefined) {
      const hadFocus = view.hasFocusedKey;
      view.update(shown);
      if (hadFocus && !view.hasFocusedKey) this.#focusNewest();
    } else if (isNew) {
      const element = this.#append(shown, shown.by === 'person');
      element.classList.add('arriving');
      if (shown.by === 'bot' && !this.#isAtBottom) this.#unseen += 1;
    }
    const isAwaited = isNew && (shown.by === 'person' || this.#awaits);
    if (isNew) this.#awaits = false;
    if (this.#isAtBottom || isAwaited) this.toBottom();
    else this.#showUnseen();
  }

  /** @param {number} id */
  remove(id) {
    const view = this.#views.get(id);
    if (view === undefined) return;
    const hadFocus = view.element.contains(document.activeElement);
    this.#views.delete(id);
    takeOut(view.element);
    this.#tidyDays();
    if (hadFocus) this.#focusNewest();
  }

  /** @param {number} id */
  confirm(id) {
    this.#views.get(id)?.confirm();
  }

  /** The newest of the person's messages whose words can be changed. */
  get newestOwn() {
    return [...this.#views.values()].findLast(
      ({ shown: { by, message } }) => by === 'person' && (message.text ?? message.caption) !== undefined,
    )?.shown.message;
  }

  /** Brings a message into view, if it is there. @param {number} id */
  reveal(id) {
    const element = this.#views.get(id)?.element;
    element?.scrollIntoView({ block: 'center' });
    element?.classList.add('revealed');
    element?.addEventListener('animationend', () => element.classList.remove('revealed'), { once: true });
  }

  toBottom() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    // When keys disappear the list gets shorter: nobody scrolled up.
    this.#lastTop = this.#scroller.scrollTop;
    this.#isAtBottom = true;
    this.#unseen = 0;
    this.#showUnseen();
  }

  /** The focused element is gone: moves the focus to where the chat continues. */
  #focusNewest() {
    const newest = [...this.#views.values()].findLast(({ shown }) => shown.by === 'bot');
    const key = newest?.firstKey;
    if (key) key.focus({ preventScroll: true });
    else this.#options.onFocusLost();
  }

  /**
   * @param {ShownMessage} shown
   * @param {boolean} isPending
   */
  #append(shown, isPending) {
    const view = new MessageView(shown, isPending, this.#options);
    const day = dayOf(shown);
    const last = [...this.#views.values()].at(-1);
    if (last === undefined || dayOf(last.shown) !== day) this.#list.append(this.#separator(shown));
    this.#views.set(view.id, view);
    const album = shown.message.media_group_id;
    if (album !== undefined && album === last?.shown.message.media_group_id) joinAlbum(last, view);
    else this.#list.append(view.element);
    return view.element;
  }

  /** @param {ShownMessage} shown */
  #separator(shown) {
    const { words, language } = this.#options;
    const date = new Date(shown.message.date * 1000);
    const isToday = date.toDateString() === new Date().toDateString();
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' });
    return h('div', { class: 'day' }, h('span', {}, isToday ? words('phone-today') : format.format(date)));
  }

  #tidyDays() {
    for (const day of this.#list.querySelectorAll('.day')) {
      if (!day.nextElementSibling?.matches('.message, .album')) day.remove();
    }
  }

  async #showOlder() {
    const oldest = Math.min(...this.#views.keys());
    const { messages, more } = await this.#options.onOlder(oldest);
    const height = this.#scroller.scrollHeight;
    const newer = [...this.#views.values()];
    const below = [...this.#list.children];
    this.#views.clear();
    fill(this.#list);
    for (const shown of messages) this.#append(shown, false);
    const [last, first] = [[...this.#views.values()].at(-1), newer[0]];
    // Both begin with their day.
    if (last !== undefined && first !== undefined && dayOf(last.shown) === dayOf(first.shown)) below.shift();
    for (const view of newer) this.#views.set(view.id, view);
    this.#list.append(...below);
    this.#older.hidden = !more;
    this.#scroller.scrollTop += this.#scroller.scrollHeight - height;
  }

  #onScroll() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    // Only who scrolls up leaves the bottom; room that the keys took does not.
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.#isAtBottom = true;
    else if (scrollTop < this.#lastTop) this.#isAtBottom = false;
    this.#lastTop = scrollTop;
    if (this.#isAtBottom) this.#unseen = 0;
    this.#showUnseen();
  }

  #showUnseen() {
    this.#down.hidden = this.#isAtBottom;
    this.#badge.hidden = this.#unseen === 0;
    this.#badge.textContent = String(this.#unseen);
  }
}

/** @param {ShownMessage} shown */
function dayOf({ message }) {
  return new Date(message.date * 1000).toDateString();
}

/**
 * Shows a message together with the one before it. Pictures stand side by side, everything else below one another.
 *
 * @param {MessageView} last
 * @param {MessageView} view
 */
function joinAlbum(last, view) {
  let album = last.element.parentElement;
  if (album === null || !album.classList.contains('album')) {
    album = h('div', { class: `album by-${view.shown.by}` });
    last.element.replaceWith(album);
    album.append(last.element);
  }
  album.append(view.element);
  album.classList.toggle(
    'pictures',
    album.querySelectorAll('.with-picture').length === album.children.length,
  );
}

/** @param {HTMLElement} element */
function takeOut(element) {
  const album = element.closest('.album');
  element.remove();
  // The last one is no album any more.
  if (album?.children.length === 1) album.replaceWith(...album.children);
}
