import type { ReleasedReader, ResponseReader, StoredResponse } from '../../storage/contract/responses.ts';
import type { StoredRevision } from '../../storage/contract/revisions.ts';
import type { InterfaceWords } from '../questions/labels.ts';
import type { PlacedQuestion } from '../questions/survey-questions.ts';
import { placedQuestions } from '../questions/survey-questions.ts';
import { Column } from './column.ts';
import { Growing } from './growing.ts';
import { keptOf, readerOf, type Tabulation, tabulationOf } from './type-tabulation.ts';

/** A question at one of its places, with the answers to it. */
export interface QuestionColumn extends PlacedQuestion {
  readonly key: string;
  readonly tabulation: Tabulation;
  readonly column: Column;
  readonly rows: Rows;
}

/** The rows of one place: outside all repeats the responses themselves, in a repeat its instances. */
export interface Rows {
  /** The response that a row belongs to. Rows of one response are neighbours. */
  readonly response: Int32Array;
}

/** What is known of each response beside its answers: the values, and a code for each response. */
export interface Trait {
  readonly values: readonly string[];
  readonly codes: Uint16Array;
}

export const TRAITS = ['language', 'channel', 'month'] as const;
export type TraitName = (typeof TRAITS)[number];

type Answers = StoredResponse['answers'];

class GrowingTrait implements Trait {
  readonly values: string[] = [];
  readonly #codes = new Growing((length) => new Uint16Array(length));
  readonly #codeOf = new Map<string, number>();

  get codes(): Uint16Array {
    return this.#codes.values;
  }

  push(value: string): void {
    let code = this.#codeOf.get(value);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.#codeOf.set(value, code);
    }
    this.#codes.push(code);
  }

  keep(rows: Int32Array): void {
    this.#codes.keep(rows);
  }
}

class PlaceRows implements Rows {
  readonly place: readonly string[];
  readonly columns: QuestionColumn[] = [];
  readonly #response = new Growing((length) => new Int32Array(length));

  constructor(place: readonly string[]) {
    this.place = place;
  }

  get response(): Int32Array {
    return this.#response.values;
  }

  push(index: number, response: StoredResponse): void {
    for (const answers of instancesAt(response.answers, this.place)) {
      this.#response.push(index);
      for (const { question, column } of this.columns) {
        column.push(Object.hasOwn(answers, question.name) ? answers[question.name] : undefined);
      }
    }
  }

  /** @param moved - the new index of each response; -1 for those that are gone */
  keep(moved: Int32Array): void {
    const { response } = this;
    const kept = Int32Array.from(response.keys()).filter((row) => (moved[response[row] ?? 0] ?? -1) >= 0);
    const responses = Array.from(kept, (row) => moved[response[row] ?? 0] ?? 0);
    for (const { column } of this.columns) column.keep(kept);
    this.#response.keep(new Int32Array());
    for (const each of responses) this.#response.push(each);
  }
}

function instancesAt(answers: Answers, [repeat, ...inner]: readonly string[]): readonly Answers[] {
  if (repeat === undefined) return [answers];
  const found = Object.hasOwn(answers, repeat) ? answers[repeat] : undefined;
  if (found === undefined || !('instances' in found)) return [];
  return inner.length === 0 ? found.instances : found.instances.flatMap((each) => instancesAt(each, inner));
}

/**
 * The released responses to a form as columns in memory, brought up to date from the store: what has come is read, what was
 * withdrawn is dropped. Open answers are not kept, only that there is one.
 */
export class FormColumns {
  readonly formId: string;
  readonly questions: readonly QuestionColumn[];
  readonly traits: Readonly<Record<TraitName, Trait>>;
  readonly #traits: Readonly<Record<TraitName, GrowingTrait>>;
  readonly #places = new Map<string, PlaceRows>();
  #ids: string[] = [];

  /** @param revisions - all of the form, the oldest first */
  constructor(formId: string, revisions: readonly StoredRevision[], words?: InterfaceWords) {
    this.formId = formId;
    this.#traits = { language: new GrowingTrait(), channel: new GrowingTrait(), month: new GrowingTrait() };
    this.traits = this.#traits;
    this.questions = placedQuestions(revisions, words).map((placed) => this.#questionColumn(placed));
  }

  /** How many responses there are. */
  get count(): number {
    return this.#ids.length;
  }

  /**
   * Reads what has come and drops what is gone. One call at a time.
   *
   * @returns whether anything has changed
   */
  async update(responses: ReleasedReader & ResponseReader): Promise<boolean> {
    const stored = new Set(await responses.releasedIds(this.formId));
    const isGone = this.#ids.some((id) => !stored.has(id));
    if (isGone) this.#drop(stored);
    for (const id of this.#ids) stored.delete(id);
    if (stored.size === 0) return isGone;
    const isMost = stored.size > this.#ids.length;
    const added = isMost
      ? responses.all(this.formId, { releasedOnly: true })
      : responses.released(this.formId, [...stored]);
    for await (const response of added) if (stored.delete(response.id)) this.#push(response);
    return true;
  }

  #push(response: StoredResponse): void {
    const index = this.#ids.push(response.id) - 1;
    this.#traits.language.push(response.language);
    this.#traits.channel.push(response.channel ?? '');
    this.#traits.month.push(response.day.slice(0, 7));
    for (const place of this.#places.values()) place.push(index, response);
  }

  #drop(stored: ReadonlySet<string>): void {
    const kept = Int32Array.from(this.#ids.keys()).filter((index) => stored.has(this.#ids[index] ?? ''));
    const moved = new Int32Array(this.#ids.length).fill(-1);
    for (const [to, from] of kept.entries()) moved[from] = to;
    for (const place of this.#places.values()) place.keep(moved);
    for (const trait of Object.values(this.#traits)) trait.keep(kept);
    this.#ids = Array.from(kept, (index) => this.#ids[index] ?? '');
  }

  #questionColumn(placed: PlacedQuestion): QuestionColumn {
    const { question, place } = placed;
    const key = place.join('/');
    let rows = this.#places.get(key);
    if (rows === undefined) {
      rows = new PlaceRows(place);
      this.#places.set(key, rows);
    }
    const tabulation = tabulationOf(question);
    const column = new Column(question, keptOf(tabulation), readerOf(tabulation));
    const made = { ...placed, key: [...place, question.name].join('/'), tabulation, column, rows };
    rows.columns.push(made);
    return made;
  }
}
