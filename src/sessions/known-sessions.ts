import { randomBytes } from 'node:crypto';
import { SessionFields } from './session-fields.ts';
import type { SentNote, SessionCommit, StoredSession } from './session-store.ts';

/** How many sessions are kept: about 25 KB each after 120 answers, sealed as in the store. */
const MOST_KNOWN = 256;

/** A session, and the name of exactly this content: every write makes another edition. */
export interface Edition {
  readonly edition: string;
  readonly session: StoredSession;
}

/** The names of the edition that a write is made upon (empty: not known) and of the one that it makes. */
export interface EditionStep {
  readonly upon: string;
  readonly makes: string;
}

/**
 * Sessions as this process last read or wrote them. A load names the edition known here, and the store sends the fields
 * only if it has another one. Without this, each answer would cost more than the one before: a hundred fields read to
 * write one. Nothing here is trusted without asking the store.
 */
export class KnownSessions {
  readonly #known = new Map<string, Edition>();
  /** No other process, and no other start of this one, makes editions whose names begin so. */
  readonly #process = randomBytes(6).toString('base64url');
  #writes = 0;

  get(id: string): Edition | undefined {
    return this.#known.get(id);
  }

  /** The session added first makes room, not the one unused longest: reordering at each write costs more. */
  keep(id: string, edition: Edition): void {
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
   */
  write(id: string, change: (session: StoredSession) => StoredSession): EditionStep {
    this.#writes += 1;
    const makes = `${this.#process}${this.#writes.toString(36)}`;
    const known = this.#known.get(id);
    if (known === undefined) return { upon: '', makes };
    this.keep(id, { edition: makes, session: change(known.session) });
    return { upon: known.edition, makes };
  }
}

/** What a commit makes of the session that it was based on. */
export function committed({ fields }: StoredSession, commit: SessionCommit): StoredSession {
  const { expected, clear, set, remove } = commit;
  return { revision: expected + 1, fields: (clear ? SessionFields.NONE : fields).with(set, remove) };
}

/** What the note of a sent message makes of a session. */
export function noted({ revision, fields }: StoredSession, { field, value }: SentNote): StoredSession {
  return { revision, fields: fields.with([[field, value]]) };
}
