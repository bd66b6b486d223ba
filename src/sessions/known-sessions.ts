import { randomBytes } from 'node:crypto';
import { SessionFields } from './session-fields.ts';
import type { SentNote, SessionCommit, StoredSession } from './session-store.ts';

/** So many sessions are kept: some 25 KB each after 120 answers, sealed as they are in the store. */
const MOST_KNOWN = 256;

/** So often in a row the store must have had what is known here before it is taken for granted. */
const AGREEMENTS = 16;

/** A session with the name of exactly this content: every write to the store makes another edition of it. */
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
 * Sessions as this process last saw or wrote them. Nothing here is believed by itself: the store is asked whether it has
 * this very edition, and sends the fields where it has not. That spares what would make an answer dearer the later it
 * comes: reading a hundred fields to write one.
 *
 * Where one process serves a chat, as it is under long polling, the store always has it. Then the question is put
 * together with the commit: see {@link recall}. Where chats go from process to process, that would be a detour.
 */
export class KnownSessions {
  readonly #known = new Map<string, Edition>();
  /** No other process, and no other start of this one, makes editions whose names begin so. */
  readonly #process = randomBytes(6).toString('base64url');
  #writes = 0;
  #agreements = 0;

  get(id: string): Edition | undefined {
    return this.#known.get(id);
  }

  /** What is known of a session, where the store is likely to have it: it has to be asked before anything is believed. */
  recall(id: string): StoredSession | undefined {
    return this.#agreements < AGREEMENTS ? undefined : this.#known.get(id)?.session;
  }

  /** The store had the edition that was known here. */
  agreed(): void {
    this.#agreements += 1;
  }

  /** It had another one: somebody else writes to sessions, too. */
  disagreed(): void {
    this.#agreements = 0;
  }

  /** Who was the first to come makes room, and not who was last heard of: moving them in the line at each write costs more. */
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
   * Before a write. The new edition is known from here on, and not only when the store has answered: what is asked
   * next is on the same connection behind it. Should the store not make it of the edition named, it never comes to have
   * an edition of that name.
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
