/** What the paper clip offers: examples at a tap, files of the device, any place in the world. */
import { h } from './dom.js';
import { openMenu, openPopup } from './popup.js';

/** @import { PageAct } from '../../page-protocol.ts' */
/** @import { Words } from './words.js' */

/** @typedef {Extract<PageAct, { do: 'attach' }>['kind']} AttachKind */

/**
 * @typedef {object} AttachOptions
 * @property {Words} words - the phone's
 * @property {(kind: AttachKind) => void} onAttach - an example
 * @property {(files: readonly File[], as: 'media' | 'file') => void} onFiles
 * @property {(latitude: number, longitude: number) => void} onPlace
 */

/** @type {readonly (readonly [kind: AttachKind, icon: import('./dom.js').IconName])[]} */
const EXAMPLES = [
  ['photo', 'photo'],
  ['voice', 'voice'],
  ['document', 'document'],
  ['large', 'document'],
  ['location', 'location'],
  ['contact', 'contact'],
  ['sticker', 'sticker'],
];

/**
 * @param {HTMLElement} anchor
 * @param {HTMLElement} home
 * @param {AttachOptions} options
 */
export function openAttachMenu(anchor, home, options) {
  const { words, onAttach, onFiles } = options;
  const examples = EXAMPLES.map(([kind, icon]) => ({
    label: words(`phone-${kind}`),
    icon,
    onChoose: () => onAttach(kind),
  }));
  openMenu(anchor, home, words('phone-attach'), [
    {
      title: words('phone-device'),
      label: words('phone-pick-media'),
      icon: 'pictures',
      onChoose: () => pick(home, 'image/*,video/*', (files) => onFiles(files, 'media')),
    },
    {
      label: words('phone-pick-file'),
      icon: 'folder',
      onChoose: () => pick(home, '', (files) => onFiles(files, 'file')),
    },
    {
      label: words('phone-other-place'),
      icon: 'map',
      onChoose: () => openPlaceForm(anchor, home, options),
    },
    ...examples.map((item, index) => (index === 0 ? { title: words('phone-examples'), ...item } : item)),
  ]);
}

/**
 * @param {HTMLElement} home
 * @param {string} accept
 * @param {(files: readonly File[]) => void} onPicked
 */
function pick(home, accept, onPicked) {
  const input = h('input', { type: 'file', multiple: true, accept, hidden: true });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.remove();
    if (files.length > 0) onPicked(files);
  });
  input.addEventListener('cancel', () => input.remove());
  home.append(input);
  input.click();
}

/**
 * @param {HTMLElement} anchor
 * @param {HTMLElement} home
 * @param {AttachOptions} options
 */
function openPlaceForm(anchor, home, { words, onPlace }) {
  openPopup(anchor, home, (close) => {
    const input = h('input', {
      class: 'field',
      dir: 'ltr',
      inputmode: 'text',
      autocomplete: 'off',
      spellcheck: 'false',
      value: '51.0511, 13.7409',
    });
    const send = h('button', { type: 'submit', class: 'primary' }, words('phone-send'));
    const read = () => readPlace(input.value);
    input.addEventListener('input', () => {
      send.disabled = read() === undefined;
    });
    const element = h('form', { class: 'link-form' }, [
      h('label', {}, [h('span', { class: 'field-label' }, words('phone-place')), input]),
      send,
    ]);
    element.addEventListener('submit', (event) => {
      event.preventDefault();
      const place = read();
      if (place === undefined) return;
      close();
      onPlace(...place);
    });
    return { element, focus: input };
  });
}

/**
 * Degrees with a point, north and east first: `51.05, 13.74`, as maps give them.
 *
 * @param {string} typed
 * @returns {[latitude: number, longitude: number] | undefined}
 */
export function readPlace(typed) {
  const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/u.exec(typed);
  const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : undefined;
}
