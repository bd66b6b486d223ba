import { lookup as lookUp } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch } from 'undici';
import { isPrivateAddress } from './private-addresses.ts';

/** Milliseconds for a call as a whole, and without a byte. */
const LONGEST = 60_000;
const SILENCE = 10_000;

/** Why a call has not arrived, in words that name neither path nor password. */
export class NotArrived extends Error {
  override readonly name = 'NotArrived';
}

/** What is sent: always with POST. */
export interface Call {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData;
}

/**
 * Calls servers elsewhere. It follows no redirects, and does not call private addresses unless that is allowed: whoever may
 * choose an address must not reach what is behind the firewall. The address is checked when the connection is made, so
 * that a name cannot mean something else by then.
 */
export class Caller {
  readonly #agent: Agent;
  readonly #allowsPrivate: boolean;

  constructor(allowsPrivate: boolean) {
    this.#allowsPrivate = allowsPrivate;
    this.#agent = new Agent({
      headersTimeout: SILENCE,
      bodyTimeout: SILENCE,
      connect: { timeout: SILENCE, ...(allowsPrivate ? {} : { lookup: publicLookup }) },
    });
  }

  /** @throws NotArrived */
  async post(url: URL, { headers, body }: Call): Promise<void> {
    const host = url.hostname.replace(/^\[|\]$/gu, '');
    // Node looks up names only.
    if (!this.#allowsPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw new NotArrived(PRIVATE);
    let status: number;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers,
        body: body as string,
        redirect: 'manual',
        signal: AbortSignal.timeout(LONGEST),
        dispatcher: this.#agent,
      });
      status = response.status;
      await response.body?.cancel();
    } catch (error) {
      throw new NotArrived(reasonOf(error));
    }
    if (status >= 300 && status < 400) {
      throw new NotArrived(`it answered with a redirect (${status}); give the address that it leads to`);
    }
    if (status < 200 || status >= 300) throw new NotArrived(`it answered with status ${status}`);
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

const PRIVATE = 'its address is in a private network; FORWARD_PRIVATE=yes allows that';

class PrivateAddress extends Error {}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      callback(error, []);
      return;
    }
    const open = addresses.filter(({ address }) => !isPrivateAddress(address));
    const [first] = open;
    if (first === undefined) callback(new PrivateAddress(PRIVATE), []);
    else if (options.all) callback(null, open);
    else callback(null, first.address, first.family);
  });
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the call failed';
  const { cause } = error;
  if (cause instanceof PrivateAddress || error instanceof PrivateAddress) return PRIVATE;
  if (error.name === 'TimeoutError') return `it took longer than ${LONGEST / 1000} seconds`;
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? `the call failed (${code})` : 'the call failed';
}
