import { drawPicture } from './pictures/draw.ts';
import type { ResultsSource, SurveyResults } from './survey-results.ts';
import { tableInText } from './wording/chat-text.ts';
import { pictureOf } from './wording/picture-of.ts';
import type { ResultWords } from './wording/result-words.ts';

/** A table as the chat shows it: drawn, and the same in words. */
export interface ShownTable {
  readonly title: string;
  readonly lines: readonly string[];
  readonly picture: Uint8Array | undefined;
}

export interface Overview extends Pick<SurveyResults, 'count' | 'crossings'> {
  readonly parts: readonly { readonly title: string; readonly questions: SurveyResults['crossings'] }[];
}

/** What a chat asks of the results. */
export class ChatResults {
  readonly #source: ResultsSource;
  readonly #wordsIn: (language: string) => ResultWords;

  constructor(source: ResultsSource, wordsIn: (language: string) => ResultWords) {
    this.#source = source;
    this.#wordsIn = wordsIn;
  }

  /** @returns `undefined` while there is nothing that may be shown */
  async overview(formId: string, language: string): Promise<Overview | undefined> {
    const results = await this.#source.of(formId, {}, language);
    if (results === undefined) return undefined;
    const parts = results.parts.map(({ title, tables }) => ({
      title,
      questions: tables.map(({ key, label }) => ({ key, label })),
    }));
    return { count: results.count, crossings: results.crossings, parts };
  }

  /** @returns `undefined` if there is no such question */
  async shown(
    formId: string,
    key: string,
    by: string | undefined,
    language: string,
  ): Promise<ShownTable | undefined> {
    const results = await this.#source.of(formId, by === undefined ? {} : { by }, language);
    const table = results?.parts.flatMap(({ tables }) => tables).find((each) => each.key === key);
    if (table === undefined) return undefined;
    const words = this.#wordsIn(language);
    const picture = pictureOf(table, words);
    return { ...tableInText(table, words), picture: picture && (await drawPicture(picture)) };
  }
}
