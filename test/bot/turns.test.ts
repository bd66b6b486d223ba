/** What is committed is sent sooner or later: by this process, the next one, or another bot. */
import { expect, test } from '@jest/globals';
import { startWorld } from '../support/chat.ts';
import { ARRIVED, breakCommits, NOT_NOW, newcomer, restarted, running, screenKept } from './picnic-bot.ts';
import { begins, plays, screen } from './plays.ts';

test('the withdrawal code is forgotten even when that failed at first', async () => {
  const bot = await running();
  const amira = newcomer(bot);
  await begins(amira, 'picnic');
  await plays(amira, '[Yes]', 'sun');
  const thanks = bot.world.server.hold('sendMessage');
  await amira.taps('Send my answers');
  await thanks.caught;
  const store = breakCommits(bot);
  thanks.release();
  await amira.sees(ARRIVED);
  await bot.service.stop();
  store.mend();
  expect(await screenKept(bot, amira)).toBe('thanks');
  const later = await restarted(bot, () => Date.now() + 60_000);
  await later.service.stop(); // It has looked once what is owed.
  expect(await screenKept(bot, amira)).toBe('none');
  expect(amira.messages.filter(({ text }) => text?.includes(ARRIVED))).toHaveLength(1);
});

test('another bot goes on with the same stores, though it counts messages from one again', async () => {
  const first = await running();
  const amira = newcomer(first);
  await begins(amira, 'picnic');
  await plays(amira, '/help', '/help', '[Yes]');
  await first.service.stop();
  const world = await startWorld({ tokens: ['7654321:TEST-token_of-another-bot-0000000000'] });
  await running({ world, dataDir: first.dataDir });
  const again = world.person({ id: amira.id, firstName: 'Amira', languageCode: 'en' });
  await plays(again, '/start');
  expect(again.lastMessage.message_id).toBeLessThan(amira.lastMessage.message_id);
  expect(screen(again)).toContain('Your wish?');
  await plays(again, 'sun');
  expect(screen(again)).toContain('You answered 2 questions.');
});

test('the last words could not be sent: they are owed, and the question keeps its buttons until they come', async () => {
  const bot = await running();
  const amira = newcomer(bot);
  await begins(amira, 'picnic');
  const refusal = bot.world.server.fail('sendMessage', NOT_NOW);
  await plays(amira, '[No]');
  expect(refusal.met).toBe(1);
  refusal.cancel();
  expect(screen(amira)).toContain('Are you 18 or older?');
  expect(amira.buttons).toContain('No');
  const later = await restarted(bot, () => Date.now() + 60_000);
  await amira.sees('This survey is for adults.');
  await later.service.stop();
  expect(await screenKept(bot, amira)).toBe('none');
});
