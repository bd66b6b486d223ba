/** A message's text with its entities, as nodes. */
import { h } from './dom.js';

/** @import { MessageEntity } from 'grammy/types' */
/** @typedef {{ onCommand: (command: string) => void, spoiler: string }} TextOptions */

/** What Telegram finds in a text by itself. A command is no part of a path or a word. */
const FOUND = new RegExp(
  [
    '(?<url>\\bhttps?:\\/\\/[^\\s<>«»„“”]+[^\\s<>«»„“”.,;:!?)\\]])',
    '(?<email>[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)',
    '(?<command>(?<![\\p{L}\\p{N}_/<>])\\/[A-Za-z0-9_]{1,32}(?![\\p{L}\\p{N}_/]))',
  ].join('|'),
  'gu',
);
/** Where no more links are searched for: in links, and in text that must stay unchanged. */
const CLOSED = new Set([
  'text_link',
  'url',
  'email',
  'code',
  'pre',
  'bot_command',
  'text_mention',
  'phone_number',
]);

/**
 * @param {string} text
 * @param {readonly MessageEntity[]} entities - sorted, nested ones after those around them, as the Bot API gives them
 * @param {TextOptions} options
 * @returns {(Node | string)[]}
 */
export function richText(text, entities, options) {
  return stretch(text, 0, text.length, entities, false);

  /**
   * @param {string} whole
   * @param {number} from
   * @param {number} to
   * @param {readonly MessageEntity[]} inside
   * @param {boolean} isClosed
   * @returns {(Node | string)[]}
   */
  function stretch(whole, from, to, inside, isClosed) {
    /** @type {(Node | string)[]} */
    const nodes = [];
    let position = from;
    for (let index = 0; index < inside.length; ) {
      const entity = inside[index];
      if (entity === undefined) break;
      const end = Math.min(to, entity.offset + entity.length);
      index += 1;
      const first = index;
      while (index < inside.length && (inside[index]?.offset ?? end) < end) index += 1;
      nodes.push(...plain(whole.slice(position, entity.offset), isClosed));
      const closed = isClosed || CLOSED.has(entity.type);
      const content = stretch(whole, entity.offset, end, inside.slice(first, index), closed);
      nodes.push(wrapped(entity, whole.slice(entity.offset, end), content, options));
      position = end;
    }
    nodes.push(...plain(whole.slice(position, to), isClosed));
    return nodes;
  }

  /**
   * @param {string} piece
   * @param {boolean} isClosed
   * @returns {(Node | string)[]}
   */
  function plain(piece, isClosed) {
    if (isClosed || piece === '') return piece === '' ? [] : [piece];
    /** @type {(Node | string)[]} */
    const nodes = [];
    let position = 0;
    for (const { 0: found, index, groups } of piece.matchAll(FOUND)) {
      nodes.push(piece.slice(position, index));
      if (groups?.command !== undefined) nodes.push(command(found, options));
      else nodes.push(link(groups?.email === undefined ? found : `mailto:${found}`, [found]));
      position = index + found.length;
    }
    nodes.push(piece.slice(position));
    return nodes;
  }
}

/**
 * @param {MessageEntity} entity
 * @param {string} text
 * @param {(Node | string)[]} content
 * @param {TextOptions} options
 * @returns {Node}
 */
function wrapped(entity, text, content, options) {
  switch (entity.type) {
    case 'bold':
      return h('strong', {}, content);
    case 'italic':
      return h('em', {}, content);
    case 'underline':
      return h('u', {}, content);
    case 'strikethrough':
      return h('s', {}, content);
    case 'code':
      return h('code', {}, content);
    case 'pre':
      return h('pre', {}, h('code', {}, content));
    case 'blockquote':
    case 'expandable_blockquote':
      return h('blockquote', {}, content);
    case 'spoiler':
      return spoiler(content, options);
    case 'text_link':
      return link(entity.url, content);
    case 'url':
      return link(/^[a-z][a-z0-9+.-]*:/iu.test(text) ? text : `http://${text}`, content);
    case 'email':
      return link(`mailto:${text}`, content);
    case 'phone_number':
      return link(`tel:${text}`, content);
    case 'bot_command':
      return command(text, options);
    case 'mention':
    case 'hashtag':
    case 'cashtag':
    case 'text_mention':
      return h('span', { class: 'mention' }, content);
    default:
      return h('span', {}, content);
  }
}

/**
 * A link, if it leads anywhere harmless; else just its text.
 *
 * @param {string} address
 * @param {(Node | string)[]} content
 */
function link(address, content) {
  if (!/^(https?|mailto|tel):/iu.test(address)) return h('span', { class: 'mention' }, content);
  return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, content);
}

/**
 * @param {string} text
 * @param {TextOptions} options
 */
function command(text, { onCommand }) {
  return h('button', { type: 'button', class: 'command', dir: 'ltr', onclick: () => onCommand(text) }, text);
}

/**
 * @param {(Node | string)[]} content
 * @param {TextOptions} options
 */
function spoiler(content, options) {
  const hidden = h('span', { class: 'spoiler-text', 'aria-hidden': 'true' }, content);
  const element = h(
    'span',
    { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': options.spoiler },
    hidden,
  );
  const show = () => {
    element.replaceWith(h('span', { class: 'spoiler-shown' }, content));
  };
  element.addEventListener('click', show);
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' || key === ' ') show();
  });
  return element;
}
