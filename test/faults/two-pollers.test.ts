import { afterEach, expect, test } from '@jest/globals';
import { endScenes, setScene } from './scene.ts';

afterEach(endScenes);

test('two bots poll with one token: one says so and ends, the other goes on', async () => {
  const scene = await setScene();
  const amira = scene.guest('Amira');
  // Whenever one of them has been refused, there is something to do again.
  scene.world.server.on('call', ({ method, status }) => {
    if (method === 'getUpdates' && status === 409) void amira.person.sends('/help');
  });
  const one = await scene.startsBot();
  const other = await scene.startsBot();
  const ending = await Promise.race([one.ending, other.ending]);
  const [ended, left] = one.isAlive ? [other, one] : [one, other];
  expect(ending).toEqual({ code: 1, signal: null });
  expect(ended.log).toContain('Another process polls Telegram with this token, so this one ends.');
  expect(left.isAlive).toBe(true);

  await amira.begins();
  await amira.finishes();
  expect(await scene.responses()).toEqual([amira.ledger]);
});
