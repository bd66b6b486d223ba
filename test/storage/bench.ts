import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StoredResponse, WhichResponses } from '../../src/storage/contract/responses.ts';
import type { Storage } from '../../src/storage/contract/storage.ts';
import { openStorage, type StorageOptions } from '../../src/storage/open-storage.ts';
import type { Order } from './storing-process.ts';

export const FORM = 'needs';
export const NOW = 1_000_000;
export const LEASE = 60_000;

type Opening = Partial<Pick<StorageOptions, 'secret' | 'forwardTo'>>;

/** An empty database, and a way past the store to what is in it. */
export interface Database {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  sql(statement: string): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
  /** Makes it as it was just after migrating, where that costs less than a new one. */
  empty?(): Promise<void>;
}

/** What a test of the contract works with: a fresh store, further ones and whole processes on the same database. */
export class Bench {
  readonly #create: () => Promise<Database>;
  readonly #opened: Storage[] = [];
  readonly #children: ChildProcess[] = [];
  #database: Database | undefined;
  /** One that an earlier test has left. */
  #emptied: Database | undefined;
  #storage: Storage | undefined;

  constructor(create: () => Promise<Database>) {
    this.#create = create;
  }

  async begin(): Promise<void> {
    this.#database = this.#emptied ?? (await this.#create());
    this.#emptied = undefined;
    this.#storage = await this.open();
    await this.storage.migrate();
  }

  get database(): Database {
    if (!this.#database) throw new Error('begin() comes first');
    return this.#database;
  }

  get storage(): Storage {
    if (!this.#storage) throw new Error('begin() comes first');
    return this.#storage;
  }

  /** From here on an empty database without tables. */
  async renew(): Promise<void> {
    await this.end();
    this.#emptied = undefined;
    this.#database = await this.#create();
  }

  async open({ secret = Buffer.alloc(32, 7), forwardTo }: Opening = {}): Promise<Storage> {
    const storage = await openStorage({ ...this.database, secret, ...(forwardTo && { forwardTo }) });
    this.#opened.push(storage);
    return storage;
  }

  /** See `storing-process.ts`. */
  async startProcess(): Promise<ChildProcess> {
    const program = fileURLToPath(new URL('storing-process.ts', import.meta.url));
    const { dataDir, databaseUrl } = this.database;
    const child = fork(program, [dataDir, ...(databaseUrl ? [databaseUrl] : [])], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    this.#children.push(child);
    await once(child, 'message');
    return child;
  }

  async ask(child: ChildProcess, message: Order): Promise<unknown> {
    const listening = new AbortController();
    const { signal } = listening;
    const ended = once(child, 'exit', { signal }).then(() => ['ended']);
    const said = Promise.race([once(child, 'message', { signal }), ended]);
    child.send(message);
    const [answer] = await said;
    listening.abort();
    return answer;
  }

  async stored(which?: WhichResponses): Promise<StoredResponse[]> {
    const all: StoredResponse[] = [];
    for await (const response of this.storage.responses.all(FORM, which)) all.push(response);
    return all;
  }

  async sql(statement: string): Promise<Record<string, unknown>[]> {
    return await this.database.sql(statement);
  }

  async count(table: string): Promise<number> {
    return Number((await this.sql(`select count(*) as n from ${table}`))[0]?.n);
  }

  async end(): Promise<void> {
    for (const child of this.#children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.disconnect();
      await once(child, 'exit');
    }
    for (const storage of this.#opened.splice(0)) await storage.close();
    const { database } = this;
    await (database.empty?.() ?? database.drop());
    if (database.empty !== undefined) this.#emptied = database;
  }

  /** After the last test. */
  async close(): Promise<void> {
    await this.#emptied?.drop();
  }
}
