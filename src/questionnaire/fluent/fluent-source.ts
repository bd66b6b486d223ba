import {
  type Expression,
  type Message as FluentEntry,
  type Junk,
  type Pattern,
  parse,
  type Term,
} from '@fluent/syntax';
import { readMarkup } from '../markup/read-markup.ts';
import { type Message, says } from '../problems/message.ts';
import { EXPRESSION } from './expression-function.ts';

/** The Fluent source of one language, as the checks need it. Offsets are in UTF-16 units of the source. */
export interface FluentSource {
  readonly messages: ReadonlyMap<string, FluentMessage>;
  /** With their leading `-`. */
  readonly terms: ReadonlyMap<string, FluentMessage>;
  /** Ids that occur a second time: Fluent ignores them. */
  readonly repeated: readonly { readonly id: string; readonly offset: number }[];
  readonly mistakes: readonly FluentMistake[];
}

export interface FluentMessage {
  readonly id: string;
  readonly offset: number;
  readonly end: number;
  readonly value: FluentText | undefined;
  readonly attributes: ReadonlyMap<string, FluentText>;
}

export interface FluentText {
  readonly offset: number;
  readonly variables: readonly Use[];
  /** `b`, `b.hint`, `-term`: other messages and terms that it uses. */
  readonly references: readonly Use[];
  readonly functions: readonly Use[];
  /** What `XPATH()` holds. */
  readonly expressions: readonly Use[];
  /** Variables that select a variant, with the keys of the variants. */
  readonly selections: readonly { readonly variable: Use; readonly keys: readonly string[] }[];
  /** Length of the longest variant in characters, without markup and inserted values. */
  readonly length: number;
  /** The plain words of all variants, without inserted values. */
  readonly words: string;
}

export interface Use {
  readonly name: string;
  readonly offset: number;
}

/** A part of the source that is not Fluent. */
export interface FluentMistake {
  readonly offset: number;
  readonly found: string;
  readonly reason: Message;
  /** The message that was probably meant. */
  readonly id: string | undefined;
}

/** Reads Fluent (https://projectfluent.org) strictly, as translation tools do. */
export function readFluent(source: string): FluentSource {
  const messages = new Map<string, FluentMessage>();
  const terms = new Map<string, FluentMessage>();
  const repeated: { id: string; offset: number }[] = [];
  const mistakes: FluentMistake[] = [];
  for (const entry of parse(source, { withSpans: true }).body) {
    if (entry.type === 'Junk') mistakes.push(mistakeOf(entry));
    if (entry.type !== 'Message' && entry.type !== 'Term') continue;
    const message = messageOf(entry);
    const map = entry.type === 'Term' ? terms : messages;
    if (map.has(message.id)) repeated.push(message);
    else map.set(message.id, message);
  }
  return { messages, terms, repeated, mistakes };
}

function messageOf(entry: FluentEntry | Term): FluentMessage {
  const id = entry.type === 'Term' ? `-${entry.id.name}` : entry.id.name;
  return {
    id,
    // The span begins with the comment before it; the id is what the author looks for.
    offset: entry.id.span?.start ?? 0,
    end: entry.span?.end ?? 0,
    value: entry.value ? textOf(entry.value) : undefined,
    attributes: new Map(entry.attributes.map((attribute) => [attribute.id.name, textOf(attribute.value)])),
  };
}

function textOf(pattern: Pattern): FluentText {
  const variables: Use[] = [];
  const references: Use[] = [];
  const functions: Use[] = [];
  const expressions: Use[] = [];
  const selections: { variable: Use; keys: readonly string[] }[] = [];
  visitPattern(pattern);
  return {
    offset: pattern.span?.start ?? 0,
    variables,
    references,
    functions,
    expressions,
    selections,
    length: readMarkup(longestOf(pattern), { isolate: false }).plain.length,
    words: wordsIn(pattern),
  };

  function visitPattern({ elements }: Pattern): void {
    for (const element of elements) if (element.type === 'Placeable') visit(element.expression);
  }

  function visit(node: Expression): void {
    const offset = node.span?.start ?? 0;
    switch (node.type) {
      case 'VariableReference':
        variables.push({ name: node.id.name, offset });
        break;
      case 'MessageReference':
        references.push({
          name: node.attribute ? `${node.id.name}.${node.attribute.name}` : node.id.name,
          offset,
        });
        break;
      case 'TermReference':
        // Arguments of a term are literals, so there is nothing to look up.
        references.push({ name: `-${node.id.name}`, offset });
        break;
      case 'FunctionReference':
        functions.push({ name: node.id.name, offset });
        if (node.id.name === EXPRESSION) {
          const [source] = node.arguments.positional;
          const name = source?.type === 'StringLiteral' ? source.parse().value : '';
          expressions.push({ name, offset });
        }
        node.arguments.positional.forEach(visit);
        break;
      case 'SelectExpression':
        visit(node.selector);
        for (const { value } of node.variants) visitPattern(value);
        if (node.selector.type === 'VariableReference') {
          const keys = node.variants.flatMap(({ key }) => (key.type === 'Identifier' ? key.name : key.value));
          selections.push({
            variable: { name: node.selector.id.name, offset: node.selector.span?.start ?? 0 },
            keys,
          });
        }
        break;
      case 'Placeable':
        visit(node.expression);
        break;
      case 'StringLiteral':
      case 'NumberLiteral':
        break;
    }
  }
}

/** The pattern with its longest variants, without inserted values. */
function longestOf(pattern: Pattern): string {
  let text = '';
  for (const element of pattern.elements) {
    if (element.type === 'TextElement') text += element.value;
    else if (element.expression.type === 'StringLiteral') text += element.expression.value;
    else if (element.expression.type === 'SelectExpression') {
      const variants = element.expression.variants.map(({ value }) => longestOf(value));
      text += variants.reduce(
        (longest, variant) => (variant.length > longest.length ? variant : longest),
        '',
      );
    }
  }
  return text;
}

function wordsIn({ elements }: Pattern): string {
  return elements
    .map((element) => {
      if (element.type === 'TextElement') return element.value;
      // A brace: `{name}` may be meant as a reference.
      if (element.expression.type === 'StringLiteral') return element.expression.parse().value;
      if (element.expression.type !== 'SelectExpression') return '';
      return element.expression.variants.map(({ value }) => wordsIn(value)).join(' ');
    })
    .join('');
}

/** By the parser's code (`@fluent/syntax`, errors.ts). */
const REASONS: Readonly<Record<string, Message>> = {
  E0002: says('fluent-name'),
  E0005: says('fluent-no-text'),
  E0006: says('fluent-no-text'),
  E0008: says('fluent-function-name'),
  E0010: says('fluent-no-default'),
  E0011: says('fluent-no-variants'),
  E0012: says('fluent-no-value'),
  E0013: says('fluent-no-key'),
  E0015: says('fluent-two-defaults'),
  E0016: says('fluent-selector'),
  E0017: says('fluent-selector'),
  E0018: says('fluent-selector'),
  E0020: says('fluent-quote-open'),
  E0025: says('fluent-escape'),
  E0026: says('fluent-escape'),
  E0027: says('fluent-brace-alone'),
  E0028: says('fluent-no-variable'),
};

/** Where the parser expected another character: what that means here. */
const EXPECTED: Readonly<Record<string, Message>> = {
  '=': says('fluent-line'),
  '}': says('fluent-brace-open'),
  '␤': says('fluent-variant-line'),
};

function reasonOf(code: string, character: string): Message {
  if (code !== 'E0003') return REASONS[code] ?? says('fluent-otherwise');
  return EXPECTED[character] ?? says('fluent-expected', { character });
}

function mistakeOf(junk: Junk): FluentMistake {
  const [annotation] = junk.annotations;
  const start = junk.span?.start ?? 0;
  const id = /^-?[a-zA-Z][\w-]*(?=\s*=)/.exec(junk.content)?.[0];
  // The parser only notices a missing brace where the next message begins; show the end of this part instead.
  const end = start + junk.content.trimEnd().length;
  const reason = reasonOf(annotation?.code ?? '', String(annotation?.arguments[0]));
  const [found = ''] = junk.content.split('\n', 1);
  return { offset: Math.min(annotation?.span?.start ?? start, end), found, reason, id };
}
