import { VALUE } from './quoted.ts';
import { isKnownTag } from './tags.ts';
import { wordLengthAt } from './whole-words.ts';

/** A piece of an author's text. */
export type Token =
  /** Plain text. */
  | { readonly type: 'text'; readonly text: string }
  /** An address, a number or a name, perhaps with values in it, that must not be split. */
  | { readonly type: 'word'; readonly stretch: Stretch }
  /** A value that was filled in, by its position. */
  | { readonly type: 'value'; readonly at: number }
  | { readonly type: 'break' }
  | { readonly type: 'heading' }
  | { readonly type: 'tag'; readonly name: string; readonly closes: boolean; readonly attributes: Stretch }
  | Sign
  | { readonly type: 'link'; readonly label: readonly Token[]; readonly target: Stretch };

/** `*`, `**`, `***`, or the same of `_`: it has a meaning if it has a counterpart. */
export interface Sign {
  readonly type: 'sign';
  readonly text: string;
  /** The characters beside it; '' at either end. */
  readonly before: string;
  readonly after: string;
}

/** A part of the source, by its positions. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Piece {
  readonly length: number;
  readonly tokens: readonly Token[];
}

/** The four characters that Enketo and Collect know, and those of the other markup read here. */
const ESCAPED = /\\([\\*_#[\]<>&])/y;
const TAG = /<(\/?)\s?([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>/iy;
const COMMENT = /<!--[\s\S]*?-->/y;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/iy;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
/** The address may contain pairs of brackets; a text in quotation marks after it is a title. */
const LINK = /(!?\[)([^\]\n]*)(\]\([ \t]*)((?:[^\s()]|\([^\s()]*\))+)(?:[ \t]+"[^"\n]*")?[ \t]*\)/y;
/** Both programs allow a heading without a space after the sign; but here that is a hashtag, which can be tapped. */
const HEADING = /[ \t]*#{1,6}[ \t]+(?=[^\s#])/y;
const ITEM = /([ \t]*)\*[ \t]+(?=[^\s*])/y;
const SIGNS = /\*+|_+/y;
const TEXT = /[\p{L}\p{N}\p{M}]+|[^\\<&[!*_\n#@/+\p{L}\p{N}\ufdd0]+/uy;

/** Splits a text into tokens. Positions refer to `source`, in which a value is one character ({@link VALUE}). */
export function tokensOf(source: string, from = 0, to = source.length): readonly Token[] {
  const tokens: Token[] = [];
  let wasItem = false;
  for (let at = from; at < to; ) {
    let piece: Piece | undefined;
    if (at === 0 || source[at - 1] === '\n') {
      const item = itemAt(source, at, to, wasItem);
      wasItem = item !== undefined;
      piece = item ?? headingAt(source, at, to);
    }
    piece ??= pieceAt(source, at, to);
    tokens.push(...piece.tokens);
    at += piece.length;
  }
  return tokens;
}

function pieceAt(source: string, at: number, to: number): Piece {
  return specialAt(source, at, to) ?? wholeWordAt(source, at, to) ?? textAt(source, at, to);
}

function specialAt(source: string, at: number, to: number): Piece | undefined {
  switch (source[at] ?? '') {
    case VALUE:
      return { length: 1, tokens: [{ type: 'value', at }] };
    case '\n':
      return { length: 1, tokens: [{ type: 'break' }] };
    case '\\':
      return asText(matchAt(ESCAPED, source, at, to), (match) => match[1] ?? '');
    case '&':
      return asText(matchAt(ENTITY, source, at, to), decoded);
    case '<':
      return tagAt(source, at, to);
    case '[':
    case '!':
      return linkAt(source, at, to);
    case '*':
    case '_':
      return signAt(source, at, to);
    default:
      return undefined;
  }
}

function tagAt(source: string, at: number, to: number): Piece | undefined {
  const comment = matchAt(COMMENT, source, at, to);
  if (comment !== undefined) return { length: comment[0].length, tokens: [] };
  const match = matchAt(TAG, source, at, to);
  if (match === undefined) return undefined;
  const [whole, slash, written = '', attributes = ''] = match;
  const name = written.toLowerCase();
  // What looks like a tag but is not HTML stays as it is: "<name of the school>".
  if (!isKnownTag(name)) return undefined;
  const from = at + whole.indexOf(written) + written.length;
  const stretch = { from, to: from + attributes.length };
  return {
    length: whole.length,
    tokens: [{ type: 'tag', name, closes: slash === '/', attributes: stretch }],
  };
}

function linkAt(source: string, at: number, to: number): Piece | undefined {
  const match = matchAt(LINK, source, at, to);
  if (match === undefined) return undefined;
  const [whole, opening = '', label = '', middle = '', target = ''] = match;
  const start = at + opening.length;
  const inner = tokensOf(source, start, start + label.length);
  const { length } = whole;
  // A text cannot contain a picture, but it can contain its description.
  if (opening.startsWith('!')) return { length, tokens: inner };
  const from = start + label.length + middle.length;
  return { length, tokens: [{ type: 'link', label: inner, target: { from, to: from + target.length } }] };
}

function signAt(source: string, at: number, to: number): Piece | undefined {
  const text = matchAt(SIGNS, source, at, to)?.[0];
  if (text === undefined) return undefined;
  const { length } = text;
  // A blank to write on: "Name: ________".
  if (length > 3) return { length, tokens: [{ type: 'text', text }] };
  const before = [...source.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const after = [...source.slice(at + length, at + length + 2)][0] ?? '';
  return { length, tokens: [{ type: 'sign', text, before, after }] };
}

function wholeWordAt(source: string, at: number, to: number): Piece | undefined {
  const length = wordLengthAt(source, at, to);
  if (length === 0) return undefined;
  return { length, tokens: [{ type: 'word', stretch: { from: at, to: at + length } }] };
}

function textAt(source: string, at: number, to: number): Piece {
  const text = matchAt(TEXT, source, at, to)?.[0] ?? source.charAt(at);
  return { length: text.length, tokens: [{ type: 'text', text }] };
}

function headingAt(source: string, at: number, to: number): Piece | undefined {
  const match = matchAt(HEADING, source, at, to);
  return match && { length: match[0].length, tokens: [{ type: 'heading' }] };
}

/** A list item. A single one is a footnote, "* needed", and stays as it is. */
function itemAt(source: string, at: number, to: number, wasItem: boolean): Piece | undefined {
  const match = matchAt(ITEM, source, at, to);
  if (match === undefined) return undefined;
  const next = source.indexOf('\n', at) + 1;
  const isFirst = next > 0 && next < to && matchAt(ITEM, source, next, to) !== undefined;
  return wasItem || isFirst ? asText(match, () => `${match[1] ?? ''}• `) : undefined;
}

function asText(
  match: RegExpExecArray | undefined,
  text: (match: RegExpExecArray) => string,
): Piece | undefined {
  return match && { length: match[0].length, tokens: [{ type: 'text', text: text(match) }] };
}

function decoded([whole, decimal, hexadecimal, name = '']: RegExpExecArray): string {
  const named = NAMED[name.toLowerCase()];
  if (named !== undefined) return named;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = code >= 32 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}

function matchAt(pattern: RegExp, source: string, at: number, to: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  return match !== null && at + match[0].length <= to ? match : undefined;
}
