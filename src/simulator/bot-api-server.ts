/**
 * A local Telegram Bot API server for one bot and any number of scripted people. It is as strict as Telegram where a
 * bot would notice, and stricter where Telegram silently accepts a mistake (`violations`).
 *
 * Not supported: groups and channels, inline mode, payments, Markdown, several bots in one world. It knows only the
 * fields that our bot uses; add others in `methods/`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Answer, CallDesk, type CallRecord, type DeskOptions, type Violation } from './call-desk.ts';
import type { DropOptions, FailOptions, Fault, Hold, Matcher } from './faults.ts';
import { BodyError } from './multipart.ts';
import { Person, type PersonOptions } from './person.ts';
import { parseContent, readBody } from './request-body.ts';
import { settled } from './settled.ts';
import { World, type WorldEvents, type WorldOptions } from './world.ts';

export interface BotApiServerOptions extends WorldOptions, DeskOptions {
  /** Default: loopback only. */
  host?: string;
  /** Default: any free port. */
  port?: number;
  /** The only tokens that are accepted. Default: any of the right shape. */
  tokens?: readonly string[];
}

interface Events extends WorldEvents {
  call: [CallRecord];
  violation: [Violation];
}

export interface BotApiServer {
  /** Give this to grammY as `apiRoot`. */
  readonly url: string;
  readonly port: number;
  readonly world: World;
  /** The latest calls, oldest first. */
  readonly calls: readonly CallRecord[];
  /** Mistakes that Telegram would ignore silently. A test fails when there is one. */
  readonly violations: Violation[];
  /** Milliseconds that each answer takes; can be changed at any time. */
  latency: number;
  addPerson(options?: PersonOptions): Person;
  /** Refuses the next calls that match. */
  fail(matcher: Matcher, options?: FailOptions): Fault;
  /** Breaks the connection of the next calls that match. */
  drop(matcher: Matcher, options?: DropOptions): Fault;
  /** Keeps the next calls that match waiting until `release()`. */
  hold(matcher: Matcher, options?: { times?: number }): Hold;
  /** The next download of a file stops halfway, until it is released. */
  holdDownload(): Hold;
  /** Calls back on each event; gives the function that stops it. */
  on<E extends keyof Events>(event: E, listener: (...values: Events[E]) => void): () => void;
  /** Resolves when the bot has handled every update and no call is running. */
  settled(options?: { timeout?: number; quiet?: number }): Promise<void>;
  close(): Promise<void>;
}

const TOKEN = /^[1-9]\d{0,15}:[A-Za-z0-9_-]{2,}$/;
const UNAUTHORIZED: Answer = { status: 401, description: 'Unauthorized' };
const NOT_FOUND: Answer = { status: 404, description: 'Not Found' };

/** Starts a server on loopback. Its world lives as long as the server, however often the bot restarts. */
export async function startBotApiServer(options: BotApiServerOptions = {}): Promise<BotApiServer> {
  // A token begins with the bot's id.
  const id = Number.parseInt(options.tokens?.[0] ?? '', 10) || undefined;
  const world = new World({ ...options, bot: { ...(id !== undefined && { id }), ...options.bot } });
  const desk = new CallDesk(world, options);
  const tokens = options.tokens && new Set(options.tokens);
  const httpServer = createServer((request, response) => {
    handle(world, desk, tokens, request, response).catch((error: unknown) => {
      const description = `Internal Server Error: simulator: ${error instanceof Error ? error.message : 'unknown'}`;
      desk.violations.push({ method: request.url?.replace(/^.*\//, '') ?? '', problem: description });
      respond(response, { status: 500, description });
    });
  });
  httpServer.keepAliveTimeout = 60_000;
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    httpServer.once('error', reject);
    httpServer.listen(options.port ?? 0, host, resolve);
  });
  const address = httpServer.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const people: Person[] = [];
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    world,
    calls: desk.calls,
    violations: desk.violations,
    get latency() {
      return desk.latency;
    },
    set latency(milliseconds) {
      desk.latency = milliseconds;
    },
    addPerson(person = {}) {
      const added = new Person(world, person);
      people.push(added);
      return added;
    },
    fail: (matcher, fault) => desk.faults.fail(matcher, fault),
    drop: (matcher, fault) => desk.faults.drop(matcher, fault),
    hold: (matcher, fault) => desk.faults.hold(matcher, fault),
    holdDownload: () => desk.faults.holdDownload(),
    on(event, listener) {
      // The world and the desk have an emitter each; callers see one server.
      const emitter = (event === 'call' || event === 'violation'
        ? desk
        : world) as unknown as NodeJS.EventEmitter;
      emitter.on(event, listener);
      return () => emitter.off(event, listener);
    },
    settled: (waiting) => settled(world, undefined, waiting),
    async close() {
      world.webhook.remove();
      world.updates.close();
      const closed = new Promise<void>((resolve) => httpServer.close(() => resolve()));
      httpServer.closeAllConnections();
      await closed;
    },
  };
}

async function handle(
  world: World,
  desk: CallDesk,
  tokens: ReadonlySet<string> | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { path, query } = splitUrl(request.url ?? '/');
  if (path.startsWith('/file/bot')) {
    await sendFile(world, desk, tokens, path.slice('/file/bot'.length), response);
    return;
  }
  const slash = path.indexOf('/', 4);
  const token = decodeURIComponent(path.slice(4, slash === -1 ? undefined : slash));
  if (!path.startsWith('/bot') || slash === -1 || !TOKEN.test(token)) {
    respond(response, NOT_FOUND);
    return;
  }
  if (tokens !== undefined && !tokens.has(token)) {
    respond(response, UNAUTHORIZED);
    return;
  }
  const method = path.slice(slash + 1);
  const body = request.method === 'GET' ? Buffer.alloc(0) : await readBody(request);
  try {
    const { params, files } = parseContent(request.headers['content-type'], body, query);
    const answer = await desk.take(method, params, files, hangUpSignal(method, response));
    respond(response, answer);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    respond(response, { status: 400, description: error.message });
  }
}

/** Only a waiting getUpdates needs to know that the bot hung up. */
function hangUpSignal(method: string, response: ServerResponse): AbortSignal | undefined {
  if (method.toLowerCase() !== 'getupdates') return undefined;
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}

function splitUrl(url: string): { path: string; query: string } {
  const mark = url.indexOf('?');
  return mark === -1 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

async function sendFile(
  world: World,
  desk: CallDesk,
  tokens: ReadonlySet<string> | undefined,
  rest: string,
  response: ServerResponse,
): Promise<void> {
  const slash = rest.indexOf('/');
  const token = decodeURIComponent(rest.slice(0, slash));
  const path = rest.slice(slash + 1);
  const file = [...world.files.values()].find(({ file_path }) => file_path === path);
  if (!TOKEN.test(token) || file === undefined) respond(response, NOT_FOUND);
  else if (tokens !== undefined && !tokens.has(token)) respond(response, UNAUTHORIZED);
  else {
    response.writeHead(200, { 'content-type': file.mimeType, 'content-length': file.content.length });
    const half = Math.ceil(file.content.length / 2);
    response.write(file.content.subarray(0, half));
    await desk.faults.halfway();
    response.end(file.content.subarray(half));
  }
}

function respond(response: ServerResponse, answer: Answer): void {
  if (answer === 'drop') {
    response.destroy();
    return;
  }
  const body = 'result' in answer ? okBody(answer.result) : errorBody(answer);
  const headers: Record<string, string | number> = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  if (!('result' in answer) && answer.retryAfter !== undefined) headers['retry-after'] = answer.retryAfter;
  response.sendDate = false;
  response.writeHead(answer.status, headers);
  response.end(body);
}

function okBody(result: unknown): string {
  return `{"ok":true,"result":${JSON.stringify(result)}}`;
}

function errorBody(answer: { status: number; description: string; retryAfter?: number | undefined }): string {
  const { status, description, retryAfter } = answer;
  return JSON.stringify({
    ok: false,
    error_code: status,
    description,
    ...(retryAfter !== undefined && { parameters: { retry_after: retryAfter } }),
  });
}
