/**
 * What all test files of a run share. Jest's own process keeps it (`global-setup.ts`): each thing is made when the first
 * test asks for it, and ends with the run. Tests ask through `ofThisRun`.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something shared: where tests find it, and how it ends. */
export interface Shared {
  readonly address: string;
  readonly end?: () => Promise<void>;
}

/** Makes what is shared, by name. */
export type Makers = Readonly<Record<string, () => Promise<Shared>>>;

const DESK = 'JEST_SHARED_DESK';

/** The desk at which the processes of a run ask for what they share. */
export class SharedDesk {
  readonly #made = new Map<string, Promise<Shared>>();
  readonly #server: Server;

  private constructor(makers: Makers) {
    this.#server = createServer((request, response) => {
      // A connection kept open could end just as the next test asks through it.
      response.setHeader('connection', 'close');
      const name = request.url?.slice(1) ?? '';
      const make = makers[name] ?? (() => Promise.reject(new Error(`Nothing is shared as "${name}".`)));
      const made = this.#made.get(name) ?? make();
      this.#made.set(name, made);
      made.then(
        ({ address }) => response.end(address),
        (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : ''),
      );
    });
  }

  /** Opens it for the processes that are started from now on. */
  static async open(makers: Makers): Promise<SharedDesk> {
    const desk = new SharedDesk(makers);
    await new Promise<void>((listening) => desk.#server.listen(0, '127.0.0.1', listening));
    process.env[DESK] = `http://127.0.0.1:${(desk.#server.address() as AddressInfo).port}`;
    return desk;
  }

  /** Ends all that was made. */
  async close(): Promise<void> {
    const ends = [...this.#made.values()].map(async (made) => (await made.catch(() => undefined))?.end?.());
    await Promise.all(ends);
    await new Promise((closed) => this.#server.close(closed).closeAllConnections());
  }
}

/**
 * Gives the address of something that the test files of this run share.
 *
 * @throws with the reason if it cannot be made
 */
export async function ofThisRun(name: string): Promise<string> {
  const answer = await fetch(`${process.env[DESK]}/${name}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
