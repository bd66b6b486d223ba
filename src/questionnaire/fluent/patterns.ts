import { FluentSerializer, Identifier, Message, type Pattern, parse } from '@fluent/syntax';

/** The pattern of a source that follows "=" (with its space or line break); `undefined` if it is not Fluent. */
export function parsePattern(source: string): Pattern | undefined {
  const { body } = parse(`message =${source}\n`, { withSpans: false });
  const [entry] = body;
  return body.length === 1 && entry?.type === 'Message' && entry.attributes.length === 0
    ? (entry.value ?? undefined)
    : undefined;
}

/** A pattern as it would be written at the beginning of a line. */
export function patternSource(pattern: Pattern): string {
  const message = new Message(new Identifier('m'), pattern);
  const [, source = ''] = /^m =([\s\S]*)$/.exec(new FluentSerializer().serializeEntry(message)) ?? [];
  return source.replaceAll(/^ {4}/gm, '').trim();
}

/**
 * The meaning of a pattern, for comparison: equal for patterns that show the same, whatever the values of their
 * variables.
 *
 * @param strict - a text in a placeable, `{"/delete"}`, differs from the text alone (it does where Fluent isolates)
 */
export function meaningOf(pattern: Pattern | undefined, strict = false): string {
  return JSON.stringify(simplified(pattern, strict));
}

function simplified(node: unknown, strict: boolean): unknown {
  if (Array.isArray(node)) return node.map((each) => simplified(each, strict));
  if (typeof node !== 'object' || node === null) return node;
  if ('type' in node && node.type === 'Pattern') return simplifiedPattern(node as Pattern, strict);
  const entries = Object.entries(node).filter(([key]) => key !== 'span' && key !== 'annotations');
  return Object.fromEntries(entries.map(([key, value]) => [key, simplified(value, strict)]));
}

function simplifiedPattern({ elements }: Pattern, strict: boolean): readonly unknown[] {
  const parts: unknown[] = [];
  for (const element of elements) {
    const text = textOf(element);
    const last = parts.at(-1);
    if (text === undefined || (strict && element.type === 'Placeable' && !isEscape(text))) {
      parts.push(simplified(element, strict));
    } else if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  }
  return parts;
}

/** Whether a text can only be written as a literal in a placeable. */
function isEscape(text: string): boolean {
  return /^(?:[{}]|\s+|[.*[])$/.test(text);
}

/** The text of an element that has no variables. */
export function textOf(element: Pattern['elements'][number]): string | undefined {
  if (element.type === 'TextElement') return element.value;
  return element.expression.type === 'StringLiteral' ? element.expression.parse().value : undefined;
}
