/** The page's words, from `locales/<language>/simulator.ftl`. Missing words are shown in English. */
import { FluentBundle, FluentResource } from '/fluent/index.js';

const FALLBACK = 'en';
const RIGHT_TO_LEFT = /^(ar|fa|prs|he|ur|ps|ckb|sd|ug|dv|yi)\b/iu;

/**
 * @typedef {(key: string, variables?: Record<string, string | number>) => string} Words
 */

/** @type {Map<string, FluentBundle>} */
const bundles = new Map();
/** @type {readonly string[]} */
let known = [FALLBACK];

/** Learns which languages there are, and English. */
export async function prepareWords() {
  const response = await fetch('languages');
  known = await response.json();
  await learn(FALLBACK);
}

/**
 * The nearest language that the page speaks.
 *
 * @param {readonly string[]} wanted - the most wanted first
 */
export function nearest(wanted) {
  for (const code of wanted) {
    const found =
      known.find((language) => language === code) ?? known.find((language) => base(language) === base(code));
    if (found !== undefined) return found;
  }
  return FALLBACK;
}

/**
 * The words of a language; loads them where they are not known yet.
 *
 * @param {string} language
 * @returns {Promise<Words>}
 */
export async function speak(language) {
  const spoken = nearest([language]);
  await learn(spoken);
  return (key, variables) => say(spoken, key, variables) ?? say(FALLBACK, key, variables) ?? key;
}

/** @param {string} language */
export function directionOf(language) {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/**
 * A language's name in that language, capitalised because it is used alone.
 *
 * @param {string} code
 */
export function ownName(code) {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** @param {string} language */
async function learn(language) {
  if (bundles.has(language)) return;
  const response = await fetch(`words/${language}.ftl`);
  const bundle = new FluentBundle(language, { useIsolating: directionOf(language) === 'rtl' });
  if (response.ok) bundle.addResource(new FluentResource(await response.text()));
  bundles.set(language, bundle);
}

/**
 * @param {string} language
 * @param {string} key
 * @param {Record<string, string | number>} [variables]
 */
function say(language, key, variables = {}) {
  const bundle = bundles.get(language);
  const value = bundle?.getMessage(key)?.value;
  return value ? bundle?.formatPattern(value, variables, []) : undefined;
}

/** @param {string} code */
function base(code) {
  return code.toLowerCase().split('-')[0];
}
