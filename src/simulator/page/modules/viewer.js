/** A picture as large as the window. */
import { h, icon } from './dom.js';

/** @import { Words } from './words.js' */

/**
 * @param {string} address
 * @param {string} name - for who cannot see it
 * @param {Words} words - the phone's
 * @param {HTMLElement} home - the element it belongs to, whose language it uses
 */
export function openViewer(address, name, words, home) {
  const dialog = h('dialog', { class: 'viewer', 'aria-label': name }, [
    h('img', { src: address, alt: name }),
    h(
      'button',
      {
        type: 'button',
        class: 'round viewer-close',
        'aria-label': words('phone-close'),
        onclick: () => dialog.close(),
      },
      icon('close'),
    ),
  ]);
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  home.append(dialog);
  dialog.showModal();
}
