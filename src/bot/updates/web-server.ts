import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import { errorFacts, type Log } from '../../log.ts';
import type { Dispatcher } from './dispatcher.ts';

/** Bytes. Telegram's updates are far smaller. */
const LARGEST_BODY = 1024 * 1024;
/** Bytes of a form that somebody sends. */
const LARGEST_FORM = 16 * 1024;
/** Milliseconds in which a request must have come as a whole. */
const REQUEST_TIME = 10_000;

export interface WebServerOptions {
  readonly host: string;
  readonly port: number;
  /** The path Telegram posts updates to, and the secret it must present. Without it only pages are served. */
  readonly webhook:
    | { readonly path: string; readonly secret: string; readonly dispatcher: Dispatcher }
    | undefined;
  /** What GET requests are answered with, by path. */
  readonly pages: Readonly<Record<string, () => Promise<WebPage>>>;
  /** What everything else is answered with, if anything. */
  readonly others?: (request: WebRequest) => Promise<WebPage | undefined>;
  readonly log: Log;
}

export interface WebRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: URLSearchParams;
  /** Of a form that was sent; `undefined` where none was. */
  readonly form: URLSearchParams | undefined;
}

export interface WebPage {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface WebServer {
  /** The one that was given, or the one that was free. */
  readonly port: number;
  /** Takes no more requests, and resolves when those under way are answered. */
  close(): Promise<void>;
  /** Ends all connections, also in the middle of a request. */
  cut(): void;
}

/**
 * Serves pages for operators, and the webhook where there is one. An update is answered with 200 once it is committed; Telegram
 * sends it again after anything else.
 *
 * @throws Error when it cannot listen there
 */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  let isClosing = false;
  const underWay = new Set<ServerResponse>();
  const server = createServer({ requestTimeout: REQUEST_TIME }, (request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    // It came over a connection that was in use when the server was closed. Telegram sends the update again.
    if (isClosing) {
      response.writeHead(503, { connection: 'close' }).end();
      return;
    }
    void route(options, request, response).catch((error: unknown) => {
      options.log.error('A web request failed.', errorFacts(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) => {
      const place = `${options.host}:${options.port}`;
      const reason = cause.code ?? cause.message;
      const cure = 'Set PORT, or HOST, to a free one; is the bot running already?';
      reject(new Error(`The web server cannot listen on ${place} (${reason}). ${cure}`, { cause }));
    };
    server.once('error', fail);
    server.listen(options.port, options.host, () => {
      server.off('error', fail);
      resolve();
    });
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    close: async () => {
      isClosing = true;
      // A proxy that keeps its connections busy would keep the server from closing.
      for (const response of underWay) response.shouldKeepAlive = false;
      await new Promise((done) => server.close(done));
    },
    cut: () => server.closeAllConnections(),
  };
}

async function route(
  options: WebServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const { webhook, others } = options;
  const page = Object.hasOwn(options.pages, pathname) ? options.pages[pathname] : undefined;
  if (request.method === 'GET' && page !== undefined) {
    answer(response, await page());
  } else if (webhook !== undefined && request.method === 'POST' && pathname === webhook.path) {
    if (!isSame(request.headers['x-telegram-bot-api-secret-token'], webhook.secret)) {
      response.writeHead(401).end();
      return;
    }
    const update = updateIn(await readBody(request, LARGEST_BODY));
    if (update === undefined) {
      response.writeHead(400).end();
      return;
    }
    const isSafe = await webhook.dispatcher.dispatch(update);
    response.writeHead(isSafe ? 200 : 503).end();
  } else {
    const { method } = request;
    const isKnown = method === 'GET' || method === 'POST';
    const form = method === 'POST' ? await readBody(request, LARGEST_FORM) : undefined;
    const found = isKnown
      ? await others?.({
          method,
          path: pathname,
          query: searchParams,
          form: form === undefined ? undefined : new URLSearchParams(form),
        })
      : undefined;
    if (found === undefined) response.writeHead(404).end();
    else answer(response, found);
  }
}

function answer(response: ServerResponse, { status, type, body, headers }: WebPage): void {
  response.writeHead(status, { ...headers, 'content-type': type }).end(body);
}

/** @returns `undefined` for more than so many bytes */
async function readBody(request: IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function updateIn(body: string | undefined): Update | undefined {
  try {
    const update: unknown = JSON.parse(body ?? '');
    const isUpdate = typeof update === 'object' && update !== null && 'update_id' in update;
    return isUpdate ? (update as Update) : undefined;
  } catch {
    return undefined;
  }
}

/** Compares in constant time, even where the lengths differ. */
function isSame(given: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(secret));
}
