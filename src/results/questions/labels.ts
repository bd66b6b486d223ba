import type { Definition } from '../../questionnaire/definition/definition.ts';
import { compileTexts } from '../../questionnaire/texts/compile-texts.ts';
import type { Texts } from '../../questionnaire/texts/texts.ts';

/** Words of the interface by language and key (`locales/<language>/interface.ftl`): for texts that no author writes. */
export type InterfaceWords = (language: string, key: string) => string;

/** The texts that one revision has in one language and in no other. */
export class RevisionTexts {
  readonly #definition: Definition;
  readonly #byLanguage = new Map<string, Texts>();

  constructor(definition: Definition) {
    this.#definition = definition;
  }

  get languages(): readonly string[] {
    return Object.keys(this.#definition.texts);
  }

  get defaultLanguage(): string {
    return this.#definition.defaultLanguage;
  }

  /** A text in one line; `…` stands for what differs from person to person. */
  label(message: string, language: string): string | undefined {
    const text = this.#in(language)?.text(message, undefined, {});
    return text === undefined ? undefined : inOneLine(text);
  }

  #in(language: string): Texts | undefined {
    const { texts } = this.#definition;
    const source = Object.hasOwn(texts, language) ? texts[language] : undefined;
    if (source === undefined) return undefined;
    let found = this.#byLanguage.get(language);
    if (found === undefined) {
      const alone = { ...this.#definition, texts: { [language]: source }, defaultLanguage: language };
      found = compileTexts(alone)(language);
      this.#byLanguage.set(language, found);
    }
    return found;
  }
}

/**
 * A text of the newest revision that has it in this language, otherwise in its default language, otherwise in any.
 *
 * @param wordings - the revisions that have what it labels, the newest first
 * @param read - gives the text of one revision in a language
 */
export function newestLabel<W extends { readonly texts: RevisionTexts }>(
  wordings: readonly W[],
  language: string,
  read: (wording: W, language: string) => string | undefined,
): string | undefined {
  const first = (languageOf: (texts: RevisionTexts) => readonly string[]) => {
    for (const wording of wordings) {
      for (const each of languageOf(wording.texts)) {
        const label = read(wording, each);
        if (label !== undefined && label !== '') return label;
      }
    }
    return undefined;
  };
  return (
    first(() => [language]) ??
    first(({ defaultLanguage }) => [defaultLanguage]) ??
    first(({ languages }) => languages)
  );
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
