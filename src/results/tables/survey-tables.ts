import type { Definition } from '../../questionnaire/definition/definition.ts';
import type { ReleasedReader, ResponseReader, ResponseReleaser } from '../../storage/contract/responses.ts';
import type { RevisionReader } from '../../storage/contract/revisions.ts';
import { protectLine } from '../disclosure/protect-line.ts';
import { publicationOf, thresholdOf } from '../disclosure/publication.ts';
import type { InterfaceWords } from '../questions/labels.ts';
import { THRESHOLD } from '../suppression.ts';
import { type Classes, NO_CLASS, spreadOver, traitClasses } from './classes.ts';
import { columnOfAll, columnsOfCross } from './contents.ts';
import { type Crossed, crossOf, hiddenIn, matrixOf, type Side } from './cross.ts';
import { FormColumns, type QuestionColumn, TRAITS, type TraitName } from './form-columns.ts';
import { cellsOf, choiceMarks, type OneWay, oneWayOf } from './one-way.ts';
import type { TableResult } from './table-result.ts';

/** What the tables of a survey are made from. */
export interface TableStores {
  readonly responses: ResponseReader & ReleasedReader & ResponseReleaser;
  readonly revisions: RevisionReader;
}

/** What divides a cross-table: the key of a question with a single choice, or a trait of the responses. */
export type By = string;

/** Keys of traits, which no question can have. */
const TRAIT_PREFIX = '@';

/**
 * The tables of one survey. Responses are kept in memory and brought up to date by {@link update}; tables are counted when they
 * are asked for, and kept until something changes. Everything that leaves it is protected (see `disclosure/`).
 */
export class SurveyTables {
  readonly #stores: TableStores;
  readonly #formId: string;
  readonly #words: InterfaceWords | undefined;
  readonly #isApproved: boolean;
  #columns: FormColumns | undefined;
  #revisions = 0;
  #unit: 'person' | 'organisation' = 'person';
  #kept = new Map<string, unknown>();

  /**
   * @param words - for choices that no author words, such as `other`
   * @param isApproved - whether results of a survey of organisations may be shown (see `publicationOf`)
   */
  constructor(stores: TableStores, formId: string, words?: InterfaceWords, isApproved = false) {
    this.#stores = stores;
    this.#formId = formId;
    this.#words = words;
    this.#isApproved = isApproved;
  }

  /**
   * Releases what makes a batch, and reads what has changed. To be called before tables are asked for; one call at a time.
   *
   * @returns how many responses the tables are of; `hidden` if they are fewer than may be shown
   */
  async update(): Promise<{ readonly responses: number | 'hidden' }> {
    const revisions = await this.#stores.revisions.all(this.#formId);
    const newest = revisions.at(-1);
    if (this.#columns === undefined || revisions.length !== this.#revisions) {
      this.#columns = new FormColumns(this.#formId, revisions, this.#words);
      this.#revisions = revisions.length;
      this.#kept = new Map();
      if (newest !== undefined) this.#unit = (JSON.parse(newest.definition) as Definition).settings.unit;
    }
    await this.#stores.responses.release(this.#formId, THRESHOLD);
    if (await this.#columns.update(this.#stores.responses)) this.#kept = new Map();
    const { count } = this.#columns;
    return { responses: count > 0 && count < this.#threshold(THRESHOLD) ? 'hidden' : count };
  }

  /** The keys of all questions, in the questionnaire's order. None while results wait for approval. */
  get keys(): readonly string[] {
    return this.#questions().map(({ key }) => key);
  }

  /** What a question's table can be divided by: traits that differ, then questions with a single choice. */
  divisions(key: string): readonly By[] {
    const question = this.#question(key);
    if (question === undefined || question.tabulation.as === 'counted') return [];
    const traits = TRAITS.filter((name) => (this.#columns?.traits[name].values.length ?? 0) > 1);
    const questions = this.#questions().filter((each) => canDivide(each, question));
    return [...traits.map((name) => `${TRAIT_PREFIX}${name}`), ...questions.map((each) => each.key)];
  }

  /** All tables, without cross-tables. */
  all(language: string): readonly TableResult[] {
    return this.keys.flatMap((key) => this.table(key, language) ?? []);
  }

  /** The table of a question; `undefined` if there is no such question. */
  table(key: string, language: string): TableResult | undefined {
    const question = this.#question(key);
    if (question === undefined) return undefined;
    return this.#keep(`table ${key} ${language}`, () => ({
      ...headOf(question, language),
      columns: [columnOfAll(question, this.#oneWay(question), language)],
    }));
  }

  /**
   * The table of a question with a column for each value of `by`; values whose own count is hidden have hidden columns.
   *
   * @param by - one of {@link divisions}
   * @returns `undefined` if there is no such question or division
   */
  cross(key: string, by: By, language: string): TableResult | undefined {
    const question = this.#question(key);
    if (question === undefined || !this.divisions(key).includes(by)) return undefined;
    return this.#keep(`cross ${key} ${by} ${language}`, () => {
      const threshold = Math.max(this.#oneWay(question).threshold, this.#thresholdOfKey(by));
      const oneWay = this.#oneWay(question);
      const columns = this.#side(by, question);
      const crossed = this.#crossed(question, oneWay, columns, threshold);
      return {
        ...headOf(question, language),
        by: { key: by, label: this.#labelOf(by, language) },
        columns: columnsOfCross(question, oneWay, columns.classes, crossed, threshold, language),
      };
    });
  }

  /** A question's table of those with one value of `by`: that column of the cross-table, with the same counts hidden. */
  filtered(key: string, by: By, value: string, language: string): TableResult | undefined {
    const crossed = this.cross(key, by, language);
    const column = crossed?.columns.find(({ code }) => code === value);
    return crossed === undefined || column === undefined ? undefined : { ...crossed, columns: [column] };
  }

  #crossed(question: QuestionColumn, oneWay: OneWay, by: Side, threshold: number): readonly Crossed[] {
    const { response } = question.rows;
    if (oneWay.classes !== undefined) {
      const own = { key: question.key, classes: oneWay.classes, hidden: oneWay.hidden };
      return [crossOf(own, by, response, threshold)];
    }
    // Each of several choices divides those who answered: a table for each, below one of who answered at all.
    const { column } = question;
    const size = question.question.choices.length;
    const marks = choiceMarks(column.codes, column.ends, size);
    const isAnswered = (row: number) => column.status[row] === 0;
    const classesOf = (codes: readonly string[], classOf: (row: number) => number): Classes => ({
      codes,
      of: Uint16Array.from(column.status.keys(), (row) => (isAnswered(row) ? classOf(row) : NO_CLASS)),
      label: () => '',
    });
    const base = crossOf(
      {
        key: question.key,
        classes: classesOf(['answered'], () => 0),
        hidden: [oneWay.base.people < threshold],
      },
      by,
      response,
      threshold,
    );
    const each = Array.from({ length: size }, (_, choice) => {
      const classes = classesOf(['chosen', 'not'], (row) => (marks[row * size + choice] === 1 ? 0 : 1));
      const cells = matrixOf(classes, by.classes, response);
      const isSmall = (at: number) =>
        Math.min(cells[0]?.[at]?.people ?? 0, cells[1]?.[at]?.people ?? 0) < threshold;
      const isHidden = oneWay.hidden[choice] === true;
      const hidden = hiddenIn(
        cells,
        [isHidden, isHidden, false],
        [...by.hidden, false],
        threshold,
        (row, at) => base.hidden[row === 2 ? 1 : 0]?.[at] === true || (row < 2 && isSmall(at)),
      );
      return { cells, hidden };
    });
    return [base, ...each];
  }

  #side(by: By, question: QuestionColumn): Side {
    const { rows, place } = question;
    if (by.startsWith(TRAIT_PREFIX)) {
      const name = by.slice(1) as TraitName;
      const trait = this.#columns?.traits[name] ?? { values: [], codes: new Uint16Array() };
      const classes = traitClasses(name, trait, rows);
      return { key: by, classes, hidden: this.#protected(classes, question, this.#threshold(THRESHOLD)) };
    }
    const divider = this.#question(by);
    const oneWay = divider && this.#oneWay(divider);
    if (divider === undefined || oneWay?.classes === undefined)
      throw new Error(`Nothing is divided by "${by}".`);
    if (divider.place.length === place.length)
      return { key: by, classes: oneWay.classes, hidden: oneWay.hidden };
    const classes = spreadOver(oneWay.classes, rows);
    return { key: by, classes, hidden: this.#protected(classes, question, oneWay.threshold) };
  }

  #protected(classes: Classes, { rows, place }: QuestionColumn, threshold: number): readonly boolean[] {
    return protectLine(cellsOf(classes, rows.response), threshold, place.length === 0);
  }

  #oneWay(question: QuestionColumn): OneWay {
    const threshold = this.#threshold(thresholdOf(question.question.definition));
    return this.#keep(`one ${question.key}`, () => oneWayOf(question, threshold));
  }

  #thresholdOfKey(key: string): number {
    const question = this.#question(key);
    return this.#threshold(question ? thresholdOf(question.question.definition) : THRESHOLD);
  }

  #threshold(threshold: number): number {
    return publicationOf(this.#unit, this.#isApproved) === 'as-it-is' ? 0 : threshold;
  }

  #questions(): readonly QuestionColumn[] {
    if (publicationOf(this.#unit, this.#isApproved) === 'not-approved') return [];
    return this.#columns?.questions ?? [];
  }

  #question(key: string): QuestionColumn | undefined {
    return this.#questions().find((each) => each.key === key);
  }

  #labelOf(by: By, language: string): string {
    if (by.startsWith(TRAIT_PREFIX)) return this.#words?.(language, `results-${by.slice(1)}`) ?? by.slice(1);
    return this.#question(by)?.question.label(language) ?? by;
  }

  #keep<T>(key: string, make: () => T): T {
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept as T;
    const made = make();
    this.#kept.set(key, made);
    return made;
  }
}

function canDivide(divider: QuestionColumn, question: QuestionColumn): boolean {
  if (divider.tabulation.as !== 'choices' || divider.key === question.key) return false;
  return divider.place.length === 0 || divider.place.join('/') === question.place.join('/');
}

function headOf({ key, question, place }: QuestionColumn, language: string) {
  return { key, label: question.label(language), language, place };
}
