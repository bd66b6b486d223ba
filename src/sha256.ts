import { createHash } from 'node:crypto';

/** The first 128 bits of a text's SHA-256, in hexadecimal: what revisions are named by. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
