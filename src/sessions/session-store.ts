import type { SessionFields } from './session-fields.ts';

/**
 * Partial sessions as a store keeps them: opaque, sealed fields under an opaque key. What is in them is known to
 * `chat-sessions.ts` alone. Two stores share this contract and its tests: Redis, and the embedded SQLite one.
 */
export interface SessionStore {
  /** One read. `undefined` when there is none, or its time to live is over. */
  load(key: SessionKey): Promise<StoredSession | undefined>;

  /**
   * Writes only what changed, renews the time to live and notes when something is next owed; all or nothing.
   *
   * @returns `false` when the session is no longer the expected one: load and decide again
   */
  commit(key: SessionKey, commit: SessionCommit): Promise<boolean>;

  /**
   * After a send: keeps which message shows the prompt, and sets when something is next owed, unless another commit has
   * come since (then only the message is kept). Never creates a session.
   */
  noteSent(key: SessionKey, sent: SentNote): Promise<void>;

  /** Sets when something is next owed, unless another commit has come since this revision. Never creates a session. */
  postpone(key: SessionKey, revision: number, due: number): Promise<void>;

  /**
   * Sessions for which something is owed at `now`, at most `most`. Each is claimed: nobody else is given it before
   * `now + lease`, when it comes up again unless a commit, noteSent or postpone has moved it.
   */
  claimDue(now: number, lease: number, most: number): Promise<readonly SessionKey[]>;

  /** Whether the store answers. */
  ping(): Promise<void>;

  close(): Promise<void>;
}

/** An HMAC of the chat, and the shard it falls into (Redis Cluster: one hash tag a shard). */
export interface SessionKey {
  readonly shard: number;
  readonly id: string;
}

export interface StoredSession {
  /** Counts commits, from 1. */
  readonly revision: number;
  readonly fields: SessionFields;
  /** The store may have lost what was written last: it has been restarted since, or a replica took its place. */
  readonly mayBeBehind?: true;
}

export interface SessionCommit {
  /** The revision that was loaded; 0 when there was no session. */
  readonly expected: number;
  /** What was loaded may be behind, and still is: see {@link StoredSession.mayBeBehind}. */
  readonly mayBeBehind?: boolean;
  /** Forget all fields first: the interview is over. */
  readonly clear: boolean;
  readonly set: ReadonlyMap<string, Buffer>;
  readonly remove: readonly string[];
  /** Milliseconds from now until the session is deleted. */
  readonly timeToLive: number;
  /** Epoch milliseconds at which something is owed; `undefined` for never. */
  readonly due: number | undefined;
  /** What this replaces or removes must not be read from any file of the store any more, logs included. */
  readonly erase: boolean;
}

export interface SentNote {
  /** The revision whose prompt was sent. */
  readonly revision: number;
  readonly field: string;
  readonly value: Buffer;
  readonly due: number | undefined;
}

/**
 * The store did not answer, or could not do what was asked. A commit or noteSent that failed so may have happened or
 * may not: load again and decide, the revision tells. `message` names the place and the reason, and no secret.
 */
export class SessionStoreUnavailable extends Error {
  override readonly name = 'SessionStoreUnavailable';
}
