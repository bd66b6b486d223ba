import { expect, test } from '@jest/globals';
import { Cluster } from 'ioredis';
import { startRedisCluster } from './redis-cluster.ts';

test('three nodes share the keys, and a killed one comes back with its own', async () => {
  const cluster = await startRedisCluster();
  const client = new Cluster([...cluster.startupNodes]);
  client.on('error', () => {}); // it reconnects; the test looks at the data
  try {
    const keys = Array.from({ length: 60 }, (_, number) => `session:{${number}}`);
    for (const key of keys) await client.set(key, `of ${key}`);
    const sizes = await Promise.all(client.nodes('master').map((node) => node.dbsize()));
    expect(sizes).toHaveLength(3);
    expect(Math.min(...sizes)).toBeGreaterThan(0);

    await cluster.nodes[0]?.kill();
    await cluster.nodes[0]?.restart();
    await cluster.whole();
    for (const key of keys) expect(await client.get(key)).toBe(`of ${key}`);
  } finally {
    client.disconnect();
    await cluster.stop();
  }
});
