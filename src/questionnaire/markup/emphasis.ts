import type { Style } from './rich-text.ts';
import type { Sign, Token } from './tokens.ts';

/** A token after pairing. */
export type Part =
  | Exclude<Token, Sign>
  | { readonly type: 'turn'; readonly style: Style; readonly on: boolean };

interface Opened {
  readonly sign: string;
  readonly style: 'bold' | 'italic';
  /** Its position among the parts. */
  readonly at: number;
}

/**
 * Finds the pairs of `**` and `__` (bold), `*` and `_` (italic) within each line, as Enketo and Collect do
 * (enketo-transformer, markdown.ts; collect, HtmlUtils.java), except for what people write without meaning it: a pair
 * inside words (`snake_case_name`), between digits (`2*3*4`) or between spaces (`2 * 3 * 4`) is not a pair. A character
 * without a counterpart stays as it is.
 */
export function withEmphasis(tokens: readonly Token[]): readonly Part[] {
  const parts: Part[] = [];
  let open: Opened[] = [];
  for (const token of tokens) {
    if (token.type === 'break') {
      giveUp(parts, open);
      open = [];
      parts.push(token);
    } else if (token.type !== 'sign') {
      parts.push(token);
    } else if (token.text.length === 3) {
      const [sign = ''] = token.text;
      const both = [sign + sign, sign];
      const ending = both.filter((each) => isOpen(open, each));
      if (ending.length === 2 && closes(token)) {
        // The inner one first: `***x***` may have been opened in either order.
        for (const { sign: each } of [...open].reverse()) if (both.includes(each)) close(parts, open, each);
      } else if (opens(token)) {
        for (const each of both) begin(parts, open, each);
      } else if (ending[0] !== undefined && closes(token)) {
        close(parts, open, ending[0]);
        parts.push(text(token.text.slice(ending[0].length)));
      } else parts.push(text(token.text));
    } else if (isOpen(open, token.text) && closes(token) && hasContent(parts, open, token.text)) {
      close(parts, open, token.text);
    } else if (opens(token) && !isOpen(open, token.text)) {
      begin(parts, open, token.text);
    } else parts.push(text(token.text));
  }
  giveUp(parts, open);
  return parts;
}

function begin(parts: Part[], open: Opened[], sign: string): void {
  const style = sign.length === 2 ? 'bold' : 'italic';
  open.push({ sign, style, at: parts.length });
  parts.push({ type: 'turn', style, on: true });
}

function close(parts: Part[], open: Opened[], sign: string): void {
  const at = open.findLastIndex((each) => each.sign === sign);
  // What began inside it and has not ended stays as it is.
  const [closed, ...within] = open.splice(at);
  giveUp(parts, within);
  if (closed !== undefined) parts.push({ type: 'turn', style: closed.style, on: false });
}

function giveUp(parts: Part[], open: readonly Opened[]): void {
  for (const { at, sign } of open) parts[at] = text(sign);
}

function isOpen(open: readonly Opened[], sign: string): boolean {
  return open.some((each) => each.sign === sign);
}

function hasContent(parts: readonly Part[], open: readonly Opened[], sign: string): boolean {
  const from = open.findLast((each) => each.sign === sign)?.at ?? 0;
  return parts
    .slice(from)
    .some((part) => (part.type === 'text' ? /\S/.test(part.text) : part.type !== 'turn'));
}

const BLANK = /^\s?$/u;
const IN_WORD = /[\p{L}\p{N}\p{M}\ufdd0]/u;
const FIGURE = /\p{N}/u;
/** A tag next to it counts as a space. */
const PUNCTUATION = /[\p{P}\p{S}]/u;

function opens({ text: sign, before, after }: Sign): boolean {
  if (sign.startsWith('_')) return !BLANK.test(after) && !IN_WORD.test(before);
  if (sign.length > 1) return true;
  if (BLANK.test(after) || (FIGURE.test(before) && FIGURE.test(after))) return false;
  return !PUNCTUATION.test(after) || BLANK.test(before) || PUNCTUATION.test(before);
}

function closes({ text: sign, before, after }: Sign): boolean {
  // Sloppy, but common, and both programs show it in bold: "**Note: **".
  if (sign.length > 1) return sign.startsWith('*') || !IN_WORD.test(after);
  if (BLANK.test(before)) return false;
  if (sign === '_') return !IN_WORD.test(after);
  if (FIGURE.test(before) && FIGURE.test(after)) return false;
  return !PUNCTUATION.test(before) || BLANK.test(after) || PUNCTUATION.test(after);
}

function text(written: string): Part {
  return { type: 'text', text: written };
}
