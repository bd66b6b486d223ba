import type { Definition } from '../questionnaire/definition/definition.ts';
import type { CountReader } from '../storage/contract/counts.ts';
import type { SurveyStore } from '../storage/contract/surveys.ts';
import { byPart } from './questions/part-titles.ts';
import { statisticsOf } from './statistics.ts';
import type { Named, ResultsChoice, ResultsSource, SurveyResults } from './survey-results.ts';
import { SurveyTables, type TableStores } from './tables/survey-tables.ts';
import type { TableResult } from './tables/table-result.ts';
import { methodOf, periodOf } from './wording/method-of.ts';
import type { ResultWords } from './wording/result-words.ts';

/** Milliseconds in which what was read from the store is taken as the newest: one page asks for many tables. */
const FRESH = 1_000;

/** What results are made from. */
export interface ResultsStores extends TableStores {
  readonly counts: CountReader;
  readonly surveys: Pick<SurveyStore, 'isApproved'>;
}

interface Kept {
  tables: SurveyTables;
  isApproved: boolean;
  /** When it was brought up to date, in milliseconds of a steady clock. */
  at: number;
  /** The last bringing up to date: one at a time. */
  updating: Promise<unknown>;
  count: number | 'hidden';
  /** The newest revision. */
  definition: Definition | undefined;
}

/**
 * The results of all surveys, as chat, page and report show them. What has been counted stays in memory until responses come or
 * go; nothing leaves it that disclosure control hides.
 */
export class ResultsRoom implements ResultsSource {
  readonly #stores: ResultsStores;
  readonly #wordsIn: (language: string) => ResultWords;
  readonly #steady: () => number;
  readonly #kept = new Map<string, Kept>();

  /** @param steady - milliseconds of a clock that is never set */
  constructor(
    stores: ResultsStores,
    wordsIn: (language: string) => ResultWords,
    steady: () => number = () => performance.now(),
  ) {
    this.#stores = stores;
    this.#wordsIn = wordsIn;
    this.#steady = steady;
  }

  async of(formId: string, choice: ResultsChoice, language: string): Promise<SurveyResults | undefined> {
    const { tables, count, definition } = await this.#fresh(formId);
    if (definition === undefined || count === 0 || count === 'hidden') return undefined;
    const words = this.#wordsIn(language);
    const shown = tables.keys
      .flatMap((key) => tableOf(tables, key, choice, language) ?? [])
      // A calculation that nobody gave a text is of use to expressions only.
      .filter((table) => table.label !== nameOf(table));
    if (shown.length === 0) return undefined;
    const crossings = this.#crossings(tables, language);
    return {
      formId,
      count,
      parts: byPart(definition, shown, nameOf, language, words('results-other-part')).map(
        ({ title, things }) => ({ title, tables: things }),
      ),
      crossings,
      filters: crossings.map((named) => ({ ...named, values: valuesOf(tables, named.key, language) })),
      method: await this.#method(definition, count, words),
    };
  }

  async #fresh(formId: string): Promise<Kept> {
    let kept = this.#kept.get(formId);
    if (kept === undefined) {
      kept = {
        tables: this.#tablesOf(formId, false),
        isApproved: false,
        at: Number.NEGATIVE_INFINITY,
        updating: Promise.resolve(),
        count: 0,
        definition: undefined,
      };
      this.#kept.set(formId, kept);
    }
    const own = kept;
    own.updating = own.updating.catch(() => undefined).then(() => this.#update(formId, own));
    await own.updating;
    return own;
  }

  async #update(formId: string, kept: Kept): Promise<void> {
    if (this.#steady() - kept.at < FRESH) return;
    const isApproved = await this.#stores.surveys.isApproved(formId);
    if (isApproved !== kept.isApproved) {
      kept.tables = this.#tablesOf(formId, isApproved);
      kept.isApproved = isApproved;
    }
    const newest = (await this.#stores.revisions.all(formId)).at(-1);
    kept.definition = newest && (JSON.parse(newest.definition) as Definition);
    kept.count = (await kept.tables.update()).responses;
    kept.at = this.#steady();
  }

  #tablesOf(formId: string, isApproved: boolean): SurveyTables {
    return new SurveyTables(
      this.#stores,
      formId,
      (language, key) => this.#wordsIn(language)(key),
      isApproved,
    );
  }

  async #method(
    { formId, settings, languages }: Definition,
    count: number,
    words: ResultWords,
  ): Promise<readonly string[]> {
    const rows = await this.#stores.counts.of(formId);
    const period = periodOf(
      rows.map(({ day }) => day),
      words.language,
    );
    return methodOf({ settings, languages, statistics: statisticsOf(rows), count, period }, words);
  }

  #crossings(tables: SurveyTables, language: string): readonly Named[] {
    const keys = new Set(tables.keys.flatMap((key) => tables.divisions(key)));
    return [...keys].map((key) => ({ key, label: this.#labelOf(tables, key, language) }));
  }

  #labelOf(tables: SurveyTables, key: string, language: string): string {
    return key.startsWith('@')
      ? this.#wordsIn(language)(`results-${key.slice(1)}`)
      : (tables.table(key, language)?.label ?? key);
  }
}

function tableOf(
  tables: SurveyTables,
  key: string,
  { by, where }: ResultsChoice,
  language: string,
): TableResult | undefined {
  const wanted = where?.key ?? by;
  // What cannot be divided, such as open answers, is shown as a whole only where nobody is left out.
  if (wanted === undefined || (where === undefined && !tables.divisions(key).includes(wanted))) {
    return tables.table(key, language);
  }
  return where === undefined
    ? tables.cross(key, wanted, language)
    : tables.filtered(key, where.key, where.value, language);
}

/** The values of what divides tables, without those that are hidden everywhere. */
function valuesOf(tables: SurveyTables, division: string, language: string): readonly Named[] {
  const key = tables.keys.find((each) => tables.divisions(each).includes(division));
  const columns = key === undefined ? [] : (tables.cross(key, division, language)?.columns ?? []);
  return columns.flatMap(({ code, label, base }) =>
    code === undefined || base === 'hidden' ? [] : [{ key: code, label: label ?? code }],
  );
}

/** The question's name: the key without the repeats around it. */
function nameOf({ key, place }: TableResult): string {
  return place.length === 0 ? key : key.slice(place.join('/').length + 1);
}
