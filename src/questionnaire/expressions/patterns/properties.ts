import { says } from '../../problems/message.ts';
import { BadPattern } from './cursor.ts';

/**
 * POSIX's and Java's names of character classes. In Java without UNICODE_CHARACTER_CLASS they are ASCII only. Here, as in
 * Android's engine (ICU), they cover all scripts: people answer in Arabic, too.
 */
const POSIX: Readonly<Record<string, string>> = {
  alnum: '\\p{Alphabetic}\\p{Nd}',
  alpha: '\\p{Alphabetic}',
  ascii: '\\p{ASCII}',
  blank: ' \\t',
  cntrl: '\\p{Cc}',
  digit: '\\p{Nd}',
  graph: '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}',
  lower: '\\p{Lowercase}',
  print: '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}',
  punct: '\\p{P}$+<=>\\^`\\|~',
  space: '\\s',
  upper: '\\p{Uppercase}',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};

/** Unicode blocks (Unicode Character Database, Blocks.txt); JavaScript has no names for them. */
const BLOCKS: Readonly<Record<string, string>> = {
  arabic: '\\u{600}-\\u{6ff}',
  armenian: '\\u{530}-\\u{58f}',
  basiclatin: '\\u{0}-\\u{7f}',
  bengali: '\\u{980}-\\u{9ff}',
  cyrillic: '\\u{400}-\\u{4ff}',
  devanagari: '\\u{900}-\\u{97f}',
  ethiopic: '\\u{1200}-\\u{137f}',
  georgian: '\\u{10a0}-\\u{10ff}',
  greek: '\\u{370}-\\u{3ff}',
  hebrew: '\\u{590}-\\u{5ff}',
  khmer: '\\u{1780}-\\u{17ff}',
  latin1supplement: '\\u{80}-\\u{ff}',
  latinextendeda: '\\u{100}-\\u{17f}',
  latinextendedb: '\\u{180}-\\u{24f}',
  myanmar: '\\u{1000}-\\u{109f}',
  syriac: '\\u{700}-\\u{74f}',
  tamil: '\\u{b80}-\\u{bff}',
  thai: '\\u{e00}-\\u{e7f}',
  tibetan: '\\u{f00}-\\u{fff}',
};

/** @returns the characters as the inside of a class; undefined for an unknown name */
export function posixClass(name: string): string | undefined {
  return Object.hasOwn(POSIX, name) ? POSIX[name] : undefined;
}

/**
 * The characters of `\p{name}`, in JavaScript's syntax, as the inside of a class. Besides JavaScript's names it knows
 * Java's (`IsArabic`, `InArabic`, `script=Arabic`, `Punct`) and RE2's (`Arabic`).
 *
 * @throws BadPattern for an unknown name
 */
export function property(name: string): string {
  const block = /^(?:In|blk=|block=)(.+)$/
    .exec(name)?.[1]
    ?.toLowerCase()
    .replaceAll(/[\s_-]/g, '');
  if (block !== undefined && Object.hasOwn(BLOCKS, block)) return BLOCKS[block] ?? '';
  const plain = name
    .replace(/^Is/, '')
    .replace(/^script=/, 'sc=')
    .replace(/^general_category=/, 'gc=');
  for (const candidate of [name, plain, `Script=${plain}`])
    if (isProperty(candidate)) return `\\p{${candidate}}`;
  const posix = posixClass(name.toLowerCase());
  if (posix === undefined) throw new BadPattern(says('pattern-property', { name }));
  return posix;
}

function isProperty(name: string): boolean {
  try {
    return /^[\w=]+$/.test(name) && new RegExp(`\\p{${name}}`, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
