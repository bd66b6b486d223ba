/** A right click, or a finger that stays on something. */

/** Milliseconds, as phones have it. */
const LONG = 500;
/** Elements for which the browser has its own menu: to open a link elsewhere, to save a film. */
const OWN_MENU = 'a, input, video';

/**
 * @param {HTMLElement} element
 * @param {() => void} onMenu
 */
export function onLongPress(element, onMenu) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const isElsewhere = (/** @type {Event} */ { target }) =>
    !(target instanceof Element) || target.closest(OWN_MENU) !== null;
  const stop = () => clearTimeout(timer);
  element.addEventListener('contextmenu', (event) => {
    if (isElsewhere(event)) return;
    event.preventDefault();
    stop();
    onMenu();
  });
  // Not every browser calls a long touch a context menu.
  const start = (/** @type {Event} */ event) => {
    stop();
    if (!isElsewhere(event)) timer = setTimeout(onMenu, LONG);
  };
  element.addEventListener('touchstart', start, { passive: true });
  for (const end of ['touchend', 'touchmove', 'touchcancel']) {
    element.addEventListener(end, stop, { passive: true });
  }
}
