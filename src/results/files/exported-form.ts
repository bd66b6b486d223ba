import type { Definition } from '../../questionnaire/definition/definition.ts';
import type { ResponseReader, ResponseReleaser, StoredResponse } from '../../storage/contract/responses.ts';
import type { RevisionReader } from '../../storage/contract/revisions.ts';
import type { InterfaceWords } from '../questions/labels.ts';
import { type PlacedQuestion, placedQuestions } from '../questions/survey-questions.ts';
import { THRESHOLD } from '../suppression.ts';
import { noteInstances, type Row, rowOf } from './columns.ts';
import { type Item, isRepeat, itemsOf } from './items.ts';
import { Offers } from './offers.ts';

/** What an export reads. */
export interface ExportStores {
  readonly responses: ResponseReader & ResponseReleaser;
  readonly revisions: RevisionReader;
}

export interface ExportOptions {
  /** Every response, and the day of each: without the protection that batches and months give. */
  readonly isRaw: boolean;
  /** Of labels and headings: BCP 47. If left out, the questionnaire's default language. */
  readonly language?: string | undefined;
  readonly words: InterfaceWords;
  /** Is told how many responses have been read; a format may read them several times. */
  readonly progress?: (read: number) => void;
}

/** A form with its responses, as every format takes it. */
export class ExportedForm {
  readonly formId: string;
  readonly options: ExportOptions & { readonly language: string };
  readonly questions: readonly PlacedQuestion[];
  readonly items: readonly Item[];
  readonly offers: Offers;
  /** Whether there are responses that wait until a batch is complete. */
  readonly areWaiting: boolean;
  readonly #stores: ExportStores;
  /** In order. What comes meanwhile is left out, so that rows have the same numbers in all sheets. */
  #ids: readonly string[] | undefined;

  private constructor(
    formId: string,
    stores: ExportStores,
    options: ExportOptions & { readonly language: string },
    read: {
      readonly questions: readonly PlacedQuestion[];
      readonly offers: Offers;
      readonly areWaiting: boolean;
    },
  ) {
    this.formId = formId;
    this.options = options;
    this.#stores = stores;
    this.questions = read.questions;
    this.items = itemsOf(read.questions);
    this.offers = read.offers;
    this.areWaiting = read.areWaiting;
  }

  /**
   * Releases a batch of responses if one is complete, unless the export is raw.
   *
   * @throws Error when the storage has never known this form
   */
  static async open(formId: string, stores: ExportStores, options: ExportOptions): Promise<ExportedForm> {
    const revisions = await stores.revisions.all(formId);
    const newest = revisions.at(-1);
    if (newest === undefined) {
      throw new Error(
        `There is no form "${formId}" in the storage. Expected the form_id of a questionnaire that ran.`,
      );
    }
    const { defaultLanguage } = JSON.parse(newest.definition) as Definition;
    const language = options.language ?? defaultLanguage;
    const questions = placedQuestions(revisions, options.words);
    const { areWaiting } = options.isRaw
      ? { areWaiting: false }
      : await stores.responses.release(formId, THRESHOLD);
    const read = { questions, offers: new Offers(revisions), areWaiting };
    return new ExportedForm(formId, stores, { ...options, language }, read);
  }

  /** When a response was sent: the day if the export is raw, otherwise the month. */
  dateOf({ day }: StoredResponse): string {
    return this.options.isRaw ? day : day.slice(0, 'YYYY-MM'.length);
  }

  /** A row for each response, in the order of random ids. Reads page by page; may be called several times. */
  async *rows(): AsyncGenerator<Row> {
    const known = this.#ids;
    const ids: string[] = [];
    let at = 0;
    let read = 0;
    const which = { releasedOnly: !this.options.isRaw };
    for await (const response of this.#stores.responses.all(this.formId, which)) {
      this.options.progress?.(++read);
      if (known === undefined) {
        ids.push(response.id);
        yield rowOf(response, ids.length);
        continue;
      }
      while (at < known.length && (known[at] ?? '') < response.id) at++;
      if (known[at] === response.id) yield rowOf(response, ++at);
    }
    this.#ids = known ?? ids;
  }

  /** How often each repeat is answered at most. Reads all responses if there are repeats. */
  async mostInstances(): Promise<ReadonlyMap<string, number>> {
    const most = new Map<string, number>();
    if (!this.items.some(isRepeat)) return most;
    for await (const { answers } of this.rows()) noteInstances(this.items, answers, most);
    return most;
  }
}
