/** The pages that are open, each with its stream of server-sent events. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { PageEvent } from './page-protocol.ts';

interface Page {
  readonly response: ServerResponse;
  readonly language: string;
  looksAt: ReadonlySet<number>;
}

/** Proxies and browsers give up on a silent connection; a comment now and then keeps it. */
const HEARTBEAT = 20_000;

export class PageStreams {
  readonly #pages = new Map<string, Page>();
  readonly #heartbeat: NodeJS.Timeout;

  constructor() {
    this.#heartbeat = setInterval(() => {
      for (const { response } of this.#pages.values()) response.write(': still here\n\n');
    }, HEARTBEAT).unref();
  }

  /** Begins a stream. The result of `hello` for the page's name comes first. */
  open(response: ServerResponse, language: string, hello: (page: string) => PageEvent): void {
    const page = randomUUID();
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 500\n\n');
    this.#pages.set(page, { response, language, looksAt: new Set() });
    response.once('close', () => this.#pages.delete(page));
    this.#write(response, hello(page));
  }

  /** From now on this page hears what happens to these people. `snapshots` come first in the same stream. */
  look(page: string, people: readonly number[], snapshots: readonly PageEvent[]): boolean {
    const found = this.#pages.get(page);
    if (found === undefined) return false;
    found.looksAt = new Set(people);
    for (const event of snapshots) this.#write(found.response, event);
    return true;
  }

  isLookedAt(person: number): boolean {
    return [...this.#pages.values()].some(({ looksAt }) => looksAt.has(person));
  }

  /** Sends an event to every page. */
  broadcast(event: PageEvent): void {
    for (const { response } of this.#pages.values()) this.#write(response, event);
  }

  /** Sends every page an event in its language. */
  broadcastIn(event: (language: string) => PageEvent): void {
    const pages = Map.groupBy(this.#pages.values(), ({ language }) => language);
    for (const [language, those] of pages) {
      const worded = event(language);
      for (const { response } of those) this.#write(response, worded);
    }
  }

  /** Sends an event to the pages that show this person. The others get only `elsewhere`, if there is one. */
  tell(person: number, event: PageEvent, isNews = false): void {
    for (const { response, looksAt } of this.#pages.values()) {
      if (looksAt.has(person)) this.#write(response, event);
      else if (isNews) this.#write(response, { type: 'elsewhere', person });
    }
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const { response } of this.#pages.values()) response.end();
    this.#pages.clear();
  }

  #write(response: ServerResponse, event: PageEvent): void {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  }
}
