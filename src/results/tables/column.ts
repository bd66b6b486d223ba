import type { ResponseAnswer } from '../../interview/response.ts';
import type { SurveyQuestion } from '../questions/survey-question.ts';
import { Growing } from './growing.ts';
import { MISSING } from './table-result.ts';

/** The status of a row that has an answer. The others are indexes of `MISSING`, plus 1. */
export const ANSWERED = 0;
export const NOT_ASKED = MISSING.indexOf('not-asked') + 1;

/** The code of an answer that is in no choice list, such as one of a revision that nobody has any more. */
export const UNLISTED = 0xffff;

/** What a column keeps of each answer: one code, several, a number, a number if it is one, or only that there is one. */
export type Kept = 'code' | 'codes' | 'number' | 'any' | 'nothing';

/** The answers to one question at one of its places, a row for each response or instance. */
export class Column {
  readonly kept: Kept;
  readonly #status = new Growing((length) => new Uint8Array(length));
  readonly #codes: Growing<Uint16Array> | undefined;
  readonly #numbers: Growing<Float64Array> | undefined;
  /** Where the codes of a row end, if it can have several. */
  readonly #ends: Growing<Int32Array> | undefined;
  readonly #codeOf: ReadonlyMap<string, number>;
  readonly #read: (value: unknown) => number;

  /** @param read - a value as a number; `NaN` where it is none */
  constructor(question: SurveyQuestion, kept: Kept, read: (value: unknown) => number) {
    this.kept = kept;
    this.#read = read;
    this.#codeOf = new Map(question.choices.map(({ name }, index) => [name, index]));
    if (kept === 'code' || kept === 'codes') this.#codes = new Growing((length) => new Uint16Array(length));
    if (kept === 'codes') this.#ends = new Growing((length) => new Int32Array(length));
    if (kept === 'number' || kept === 'any')
      this.#numbers = new Growing((length) => new Float64Array(length));
  }

  get status(): Uint8Array {
    return this.#status.values;
  }

  /** Codes are indexes of the question's choices, or {@link UNLISTED}. */
  get codes(): Uint16Array {
    return this.#codes?.values ?? new Uint16Array();
  }

  get ends(): Int32Array {
    return this.#ends?.values ?? new Int32Array();
  }

  get numbers(): Float64Array {
    return this.#numbers?.values ?? new Float64Array();
  }

  /** @param answer - `undefined` where the revision did not have the question here */
  push(answer: ResponseAnswer | undefined): void {
    const value = answer !== undefined && 'value' in answer ? answer.value : undefined;
    // A calculation without a result is an empty text.
    const number = this.#numbers === undefined ? Number.NaN : this.#read(value);
    const isAnswered =
      value !== undefined && value !== '' && (this.kept !== 'number' || Number.isFinite(number));
    this.#status.push(isAnswered ? ANSWERED : statusOf(answer));
    if (this.#ends !== undefined) {
      const chosen = isAnswered ? (Array.isArray(value) ? value : [value]) : [];
      for (const each of chosen) this.#codes?.push(this.#code(each));
      this.#ends.push(this.#codes?.length ?? 0);
    } else this.#codes?.push(isAnswered ? this.#code(value) : UNLISTED);
    this.#numbers?.push(isAnswered ? number : Number.NaN);
  }

  /** Keeps the rows at these indexes, which ascend. */
  keep(rows: Int32Array): void {
    if (this.#ends === undefined) this.#codes?.keep(rows);
    else {
      const { values } = this.#ends;
      const codes: number[] = [];
      const ends: number[] = [];
      for (const row of rows) {
        for (let at = values[row - 1] ?? 0; at < (values[row] ?? 0); at++) codes.push(at);
        ends.push(codes.length);
      }
      this.#codes?.keep(Int32Array.from(codes));
      this.#ends.keep(new Int32Array());
      for (const end of ends) this.#ends.push(end);
    }
    this.#numbers?.keep(rows);
    this.#status.keep(rows);
  }

  #code(value: unknown): number {
    return this.#codeOf.get(String(value)) ?? UNLISTED;
  }
}

function statusOf(answer: ResponseAnswer | undefined): number {
  if (answer === undefined || 'instances' in answer) return NOT_ASKED;
  return MISSING.indexOf('missing' in answer ? answer.missing : 'skipped') + 1;
}
