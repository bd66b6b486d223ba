import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { debianPackages } from './debian-packages.ts';
import { chosenProgram, programOnPath } from './find-program.ts';
import { freePort } from './free-port.ts';
import { type ServerControls, ServerProcess } from './server-process.ts';

/** A real Redis server on loopback, for tests. */
export type RedisServer = ServerControls & {
  /** `redis://127.0.0.1:<port>` */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** Folder of its data. */
  readonly dir: string;
};

export type RedisOptions = {
  /**
   * Whether it keeps its data in an append-only file, and how soon that is forced to disk; `true` means always.
   * Without, it forgets everything when it ends.
   */
  readonly appendOnly?: boolean | 'always' | 'everysec';
  /** Folder of its data, kept after `stop()`; by default a private one, removed with the server. */
  readonly dir?: string;
  readonly port?: number;
  /** Further settings, as in redis.conf: `{ maxmemory: '1mb' }`. */
  readonly settings?: Readonly<Record<string, string>>;
};

type RedisProgram = { readonly command: string; readonly env?: Readonly<Record<string, string>> };

const host = '127.0.0.1';

/** Starts a Redis server that ends with the process of the tests, and waits until it answers PING. */
export async function startRedis(options: RedisOptions = {}): Promise<RedisServer> {
  const program = await findRedis();
  const port = options.port ?? (await freePort());
  const folder = await ServerProcess.folder('redis');
  const dir = options.dir ?? join(folder, 'data');
  await mkdir(dir, { recursive: true });
  const { appendOnly = false } = options;
  const settings = {
    bind: host,
    port: String(port),
    dir,
    save: '',
    appendonly: appendOnly ? 'yes' : 'no',
    appendfsync: appendOnly === 'everysec' ? 'everysec' : 'always',
    ...options.settings,
  };
  const server = await ServerProcess.start(folder, {
    ...program,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    ready: (pid) => serves(port, pid),
    gracefulEnd: 'SIGTERM',
    quickEnd: 'SIGKILL',
  });
  return Object.assign(server, { url: `redis://${host}:${port}`, host, port, dir });
}

let found: Promise<RedisProgram> | undefined;

/**
 * Finds the Redis server: `$REDIS_SERVER`, the PATH, the cache folder, else fetches Debian's. (Redis 7.4 and later has a
 * licence of its own; we neither ship nor link it, tests only talk to it.)
 *
 * @throws if there is none, naming the cure
 */
export function findRedis(): Promise<RedisProgram> {
  found ??= search();
  return found;
}

async function search(): Promise<RedisProgram> {
  const command = (await chosenProgram('REDIS_SERVER')) ?? (await programOnPath('redis-server'));
  if (command !== undefined) return { command };
  try {
    const { root, env } = await debianPackages(['redis-server']);
    const fetched = join(root, 'usr/bin/redis-server');
    await promisify(execFile)(fetched, ['--version'], { env: { ...process.env, ...env } });
    return { command: fetched, env };
  } catch (cause) {
    throw new Error(
      'The tests need a Redis server: REDIS_SERVER is not set, the PATH has no redis-server, and Debian’s package ' +
        `could not be fetched and run (is the network closed?): ${cause instanceof Error ? cause.message : String(cause)}\n` +
        'Install it (macOS: brew install redis; Debian, Ubuntu: apt-get install redis-server; Windows: in WSL), ' +
        'or set REDIS_SERVER to the program.',
      { cause },
    );
  }
}

/**
 * Whether this very process has loaded its data and serves: until then it refuses connections or answers -LOADING,
 * or another server has the port.
 */
function serves(port: number, pid: number): Promise<boolean> {
  return new Promise((resolve) => {
    let replies = '';
    const socket = connect(port, host, () => socket.write('PING\r\nINFO server\r\nQUIT\r\n'));
    socket.setEncoding('utf8').on('data', (data: string) => {
      replies += data;
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () =>
      resolve(replies.startsWith('+PONG') && replies.includes(`process_id:${pid}\r`)),
    );
  });
}
