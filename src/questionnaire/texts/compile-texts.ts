import {
  FluentBundle,
  FluentNone,
  FluentNumber,
  FluentResource,
  FluentType,
  type FluentValue,
} from '@fluent/bundle';
import type { Definition } from '../definition/definition.ts';
import { EXPRESSION } from '../fluent/expression-function.ts';
import { isRightToLeft } from '../languages/right-to-left.ts';
import { quoted, withoutMarks } from '../markup/quoted.ts';
import { readMarkup } from '../markup/read-markup.ts';
import type { RichText } from '../markup/rich-text.ts';
import { expressionVariable, type Texts, type TextVariables } from './texts.ts';

/** Shown for a variable without a value: an author may use an answer that was skipped. */
const NO_VALUE = '…';

/**
 * The texts of a definition, by language. A source is parsed when its language is first used, because most processes
 * have many questionnaires and need few of their languages.
 *
 * @returns for a language the questionnaire lacks, the texts of its default language
 */
export function compileTexts({ texts, defaultLanguage }: Definition): (language: string) => Texts {
  const compiled = new Map<string, Texts>();
  const sources = new Map<string, SourceTexts>();

  function sourceOf(language: string): SourceTexts {
    let source = sources.get(language);
    if (source === undefined) {
      source = new SourceTexts(language, texts[language] ?? '');
      sources.set(language, source);
    }
    return source;
  }

  /** A label that the default language lacks: in any language it says more than a question's name. */
  function inAnyLanguage(message: string, variables: TextVariables): RichText | undefined {
    for (const [language, source] of Object.entries(texts)) {
      // Most labels that are missing are missing everywhere: no language is read for them.
      if (!source.includes(message)) continue;
      const found = sourceOf(language).rich(message, undefined, variables);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return (wanted) => {
    const language = Object.hasOwn(texts, wanted) ? wanted : defaultLanguage;
    let found = compiled.get(language);
    if (found === undefined) {
      const own = sourceOf(language);
      const rich: Texts['rich'] = (message, attribute, variables) =>
        own.rich(message, attribute, variables) ??
        sourceOf(defaultLanguage).rich(message, attribute, variables) ??
        (attribute === undefined ? inAnyLanguage(message, variables) : undefined);
      const file: Texts['file'] = (message, attribute) =>
        own.name(message, attribute) ??
        (attribute === 'image' ? sourceOf(defaultLanguage).name(message, attribute) : undefined);
      found = { language, rich, text: (...wording) => rich(...wording)?.plain, file };
      compiled.set(language, found);
    }
    return found;
  };
}

/** One language's source. */
class SourceTexts {
  readonly #bundle: FluentBundle;
  /** A left-to-right word disturbs the order of a right-to-left text, but not the other way round. */
  readonly #isolate: boolean;
  /** Most texts have no variables, so their markup is read only once. */
  readonly #constant = new Map<Pattern, RichText>();

  constructor(language: string, source: string) {
    this.#bundle = newBundle(language, source);
    this.#isolate = isRightToLeft(language);
  }

  rich(id: string, attribute: string | undefined, variables: TextVariables): RichText | undefined {
    const message = this.#bundle.getMessage(id);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (pattern === undefined || pattern === null) return undefined;
    const constant = this.#constant.get(pattern);
    if (constant !== undefined) return constant;
    // Whatever goes wrong, the chat continues: a missing value is shown as "…".
    const text = this.#bundle.formatPattern(pattern, variables, []);
    const rich = readMarkup(text, { isolate: this.#isolate });
    if (typeof pattern === 'string') this.#constant.set(pattern, rich);
    return rich;
  }

  /** A file name: characters that would be markup in a text are part of it. */
  name(id: string, attribute: string): string | undefined {
    const pattern = this.#bundle.getMessage(id)?.attributes[attribute];
    const name = typeof pattern === 'string' ? pattern.trim() : '';
    return name === '' ? undefined : name;
  }
}

/** No author can write this name: it is not one of Fluent's functions. */
const QUOTE = 'quote a value';

function newBundle(language: string, source: string): FluentBundle {
  // Isolation marks are added when the markup is read, because Fluent would also put them into links and hashtags.
  const bundle = new FluentBundle(language, {
    useIsolating: false,
    functions: { [QUOTE]: ([value]) => new Quoted(value) },
  });
  const resource = new FluentResource(withoutMarks(source));
  for (const { value, attributes } of resource.body) {
    if (value !== null) quoteValues(value);
    Object.values(attributes).forEach(quoteValues);
  }
  bundle.addResource(resource);
  return bundle;
}

/** Marks inserted values as quoted; a variable that only selects a variant does not change. */
function quoteValues(pattern: Pattern): void {
  if (typeof pattern === 'string') return;
  for (const [index, element] of pattern.entries()) {
    if (typeof element === 'string') continue;
    if (element.type === 'select') {
      element.selector = asVariable(element.selector);
      for (const { value } of element.variants) quoteValues(value);
    }
    if (element.type === 'var' || element.type === 'func') {
      pattern[index] = { type: 'func', name: QUOTE, args: [asVariable(element)] };
    }
  }
}

/** `XPATH("count(${child})")` as a variable, so that whoever formats the text gives its value. */
function asVariable(element: Element): Element {
  if (element.type !== 'func') return element;
  const [source] = element.args;
  return element.name === EXPRESSION && source?.type === 'str'
    ? { type: 'var', name: expressionVariable(source.value) }
    : element;
}

type Pattern = FluentResource['body'][number]['attributes'][string];
type Element = Exclude<Exclude<Pattern, string>[number], string>;

/** An inserted value: never markup, whatever it contains. */
class Quoted extends FluentType<FluentValue> {
  constructor(value: FluentValue = new FluentNone()) {
    super(value);
  }

  override toString(scope: Parameters<FluentNone['toString']>[0]): string {
    const { value } = this;
    if (typeof value === 'string') return quoted(value);
    if (value instanceof FluentNumber) return quoted(asTyped(value).toString(scope));
    return quoted(value instanceof FluentNone ? NO_VALUE : value.toString(scope));
  }
}

/** As people type it, unless the author asks for groups of digits: a year is 2015, and never 2,015. */
function asTyped({ value, opts }: FluentNumber): FluentNumber {
  return new FluentNumber(value, { maximumFractionDigits: 20, useGrouping: false, ...opts });
}
