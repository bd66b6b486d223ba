import { Cluster, Redis } from 'ioredis';
import { describeRedis, parseRedisUrl, type RedisAddress } from './redis-address.ts';

export type RedisConnection = Redis | Cluster;

export interface ConnectOptions {
  /** Gives up waiting for a Redis that is away at start. */
  readonly signal?: AbortSignal;
  /** Milliseconds without a reply after which commands count as failed, so that the person can be asked to try again. */
  readonly patience?: number;
  /** Milliseconds between two lines about a Redis that stays away. */
  readonly remindEvery?: number;
}

/**
 * Connects to a single Redis or to a Redis Cluster ({@link parseRedisUrl}). While none answers it waits, with a line in
 * the log every so often, as a server may start after us; the same lines tell of one that goes away later. No line holds
 * a user or password.
 *
 * @throws if the URL is wrong, if it names a single server that is part of a cluster, or if `signal` is aborted
 */
export async function connectRedis(
  url: string,
  log: (line: string) => void,
  { signal, patience = 2500, remindEvery = 30_000 }: ConnectOptions = {},
): Promise<RedisConnection> {
  signal?.throwIfAborted();
  const address = parseRedisUrl(url);
  const place = describeRedis(address);
  const client = open(address, patience);
  tellOfAbsence(client, place, log, remindEvery);
  try {
    await untilReady(client, signal);
    const info = await client.info().catch(() => ''); // a user may lack the right to it

    if (!address.cluster && /^cluster_enabled:1/m.test(info)) {
      throw new Error(
        `REDIS_URL: ${place} is a node of a Redis Cluster. Write it as redis${address.tls ? 's' : ''}+cluster://…`,
      );
    }
    for (const warning of warnings(info)) log(`Redis at ${place} ${warning}`);
    return client;
  } catch (error) {
    client.disconnect();
    throw error;
  }
}

/** Resolves once the client is connected and its server has loaded its data. */
export async function untilReady(client: RedisConnection, signal?: AbortSignal): Promise<void> {
  if (client.status === 'ready') return;
  if (client.status === 'end') throw new Error('the connection was closed');
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const gone = () => reject(new Error('the connection was closed'));
  const aborted = () => reject(signal?.reason);
  client.once('ready', resolve).once('end', gone);
  signal?.addEventListener('abort', aborted, { once: true });
  try {
    await promise;
  } finally {
    client.off('ready', resolve).off('end', gone);
    signal?.removeEventListener('abort', aborted);
  }
}

/** What ioredis says of a failure, without the command, whose arguments may be a password or somebody's fields. */
export function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('lastNodeError' in error && error.lastNodeError) return reasonOf(error.lastNodeError); // of a cluster
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.map(reasonOf).join(', '); // of a name's addresses
  return 'message' in error ? String(error.message) : String(error);
}

function open(address: RedisAddress, patience: number): RedisConnection {
  const { cluster, tls, nodes, username, password, database } = address;
  const options = {
    username,
    password,
    connectTimeout: 5000,
    // Replies come in order: when none comes for so long the connection is dead (a cable, a firewall) or Redis hangs, and
    // all that waits fails. One clock for the connection; ioredis's `commandTimeout` keeps one for each command.
    socketTimeout: patience,
    // Nothing is queued: what is under way when the connection breaks fails at once, and is not sent behind our back
    // long after somebody was asked to repeat an answer.
    maxRetriesPerRequest: 0,
    // For so long ioredis keeps the process from ending when it is told to give up a connection.
    disconnectTimeout: 500,
    ...(tls ? { tls: {} } : {}),
  };
  if (!cluster) {
    const [{ host, port }] = nodes;
    const retryStrategy = (times: number) => Math.min(50 * times, 1000);
    return new Redis({ ...options, host, port, db: database, enableOfflineQueue: false, retryStrategy });
  }
  return new Cluster([...nodes], {
    redisOptions: options,
    enableOfflineQueue: false,
    clusterRetryStrategy: (times) => Math.min(100 * times, 1000),
    // Certificates are made out to names: under TLS a node keeps its name.
    ...(tls ? { dnsLookup: (host, callback) => callback(null, host) } : {}),
  });
}

/** Logs when the server goes away, again while it stays away, and when it is back. */
function tellOfAbsence(
  client: RedisConnection,
  place: string,
  log: (line: string) => void,
  remindEvery: number,
): void {
  let reason = '';
  let reminder: NodeJS.Timeout | undefined;
  const tell = () => log(`Redis at ${place} does not answer (${reason}). Trying again until it does.`);
  client.on('error', (error: unknown) => {
    reason = reasonOf(error);
    if (reminder !== undefined) return;
    tell();
    reminder = setInterval(tell, remindEvery).unref();
  });
  client.on('ready', () => {
    if (reminder === undefined) return;
    clearInterval(reminder);
    reminder = undefined;
    log(`Redis at ${place} answers again.`);
  });
  client.on('end', () => clearInterval(reminder));
}

/** What its settings put at risk; each begins after "Redis at … ". */
function warnings(info: string): string[] {
  const read = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
  const found: string[] = [];
  const policy = read('maxmemory_policy');
  if (Number(read('maxmemory') ?? 0) > 0 && policy !== undefined && policy !== 'noeviction') {
    found.push(
      `may drop sessions when its memory is full. Set maxmemory-policy to noeviction (it is ${policy}).`,
    );
  }
  if (read('aof_enabled') === '0') {
    found.push(
      'keeps no append-only file: answers since its last snapshot are lost when it ends. Set appendonly to yes.',
    );
  }
  return found;
}
