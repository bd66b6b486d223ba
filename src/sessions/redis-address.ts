/** Where Redis is, as `REDIS_URL` says it. */
export interface RedisAddress {
  readonly cluster: boolean;
  readonly tls: boolean;
  /** The server; or the nodes of a cluster by which the others are found. */
  readonly nodes: readonly [RedisNode, ...RedisNode[]];
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly database: number;
}

export interface RedisNode {
  readonly host: string;
  readonly port: number;
}

const MISPLACED_PATH = 'after the port only /number may follow, on the address of a single server';
const DEFAULT_PORT = 6379;
const FORMS =
  'Expected redis://host:6379 (rediss:// for TLS, redis://user:password@host:6379/0 in full), ' +
  'or for a cluster some of its nodes: redis+cluster://host:6379,host:6379';

/**
 * Reads a `REDIS_URL`: `redis://` or `rediss://` (TLS) for a single server, with `/n` for a database other than 0;
 * `redis+cluster://` or `rediss+cluster://` for Redis Cluster. Several addresses separated by commas are a cluster
 * too; those after the first may leave out what is like the first: `redis://:password@a:6379,b:6379`. A comma, `@`, `:`
 * or `/` in a password is written percent-encoded.
 *
 * @throws with what is wrong and what was expected; the message holds no part of the URL that may be secret
 */
export function parseRedisUrl(text: string): RedisAddress {
  const [first = '', ...others] = text.split(',').map((part) => part.trim());
  const scheme = /^(rediss?)(\+cluster)?:\/\//.exec(first);
  if (scheme === null) throw wrong('it does not begin with redis:// or rediss://');
  const cluster = scheme[2] !== undefined || others.length > 0;
  const main = readUrl(first);
  const nodes = others.map((other) => {
    const url = readUrl(other.includes('://') ? other : `${main.protocol}//${other}`);
    if (url.protocol !== main.protocol) throw wrong('its addresses begin differently');
    if (url.pathname.length > 1) throw wrong(MISPLACED_PATH);
    if (url.username !== '' || url.password !== '') {
      if (url.username !== main.username || url.password !== main.password) {
        throw wrong('its addresses have different users or passwords');
      }
    }
    return nodeOf(url);
  });
  const database = /^\/(\d{1,4})$/.exec(main.pathname)?.[1];
  if (database === undefined && main.pathname.length > 1) throw wrong(MISPLACED_PATH);
  if (cluster && Number(database ?? 0) > 0) throw wrong('a cluster has no database other than 0');
  return {
    cluster,
    tls: scheme[1] === 'rediss',
    nodes: [nodeOf(main), ...nodes],
    username: main.username === '' ? undefined : decode(main.username),
    password: main.password === '' ? undefined : decode(main.password),
    database: Number(database ?? 0),
  };
}

/** The address in a log: without user and password. */
export function describeRedis({ cluster, tls, nodes, database }: RedisAddress): string {
  const hosts = nodes.map(({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${port}`);
  const scheme = `${tls ? 'rediss' : 'redis'}${cluster ? '+cluster' : ''}`;
  return `${scheme}://${hosts.join(',')}${database > 0 ? `/${database}` : ''}`;
}

function readUrl(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    // The error of `URL` quotes its input, password and all.
    throw wrong('an address in it cannot be read');
  }
  if (url.hostname === '') throw wrong('an address in it has no host');
  if (url.search !== '' || url.hash !== '') throw wrong('it has a part with ? or #, which is not understood');
  return url;
}

function nodeOf({ hostname, port }: URL): RedisNode {
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? DEFAULT_PORT : Number(port) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong(
      'a % in its user or password is not the start of a percent-encoded character (write it as %25)',
    );
  }
}

function wrong(what: string): Error {
  return new Error(`REDIS_URL: ${what}. ${FORMS}.`);
}
