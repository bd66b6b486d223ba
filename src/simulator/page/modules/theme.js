/** Light or dark: the browser's wish, unless one is chosen here. */

/** @typedef {'auto' | 'light' | 'dark'} Theme */

const KEPT = 'simulator-theme';
/** @type {readonly Theme[]} */
const ORDER = ['auto', 'light', 'dark'];

/** @returns {Theme} */
export function currentTheme() {
  const kept = localStorage.getItem(KEPT);
  return ORDER.find((theme) => theme === kept) ?? 'auto';
}

/** The next one in turn, which is then shown. */
export function nextTheme() {
  const next = ORDER[(ORDER.indexOf(currentTheme()) + 1) % ORDER.length] ?? 'auto';
  localStorage.setItem(KEPT, next);
  applyTheme();
  return next;
}

export function applyTheme() {
  const theme = currentTheme();
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
