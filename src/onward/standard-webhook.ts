import { createHmac } from 'node:crypto';

/** A message with its headers, as https://github.com/standard-webhooks/standard-webhooks (1.0) has it. */
export interface SignedMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * @param id - the same for every try: receivers pass over what they have had
 * @param seconds - Unix time of this try: receivers pass over what is old
 * @param secret - the bytes behind `whsec_`
 */
export function signedMessage(id: string, seconds: number, body: string, secret: Buffer): SignedMessage {
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${signature}`,
    },
    body,
  };
}

const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/u;

/** @returns the bytes of a secret; `undefined` if it is none of 24 to 64 bytes */
export function secretBytes(secret: string): Buffer | undefined {
  const bytes = Buffer.from(SECRET.exec(secret)?.[1] ?? '', 'base64');
  return bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined;
}
