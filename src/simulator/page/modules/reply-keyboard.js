import { h } from './dom.js';

/** @import { ReplyKeyboardMarkup } from 'grammy/types' */

/**
 * The keys that a bot puts in place of the phone's keyboard.
 *
 * @param {ReplyKeyboardMarkup} markup
 * @param {(label: string) => void} onPress
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
          { type: 'button', class: 'reply-key', dir: 'auto', onclick: () => onPress(label) },
          label,
        );
      }),
    ),
  );
  return h('div', { class: isLow === true ? 'reply-rows' : 'reply-rows tall' }, rows);
}
