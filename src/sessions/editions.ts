import type { StoredSession } from './session-store.ts';

/*
 * An edition names one content of a stored session, and begins with where it comes from: the run of Redis in which it was
 * written (eight characters), and a sign.
 */

const RUN_LENGTH = 8;

/** How a session came to be written. */
export const SIGNS = {
  /** Upon the newest there was. */
  newest: '.',
  /** Upon a session that may have gone back: what was written last may be missing. */
  behind: '~',
  /** Brought back from a process's memory. Another process may remember a later one. */
  healed: '^',
} as const;

export type Sign = (typeof SIGNS)[keyof typeof SIGNS];

/** A session, and the name of exactly this content: every write makes another edition. */
export interface Edition {
  readonly edition: string;
  readonly session: StoredSession;
}

/** How an edition begins that is written in this run. */
export function stamp(run: string, sign: Sign): string {
  return run + sign;
}

/** The beginning of an edition, which a note of a sent message leaves as it is. */
export function stampOf(edition: string): string {
  return isStamped(edition) ? edition.slice(0, RUN_LENGTH + 1) : '';
}

/** Written in this run, and not merely brought back from memory. */
export function isWrittenIn(run: string, edition: string): boolean {
  return edition.startsWith(run) && isStamped(edition) && edition[RUN_LENGTH] !== SIGNS.healed;
}

/**
 * Whether a session may lack what was written to it last.
 *
 * @param isCovered - whether this process remembers all that the end of an earlier run may have taken
 */
export function mayBeBehind(
  run: string,
  edition: string,
  isCovered: (run: string | undefined) => boolean,
): boolean {
  if (edition.startsWith(stamp(run, SIGNS.newest))) return false;
  // A version of this program that did not note the run yet.
  if (!isStamped(edition)) return false;
  const sign = edition[RUN_LENGTH];
  if (sign === SIGNS.behind) return true;
  return !isCovered(sign === SIGNS.healed ? undefined : edition.slice(0, RUN_LENGTH));
}

function isStamped(edition: string): boolean {
  const sign = edition[RUN_LENGTH];
  return sign === SIGNS.newest || sign === SIGNS.behind || sign === SIGNS.healed;
}
