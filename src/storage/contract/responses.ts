import type { InterviewResponse } from '../../interview/response.ts';
import type { Told } from './retention.ts';

/** A response as it is stored: without its withdrawal code, of which only a hash is kept. */
export interface StoredResponse extends Omit<InterviewResponse, 'withdrawalCode' | 'files'> {}

/** Reads the responses to a form. */
export interface ResponseReader {
  /** In the order of their random ids, which says nothing. Read page by page: memory may not hold all of them. */
  all(formId: string, which?: WhichResponses): AsyncIterable<StoredResponse>;
}

export interface WhichResponses {
  /** Only those of complete batches: see {@link ResponseReleaser}. */
  readonly releasedOnly?: boolean;
}

/** How many leave the results together with a response that is withdrawn. */
export const RECALLED = 4;

/** Decides which responses results may be made from. */
export interface ResponseReleaser {
  /**
   * Releases all responses to a form that are not released yet, if there are enough of them: results that are made before
   * and after then differ by a whole batch, never by one person. What is released stays so, until one of a batch is
   * withdrawn (see {@link ResponseStore.withdraw}).
   *
   * @param least - how many make a batch
   * @returns whether any are left that wait for more
   */
  release(formId: string, least: number): Promise<{ readonly areWaiting: boolean }>;
}

/** Brings results up to date without reading every response again. */
export interface ReleasedReader {
  /** The ids of all released responses to a form, in any order. */
  releasedIds(formId: string): Promise<readonly string[]>;
  /** The released responses that have these ids. */
  released(formId: string, ids: readonly string[]): AsyncIterable<StoredResponse>;
}

/** The responses that people sent. */
export interface ResponseStore extends ResponseReader, ResponseReleaser, ReleasedReader {
  /** Whether a response of this id is stored. */
  has(formId: string, id: string): Promise<boolean>;
  /** The response of this id; `undefined` if there is none. */
  get(formId: string, id: string): Promise<StoredResponse | undefined>;
  /** Finds the response with this withdrawal code, however the code is typed. */
  find(withdrawalCode: string): Promise<(Told & { readonly formId: string }) | undefined>;
  /**
   * Stores a response and, in the same transaction, the notice by which coordinators will be told. Characters that no
   * database keeps (U+0000, halves of surrogate pairs) are left out of the answers.
   *
   * @param noticeAt - epoch milliseconds before which nobody is told
   * @returns `false` when a response of this id is stored already: its content is replaced, and nobody is told again. Also
   * `false` when its interview was taken back (see `TakenBackStore`): nothing is stored
   */
  store(response: InterviewResponse, noticeAt: number): Promise<boolean>;
  /**
   * Deletes the response with this withdrawal code, however the code is typed. If it was released, {@link RECALLED} others
   * of its form, taken at random, leave the results with it and come back with the next batch: results before and after
   * then differ by several people, never by the one who withdrew.
   *
   * @returns its form and id; `undefined` when there is none
   */
  withdraw(withdrawalCode: string): Promise<{ readonly formId: string; readonly id: string } | undefined>;
}
