/**
 * The simulator's page over HTTP: its files, one stream of server-sent events for each open page, and a door for acts.
 *
 * It is for one person at one machine: it listens on loopback only, answers only to the names of loopback (so that no
 * website can reach it through a name of its own: DNS rebinding), and takes acts only from its own page.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { errorFacts, type Log } from '../log.ts';
import type { BotApiServer } from './bot-api-server.ts';
import type { Cast } from './cast.ts';
import { ChatFeed } from './chat-feed.ts';
import type { UploadedFile } from './multipart.ts';
import { act, type BotControl, type Guide } from './page-acts.ts';
import { PageFiles, SAFE_HEADERS } from './page-files.ts';
import {
  type ActResult,
  type FlowList,
  type PageEvent,
  pageActSchema,
  type QuestionList,
} from './page-protocol.ts';
import type { ResultsControl } from './page-results.ts';
import { PageStreams } from './page-streams.ts';
import { LARGEST_UPLOAD, sendFileToPage, sendPicked, takePicked } from './page-uploads.ts';
import type { UploadResult } from './preview/uploads.ts';

const LARGEST_BODY = 1024 * 1024;
/** So many ports after the wanted one are tried when that is taken. */
const PORTS_TRIED = 20;

export interface PageServerOptions {
  readonly server: BotApiServer;
  readonly cast: Cast;
  readonly bot: BotControl;
  readonly guide: Guide;
  readonly results: ResultsControl;
  readonly flows: {
    /** @param language - of its problems */
    list(language: string): FlowList;
    questions(formId: string, language: string): QuestionList | undefined;
    /** Takes questionnaires and what belongs to them. */
    take(files: readonly UploadedFile[]): UploadResult;
    discard(file: string): boolean;
  };
  readonly localesDir: string;
  /** The port wanted; 0 for any. */
  readonly port: number;
  readonly log: Log;
}

export interface PageServer {
  readonly url: string;
  readonly port: number;
  /** The bot's process started, ended or failed. */
  botChanged(): void;
  /** Questionnaires were read again; `changed` are the form ids that the bot now runs otherwise. */
  flowsChanged(changed: readonly string[]): void;
  close(): Promise<void>;
}

/**
 * Starts it on the wanted port, or on the next one that is free.
 *
 * @throws when none of those is
 */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const site = new PageSite(options);
  const httpServer = createServer((request, response) => {
    site.answer(request, response).catch((error: unknown) => {
      options.log.error('The page’s request failed.', errorFacts(error));
      if (!response.headersSent) response.writeHead(500, SAFE_HEADERS);
      response.end();
    });
  });
  const port = await listen(httpServer, options.port);
  site.names = new Set(['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`));
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    botChanged: () => site.streams.broadcast({ type: 'bot', status: options.bot.status }),
    flowsChanged: (changed) =>
      site.streams.broadcastIn((language) => ({
        type: 'flows',
        flows: options.flows.list(language),
        changed,
      })),
    async close() {
      site.close();
      const closed = new Promise<void>((resolve) => httpServer.close(() => resolve()));
      httpServer.closeAllConnections();
      await closed;
    },
  };
}

/** What the bot's page says about itself; what its connection says is another's. */
function ownHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const own = [
    'content-type',
    'content-security-policy',
    'referrer-policy',
    'x-content-type-options',
    'cache-control',
  ];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => own.includes(name)));
}

class PageSite {
  readonly streams = new PageStreams();
  /** What a request’s Host header may say. */
  names: ReadonlySet<string> = new Set();
  readonly #options: PageServerOptions;
  readonly #files: PageFiles;
  readonly #feed: ChatFeed;

  constructor(options: PageServerOptions) {
    this.#options = options;
    this.#files = new PageFiles(options.localesDir);
    this.#feed = new ChatFeed(options.server, options.cast, this.streams);
  }

  close(): void {
    this.#feed.stop();
    this.streams.close();
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host = '' } = request.headers;
    if (!this.names.has(host)) {
      refuse(response, 421, 'The simulator answers only at the address it has printed.');
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`);
    if (request.method === 'POST' && pathname === '/acts') {
      await this.#act(request, response);
    } else if (request.method === 'POST' && pathname === '/uploads') {
      await this.#takeFiles(request, response);
    } else if (request.method === 'POST' && pathname === '/flows') {
      await this.#takeFlows(request, response);
    } else if (request.method !== 'GET') {
      refuse(response, 405, 'Only GET is understood here.');
    } else if (pathname === '/events') {
      await this.#open(response, searchParams);
    } else if (pathname === '/languages') {
      sendJson(response, 200, this.#files.languages());
    } else if (pathname === '/questions') {
      const list = this.#options.flows.questions(
        searchParams.get('form') ?? '',
        searchParams.get('language') ?? '',
      );
      sendJson(response, list === undefined ? 404 : 200, list ?? {});
    } else if (pathname === '/messages') {
      this.#sendOlder(response, searchParams);
    } else if (pathname.startsWith('/results/')) {
      const page = await this.#options.results.page(request.url ?? '');
      if (page === undefined) refuse(response, 503, 'The bot does not run.');
      else response.writeHead(page.status, ownHeaders(page.headers)).end(page.body);
    } else if (pathname.startsWith('/files/')) {
      this.#sendFile(request, response, decodeURIComponent(pathname.slice('/files/'.length)));
    } else if (!(await this.#files.send(pathname, response))) {
      refuse(response, 404, 'There is nothing here.');
    }
  }

  async #open(response: ServerResponse, query: URLSearchParams): Promise<void> {
    const { server, cast, bot, flows } = this.#options;
    const asked = query.get('language') ?? '';
    const language = this.#files.languages().includes(asked) ? asked : 'en';
    const words = (await this.#files.words(language)) ?? '';
    const coordinator = /^person-coordinator = (.+)$/mu.exec(words)?.[1] ?? 'Coordinator';
    await cast.enter(language, coordinator);
    const { first_name: name, username } = server.world.me;
    this.streams.open(response, language, (page): PageEvent => {
      const card = { name, username };
      const slow = server.latency > 0;
      return {
        type: 'hello',
        page,
        bot: card,
        status: bot.status,
        people: cast.cards(),
        flows: flows.list(language),
        slow,
      };
    });
  }

  async #act(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!comesFromPage(request) || request.headers['content-type'] !== 'application/json') {
      refuse(response, 403, 'Acts are taken from the simulator’s own page only.');
      return;
    }
    const asked = pageActSchema.safeParse(await readJson(request));
    if (!asked.success) {
      sendJson(response, 400, { problem: 'bad-request' });
      return;
    }
    const { server, cast, bot, guide, results, flows } = this.#options;
    const discard = (file: string) => flows.discard(file);
    const result = await act(
      { server, cast, bot, guide, results, discard, streams: this.streams, feed: this.#feed },
      asked.data,
    );
    // What cannot be done is no failure of the request: the page has words for it.
    sendJson(response, 200, result);
  }

  #sendOlder(response: ServerResponse, query: URLSearchParams): void {
    const person = this.#options.cast.find(Number(query.get('person')));
    if (person === undefined) sendJson(response, 404, {});
    else sendJson(response, 200, this.#feed.messagesOf(person, Number(query.get('before'))));
  }

  #sendFile(request: IncomingMessage, response: ServerResponse, id: string): void {
    const file = this.#options.server.world.files.get(id);
    if (file === undefined) refuse(response, 404, 'There is no such file.');
    else sendFileToPage(file, request, response);
  }

  async #takeFlows(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!comesFromPage(request)) {
      refuse(response, 403, 'Files are taken from the simulator’s own page only.');
      return;
    }
    const body = await readWhole(request, LARGEST_UPLOAD);
    const taken =
      body === undefined
        ? ({ problem: 'too-large' } as const)
        : takePicked(request.headers['content-type'] ?? '', body, (files) => this.#options.flows.take(files));
    const result: ActResult = 'problem' in taken ? taken : { ok: true, ...taken };
    sendJson(response, 200, result);
  }

  async #takeFiles(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!comesFromPage(request)) {
      refuse(response, 403, 'Files are taken from the simulator’s own page only.');
      return;
    }
    const body = await readWhole(request, LARGEST_UPLOAD);
    const { cast } = this.#options;
    const contentType = request.headers['content-type'] ?? '';
    const result: ActResult =
      body === undefined
        ? { problem: 'too-large' }
        : await sendPicked((person) => cast.find(person), contentType, body);
    sendJson(response, 200, result);
  }
}

async function listen(server: Server, wanted: number): Promise<number> {
  const last = wanted === 0 ? 0 : Math.min(65_535, wanted + PORTS_TRIED);
  for (let port = wanted; port <= last; port++) {
    if (await tryPort(server, port)) {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    }
  }
  throw new Error(
    `The ports ${wanted} to ${last} are all taken, so the simulator’s page has nowhere to be. Choose another: PORT=9000 npm start`,
  );
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    // Loopback, whatever the configuration says: the simulator is nobody else's business.
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

function comesFromPage({ headers: { origin, host = '' } }: IncomingMessage): boolean {
  return origin === `http://${host}`;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readWhole(request, LARGEST_BODY);
  try {
    return body && (JSON.parse(body.toString('utf8')) as unknown);
  } catch {
    return undefined;
  }
}

/** Gives undefined for more than `most` bytes. */
async function readWhole(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > most ? undefined : Buffer.concat(chunks);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, { ...SAFE_HEADERS, 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { ...SAFE_HEADERS, 'content-type': 'text/plain; charset=utf-8' })
    .end(`${text}\n`);
}
