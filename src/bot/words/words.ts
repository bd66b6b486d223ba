import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Pattern, parse, type Resource } from '@fluent/syntax';
import { I18n } from '@grammyjs/i18n';
import { privateName } from '../../questionnaire/languages/other-language.ts';
import { isRightToLeft } from '../../questionnaire/languages/right-to-left.ts';

/** Used for languages into which the interface is not translated. */
const FALLBACK = 'en';

export type WordVariables = Readonly<Record<string, string | number>>;

/** The interface's words in one language. */
export interface Words {
  readonly language: string;
  /** The person wants plain texts: words instead of symbols. */
  readonly plain: boolean;
  /** The words for a key of `locales/<language>/interface.ftl`; plain text. */
  (key: string, variables?: WordVariables): string;
}

/** The interface's texts are not complete. */
export class InterfaceGaps extends Error {
  /** The files, and the texts and variables in them that are missing or superfluous, in no language. */
  readonly names: readonly string[];

  constructor(gaps: readonly Gap[]) {
    super(`The interface's texts have gaps:\n${gaps.map(({ file, what }) => `${file}${what}`).join('\n')}`);
    this.names = [...Map.groupBy(gaps, ({ file }) => file)].map(([file, own]) => {
      const names = own.flatMap(({ name }) => name ?? []);
      return names.length === 0 ? file : `${file} (${names.join(', ')})`;
    });
  }
}

interface Gap {
  readonly file: string;
  /** Follows the file's name. */
  readonly what: string;
  /** The text, and its variable. */
  readonly name?: string;
}

/** All languages' words, checked when they are loaded, so a missing key or variable is found before the bot writes to anybody. */
export class Localizer {
  /** Languages the interface is written in. */
  readonly languages: readonly string[];
  /** One for each language, so that the language is not looked up for every text. */
  readonly #i18n: ReadonlyMap<string, I18n>;
  readonly #words = new Map<string, Words>();
  readonly #plainWords = new Map<string, Words>();

  private constructor(i18n: ReadonlyMap<string, I18n>) {
    this.#i18n = i18n;
    this.languages = [...i18n.keys()];
  }

  /**
   * Reads `<localesDir>/<language>/interface.ftl` of every language.
   *
   * @throws InterfaceGaps that lists every gap: no texts in the fallback language, junk, a key that the fallback language
   * has and another lacks, or a variable that only one of them uses
   */
  static load(localesDir: string): Localizer {
    const sources = readSources(localesDir);
    const gaps = findGaps(sources);
    if (gaps.length > 0) throw new InterfaceGaps(gaps);
    const translators = [...sources].map(([language, { source }]) => {
      const i18n = new I18n({ defaultLocale: language });
      // Isolation marks keep Latin names and numbers in place in right-to-left text; elsewhere they only break links.
      i18n.loadLocaleSync(language, { source, bundleOptions: { useIsolating: isRightToLeft(language) } });
      return [language, i18n] as const;
    });
    return new Localizer(new Map(translators));
  }

  /** The words of this language, of its base language (`pt` for `pt-BR`), or of the fallback. */
  in(language: string, plain = false): Words {
    const spoken = plain ? this.#plainWords : this.#words;
    const known = spoken.get(language);
    if (known !== undefined) return known;
    const found = this.find(language) ?? FALLBACK;
    const i18n = this.#i18n.get(found);
    // Each has one language, its default. Naming it would mean a look-up for every text.
    const translate = (key: string, variables: WordVariables) =>
      i18n?.fluent.translate([], key, variables) ?? `{${key}}`;
    const isolates = isRightToLeft(found);
    // Most words never change: buttons, hints. They are made once.
    const constant = new Map<string, string>();
    const speak = (key: string, variables?: WordVariables) => {
      if (variables !== undefined) return translate(key, isolates ? byLine(variables) : variables);
      const words = constant.get(key) ?? translate(key, {});
      constant.set(key, words);
      return words;
    };
    const words: Words = Object.assign(speak, { language: found, plain });
    spoken.set(language, words);
    return words;
  }

  /** The interface's language nearest to a language code, if it has one. */
  find(language: string | undefined): string | undefined {
    if (language === undefined) return undefined;
    return nearestLanguage(language, this.languages);
  }

  /** A language's name in that language. */
  ownName(language: string): string {
    if (this.languages.includes(language)) return this.in(language)('language-name');
    return (
      privateName(language) ??
      new Intl.DisplayNames([language], { type: 'language' }).of(language) ??
      language
    );
  }
}

/** Fluent isolates what is inserted as a whole, but an isolate ends with its line: each line gets its own. */
function byLine(variables: WordVariables): WordVariables {
  const values = Object.entries(variables);
  if (!values.some(([, value]) => typeof value === 'string' && value.includes('\n'))) return variables;
  const isolated = (value: string | number) =>
    typeof value === 'string' ? value.replaceAll('\n', '\u2069\n\u2068') : value;
  return Object.fromEntries(values.map(([name, value]) => [name, isolated(value)]));
}

/** The language among those offered that a code means: the same, or one with the same base language. */
export function nearestLanguage(code: string, offered: readonly string[]): string | undefined {
  const base = code.toLowerCase().split('-')[0];
  return (
    offered.find((language) => language.toLowerCase() === code.toLowerCase()) ??
    offered.find((language) => language.toLowerCase().split('-')[0] === base)
  );
}

interface Source {
  readonly file: string;
  readonly source: string;
  readonly resource: Resource;
}

function readSources(localesDir: string): Map<string, Source> {
  const sources = new Map<string, Source>();
  for (const language of readdirSync(localesDir).sort()) {
    const file = join(localesDir, language, 'interface.ftl');
    if (!existsSync(file)) continue;
    const source = readFileSync(file, 'utf8');
    sources.set(language, { file, source, resource: parse(source, { withSpans: false }) });
  }
  if (!sources.has(FALLBACK)) {
    throw new InterfaceGaps([{ file: join(localesDir, FALLBACK, 'interface.ftl'), what: ' is missing.' }]);
  }
  return sources;
}

function findGaps(sources: ReadonlyMap<string, Source>): Gap[] {
  const expected = messagesOf(sources.get(FALLBACK)?.resource);
  const gaps: Gap[] = [];
  const note = (file: string, what: string, name?: string) =>
    gaps.push({ file, what: `: ${what}`, ...(name === undefined ? {} : { name }) });
  for (const { file, resource } of sources.values()) {
    for (const entry of resource.body) {
      if (entry.type === 'Junk') note(file, `not Fluent: ${entry.content.trim().split('\n')[0]}`);
    }
    const messages = messagesOf(resource);
    for (const [id, variables] of expected) {
      const found = messages.get(id);
      if (found === undefined) note(file, `"${id}" is missing.`, id);
      for (const name of found ?? []) {
        if (!variables.has(name)) note(file, `"${id}" uses $${name}, which nothing gives.`, `${id} $${name}`);
      }
      for (const name of found === undefined ? [] : variables) {
        if (!found?.has(name)) note(file, `"${id}" does not say $${name}.`, `${id} $${name}`);
      }
    }
    for (const id of messages.keys()) if (!expected.has(id)) note(file, `"${id}" is used by nothing.`, id);
  }
  return gaps;
}

function messagesOf(resource: Resource | undefined): Map<string, Set<string>> {
  const messages = new Map<string, Set<string>>();
  for (const entry of resource?.body ?? []) {
    if (entry.type === 'Message' && entry.value) messages.set(entry.id.name, variablesOf(entry.value));
  }
  return messages;
}

function variablesOf(pattern: Pattern): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const { type, id } = node as { type?: string; id?: { name: string } };
      if (type === 'VariableReference' && id) names.add(id.name);
      Object.values(node).forEach(visit);
    }
  };
  visit(pattern.elements);
  return names;
}
