/** Plays voices and music in the chat, one at a time, as messengers do. */
import { h, icon } from './dom.js';

/** @import { Words } from './words.js' */

/** @type {HTMLAudioElement | undefined} */
let playing;

/**
 * @param {object} sound
 * @param {string} sound.address
 * @param {number} sound.duration - in seconds, as the message says
 * @param {string} [sound.title] - of music; a voice has none, and shows how loud it is
 * @param {string} [sound.performer]
 * @param {Words} words - the phone's
 * @returns {HTMLElement}
 */
export function audioPlayer({ address, duration, title, performer }, words) {
  const audio = new Audio();
  audio.preload = 'none';
  audio.src = address;
  const name = title ?? words('phone-voice');
  const toggle = h('button', { type: 'button', class: 'media-icon play' });
  const seek = h('input', {
    type: 'range',
    class: 'seek',
    min: '0',
    max: '1000',
    value: '0',
    'aria-label': words('phone-position'),
  });
  const time = h('span', { class: 'media-detail', dir: 'ltr' });
  const bars = title === undefined ? wave(address) : h('span', { class: 'groove' });
  const track = h('span', { class: 'track' }, bars, seek);

  const length = () => (Number.isFinite(audio.duration) ? audio.duration : duration);
  const show = () => {
    // Its message was deleted.
    if (!audio.paused && !toggle.isConnected) audio.pause();
    const isPlaying = playing === audio && !audio.paused;
    const share = length() > 0 ? Math.min(1, audio.currentTime / length()) : 0;
    toggle.replaceChildren(icon(isPlaying ? 'pause' : 'play'));
    toggle.setAttribute('aria-label', words(isPlaying ? 'phone-pause' : 'phone-play', { name }));
    track.style.setProperty('--played', `${share * 100}%`);
    seek.value = String(Math.round(share * 1000));
    seek.setAttribute('aria-valuetext', clock(audio.currentTime));
    time.textContent =
      audio.currentTime > 0 ? `${clock(audio.currentTime)} / ${clock(length())}` : clock(length());
  };
  toggle.addEventListener('click', () => {
    if (playing === audio && !audio.paused) audio.pause();
    else void play(audio).catch(() => show());
  });
  seek.addEventListener('input', () => {
    audio.currentTime = (Number(seek.value) / 1000) * length();
    show();
  });
  audio.addEventListener('ended', () => {
    audio.currentTime = 0;
  });
  for (const event of ['play', 'pause', 'timeupdate', 'ended', 'loadedmetadata']) {
    audio.addEventListener(event, show);
  }
  show();
  return h('div', { class: 'media player', role: 'group', 'aria-label': name }, [
    toggle,
    h('span', { class: 'media-lines' }, [
      title !== undefined && h('span', { class: 'media-name', dir: 'auto' }, title),
      performer !== undefined && h('span', { class: 'media-detail', dir: 'auto' }, performer),
      track,
      time,
    ]),
  ]);
}

/** @param {HTMLAudioElement} audio */
async function play(audio) {
  if (playing !== audio) playing?.pause();
  playing = audio;
  await audio.play();
}

/** @param {number} seconds */
function clock(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/**
 * A voice's loudness over time, as messengers draw it. It is invented, but always the same for one recording.
 *
 * @param {string} seed
 */
function wave(seed) {
  const bars = h('span', { class: 'wave' });
  const turn = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1009, 7);
  for (let bar = 0; bar < 32; bar += 1) {
    const loud = Math.abs(Math.sin(bar * 1.7 + turn) * Math.cos(bar * 0.45 + turn));
    const line = h('i');
    line.style.blockSize = `${Math.round(4 + 16 * loud)}px`;
    bars.append(line);
  }
  return bars;
}
