import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { installedPostgres, runnablePostgres, unprivilegedUser } from './postgres-programs.ts';
import { type ServerControls, ServerProcess } from './server-process.ts';

/** A real PostgreSQL server on loopback, for tests. */
export type PostgresServer = ServerControls & {
  /** Of the maintenance database `postgres`, for its superuser: `postgres://postgres:<password>@127.0.0.1:<port>/postgres` */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** Makes a fresh, empty database and gives its URL: one for each test keeps them apart. */
  createDatabase(): Promise<string>;
};

const host = '127.0.0.1';

/**
 * Starts a PostgreSQL server that ends with the process of the tests, and waits until it can be logged in to.
 *
 * What was committed survives `kill()`, as it would survive a crash of the process; it would not survive a power
 * cut, for nothing is forced to disk: that makes a start cost about half a second.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = await ServerProcess.folder('postgres');
  const server = await start(folder).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  return server;
}

/**
 * Makes a fresh, empty database on a server.
 *
 * @param url of the server's maintenance database
 * @returns the new database's URL
 */
export async function createDatabase(url: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await query(url, `create database ${name}`);
  return Object.assign(new URL(url), { pathname: name }).href;
}

async function start(folder: string): Promise<PostgresServer> {
  const user = await unprivilegedUser();
  if (user) await chown(folder, user.uid, user.gid);
  const bin = join(await runnablePostgres(installedPostgres(), folder, user), 'bin');
  const password = randomBytes(12).toString('hex');
  const dataDir = join(folder, 'data');
  await initialise({ initdb: join(bin, 'initdb'), folder, dataDir, password, user });

  const port = await freePort();
  const url = `postgres://postgres:${password}@${host}:${port}/postgres`;
  const settings = {
    port: String(port),
    listen_addresses: host,
    unix_socket_directories: '',
    fsync: 'off',
    full_page_writes: 'off',
    shared_buffers: '16MB',
  };
  const server = await ServerProcess.start(folder, {
    command: join(bin, 'postgres'),
    args: ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    env: { LC_ALL: 'C' },
    ...(user && { user }),
    ready: () =>
      query(url, 'select 1').then(
        () => true,
        () => false,
      ),
    gracefulEnd: 'SIGINT', // "fast shutdown": open connections are closed
    quickEnd: 'SIGQUIT', // unlike SIGKILL it gives back the shared memory
    passing: /pre-existing shared memory block/, // processes of the one just killed are still about to notice
  });
  return Object.assign(server, {
    url,
    host,
    port,
    createDatabase: () => createDatabase(url),
  });
}

type Initialisation = {
  readonly initdb: string;
  readonly folder: string;
  readonly dataDir: string;
  readonly password: string;
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
};

async function initialise({ initdb, folder, dataDir, password, user }: Initialisation): Promise<void> {
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password);
  const options = [
    `--pgdata=${dataDir}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--set=scram_iterations=1', // tests open many connections
    '--encoding=UTF8',
    '--no-locale', // the same order of texts on every machine
    '--no-sync',
  ];
  await promisify(execFile)(initdb, options, { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, ...user });
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the server was killed under it; the query itself rejects
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}
