import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startWorld } from '../../support/chat.ts';
import { startBot } from '../../support/running-bot.ts';

test('a webhook that Telegram refuses ends the start with its words', async () => {
  const world = await startWorld();
  const dataDir = mkdtempSync(join(tmpdir(), 'miteinander-'));
  const description = 'Bad Request: bad webhook: IP address 10.0.0.1 is reserved';
  world.server.fail('setWebhook', { status: 400, description });
  const env = { WEBHOOK_URL: 'https://bot.example.org/telegram' };
  await expect(startBot({ world, dataDir, env, sessions: 'SQLite' })).rejects.toThrow(description);
  await world.close();
  rmSync(dataDir, { recursive: true, force: true });
});
