import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What came, and what to answer. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Answer = { readonly status: number; readonly headers?: Record<string, string> } | 'never';

/** A server elsewhere. It keeps what it gets, and answers as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  readonly #server: Server;
  #answer: (received: Received) => Answer = () => ({ status: 200 });
  #arrived: () => void = () => {};

  private constructor() {
    this.#server = createServer((request, response) => void this.#take(request, response));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await buffer(request)).toString('utf8');
    const received = { path: request.url ?? '', headers: request.headers, body };
    this.received.push(received);
    this.#arrived();
    const answer = this.#answer(received);
    if (answer !== 'never') response.writeHead(answer.status, answer.headers).end();
  }

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    await new Promise<void>((listening) => {
      receiver.#server.listen(0, '127.0.0.1', listening);
    });
    return receiver;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  answers(answer: Answer | ((received: Received) => Answer)): void {
    this.#answer = typeof answer === 'function' ? answer : () => answer;
  }

  /** Waits until so many messages have come. */
  async has(count: number): Promise<readonly Received[]> {
    while (this.received.length < count) {
      await new Promise<void>((arrived) => {
        this.#arrived = arrived;
      });
    }
    return this.received;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => {
      this.#server.close(closed);
    });
  }
}
