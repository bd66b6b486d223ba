import type { RedisConnection } from './connect-redis.ts';
import { dueKey, type ScriptedConnection, sessionKey } from './redis-scripts.ts';
import type { SessionKey } from './session-store.ts';
import { SHARDS } from './vault.ts';

/** Milliseconds after which all sets are looked at again, whatever is known of them. */
const LOOKED_AT_EVERY = 10_000;

/** Shards whose sets one script can look at: in a cluster each shard has a slot of its own. */
interface Group {
  readonly shards: readonly number[];
  /** Nothing is due earlier, as far as this process knows. Epoch milliseconds. */
  earliest: number;
  /** Epoch milliseconds of the last look. */
  lookedAt: number;
}

/**
 * When something is owed, by shard. A process that is alone knows what becomes due, as it wrote it: it asks Redis when
 * something is due, and else only every {@link LOOKED_AT_EVERY}, for what another process may have left.
 */
export class DueSets {
  readonly #isAlone: boolean;
  readonly #groups: readonly Group[];

  constructor(client: RedisConnection, isAlone: boolean) {
    this.#isAlone = isAlone;
    const shards = Array.from({ length: SHARDS }, (_, shard) => shard);
    const groups = 'nodes' in client ? shards.map((shard) => [shard]) : [shards];
    this.#groups = groups.map((together) => ({ shards: together, earliest: 0, lookedAt: 0 }));
  }

  /** Call it when the command that makes something due is given, not earlier: a claim given in between would not see it. */
  note(shard: number, due: number | undefined): void {
    const group = this.#groups[this.#groups.length === 1 ? 0 : shard];
    if (due !== undefined && group !== undefined) group.earliest = Math.min(group.earliest, due);
  }

  /** Redis may have other sets now. */
  forget(): void {
    for (const group of this.#groups) group.earliest = 0;
  }

  /**
   * Claims what is due: of one server what has waited longest; of a cluster as much from each shard as there is room for,
   * beginning at a random one, so that under a long queue no shard is always last.
   *
   * @param ask - gives a command to Redis
   */
  async claim(
    ask: <Reply>(command: (client: ScriptedConnection) => Promise<Reply>) => Promise<Reply>,
    now: number,
    lease: number,
    most: number,
  ): Promise<readonly SessionKey[]> {
    const start = Math.floor(Math.random() * this.#groups.length);
    const groups = [...this.#groups.slice(start), ...this.#groups.slice(0, start)].filter((group) =>
      this.#mayBeDue(group, now),
    );
    const claimed: SessionKey[] = [];
    while (groups.length > 0 && claimed.length < most) {
      const left = most - claimed.length;
      const asked = groups.splice(0, left);
      const share = Math.floor(left / asked.length);
      const answers = await Promise.allSettled(
        asked.map(async (group) => {
          const keys = await claimOf(group, ask, now, lease, share);
          claimed.push(...keys);
          if (keys.length === share) groups.push(group); // it may have more
        }),
      );
      const failed = answers.find((answer) => answer.status === 'rejected');
      if (failed === undefined) continue;
      // A node is away. What the others gave is claimed already and goes out; the rest waits for the next time.
      if (claimed.length === 0) throw failed.reason;
      break;
    }
    return claimed;
  }

  #mayBeDue({ earliest, lookedAt }: Group, now: number): boolean {
    return !this.#isAlone || earliest <= now || Math.abs(now - lookedAt) >= LOOKED_AT_EVERY;
  }
}

async function claimOf(
  group: Group,
  ask: <Reply>(command: (client: ScriptedConnection) => Promise<Reply>) => Promise<Reply>,
  now: number,
  lease: number,
  most: number,
): Promise<SessionKey[]> {
  const { shards, earliest } = group;
  group.earliest = Number.POSITIVE_INFINITY; // what is noted from here on counts, and what Redis says
  try {
    const prefixes = shards.map((shard) => sessionKey({ shard, id: '' }));
    const [next, ...found] = await ask((client) =>
      client.sessionClaimDue(shards.length, ...shards.map(dueKey), now, now + lease, most, ...prefixes),
    );
    group.earliest = Math.min(group.earliest, Number(next));
    group.lookedAt = now;
    return Array.from({ length: found.length / 2 }, (_, n) => ({
      shard: shards[Number(found[2 * n]) - 1] ?? 0,
      id: String(found[2 * n + 1]),
    }));
  } catch (error) {
    group.earliest = earliest;
    throw error;
  }
}
