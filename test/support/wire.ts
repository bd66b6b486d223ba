import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request that is caught on the wire. */
export interface Catch {
  /** Resolves when the request was caught: nothing of what follows on its connection passes any more. */
  readonly caught: Promise<void>;
  cancel(): void;
}

interface Trap {
  readonly pattern: RegExp;
  readonly when: 'before' | 'after';
  readonly spring: () => void;
}

/**
 * A wire between a process and a server on loopback. It can be slow, be cut, or catch a request: before the server has
 * it, or when the server has done it and the process does not know.
 */
export class Wire {
  /** Milliseconds that everything takes, each way. */
  delay = 0;
  readonly #server: Server;
  readonly #ends = new Set<Socket>();
  readonly #traps = new Set<Trap>();

  private constructor(server: Server) {
    this.#server = server;
  }

  /** @param port - of the server on loopback that the wire leads to */
  static async open(port: number): Promise<Wire> {
    const server = createServer({ noDelay: true });
    const wire = new Wire(server);
    server.on('connection', (near) => wire.#join(near, connect({ port, host: '127.0.0.1', noDelay: true })));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return wire;
  }

  /** To be given to the process instead of the server's. */
  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** An address of the server, by way of this wire. */
  reach(address: string): string {
    return Object.assign(new URL(address), { host: `127.0.0.1:${this.port}` }).href.replace(/\/$/u, '');
  }

  /** Breaks every connection; new ones are possible. */
  cut(): void {
    for (const end of this.#ends) end.destroy();
  }

  /**
   * Catches the next request that matches.
   *
   * @param when - 'before' the server has it, or 'after' the server has answered it, with the answer kept back
   */
  catches(pattern: RegExp, when: 'before' | 'after'): Catch {
    const { promise, resolve } = Promise.withResolvers<void>();
    const trap: Trap = { pattern, when, spring: resolve };
    this.#traps.add(trap);
    return { caught: promise, cancel: () => void this.#traps.delete(trap) };
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((closed) => this.#server.close(closed));
  }

  #join(near: Socket, far: Socket): void {
    let awaiting: Trap | undefined;
    let isDead = false;
    const requests = (chunk: Buffer) => {
      if (isDead) return;
      const text = chunk.toString('latin1');
      const trap = [...this.#traps].find(({ pattern }) => pattern.test(text));
      if (trap !== undefined) {
        this.#traps.delete(trap);
        if (trap.when === 'before') {
          isDead = true;
          trap.spring();
          return;
        }
        awaiting = trap;
      }
      far.write(chunk);
    };
    const replies = (chunk: Buffer) => {
      if (isDead) return;
      if (awaiting === undefined) {
        near.write(chunk);
        return;
      }
      isDead = true;
      awaiting.spring();
    };
    void this.#carry(near, far, requests);
    void this.#carry(far, near, replies);
  }

  async #carry(from: Socket, to: Socket, pass: (chunk: Buffer) => void): Promise<void> {
    this.#ends.add(from);
    from.on('error', () => {}); // It is gone; the loop ends.
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        if (this.delay > 0) await sleep(this.delay);
        pass(chunk);
      }
      to.end();
    } catch {
      to.destroy(); // The other side is gone.
    } finally {
      this.#ends.delete(from);
    }
  }
}
