import { fluentPattern } from '../fluent/fluent-text.ts';

/**
 * The message `form` in a Fluent source: its id and all lines that belong to it. Fluent is read line by line here: a
 * message ends before the next line that is not indented, and no line of a text begins with a dot. Only `\n` ends a line:
 * a text may hold U+2028, at which `.`, `^` and `$` would stop.
 */
const FORM = /(?<![^\n])form *=[^\n]*(?:\n(?:[ \t]+[^\n]*|[ \t]*(?=\n+[ \t]+\S)))*/;

/** The attributes that the message `form` of a source has. */
export function formAttributes(source: string): ReadonlySet<string> {
  const [message = ''] = FORM.exec(source) ?? [];
  return new Set(message.split('\n').flatMap((line) => attributeOf(line) ?? []));
}

/**
 * The source of an attribute's pattern: what follows `=`.
 *
 * @returns `undefined` where the message does not have it
 */
export function formPattern(source: string, attribute: string): string | undefined {
  const [message = ''] = FORM.exec(source) ?? [];
  const lines = message.split('\n');
  const start = lines.findIndex((line) => attributeOf(line) === attribute);
  if (start === -1) return undefined;
  const next = lines.findIndex((line, index) => index > start && attributeOf(line) !== undefined);
  const own = lines.slice(start, next === -1 ? undefined : next).join('\n');
  return own.slice(own.indexOf('=') + 1).trimEnd();
}

function attributeOf(line: string): string | undefined {
  return /^[ \t]+\.([a-zA-Z][\w-]*) *=/.exec(line)?.[1];
}

/**
 * The source with a further attribute of the message `form`, as its author would have written it.
 *
 * @param pattern - what follows `=`, from {@link patternFor} or {@link formPattern}
 */
export function withFormAttribute(source: string, attribute: string, pattern: string): string {
  const line = `    .${attribute} =${pattern}\n`;
  const found = FORM.exec(source);
  if (found === null) return `${source}${source === '' || source.endsWith('\n') ? '' : '\n'}form =\n${line}`;
  const end = found.index + found[0].length;
  return `${source.slice(0, end)}\n${line}${source.slice(end).replace(/^\n/, '')}`;
}

/** A text that is written as in a workbook, as the pattern of an attribute. */
export function patternFor(text: string): string {
  return fluentPattern(text, '        ');
}
