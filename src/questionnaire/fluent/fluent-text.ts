import { messageId } from '../texts/message-id.ts';
import { parsePattern } from './patterns.ts';

/** A reference to an answer or setting within a text: `${name}`. */
const REFERENCE = /\$\{\s*([^{}]+?)\s*\}/g;

/** Before a text that is Fluent as it is: plural forms and other variants, which no other notation of sheets has. */
export const RAW_FLUENT = '#fluent';

/**
 * A text of a sheet as Fluent writes it (https://projectfluent.org): `${name}` inserts, everything else stands for
 * itself. Behind a first line `#fluent` it is Fluent already; if that is broken, "…" takes its place.
 *
 * @param indent - how far lines are indented, if there are several
 * @returns what follows "=" (with its blank or line break); '' for a text of which nothing is left
 */
export function fluentPattern(text: string, indent: string): string {
  const lines = linesOf(text);
  if (lines[0] === RAW_FLUENT) return isBrokenFluent(text) ? ' …' : rawPattern(lines, indent);
  if (lines.length === 1) return lines[0] === '' ? '' : ` ${escaped(lines[0] ?? '')}`;
  return lines.map((line) => (line === '' ? '\n' : `\n${indent}${escapedStart(line)}`)).join('');
}

/** Whether a text says that it is Fluent, and is none. */
export function isBrokenFluent(text: string): boolean {
  const lines = linesOf(text);
  return lines[0] === RAW_FLUENT && parsePattern(rawPattern(lines, '    ')) === undefined;
}

function rawPattern([, ...lines]: readonly string[], indent: string): string {
  return lines.map((line) => (line === '' ? '\n' : `\n${indent}${line}`)).join('');
}

function linesOf(text: string): readonly string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trimEnd());
}

/** What begins like a reference and is none: `${name`, `${}`; `undefined` where there is nothing of the kind. */
export function brokenReference(text: string): string | undefined {
  if (linesOf(text)[0] === RAW_FLUENT) return undefined;
  return /\$\{[^}\n]{0,40}\}?/.exec(text.replaceAll(REFERENCE, ''))?.[0];
}

/** At the beginning of a line blanks are indentation, and three signs have a meaning. */
function escapedStart(line: string): string {
  const start = /^(\s+|[.*[])/.exec(line)?.[0] ?? '';
  return start === '' ? escaped(line) : `{"${start}"}${escaped(line.slice(start.length))}`;
}

function escaped(text: string): string {
  let written = '';
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    written += `${bracesEscaped(text.slice(from, match.index))}{ $${messageId(match[1] ?? '')} }`;
    from = match.index + match[0].length;
  }
  return written + bracesEscaped(text.slice(from));
}

function bracesEscaped(text: string): string {
  return text.replaceAll(/[{}]/g, '{"$&"}');
}
