import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { type RedisServer, startRedis } from './redis-server.ts';

/** A real Redis Cluster of three primaries on loopback, without replicas, for tests. */
export type RedisCluster = {
  /** Each can be killed and restarted by itself. */
  readonly nodes: readonly RedisServer[];
  /** For `new Cluster(startupNodes)` of ioredis. */
  readonly startupNodes: readonly { readonly host: string; readonly port: number }[];
  /** Waits until all nodes serve all slots: after a node's restart, about two seconds. */
  whole(): Promise<void>;
  stop(): Promise<void>;
};

const slots = 16_384;

/** Starts a cluster and waits until it serves; a node counts itself in only after two seconds, so it takes that long. */
export async function startRedisCluster(): Promise<RedisCluster> {
  const settings = { 'cluster-enabled': 'yes', 'cluster-node-timeout': '2000' };
  const starts = await Promise.allSettled([1, 2, 3].map(() => startRedis({ appendOnly: true, settings })));
  const nodes = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const stop = async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  };
  const whole = async () => {
    await Promise.all(nodes.map((node) => ask(node, (client) => untilWhole(client, nodes.length))));
  };
  try {
    const failed = starts.find((start) => start.status === 'rejected');
    if (failed) throw failed.reason;
    await introduce(nodes);
    await whole();
  } catch (error) {
    await stop();
    throw error;
  }
  return { nodes, startupNodes: nodes.map(({ host, port }) => ({ host, port })), whole, stop };
}

/** Deals the slots out evenly and makes the nodes known to each other, as `redis-cli --cluster create` does. */
async function introduce(nodes: readonly RedisServer[]): Promise<void> {
  const share = slots / nodes.length;
  // All before the first is introduced: the acquaintance spreads by itself, and then no epoch can be set any more.
  for (const [index, node] of nodes.entries()) {
    const first = Math.ceil(index * share);
    const end = Math.ceil((index + 1) * share);
    await ask(node, async (client) => {
      await client.cluster('SET-CONFIG-EPOCH', index + 1);
      await client.cluster('ADDSLOTS', ...Array.from({ length: end - first }, (_, slot) => first + slot));
    });
  }
  for (const node of nodes) {
    await ask(node, async (client) => {
      for (const other of nodes) if (other !== node) await client.cluster('MEET', other.host, other.port);
    });
  }
}

async function untilWhole(client: Redis, size: number): Promise<void> {
  for (;;) {
    const info = String(await client.cluster('INFO'));
    if (/cluster_state:ok/.test(info) && info.includes(`cluster_size:${size}`)) return;
    await sleep(20);
  }
}

async function ask(node: RedisServer, question: (client: Redis) => Promise<void>): Promise<void> {
  const client = new Redis(node.port, node.host);
  try {
    await question(client);
  } finally {
    client.disconnect();
  }
}
