/** What a message carries besides text: pictures, files, and stand-ins for what a browser need not really show. */
import { h, icon } from './dom.js';

/** @import { Message } from 'grammy/types' */
/** @import { Words } from './words.js' */

/**
 * @param {Message} message
 * @param {Words} words - the phone's
 * @returns {HTMLElement | undefined}
 */
export function mediaOf(message, words) {
  const { photo, document: file, voice, audio, location, contact, sticker } = message;
  if (photo !== undefined) {
    const largest = photo.at(-1);
    const address = `files/${encodeURIComponent(largest?.file_id ?? '')}`;
    return h('img', {
      class: 'photo',
      src: address,
      alt: message.caption ?? words('phone-photo'),
      width: 800,
      height: 600,
    });
  }
  if (file !== undefined) {
    const name = file.file_name ?? words('phone-document');
    return card(
      h('a', { class: 'file', href: `files/${encodeURIComponent(file.file_id)}`, download: name }, [
        round('document'),
        lines(name, size(file.file_size ?? 0)),
      ]),
    );
  }
  if (voice !== undefined || audio !== undefined) {
    const seconds = (voice ?? audio)?.duration ?? 0;
    return card(
      [
        round('play'),
        wave(),
        lines('', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`),
      ],
      {
        role: 'img',
        'aria-label': words('phone-voice'),
        class: 'media voice',
      },
    );
  }
  if (location !== undefined) {
    const place = `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}`;
    return h('div', { class: 'map', role: 'img', 'aria-label': `${words('phone-location')}: ${place}` }, [
      icon('location'),
      h('span', { class: 'map-place' }, place),
    ]);
  }
  if (contact !== undefined) {
    return card([round('contact'), lines(contact.first_name, contact.phone_number)]);
  }
  if (sticker !== undefined) return h('div', { class: 'sticker' }, sticker.emoji ?? '');
  return undefined;
}

/**
 * @param {Node | readonly Node[]} content
 * @param {Record<string, string>} [attributes]
 */
function card(content, attributes = {}) {
  return h('div', { class: 'media', ...attributes }, content);
}

/** @param {import('./dom.js').IconName} name */
function round(name) {
  return h('span', { class: 'media-icon' }, icon(name));
}

/**
 * @param {string} first
 * @param {string} second
 */
function lines(first, second) {
  return h('span', { class: 'media-lines' }, [
    first !== '' && h('span', { class: 'media-name', dir: 'auto' }, first),
    h('span', { class: 'media-detail', dir: 'ltr' }, second),
  ]);
}

/** A voice's loudness over time, as messengers draw it; of nobody's voice. */
function wave() {
  const bars = h('span', { class: 'wave' });
  for (let bar = 0; bar < 28; bar += 1) {
    const line = h('i');
    line.style.blockSize = `${Math.round(4 + 14 * Math.abs(Math.sin(bar * 1.7) * Math.cos(bar * 0.45)))}px`;
    bars.append(line);
  }
  return bars;
}

/** @param {number} bytes */
function size(bytes) {
  const [amount, unit] =
    bytes < 1024
      ? [bytes, 'byte']
      : bytes < 1_048_576
        ? [bytes / 1024, 'kilobyte']
        : [bytes / 1_048_576, 'megabyte'];
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(amount);
}
