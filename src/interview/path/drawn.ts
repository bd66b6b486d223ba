/** A pseudo-random number from 0 up to 1, always the same for a session and a question. */
export function drawnFor(session: string, question: string): number {
  // FNV-1a, then the finaliser of MurmurHash3: evenly spread, which is all that is needed.
  let hash = 0x811c9dc5;
  for (const character of `${session}/${question}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
