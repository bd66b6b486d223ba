import { h } from './dom.js';

/** @import { KeyboardButton, ReplyKeyboardMarkup } from 'grammy/types' */
/** @typedef {'contact' | 'location'} Asked - what a key sends instead of its text */

/**
 * The keys that a bot puts in place of the phone's keyboard.
 *
 * @param {ReplyKeyboardMarkup} markup
 * @param {(label: string, asked: Asked | undefined) => void} onPress
 */
export function replyKeyboard({ keyboard, resize_keyboard: isLow }, onPress) {
  const rows = keyboard.map((row) =>
    h(
      'div',
      { class: 'keyboard-row' },
      row.map((button) => {
        const label = typeof button === 'string' ? button : button.text;
        return h(
          'button',
          { type: 'button', class: 'reply-key', dir: 'auto', onclick: () => onPress(label, askedBy(button)) },
          label,
        );
      }),
    ),
  );
  return h('div', { class: isLow === true ? 'reply-rows' : 'reply-rows tall' }, rows);
}

/**
 * @param {KeyboardButton | string} button
 * @returns {Asked | undefined}
 */
function askedBy(button) {
  if (typeof button === 'string') return undefined;
  if ('request_location' in button && button.request_location) return 'location';
  return 'request_contact' in button && button.request_contact ? 'contact' : undefined;
}
