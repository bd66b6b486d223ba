import { randomBytes } from 'node:crypto';
import type { Edition } from './editions.ts';
import { SessionFields } from './session-fields.ts';
import type { SentNote, SessionCommit, StoredSession } from './session-store.ts';

/** How many sessions are kept: about 25 KB each after 120 answers, sealed as in the store. */
const MOST_KNOWN = 256;

interface KnownEdition extends Edition {
  /** The run of Redis that had this edition last. */
  readonly run: string;
}

/** A write: the names of the edition that it is made upon (empty: not known) and of the one that it makes. */
export interface EditionStep {
  readonly upon: string;
  readonly makes: string;
  /** What it makes of the session, where that is known. */
  readonly session: StoredSession | undefined;
}

/**
 * Sessions as this process last read or wrote them. A load names the edition known here, and the store sends the fields
 * only if it has another one. Without this, each answer would cost more than the one before: a hundred fields read to
 * write one. Nothing here is trusted without asking the store.
 */
export class KnownSessions {
  readonly #known = new Map<string, KnownEdition>();
  /** No other process, and no other start of this one, makes editions whose names begin so. */
  readonly #process = randomBytes(6).toString('base64url');
  #writes = 0;

  get(id: string): KnownEdition | undefined {
    return this.#known.get(id);
  }

  /** The session added first makes room, not the one unused longest: reordering at each write costs more. */
  keep(id: string, edition: KnownEdition): void {
    this.#known.set(id, edition);
    if (this.#known.size <= MOST_KNOWN) return;
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }

  forget(id: string): void {
    this.#known.delete(id);
  }

  /**
   * Call it before a write. The new edition is known from now on, without waiting for the reply: the next command follows
   * on the same connection. If the store had another edition than the one named, it never has one of the new name.
   *
   * @param stamp - how the new edition's name begins
   */
  write(
    id: string,
    run: string,
    stamp: string,
    change: (session: StoredSession | undefined) => StoredSession | undefined,
  ): EditionStep {
    const makes = this.name(stamp);
    const known = this.#known.get(id);
    const session = change(known?.session);
    if (known === undefined || session === undefined) return { upon: '', makes, session };
    this.keep(id, { edition: makes, session, run });
    return { upon: known.edition, makes, session };
  }

  /** A name that no edition has. */
  name(stamp: string): string {
    this.#writes += 1;
    return `${stamp}${this.#process}${this.#writes.toString(36)}`;
  }
}

/** What a commit makes of the session that it was based on; `undefined` where that is not known. */
export function committed(
  session: StoredSession | undefined,
  { expected, clear, set, remove }: SessionCommit,
): StoredSession | undefined {
  const isBasedOn = session?.revision === expected;
  const fields = clear || expected === 0 ? SessionFields.NONE : isBasedOn ? session.fields : undefined;
  return fields && { revision: expected + 1, fields: fields.with(set, remove) };
}

/** What the note of a sent message makes of a session. */
export function noted(
  session: StoredSession | undefined,
  { field, value }: SentNote,
): StoredSession | undefined {
  return session && { revision: session.revision, fields: session.fields.with([[field, value]]) };
}
