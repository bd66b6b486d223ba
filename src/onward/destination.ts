import { createHash } from 'node:crypto';

/** A program elsewhere that is told of responses. */
export interface Destination {
  /** `webhook`: JSON, signed as Standard Webhooks has it; `openrosa`: KoboToolbox, ODK Central and others. */
  readonly kind: 'webhook' | 'openrosa';
  readonly url: URL;
  /** User and password, from the address. */
  readonly credentials: string | undefined;
  /** What the storage knows it by: of the address without credentials. */
  readonly key: string;
  /** What logs call it: nothing of the path, which may hold a token. */
  readonly name: string;
}

const OPENROSA = 'openrosa+';

/**
 * @param text - addresses with commas between: `https://…` for a webhook, `openrosa+https://user:password@…/submission`
 * @throws Error that says which of them is no such address
 */
export function readDestinations(text: string): readonly Destination[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map(readDestination);
}

function readDestination(text: string, index: number): Destination {
  const kind = text.startsWith(OPENROSA) ? 'openrosa' : 'webhook';
  const address = kind === 'openrosa' ? text.slice(OPENROSA.length) : text;
  if (!URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol)) {
    // The address itself may hold a password.
    throw new Error(`address ${index + 1} is none like https://… or openrosa+https://…`);
  }
  const url = new URL(address);
  const { username, password } = url;
  const credentials =
    username === '' ? undefined : `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  url.username = '';
  url.password = '';
  url.hash = '';
  const key = createHash('sha256').update(`${kind} ${url.href}`).digest('base64url').slice(0, 16);
  return { kind, url, credentials, key, name: `${kind} ${index + 1} (${url.hostname})` };
}
