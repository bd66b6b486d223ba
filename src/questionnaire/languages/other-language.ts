import { languageCode } from './language-code.ts';

/**
 * A language that has no known name is called by what its author calls it: its code is for private use (BCP 47, 2.2.7),
 * `Tigirigna` -> `und-x-tigirign-a`, with the script where that is written from right to left.
 */
const PRIVATE = /^und(?:-[A-Z][a-z]{3})?-x-(.+)$/;

const LONGEST_NAME = 30;
const BLANK = '0';
/** Before the code point of any other character. */
const CHARACTER = /^u0([0-9a-f]{1,6})$/;

const SCRIPTS = [
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Arab', /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu],
] as const;

/**
 * The code of a language by its code or name: see {@link languageCode}. A language that is not known gets a code of its own.
 *
 * @param texts - in that language: from them it is guessed whether it runs from right to left
 */
export function anyLanguageCode(written: string, texts: Iterable<string>): string {
  const code = languageCode(written);
  if (code !== undefined) return code;
  const name = (written.replace(/\s*\([^()]*\)\s*$/, '') || written).trim().toLowerCase();
  const subtags = [...name.slice(0, LONGEST_NAME).matchAll(/[a-z0-9]{1,8}|[^a-z0-9]/gu)].map(([part]) => {
    if (/\s/.test(part)) return BLANK;
    return /[a-z0-9]/.test(part) ? part : `u0${(part.codePointAt(0) ?? 0).toString(16)}`;
  });
  return ['und', ...scriptOf(texts), 'x', ...subtags].join('-');
}

/** The name of a language that {@link anyLanguageCode} made a code for. */
export function privateName(code: string): string | undefined {
  const subtags = PRIVATE.exec(code)?.[1]?.split('-');
  const name = subtags?.map((subtag) => {
    const character = CHARACTER.exec(subtag)?.[1];
    if (character !== undefined) return String.fromCodePoint(Number.parseInt(character, 16));
    return subtag === BLANK ? ' ' : subtag;
  });
  return name?.join('').replaceAll(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The script that most letters of the texts are in, if it is written from right to left. */
function scriptOf(texts: Iterable<string>): readonly string[] {
  const all = [...texts].join('');
  const letters = all.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.flatMap(([script, pattern]) =>
    (all.match(pattern)?.length ?? 0) * 2 > letters ? script : [],
  );
}
