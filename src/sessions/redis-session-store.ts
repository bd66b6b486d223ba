import { setTimeout as wait } from 'node:timers/promises';
import { type RedisConnection, reasonOf, untilReady } from './connect-redis.ts';
import { DueSets } from './due-sets.ts';
import { type Edition, mayBeBehind, SIGNS, stamp, stampOf } from './editions.ts';
import { GatheredWrites } from './gathered-writes.ts';
import { committed, KnownSessions, noted } from './known-sessions.ts';
import { type LastWrite, LastWrites } from './last-writes.ts';
import { unpackSession } from './packed-session.ts';
import type { RedisErasing } from './redis-erasing.ts';
import { RedisRuns } from './redis-runs.ts';
import { dueKey, type ScriptedConnection, sessionKey, withScripts } from './redis-scripts.ts';
import type { SentNote, SessionCommit, SessionKey, SessionStore, StoredSession } from './session-store.ts';
import { SessionStoreUnavailable } from './session-store.ts';

/** Milliseconds a command waits for a connection that is just being made again, say after Redis was restarted. */
const RECONNECTION = 2000;

/** How ioredis says that a command was not sent, or that its answer will never come. */
const CONNECTION_BROKE =
  /^(Stream isn't writeable|Connection is closed|Cluster isn't ready|Reached the max retries)/;

/**
 * Milliseconds after a restart of Redis in which other processes may still be bringing back what they remember: their
 * connections come back within a second.
 */
const OTHERS_HEAL_FOR = 1500;
const NONE: readonly string[] = [];
/** Sessions that are looked at together after a restart. */
const HEALED_TOGETHER = 50;

export interface RedisSessionStoreOptions {
  /** No other process writes sessions at the same time: what this one remembers is all that can be missing. */
  readonly isAlone?: boolean;
  /** Is told when something was deleted; stopped with the store. */
  readonly erasing?: RedisErasing;
}

/**
 * Sessions in Redis or Redis Cluster: one command to load, one script to commit. Keys and scripts: `redis-scripts.ts`.
 *
 * A process that is alone loads what it has just committed from its memory; the next commit asks whether that is still
 * what Redis has. If not (another process polls, too; somebody deleted it), it is a conflict like any other.
 *
 * A Redis that loses power, or hands over to a replica, comes back without its last second. So this process remembers
 * what it wrote lately (`last-writes.ts`), and brings back what is missing: all of it once the connection is there again,
 * as its people's next updates may reach another process; and a session when it is loaded. What nobody remembers shows in
 * a session's edition, which names the run of Redis that took the last write: such a session may be behind.
 */
export class RedisSessionStore implements SessionStore {
  readonly #client: ScriptedConnection;
  readonly #isAlone: boolean;
  readonly #writes: GatheredWrites;
  readonly #known = new KnownSessions();
  readonly #erasing: RedisErasing | undefined;
  readonly #lastWrites = new LastWrites();
  readonly #due: DueSets;
  readonly #runs: RedisRuns;
  readonly #isCovered = (run: string | undefined) =>
    this.#isAlone && (run === undefined || this.#runs.hasSeenEnd(run));
  #reconnected: Promise<void> | undefined;

  /** @param client - from `connectRedis`; closed with the store */
  constructor(client: RedisConnection, { isAlone = false, erasing }: RedisSessionStoreOptions = {}) {
    this.#client = withScripts(client);
    this.#isAlone = isAlone;
    this.#erasing = erasing;
    this.#writes = new GatheredWrites(client);
    this.#due = new DueSets(client, isAlone);
    this.#runs = new RedisRuns(this.#client, () => {
      this.#due.forget();
      void this.#healAll();
    });
  }

  async load(key: SessionKey): Promise<StoredSession | undefined> {
    const serving = this.#runs.now(key.shard);
    const trusted = this.#isAlone && serving !== undefined ? this.#known.trusted(key.id, serving) : undefined;
    if (trusted !== undefined) return trusted;
    for (;;) {
      const found = await this.#find(key);
      const run = this.#runs.now(key.shard) ?? '';
      if (found?.edition.startsWith(stamp(run, SIGNS.newest))) return found.session;
      const isBehind = found !== undefined && mayBeBehind(run, found.edition, this.#isCovered);
      const isAwaited = !this.#isAlone && this.#runs.sinceChange < OTHERS_HEAL_FOR;
      if (isAwaited && (isBehind || found === undefined)) {
        await wait(100);
        continue;
      }
      return isBehind ? { ...found.session, mayBeBehind: true } : found?.session;
    }
  }

  /**
   * When this fails for want of an answer, the script may have run or not. Neither does harm: if it ran, the revision
   * has moved on, and whoever loads and decides again sees what was stored; if not, nothing was. For the same reason it
   * is not given again to a Redis that has been restarted: what it was based on may be missing there.
   */
  async commit(key: SessionKey, commit: SessionCommit): Promise<boolean> {
    const { expected, clear, set, remove, timeToLive, due } = commit;
    const run = this.#runs.now(key.shard) ?? (await this.#run(key.shard));
    const known = this.#known.get(key.id);
    if (known !== undefined && known.run !== run) return false;
    const sign = commit.mayBeBehind ? SIGNS.behind : SIGNS.newest;
    const { upon, makes, session } = this.#known.write(
      key.id,
      run,
      stamp(run, sign),
      (before) => committed(before, commit),
      timeToLive,
    );
    const mustBeUpon = this.#isAlone && upon !== '' ? 1 : 0;
    const rest: (string | number | Buffer)[] = [mustBeUpon, timeToLive, due ?? '', clear ? 1 : 0, set.size];
    for (const [field, value] of set) rest.push(field, value);
    rest.push(...remove);
    const done = await this.#write(key, async (client, attempt) => {
      if (attempt > 0) return 0;
      this.#due.note(key.shard, due);
      const names = [sessionKey(key), dueKey(key.shard)] as const;
      return await client.sessionCommit(...names, key.id, expected, upon, makes, ...rest);
    });
    if (done !== 1) {
      this.#known.forget(key.id);
      return false;
    }
    if (commit.erase) this.#erasing?.owe();
    if (session !== undefined) {
      const at = Date.now();
      const expires = at + timeToLive;
      this.#lastWrites.keep({ key, edition: makes, session, run, replaced: NONE, at, expires, due });
    }
    return true;
  }

  async noteSent(key: SessionKey, note: SentNote): Promise<void> {
    const { revision, field, value, due } = note;
    const run = this.#runs.now(key.shard) ?? (await this.#run(key.shard));
    const known = this.#known.get(key.id);
    if (known !== undefined && known.run !== run) await this.#find(key);
    const { upon, makes, session } = this.#known.write(
      key.id,
      run,
      stampOf(this.#known.get(key.id)?.edition ?? ''),
      (before) => noted(before, note),
    );
    await this.#write(
      key,
      async (client, attempt) => {
        if (attempt > 0) await this.#find(key);
        // Others may have written in between.
        const edition = attempt === 0 ? makes : `${makes}!${attempt}`;
        const rest = [key.id, revision, upon, edition, due ?? '', field, value];
        this.#due.note(key.shard, due);
        return await client.sessionNoteSent(sessionKey(key), dueKey(key.shard), ...rest);
      },
      true,
    );
    const last = this.#lastWrites.get(key.id);
    if (session === undefined || last?.session.revision !== session.revision || last.run !== run) return;
    this.#lastWrites.keep({
      key,
      edition: makes,
      session,
      run,
      replaced: [...last.replaced, last.edition],
      at: last.at,
      expires: last.expires,
      due: revision === session.revision ? due : last.due,
    });
  }

  async postpone(key: SessionKey, revision: number, due: number): Promise<void> {
    await this.#ask((client) => {
      this.#due.note(key.shard, due);
      return client.sessionPostpone(sessionKey(key), dueKey(key.shard), key.id, revision, due);
    });
  }

  claimDue(now: number, lease: number, most: number): Promise<readonly SessionKey[]> {
    return this.#due.claim((command) => this.#ask(command), now, lease, most);
  }

  async ping(): Promise<void> {
    await this.#ask((client) => client.ping());
  }

  async close(): Promise<void> {
    await this.#erasing?.stop();
    if (this.#client.status === 'ready') await this.#client.quit().catch(() => this.#client.disconnect());
    else this.#client.disconnect();
  }

  /** The session as Redis has it, after what it has lost is brought back, as far as this process remembers it. */
  async #find(key: SessionKey): Promise<Edition | undefined> {
    for (;;) {
      const run = this.#runs.now(key.shard) ?? (await this.#run(key.shard));
      const known = this.#known.get(key.id);
      const reply = await this.#ask((client) =>
        client.sessionLoadBuffer(sessionKey(key), known?.edition ?? '', known?.session.revision ?? 0),
      );
      if (this.#runs.now(key.shard) !== run) continue; // another run may have given it
      const found = reply === 1 ? known : reply === null ? undefined : unpackSession(reply);
      const lost = this.#lastWrites.lostBy(key.id, found, run);
      if (lost !== undefined) {
        await this.#heal(lost, found, run);
        continue;
      }
      if (found === undefined) this.#known.forget(key.id);
      else if (found !== known || known.run !== run) this.#known.keep(key.id, { ...found, run });
      return found;
    }
  }

  async #heal(lost: LastWrite, found: Edition | undefined, run: string): Promise<void> {
    const { key, session, expires, due } = lost;
    const edition = this.#known.name(stamp(run, SIGNS.healed));
    const rest: (string | number | Buffer)[] = [expires - Date.now(), due ?? ''];
    for (const [field, value] of session.fields) rest.push(field, value);
    const healed = await this.#ask((client) => {
      this.#due.note(key.shard, due);
      return client.sessionHeal(
        sessionKey(key),
        dueKey(key.shard),
        key.id,
        found?.session.revision ?? '',
        found?.edition ?? '',
        session.revision,
        edition,
        ...rest,
      );
    });
    if (healed !== 1) return;
    this.#erasing?.owe(); // What was deleted may have come back meanwhile.
    this.#lastWrites.keep({ ...lost, edition, run, replaced: NONE });
  }

  /** Brings back all that this process remembers. What fails is brought back when it is loaded. */
  async #healAll(): Promise<void> {
    try {
      if (this.#runs.now(0) === undefined) await this.#run(0);
      const lost = [...this.#lastWrites.notOf((shard) => this.#runs.now(shard))];
      while (lost.length > 0) {
        await Promise.all(lost.splice(0, HEALED_TOGETHER).map(({ key }) => this.#find(key)));
      }
    } catch {
      // The connection has broken again: the next one calls this again.
    }
  }

  #run(shard: number): Promise<string> {
    return this.#ask(() => this.#runs.ask(shard));
  }

  /**
   * What is known of the session was changed before the command was given: that is worth nothing when it fails.
   *
   * @param command - is told how often it was given before
   */
  async #write(
    key: SessionKey,
    command: (client: ScriptedConnection, attempt: number) => Promise<number>,
    canWait = false,
  ): Promise<number> {
    let attempts = 0;
    try {
      return await this.#ask((client) => command(client, attempts++), canWait);
    } catch (error) {
      this.#known.forget(key.id);
      throw error;
    }
  }

  /**
   * A command whose connection breaks is given again once there is a new one, for as long as that comes soon. It may
   * then happen twice: a load or a note does no harm.
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
