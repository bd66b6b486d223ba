import { randomBytes } from 'node:crypto';
import { type Edition, SIGNS, stamp } from './editions.ts';
import { SessionFields } from './session-fields.ts';
import type { SentNote, SessionCommit, StoredSession } from './session-store.ts';

/** How many sessions are kept: about 25 KB each after 120 answers, sealed as in the store. */
const MOST_KNOWN = 256;

/** Milliseconds after a commit for which a process that is alone need not ask whether it is still the last one. */
const TRUSTED_FOR = 60_000;

interface KnownEdition extends Edition {
  /** The run of Redis that had this edition last. */
  readonly run: string;
  /** Epoch milliseconds. Absent: this process has not committed it itself. */
  readonly trustedUntil?: number | undefined;
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
 * write one. A process that is alone does not ask at all for a while: its next commit asks whether it is made upon this edition.
 */
export class KnownSessions {
  readonly #known = new Map<string, KnownEdition>();
  /** No other process, and no other start of this one, makes editions whose names begin so. */
  readonly #process = randomBytes(4).toString('base64url');
  #writes = 0;

  get(id: string): KnownEdition | undefined {
    return this.#known.get(id);
  }

  /** What this process committed itself a moment ago, in this run of Redis, upon the newest there was. */
  trusted(id: string, run: string): StoredSession | undefined {
    const known = this.#known.get(id);
    if (known?.trustedUntil === undefined || known.trustedUntil <= Date.now()) return undefined;
    return known.run === run && known.edition.startsWith(stamp(run, SIGNS.newest))
      ? known.session
      : undefined;
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
   * @param starts - how the new edition's name begins
   * @param timeToLive - of a commit: milliseconds until the session is deleted
   */
  write(
    id: string,
    run: string,
    starts: string,
    change: (session: StoredSession | undefined) => StoredSession | undefined,
    timeToLive?: number,
  ): EditionStep {
    const makes = this.name(starts);
    const known = this.#known.get(id);
    const session = change(known?.session);
    if (known === undefined || session === undefined) return { upon: '', makes, session };
    const trustedUntil =
      timeToLive === undefined ? known.trustedUntil : Date.now() + Math.min(timeToLive, TRUSTED_FOR);
    this.keep(id, { edition: makes, session, run, trustedUntil });
    return { upon: known.edition, makes, session };
  }

  /** A name that no edition has. */
  name(starts: string): string {
    this.#writes += 1;
    return `${starts}${this.#process}${this.#writes.toString(36)}`;
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
