/** What is given up is taken back from the storage, whatever went wrong on the way. */
import { expect, test } from '@jest/globals';
import type { Person } from '../../../src/simulator/person.ts';
import { openStorage } from '../../../src/storage/open-storage.ts';
import type { RunningBot } from '../../support/running-bot.ts';
import {
  ALWAYS,
  ARRIVED,
  breakCommits,
  inSessions,
  NOT_NOW,
  newcomer,
  restarted,
  running,
  TRY_AGAIN,
} from '../picnic-bot.ts';
import { begins, plays, rest, screen } from '../plays.ts';
import { responsesTo } from '../stored.ts';

const DELETED = 'Your answers are deleted.';

/** Her response is stored, but the end of her session is not: to her it looks as if nothing had been sent. */
async function sendsInVain(bot: RunningBot): Promise<Person> {
  const amira = newcomer(bot);
  await begins(amira, 'picnic');
  await plays(amira, '[Yes]', 'sun');
  const store = breakCommits(bot);
  await amira.taps('Send my answers');
  await amira.seesToast(TRY_AGAIN);
  store.mend();
  expect(await responsesTo(bot, 'picnic')).toHaveLength(1);
  return amira;
}

test.each([
  ['at the review', []],
  ['on the way to a change', ['[Look first]', '[✏️ 2.]']],
])('sending failed half way, and she deletes %s: the response is gone, too', async (_, acts) => {
  const bot = await running();
  const amira = await sendsInVain(bot);
  await plays(amira, ...acts, '/delete');
  expect(await responsesTo(bot, 'picnic')).toEqual([]);
  await plays(amira, '/start picnic');
  expect(amira.buttons).toContain('I agree');
});

test('sending failed half way, and a change ends the interview: the response is gone as well', async () => {
  const bot = await running();
  const amira = await sendsInVain(bot);
  await plays(amira, '[Look first]', '[✏️ 1.]', '[No]');
  expect(screen(amira)).toContain('This survey is for adults.');
  expect(await responsesTo(bot, 'picnic')).toEqual([]);
});

test('sending failed half way, and she sends something else: that counts, and is told once', async () => {
  // Nobody is told before the test has looked.
  const bot = await running({ env: { NOTICE_DELAY: '86400' } });
  const amira = await sendsInVain(bot);
  await plays(amira, '[Look first]', '[✏️ 2.]', 'snow', '[Send my answers]');
  expect(screen(amira)).toContain(ARRIVED);
  expect(await responsesTo(bot, 'picnic')).toMatchObject([{ answers: { wish: { value: 'snow' } } }]);
  const storage = await openStorage({ dataDir: bot.dataDir, secret: Buffer.from('none is needed') });
  expect(await storage.notices.claim(Date.now() + 2 * 86_400_000, 60_000, 9)).toHaveLength(1);
  await storage.close();
});

test.each(['meets a conflict', 'fails'])(
  'the answer before the review %s: who deletes after it may take part',
  async (what) => {
    let interfere = () => {};
    const bot = await running({
      clock: () => {
        interfere();
        return Date.now();
      },
    });
    const amira = newcomer(bot);
    await begins(amira, 'picnic');
    await plays(amira, '[Yes]');
    if (what === 'fails') {
      const store = breakCommits(bot);
      await amira.sends('sun');
      await amira.sees(TRY_AGAIN);
      store.mend();
    } else {
      // When it asks for the time it has loaded the session. At that moment another process continues it.
      let conflicts = 0;
      interfere = () => {
        if (conflicts++ === 0) inSessions(bot.dataDir, 'UPDATE session SET revision = revision + 1');
      };
      await plays(amira, 'sun');
      expect(conflicts).toBeGreaterThan(1);
      expect(screen(amira)).toContain('You answered 2 questions.');
    }
    await plays(amira, '/delete', '/start picnic');
    expect(amira.buttons).toContain('I agree');
  },
);

test('an impatient thumb on “Yes, delete” is told that the answers are deleted', async () => {
  const bot = await running();
  const amira = newcomer(bot);
  await begins(amira, 'picnic');
  await plays(amira, '[Yes]', 'sun', '[Send my answers]', '[Delete]');
  await amira.tapsTwice('Yes, delete');
  await rest(amira);
  expect(screen(amira)).toContain(DELETED);
  expect(await responsesTo(bot, 'picnic')).toEqual([]);
});

test('/delete that a crash left unanswered is answered when it is offered again', async () => {
  const bot = await running();
  const { server } = bot.world;
  const amira = newcomer(bot);
  await begins(amira, 'picnic');
  await plays(amira, '[Yes]');
  await bot.world.settled();
  const troubles = [server.drop('getUpdates', { times: ALWAYS }), server.fail('sendMessage', NOT_NOW)];
  const answered = new Promise<void>((resolve) => {
    const forget = server.on('call', ({ method }) => {
      if (method !== 'sendMessage') return;
      forget();
      resolve();
    });
  });
  await amira.sends('/delete');
  await answered;
  await bot.service.stop();
  for (const trouble of troubles) trouble.cancel();
  await restarted(bot);
  await amira.sees('Deleted: one answer.');
});
