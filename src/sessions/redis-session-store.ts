import { setTimeout as wait } from 'node:timers/promises';
import { type RedisConnection, reasonOf, untilReady } from './connect-redis.ts';
import { GatheredWrites } from './gathered-writes.ts';
import { committed, KnownSessions, noted } from './known-sessions.ts';
import { unpackSession } from './packed-session.ts';
import type { RedisErasing } from './redis-erasing.ts';
import { type ScriptedConnection, withScripts } from './redis-scripts.ts';
import type { SentNote, SessionCommit, SessionKey, SessionStore, StoredSession } from './session-store.ts';
import { SessionStoreUnavailable } from './session-store.ts';
import { SHARDS } from './vault.ts';

/** Milliseconds a command waits for a connection that is just being made again, say after Redis was restarted. */
const RECONNECTION = 2000;

/** How ioredis says that a command was not sent, or that its answer will never come. */
const CONNECTION_BROKE =
  /^(Stream isn't writeable|Connection is closed|Cluster isn't ready|Reached the max retries)/;

/** Sessions in Redis or Redis Cluster: one command to load, one script to commit. Keys and scripts: `redis-scripts.ts`. */
export class RedisSessionStore implements SessionStore {
  readonly #client: ScriptedConnection;
  readonly #writes: GatheredWrites;
  readonly #known = new KnownSessions();
  readonly #erasing: RedisErasing | undefined;
  #reconnected: Promise<void> | undefined;

  /**
   * @param client - from `connectRedis`; closed with the store
   * @param erasing - is told when something was deleted; stopped with the store
   */
  constructor(client: RedisConnection, erasing?: RedisErasing) {
    this.#client = withScripts(client);
    this.#erasing = erasing;
    this.#writes = new GatheredWrites(client);
  }

  async load(key: SessionKey): Promise<StoredSession | undefined> {
    const known = this.#known.get(key.id);
    const reply = await this.#ask((client) =>
      client.sessionLoadBuffer(sessionKey(key), known?.edition ?? '', known?.session.revision ?? 0),
    );
    if (reply === 1) return known?.session;
    if (reply === null) {
      this.#known.forget(key.id);
      return undefined;
    }
    const found = unpackSession(reply);
    this.#known.keep(key.id, found);
    return found.session;
  }

  /**
   * When this fails for want of an answer, the script may have run or not. Neither does harm: if it ran, the revision
   * has moved on, and whoever loads and decides again sees what was stored; if not, nothing was.
   */
  async commit(key: SessionKey, commit: SessionCommit): Promise<boolean> {
    const { expected, clear, set, remove, timeToLive, due } = commit;
    const { upon, makes } = this.#known.write(key.id, (session) => committed(session, commit));
    const rest: (string | number | Buffer)[] = [timeToLive, due ?? '', clear ? 1 : 0, set.size];
    for (const [field, value] of set) rest.push(field, value);
    rest.push(...remove);
    const done = await this.#write(key, makes, (client, edition) =>
      client.sessionCommit(sessionKey(key), dueKey(key.shard), key.id, expected, upon, edition, ...rest),
    );
    if (done === 1 && commit.erase) this.#erasing?.owe();
    if (done === 1) return true;
    this.#known.forget(key.id);
    return false;
  }

  async noteSent(key: SessionKey, note: SentNote): Promise<void> {
    const { revision, field, value, due } = note;
    const { upon, makes } = this.#known.write(key.id, (session) => noted(session, note));
    const rest = [due ?? '', field, value];
    await this.#write(
      key,
      makes,
      (client, edition) =>
        client.sessionNoteSent(sessionKey(key), dueKey(key.shard), key.id, revision, upon, edition, ...rest),
      true,
    );
  }

  async postpone(key: SessionKey, revision: number, due: number): Promise<void> {
    await this.#ask((client) =>
      client.sessionPostpone(sessionKey(key), dueKey(key.shard), key.id, revision, due),
    );
  }

  /** Begins at a random shard, so that under a long queue no shard is always last. */
  async claimDue(now: number, lease: number, most: number): Promise<readonly SessionKey[]> {
    const start = Math.floor(Math.random() * SHARDS);
    const shards = Array.from({ length: SHARDS }, (_, index) => (start + index) % SHARDS);
    const claimed: SessionKey[] = [];
    while (shards.length > 0 && claimed.length < most) {
      const left = most - claimed.length;
      const asked = shards.splice(0, left);
      const share = Math.floor(left / asked.length);
      const answers = await Promise.allSettled(
        asked.map((shard) => this.#claimShard(shard, now, lease, share)),
      );
      for (const answer of answers) {
        if (answer.status === 'rejected') continue;
        claimed.push(...answer.value);
        const [first] = answer.value;
        if (first !== undefined && answer.value.length === share) shards.push(first.shard); // it may have more
      }
      const failed = answers.find((answer) => answer.status === 'rejected');
      if (failed === undefined) continue;
      // A node is away. What the others gave is claimed already and goes out; the rest waits for the next time.
      if (claimed.length === 0) throw failed.reason;
      break;
    }
    return claimed;
  }

  async ping(): Promise<void> {
    await this.#ask((client) => client.ping());
  }

  async close(): Promise<void> {
    await this.#erasing?.stop();
    if (this.#client.status === 'ready') await this.#client.quit().catch(() => this.#client.disconnect());
    else this.#client.disconnect();
  }

  async #claimShard(shard: number, now: number, lease: number, most: number): Promise<SessionKey[]> {
    const prefix = sessionKey({ shard, id: '' });
    const ids = await this.#ask((client) =>
      client.sessionClaimDue(dueKey(shard), now, now + lease, most, prefix),
    );
    return ids.map((id) => ({ shard, id }));
  }

  /**
   * What is known of the session was changed before the command was given: that is worth nothing when it fails. Given
   * again, the command makes an edition of another name, as others may have written in between.
   */
  async #write(
    key: SessionKey,
    makes: string,
    command: (client: ScriptedConnection, edition: string) => Promise<number>,
    canWait = false,
  ): Promise<number> {
    let attempts = 0;
    try {
      return await this.#ask((client) => {
        const edition = attempts === 0 ? makes : `${makes}!${attempts}`;
        attempts += 1;
        return command(client, edition);
      }, canWait);
    } catch (error) {
      this.#known.forget(key.id);
      throw error;
    }
  }

  /**
   * A command whose connection breaks is given again once there is a new one, for as long as that comes soon. It may
   * then happen twice: a load or a note does no harm, and the second of two commits finds the revision moved on and says
   * "load and decide again", as to anybody else.
   *
   * @param canWait - nobody waits for it: it leaves with the next command that cannot, or a little later
   */
  async #ask<Reply>(
    command: (client: ScriptedConnection) => Promise<Reply>,
    canWait = false,
  ): Promise<Reply> {
    const deadline = Date.now() + RECONNECTION;
    for (;;) {
      try {
        if (this.#client.status !== 'ready') await this.#reconnection();
        this.#writes.gather(canWait);
        return await command(this.#client);
      } catch (error) {
        if (CONNECTION_BROKE.test(reasonOf(error)) && Date.now() < deadline) {
          await wait(50); // its end may not have been noticed yet
          continue;
        }
        const reason = this.#client.status === 'ready' ? reasonOf(error) : 'there is no connection';
        // Not as its cause: the error of ioredis carries the command with all its arguments.
        throw new SessionStoreUnavailable(`Redis did not do what the sessions need: ${reason}`);
      }
    }
  }

  /** One for all commands that wait. */
  #reconnection(): Promise<void> {
    this.#reconnected ??= untilReady(this.#client, AbortSignal.timeout(RECONNECTION)).finally(() => {
      this.#reconnected = undefined;
    });
    return this.#reconnected;
  }
}

function sessionKey({ shard, id }: SessionKey): string {
  return `miteinander:{${shard}}:s:${id}`;
}

function dueKey(shard: number): string {
  return `miteinander:{${shard}}:due`;
}
