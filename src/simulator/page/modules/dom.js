/** Makes elements without a string ever becoming markup. */

/**
 * @typedef {Node | string | false | null | undefined} Child
 * @typedef {Child | readonly Children[]} Children
 */

/**
 * An element with attributes, listeners (`onclick`, …) and children. `false`, `null` and `undefined` leave an attribute or
 * a child out; `true` sets an attribute without a value.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...Children} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...kept(children));
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {Record<string, unknown>} attributes
 */
export function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (value === false || value === null || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * @param {Element} element
 * @param {...Children} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...kept(children));
}

/**
 * @param {readonly Children[]} children
 * @returns {(Node | string)[]}
 */
function kept(children) {
  return children.flatMap((child) => {
    if (child === false || child === null || child === undefined) return [];
    return typeof child === 'string' || child instanceof Node ? [child] : kept(child);
  });
}

const SVG = 'http://www.w3.org/2000/svg';

/** Strokes of 24 by 24, drawn in the text's colour. */
const ICONS = {
  send: 'M3.4 20.4 21 12 3.4 3.6 3.4 10.2 15 12 3.4 13.8Z',
  attach: 'm20.5 11.5-8.6 8.6a5.3 5.3 0 0 1-7.5-7.5l9-9a3.5 3.5 0 0 1 5 5l-9 9a1.8 1.8 0 0 1-2.5-2.5l8.1-8.1',
  menu: 'M4 7h16M4 12h16M4 17h16',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  down: 'M12 5v14m-6-6 6 6 6-6',
  upload: 'M12 16V4m-5 5 5-5 5 5M4 15v5h16v-5',
  chevron: 'm7 10 5 5 5-5',
  close: 'M6 6l12 12M18 6 6 18',
  keyboard: 'M3 7h18v10H3zM7 11h.01M11 11h.01M15 11h.01M8 14h8',
  photo: 'M4 5h16v14H4zm0 11 5-5 4 4 3-3 4 4M15.5 9h.01',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  voice: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4',
  location: 'M12 21s7-6.3 7-11a7 7 0 0 0-14 0c0 4.7 7 11 7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  contact: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  sticker: 'M12 21a9 9 0 1 1 9-9c-5 0-9 4-9 9zM9 10h.01M15 10h.01M8.5 14a4 4 0 0 0 3 2',
  play: 'M8 5.5v13l11-6.5z',
  pause: 'M7 5.5h3.4v13H7zM13.6 5.5H17v13h-3.4z',
  pictures: 'M3 8h14v12H3zm0 9 4-4 3 3 2.5-2.5L17 18M7 4h14v12',
  folder: 'M3 6h6l2 2.5h10V19H3z',
  map: 'M9 4 3 6.5V20l6-2.5 6 2.5 6-2.5V4l-6 2.5zm0 0v13.5M15 6.5V20',
  pin: 'M9 3h6l-1 6 3.5 3.5h-11L10 9zM12 12.5V21',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  forward: 'M13 6v4c-6 0-9 3.5-9.5 9 2.5-3.5 5-4.5 9.5-4.5V19l7.5-6.5z',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4.2 4.2 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4.2 4.2 0 0 0 6 6L12.5 17',
  block: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.8 5.8l12.4 12.4',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  auto: 'M12 21a9 9 0 1 0 0-18zM12 3a9 9 0 0 0 0 18',
  panel: 'M4 5h16v14H4zM14 5v14',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.3a6.5 6.5 0 0 1 3.5 5.7',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17.2v.01',
  error: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5v5.5M12 16.2v.01',
  tick: 'm4 12.5 4.5 4.5L18 7.5',
  ticks: 'm1.5 12.5 4.5 4.5L15.5 7.5M11 15.5l1.5 1.5L22 7.5',
  jump: 'M4 6v5a4 4 0 0 0 4 4h11m-4.5-4.5L19 15l-4.5 4.5',
  bolt: 'M13 3 5 13.5h6L10.5 21 19 10h-6.5z',
};

/** @typedef {keyof typeof ICONS} IconName */

/**
 * @param {IconName} name
 * @returns {SVGElement} decorative: the element around it has its own name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

let lastId = 0;

/** An id that no other element has, for labels. */
export function newId() {
  lastId += 1;
  return `id-${lastId}`;
}
