/** The buttons under a message. They are changed in place, so that a keyboard's focus stays where it was. */
import { h, icon } from './dom.js';

/** @import { InlineKeyboardButton } from 'grammy/types' */

/**
 * @typedef {object} KeyboardOptions
 * @property {(button: InlineKeyboardButton, element: HTMLElement) => void} onTap
 */

/** @type {WeakMap<HTMLElement, InlineKeyboardButton>} */
const meanings = new WeakMap();

/**
 * @param {HTMLElement} keyboard - changed to show these rows
 * @param {readonly (readonly InlineKeyboardButton[])[]} rows
 * @param {KeyboardOptions} options
 */
export function updateKeyboard(keyboard, rows, options) {
  keyboard.hidden = rows.length === 0;
  rows.forEach((buttons, at) => {
    const row = keyboard.children[at] ?? keyboard.appendChild(h('div', { class: 'keyboard-row' }));
    buttons.forEach((button, place) => {
      const found = row.children[place];
      const element = found instanceof HTMLButtonElement ? found : row.appendChild(newKey(options));
      update(element, button);
    });
    while (row.children.length > buttons.length) row.lastElementChild?.remove();
  });
  while (keyboard.children.length > rows.length) keyboard.lastElementChild?.remove();
}

/** @param {KeyboardOptions} options */
function newKey({ onTap }) {
  const element = h('button', { type: 'button', class: 'key' });
  element.addEventListener('click', () => {
    const button = meanings.get(element);
    if (button !== undefined) onTap(button, element);
  });
  return element;
}

/**
 * @param {HTMLButtonElement} element
 * @param {InlineKeyboardButton} button
 */
function update(element, button) {
  const before = meanings.get(element);
  meanings.set(element, button);
  if (before?.text === button.text && signOf(before) === signOf(button)) return;
  // A phone shows one line of it; the whole text is for who looks closer.
  element.title = button.text;
  element.replaceChildren(h('span', { class: 'key-text', dir: 'auto' }, button.text));
  const sign = signOf(button);
  if (sign !== undefined) element.append(icon(sign));
}

/**
 * What a button shows of where it leads, as Telegram's apps do.
 *
 * @param {InlineKeyboardButton} button
 * @returns {import('./dom.js').IconName | undefined}
 */
function signOf(button) {
  if ('url' in button) return 'link';
  if ('copy_text' in button) return 'copy';
  return 'switch_inline_query_chosen_chat' in button || 'switch_inline_query' in button
    ? 'forward'
    : undefined;
}
