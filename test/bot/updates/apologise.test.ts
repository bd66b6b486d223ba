import { test } from '@jest/globals';
import { breakCommits, newcomer, running, TRY_AGAIN } from '../picnic-bot.ts';
import { begins } from '../plays.ts';

test('who cannot be told by the answer to a tap is told by a message', async () => {
  const bot = await running();
  const amira = newcomer(bot);
  await begins(amira, 'picnic');
  const store = breakCommits(bot);
  const description = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
  bot.world.server.fail('answerCallbackQuery', { status: 400, description });
  await amira.taps('Yes');
  await amira.sees(TRY_AGAIN);
  store.mend();
});
