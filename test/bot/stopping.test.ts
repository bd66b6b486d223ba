/** A stop ends in any case, and what is owed stays owed. */
import { afterAll, expect, test } from '@jest/globals';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen } from './plays.ts';
import { titled } from './titled.ts';

const survey = smallFlow(
  'form_id: weather\nsurvey:\n  - { type: text, name: wish }\n  - { type: text, name: fear }\n',
  { en: titled('The weather', 'wish = Your wish?\nfear = Your fear?\n') },
);

const bots: RunningBot[] = [];
afterAll(() => bots.at(-1)?.close());

test('Telegram never answers: the bot stops without it, and the next one asks the question', async () => {
  const first = await startBot({ questionnaires: [survey], grace: 50 });
  bots.push(first);
  const amira = first.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'weather');

  const stalled = first.world.server.hold('sendMessage');
  await amira.sends('sun');
  await stalled.caught;
  await first.service.stop();
  expect(first.log.join('')).toContain('What is owed stays owed.');
  const { world, dataDir } = first;
  bots.push(await startBot({ questionnaires: [survey], world, dataDir, sweepEvery: 20 }));
  await amira.sees('Your fear?');
  stalled.release();
  await rest(amira);
  await plays(amira, 'rain');
  expect(screen(amira)).toContain('You answered 2 questions.');
});

test('Telegram asks to wait for a minute: the bot stops without waiting', async () => {
  const first = await startBot({ questionnaires: [survey], grace: 50 });
  const amira = first.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'weather');
  const refusal = first.world.server.fail('sendMessage', { retryAfter: 60, times: Number.POSITIVE_INFINITY });
  const refused = new Promise<void>((resolve) => {
    first.world.server.on('call', ({ status }) => status === 429 && resolve());
  });
  await amira.sends('sun');
  await refused;
  await first.service.stop();
  refusal.cancel();
  await first.close();
});
