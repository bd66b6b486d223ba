import type { Definition } from '../definition/definition.ts';
import { privateName } from '../languages/other-language.ts';
import type { CellsByLanguage } from './text-cells.ts';

/** The headers of columns that exist once for each language: `label::Deutsch (de)`. */
export class LanguageHeaders {
  readonly #languages: readonly string[];

  constructor({ languages }: Pick<Definition, 'languages'>) {
    this.#languages = languages;
  }

  /** All headers of one column, in the order of the languages. */
  all(column: string): readonly string[] {
    return this.#languages.map((language) => this.of(column, language));
  }

  of(column: string, language: string): string {
    // A form without a known language.
    if (language === 'und') return column;
    const other = privateName(language);
    return `${column}::${other ?? `${ownName(language)} (${language})`}`;
  }

  /** The cells of one text. */
  cells(column: string, texts: CellsByLanguage): readonly (readonly [string, string])[] {
    return [...texts].map(([language, text]) => [this.of(column, language), text]);
  }

  /** The cells of a file: a single column if the file is the same for all languages. */
  mediaCells(column: string, files: CellsByLanguage): readonly (readonly [string, string])[] {
    const [first, ...others] = new Set(files.values());
    const isSame = files.size === this.#languages.length && others.length === 0;
    return isSame && first !== undefined ? [[column, first]] : this.cells(column, files);
  }
}

/** A language's name in that language, capitalised. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
