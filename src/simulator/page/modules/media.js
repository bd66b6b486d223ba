/** Everything in a message that is not text: pictures, films, sounds, files, places, contacts. */
import { audioPlayer } from './audio-player.js';
import { h, icon } from './dom.js';
import { openViewer } from './viewer.js';

/** @import { Location, Message, PhotoSize, Venue, Video } from 'grammy/types' */
/** @import { Words } from './words.js' */

/**
 * @param {Message} message
 * @param {Words} words - the phone's
 * @returns {HTMLElement | undefined}
 */
export function mediaOf(message, words) {
  const { photo, video, animation, video_note: round, document: file, voice, audio } = message;
  const { venue, location, contact, sticker, caption } = message;
  const name = (/** @type {string} */ key) => caption ?? words(key);
  if (photo !== undefined) return picture(photo, name('phone-photo'), words);
  if (animation !== undefined) return film(animation, 'film', name('phone-video'), true);
  if (video !== undefined) return film(video, 'film', name('phone-video'));
  if (round !== undefined) {
    return film(
      { ...round, width: round.length, height: round.length },
      'film round-film',
      name('phone-video'),
    );
  }
  if (voice !== undefined) return audioPlayer({ ...voice, address: addressOf(voice) }, words);
  if (audio !== undefined) {
    const title = audio.title ?? audio.file_name ?? words('phone-audio');
    return audioPlayer({ ...audio, title, address: addressOf(audio) }, words);
  }
  if (file !== undefined) return fileCard(file, words);
  if (location !== undefined) return place(location, venue, words);
  if (contact !== undefined) {
    return h('div', { class: 'media' }, [symbol('contact'), lines(contact.first_name, contact.phone_number)]);
  }
  if (sticker !== undefined) return h('div', { class: 'sticker' }, sticker.emoji ?? '');
  return undefined;
}

/**
 * Whether there is a picture that the time is written on.
 *
 * @param {Message} message
 */
export function isPicture({ photo, video, animation, location, video_note: round }) {
  return [photo, video, animation, location, round].some((one) => one !== undefined);
}

/** @param {{ file_id: string }} file */
function addressOf({ file_id: id }) {
  return `files/${encodeURIComponent(id)}`;
}

/**
 * @param {readonly PhotoSize[]} sizes
 * @param {string} name
 * @param {Words} words
 */
function picture(sizes, name, words) {
  const largest = sizes.at(-1);
  if (largest === undefined) return undefined;
  const address = addressOf(largest);
  const { width, height } = largest;
  const button = h(
    'button',
    { type: 'button', class: 'photo', 'aria-label': words('phone-enlarge', { name }) },
    h('img', { src: address, alt: name, width, height }),
  );
  giveRoom(button, width, height);
  button.addEventListener('click', () =>
    openViewer(address, name, words, button.closest('.screen') ?? document.body),
  );
  return button;
}

/**
 * @param {Pick<Video, 'file_id' | 'width' | 'height'>} video
 * @param {string} look - classes
 * @param {string} name
 * @param {boolean} [isMoving] - by itself, again and again, without a sound
 */
function film(video, look, name, isMoving = false) {
  const { width, height } = video;
  const element = h('video', { class: look, width, height, 'aria-label': name, playsinline: true });
  // Without a sound, a browser lets it move by itself.
  element.muted = isMoving;
  element.autoplay = isMoving;
  element.loop = isMoving;
  element.controls = !isMoving;
  element.preload = 'metadata';
  element.src = addressOf(video);
  if (!look.includes('round')) giveRoom(element, width, height);
  return element;
}

/**
 * Gives a picture its room before it is there, no smaller than a thumb and no higher than most of a screen.
 *
 * @param {HTMLElement} element
 * @param {number} width
 * @param {number} height
 */
function giveRoom(element, width, height) {
  const scale = Math.min(1, 272 / width, 320 / height);
  element.style.inlineSize = `${Math.max(96, Math.round(width * scale))}px`;
  element.style.aspectRatio = `${width} / ${height}`;
}

/**
 * @param {NonNullable<Message['document']>} file
 * @param {Words} words
 */
function fileCard(file, words) {
  const name = file.file_name ?? words('phone-document');
  return h(
    'div',
    { class: 'media' },
    h('a', { class: 'file', href: addressOf(file), download: name }, [
      symbol('document'),
      lines(name, size(file.file_size ?? 0)),
    ]),
  );
}

/**
 * A card with a link to a map. No map is loaded by itself, because that would tell a map service the place.
 *
 * @param {Location} location
 * @param {Venue | undefined} venue
 * @param {Words} words
 */
function place({ latitude, longitude }, venue, words) {
  const there = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  const query = new URLSearchParams({ mlat: String(latitude), mlon: String(longitude) });
  return h(
    'a',
    {
      class: 'place',
      href: `https://www.openstreetmap.org/?${query}#map=16/${latitude}/${longitude}`,
      target: '_blank',
      rel: 'noopener noreferrer',
      'aria-label': `${words('phone-location')}: ${venue?.title ?? there}`,
    },
    h('span', { class: 'map' }, icon('location'), h('span', { class: 'map-place', dir: 'ltr' }, there)),
    venue !== undefined &&
      h('span', { class: 'media-lines' }, [
        h('span', { class: 'media-name', dir: 'auto' }, venue.title),
        h('span', { class: 'media-detail', dir: 'auto' }, venue.address),
      ]),
  );
}

/** @param {import('./dom.js').IconName} name */
function symbol(name) {
  return h('span', { class: 'media-icon' }, icon(name));
}

/**
 * @param {string} first
 * @param {string} second
 */
function lines(first, second) {
  return h('span', { class: 'media-lines' }, [
    h('span', { class: 'media-name', dir: 'auto' }, first),
    h('span', { class: 'media-detail', dir: 'ltr' }, second),
  ]);
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
