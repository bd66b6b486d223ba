import { messageId } from '../texts/message-id.ts';
import { expressionInFluent, expressionsIn } from './expression-function.ts';
import { parsePattern } from './patterns.ts';

/**
 * A reference to an answer or setting within a text: `${name}`; also `$ {name}`, and `}name{$`, which a cell shows that runs
 * from right to left.
 */
const REFERENCE = /\$ ?\{\s*([^{}]+?)\s*\}|\}\s*([\p{L}_][\p{L}\p{M}\p{N}_.-]*)\s*\{\$/gu;

/**
 * Marks a text that is written in Fluent: for plural forms and other variants, which a cell cannot express otherwise.
 */
export const RAW_FLUENT = '#fluent';

/**
 * A text of a sheet as Fluent (https://projectfluent.org): `${name}` becomes a variable, everything else is literal
 * text. After a first line `#fluent` the text is Fluent already; if it is not valid, "…" takes its place.
 *
 * @param indent - the indentation of the lines, if there are several
 * @returns what follows "=" (with its blank or line break); '' for an empty text
 */
export function fluentPattern(text: string, indent: string): string {
  const lines = linesOf(text);
  if (lines[0] === RAW_FLUENT) return isBrokenFluent(text) ? ' …' : rawPattern(lines, indent);
  if (lines.length === 1) return lines[0] === '' ? '' : ` ${escaped(lines[0] ?? '')}`;
  return lines.map((line) => (line === '' ? '\n' : `\n${indent}${escapedStart(line)}`)).join('');
}

/** Whether a text is marked as Fluent, but is not valid Fluent. */
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

/** What begins like a reference but is not one: `${name`, `${}`; `undefined` if there is nothing like that. */
export function brokenReference(text: string): string | undefined {
  if (linesOf(text)[0] === RAW_FLUENT) return undefined;
  return /\$\{[^}\n]{0,40}\}?/.exec(text.replaceAll(REFERENCE, ''))?.[0];
}

/** At the beginning of a line, spaces are indentation, and three characters have a special meaning. */
function escapedStart(line: string): string {
  const start = /^(\s+|[.*[])/.exec(line)?.[0] ?? '';
  return start === '' ? escaped(line) : `{"${start}"}${escaped(line.slice(start.length))}`;
}

function escaped(text: string): string {
  let written = '';
  let from = 0;
  for (const expression of expressionsIn(text)) {
    const source = text.slice(expression.from, expression.to);
    written += `${referencesEscaped(text.slice(from, expression.from))}${expressionInFluent(source)}`;
    from = expression.to;
  }
  return written + referencesEscaped(text.slice(from));
}

function referencesEscaped(text: string): string {
  let written = '';
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    written += `${bracesEscaped(text.slice(from, match.index))}{ $${messageId(match[1] ?? match[2] ?? '')} }`;
    from = match.index + match[0].length;
  }
  return written + bracesEscaped(text.slice(from));
}

function bracesEscaped(text: string): string {
  return text.replaceAll(/[{}]/g, '{"$&"}');
}
