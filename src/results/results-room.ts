import type { Definition } from '../questionnaire/definition/definition.ts';
import type { InterfaceWords } from './questions/labels.ts';
import { byPart } from './questions/part-titles.ts';
import type { Named, ResultsChoice, ResultsSource, SurveyResults } from './survey-results.ts';
import { SurveyTables, type TableStores } from './tables/survey-tables.ts';
import type { TableResult } from './tables/table-result.ts';

/** Milliseconds in which what was read from the store is taken as the newest: one page asks for many tables. */
const FRESH = 1_000;

interface Kept {
  readonly tables: SurveyTables;
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
  readonly #stores: TableStores;
  readonly #words: InterfaceWords;
  readonly #steady: () => number;
  readonly #kept = new Map<string, Kept>();

  /** @param steady - milliseconds of a clock that is never set */
  constructor(stores: TableStores, words: InterfaceWords, steady: () => number = () => performance.now()) {
    this.#stores = stores;
    this.#words = words;
    this.#steady = steady;
  }

  async of(formId: string, choice: ResultsChoice, language: string): Promise<SurveyResults | undefined> {
    const { tables, count, definition } = await this.#fresh(formId);
    if (definition === undefined || count === 0 || count === 'hidden') return undefined;
    const shown = tables.keys
      .flatMap((key) => tableOf(tables, key, choice, language) ?? [])
      // A calculation that nobody gave a text is of use to expressions only.
      .filter((table) => table.label !== nameOf(table));
    if (shown.length === 0) return undefined;
    const crossings = this.#crossings(tables, language);
    return {
      formId,
      count,
      parts: byPart(definition, shown, nameOf, language, this.#words(language, 'results-other-part')).map(
        ({ title, things }) => ({ title, tables: things }),
      ),
      crossings,
      filters: crossings.map((named) => ({ ...named, values: valuesOf(tables, named.key, language) })),
      method: [],
    };
  }

  async #fresh(formId: string): Promise<Kept> {
    let kept = this.#kept.get(formId);
    if (kept === undefined) {
      const tables = new SurveyTables(this.#stores, formId, this.#words);
      kept = {
        tables,
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
    const newest = (await this.#stores.revisions.all(formId)).at(-1);
    kept.definition = newest && (JSON.parse(newest.definition) as Definition);
    kept.count = (await kept.tables.update()).responses;
    kept.at = this.#steady();
  }

  #crossings(tables: SurveyTables, language: string): readonly Named[] {
    const keys = new Set(tables.keys.flatMap((key) => tables.divisions(key)));
    return [...keys].map((key) => ({ key, label: this.#labelOf(tables, key, language) }));
  }

  #labelOf(tables: SurveyTables, key: string, language: string): string {
    return key.startsWith('@')
      ? this.#words(language, `results-${key.slice(1)}`)
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
