/** People as pages show them, and the languages their phones can have. */
import { h } from './dom.js';

/** @import { PersonCard } from '../../page-protocol.ts' */

/** What respondents of such surveys have set most often. */
export const PHONE_LANGUAGES = [
  ...['de', 'en', 'ar', 'uk', 'ru', 'fa', 'fa-AF', 'ps', 'tr', 'ku', 'vi', 'ro', 'pl', 'fr', 'es', 'pt'],
  ...['it', 'sq', 'sr', 'ka', 'hy', 'ti', 'am', 'so', 'ur', 'hi', 'zh', 'he'],
];

/**
 * A round with the first letter of the name, in a colour of their own: people are told apart at a glance.
 *
 * @param {PersonCard} person
 */
export function avatarOf({ id, name }) {
  const element = h('span', { class: 'avatar', 'aria-hidden': 'true' }, [...name][0] ?? '');
  element.style.setProperty('--hue', String((id * 47) % 360));
  return element;
}
