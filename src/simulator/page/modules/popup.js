/** Menus, lists and small forms that open next to a button and close by themselves. */
import { h, icon } from './dom.js';

/** Pixels between a popup and its anchor, and from the window's edge. */
const GAP = 6;

/**
 * Opens content beside an anchor: above or below, wherever there is more room. Escape and a click elsewhere close it, and
 * the focus goes back.
 *
 * @param {HTMLElement} anchor
 * @param {HTMLElement} home - the element it belongs to, whose language it uses
 * @param {(close: () => void) => { element: HTMLElement, focus?: HTMLElement | null }} build
 */
export function openPopup(anchor, home, build) {
  const popup = h('div', { class: 'popup', popover: 'auto' });
  const close = () => popup.hidePopover();
  const { element, focus } = build(close);
  popup.append(element);
  home.append(popup);
  popup.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    anchor.setAttribute('aria-expanded', 'false');
    popup.remove();
  });
  popup.showPopover();
  anchor.setAttribute('aria-expanded', 'true');
  place(popup, anchor.getBoundingClientRect(), home);
  focus?.focus();
}

/**
 * @param {HTMLElement} popup
 * @param {DOMRect} anchor
 * @param {HTMLElement} home
 */
function place(popup, anchor, home) {
  const { offsetWidth: width, offsetHeight: height } = popup;
  const isBelow = innerHeight - anchor.bottom > height + GAP || innerHeight - anchor.bottom > anchor.top;
  const isRightToLeft = getComputedStyle(home).direction === 'rtl';
  const side = isRightToLeft ? anchor.right - width : anchor.left;
  // On its own phone as long as it fits there.
  const bounds = home.closest('.phone')?.getBoundingClientRect();
  const fits = bounds !== undefined && bounds.width > width + 2 * GAP;
  const [from, to] = fits ? [bounds.left, bounds.right] : [0, innerWidth];
  popup.style.left = `${Math.max(from + GAP, Math.min(side, to - width - GAP))}px`;
  if (isBelow) {
    popup.style.top = `${anchor.bottom + GAP}px`;
    popup.style.maxHeight = `${innerHeight - anchor.bottom - 2 * GAP}px`;
  } else {
    popup.style.bottom = `${innerHeight - anchor.top + GAP}px`;
    popup.style.maxHeight = `${anchor.top - 2 * GAP}px`;
  }
}

/**
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {string} [title] - begins a group of items
 * @property {string} [detail]
 * @property {import('./dom.js').IconName} [icon]
 * @property {boolean} [isGrave] - shown as something to think about
 * @property {() => void} onChoose
 */

/**
 * A menu: arrow keys walk through it. https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 *
 * @param {HTMLElement} anchor
 * @param {HTMLElement} home
 * @param {string} label
 * @param {readonly MenuItem[]} items
 */
export function openMenu(anchor, home, label, items) {
  openPopup(anchor, home, (close) => {
    const element = h('div', { class: 'menu', role: 'menu', 'aria-label': label });
    for (const item of items) {
      if (item.title !== undefined) {
        element.append(h('div', { class: 'menu-title', role: 'presentation', dir: 'auto' }, item.title));
      }
      element.append(
        h(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            class: item.isGrave === true ? 'menu-item grave' : 'menu-item',
            onclick: () => {
              close();
              item.onChoose();
            },
          },
          item.icon !== undefined && icon(item.icon),
          h('span', { class: 'menu-label', dir: 'auto' }, item.label),
          item.detail !== undefined && h('span', { class: 'menu-detail', dir: 'ltr' }, item.detail),
        ),
      );
    }
    walkWithArrows(element);
    return { element, focus: element.querySelector('button') };
  });
}

/**
 * Lets arrow keys, Home and End walk through the buttons of an element.
 *
 * @param {HTMLElement} element
 */
export function walkWithArrows(element) {
  element.addEventListener('keydown', (event) => {
    const all = [...element.querySelectorAll('button')];
    const at = all.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  });
}
