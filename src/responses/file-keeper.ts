import { setTimeout as wait } from 'node:timers/promises';
import { errorFacts, type Log } from '../log.ts';
import type { NewFile, ResponseFiles } from '../storage/contract/response-files.ts';

/** Milliseconds for which a person's "Send" waits for the files. What takes longer goes on by itself. */
const PATIENCE = 1_500;
/** Milliseconds between two tries. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** A file that could not be fetched so often, over a quarter of an hour, is left out. */
const MOST_TRIES = 20;
/** Responses whose files are remembered as kept, until they are stored. */
const MOST_JOBS = 1000;

/** A file that a respondent sent: its name in the response, and what Telegram calls it. */
export interface WantedFile {
  readonly name: string;
  readonly file: string;
}

export interface FileSource {
  /** @throws when it cannot be fetched now */
  fetch(file: WantedFile): Promise<Uint8Array>;
  /** Whether trying again is useless: Telegram will not give this file any more. */
  isFinal(error: unknown): boolean;
}

interface Job {
  /** Which files it is about: a person may go back and send another one. */
  readonly wanted: string;
  /** The names of the files that are left out. */
  readonly leftOut: Promise<readonly string[]>;
}

type ResponseKey = { readonly formId: string; readonly id: string; readonly day: string };

/**
 * Fetches and keeps the files of responses before these are stored. It tries again while Telegram or the disk fail. A file
 * that cannot be had, or whose metadata cannot be removed, is left out: it does not keep the answers from being stored.
 */
export class FileKeeper {
  readonly #files: Pick<ResponseFiles, 'keep'>;
  readonly #source: FileSource;
  readonly #log: Log;
  readonly #jobs = new Map<string, Job>();
  readonly #pause: (milliseconds: number) => Promise<unknown>;

  constructor(
    files: Pick<ResponseFiles, 'keep'>,
    source: FileSource,
    log: Log,
    pause: (milliseconds: number) => Promise<unknown> = (milliseconds) =>
      wait(milliseconds, undefined, { ref: false }),
  ) {
    this.#files = files;
    this.#source = source;
    this.#log = log;
    this.#pause = pause;
  }

  /**
   * @returns the names of the files that are left out, once all others are kept; `undefined` while that takes longer: ask
   * again later
   */
  async keep(response: ResponseKey, wanted: readonly WantedFile[]): Promise<readonly string[] | undefined> {
    const { leftOut } = this.#jobOf(response, wanted);
    return await Promise.race([leftOut, wait(PATIENCE, undefined, { ref: false })]);
  }

  /** The response is stored: its files are not asked for again. */
  forget({ id }: Pick<ResponseKey, 'id'>): void {
    this.#jobs.delete(id);
  }

  #jobOf(response: ResponseKey, files: readonly WantedFile[]): Job {
    const wanted = JSON.stringify(files.map(({ name, file }) => [name, file]));
    const known = this.#jobs.get(response.id);
    if (known?.wanted === wanted) return known;
    const job = { wanted, leftOut: this.#work(response, files, known) };
    this.#jobs.set(response.id, job);
    for (const oldest of this.#jobs.keys()) {
      if (this.#jobs.size <= MOST_JOBS) break;
      this.#jobs.delete(oldest);
    }
    return job;
  }

  async #work(
    response: ResponseKey,
    files: readonly WantedFile[],
    before: Job | undefined,
  ): Promise<readonly string[]> {
    await before?.leftOut; // They would write into the same folder.
    for (let tries = 1; ; tries++) {
      const lost: string[] = [];
      try {
        const unclean = await this.#files.keep(response, this.#fetched(files, lost, tries >= MOST_TRIES));
        for (const name of unclean) lost.push(name);
        return lost;
      } catch (error) {
        this.#log.warn('The files of a response cannot be kept yet; trying again.', errorFacts(error));
      }
      await this.#pause(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (tries - 1)));
    }
  }

  /** One after the other: together they might not fit into the memory of a small server. */
  async *#fetched(files: readonly WantedFile[], lost: string[], isLast: boolean): AsyncIterable<NewFile> {
    for (const wanted of files) {
      const { name } = wanted;
      try {
        yield { name, bytes: await this.#source.fetch(wanted) };
      } catch (error) {
        if (!isLast && !this.#source.isFinal(error)) throw error;
        lost.push(name);
        this.#log.error('A file cannot be fetched; the response is stored without it.', errorFacts(error));
      }
    }
  }
}
