import { Cluster, Redis } from 'ioredis';
import { causeInWords } from '../causes.ts';
import { Misconfigured } from '../misconfigured.ts';
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
  tellOfAbsence(client, place, log, remindEvery, address.tls);
  try {
    await Promise.race([untilReady(client, signal), refusal(client, place)]);
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

/** Rejects when the server refuses what waiting does not change: another password, another database, another protocol. */
function refusal(client: RedisConnection, place: string): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  client.on('error', (error: unknown) => {
    const cure = REFUSALS.find(([pattern]) => pattern.test(`${codeOf(error)} ${reasonOf(error)}`))?.[1];
    if (cure !== undefined) reject(new Misconfigured(`Redis at ${place} cannot be used: ${cure}`));
  });
  return promise;
}

const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/WRONGPASS/, 'it refuses user or password. Check those in REDIS_URL.'],
  [/NOAUTH/, 'it wants a password. Write REDIS_URL as redis://:password@host:6379.'],
  [/NOPERM/, 'this user lacks rights. Give it all commands on the keys miteinander:*.'],
  [
    /DB index is out of range/,
    'it has no database of this number. Check the number at the end of REDIS_URL.',
  ],
  [
    /WRONG_VERSION_NUMBER|EPROTO/,
    'it does not speak TLS. Write REDIS_URL with redis:// instead of rediss://.',
  ],
  [
    /SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/,
    'the authority of its certificate is unknown. Give it in NODE_EXTRA_CA_CERTS.',
  ],
  [
    /ALTNAME_INVALID/,
    'its certificate is for another host. Write REDIS_URL with the name in the certificate.',
  ],
  [/CERT_HAS_EXPIRED/, 'its certificate has expired. Renew it.'],
];

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
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
  tls: boolean,
): void {
  let reason = '';
  let reminder: NodeJS.Timeout | undefined;
  const tell = () => log(`Redis at ${place} does not answer (${reason}). Trying again until it does.`);
  client.on('error', (error: unknown) => {
    const words = [causeInWords(error), wrongScheme(codeOf(error), tls)].filter((part) => part !== undefined);
    reason = [reasonOf(error), ...words].join(': ');
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

/** A server without TLS keeps silent where TLS is spoken, one with TLS hangs up where it is not. Other things look the same. */
function wrongScheme(code: string, tls: boolean): string | undefined {
  if (tls && code === 'ETIMEDOUT') return 'if it does not speak TLS, write redis:// instead of rediss://';
  if (!tls && code === 'ECONNRESET') return 'if it speaks TLS, write rediss:// instead of redis://';
  return undefined;
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
