import { randomBytes } from 'node:crypto';

/** Crockford's base 32 (https://www.crockford.com/base32.html): no two of its characters are mistaken for each other. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a new session is known by. All of it is random. */
export interface SessionIdentity {
  /** The session's, and later the response's. */
  readonly id: string;
  /** Marks the session's buttons. */
  readonly tag: string;
  /** 16 characters: 80 random bits. */
  readonly withdrawalCode: string;
}

export function drawSessionIdentity(): SessionIdentity {
  return {
    id: randomBytes(16).toString('base64url'),
    tag: randomBytes(3).toString('base64url'),
    withdrawalCode: Array.from(randomBytes(16), (byte) => ALPHABET[byte & 31]).join(''),
  };
}
