/** The last message after something has ended stays owed until it is shown, and all its buttons work. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { waitFor } from '../../src/simulator/signal.ts';
import { AFTER_A_FAULT } from './guest.ts';
import { endLastingScenes, setLastingScene } from './scene.ts';

const CLEARED = 'This chat is cleared. To begin again: /start';

afterAll(endLastingScenes);

test.each(['Redis', 'SQLite'] as const)(
  'killed after /delete had deleted, sessions in %s: the person is told so once the bot is back',
  async (sessions) => {
    const scene = await setLastingScene({ sessions });
    const bot = await scene.startsBot();
    const amira = scene.guest('Amira');
    await amira.begins();
    await amira.answers('called', 'Zebra');
    await amira.isAsked('guests');
    await scene.diesBeforeSending(bot, () => amira.person.sends('/delete'), true);
    await scene.minutePasses();
    await bot.restart();
    await amira.person.sees('Deleted: one answer.', AFTER_A_FAULT);
    await amira.person.seesButton(/Clear this chat/);
  },
);

test('killed after “Yes, delete” had withdrawn the answers: the question about it turns into the answer', async () => {
  const scene = await setLastingScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.finishes();
  await amira.person.taps('Delete my answers');
  await amira.person.seesButton('Yes, delete');
  await scene.diesBeforeSending(bot, () => amira.person.taps('Yes, delete'), true);
  await scene.minutePasses();
  await bot.restart();
  await amira.person.sees('Your answers are deleted', AFTER_A_FAULT);
  expect(await scene.responses()).toEqual([]);
});

test.each(['before the last line was sent', 'while what came before it was being deleted'] as const)(
  'killed while a chat was cleared, %s: nothing stays but the last line',
  async (moment) => {
    const scene = await setLastingScene({ sessions: 'Redis' });
    const bot = await scene.startsBot();
    const { server } = scene.world;
    const amira = scene.guest('Amira');
    await amira.begins();
    await amira.finishes();
    const { person } = amira;
    await person.taps('Show my code');
    await person.taps('Clear this chat');
    await person.seesButton('Clear everything');
    if (moment === 'before the last line was sent') {
      await scene.diesBeforeSending(bot, () => person.taps('Clear everything'), true);
    } else {
      await scene.world.settled();
      const isLate = ({ method }: { readonly method: string }) =>
        method === 'deleteMessages' && person.messages.some(({ text }) => text === CLEARED);
      const deletes = server.drop(isLate, { times: Number.POSITIVE_INFINITY });
      const tried = scene.call((call) => isLate(call) && call.status === 0);
      await person.taps('Clear everything');
      await tried;
      await bot.kill();
      deletes.cancel();
    }
    await scene.minutePasses();
    await bot.restart();
    const visible = () =>
      [...person.chat.messages.values()].filter(({ deleted }) => !deleted).map(({ message }) => message.text);
    const isClear = () => (visible().join() === CLEARED ? true : undefined);
    const failure = () => new Error(`It shows: ${visible().join()}`);
    await waitFor(person.chat.bell, isClear, AFTER_A_FAULT.timeout, failure);
  },
);

test('killed after a consent was refused: that it is over is said', async () => {
  const scene = await setLastingScene({ sessions: 'Redis' });
  const bot = await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.person.sends('/start');
  await amira.person.taps('English');
  await amira.person.seesButton('No');
  await scene.diesBeforeSending(bot, () => amira.person.taps('No'), true);
  await scene.minutePasses();
  await bot.restart();
  await amira.person.sees('All right. Nothing was stored.', AFTER_A_FAULT);
});

test('killed after a new language was chosen in mid-interview: the question comes in it', async () => {
  const scene = await setLastingScene({
    sessions: 'Redis',
    env: { FLOWS_DIR: editedFirstLook(), LOCALES_DIR: 'locales' },
  });
  const bot = await scene.startsBot();
  const { person } = scene.guest('Amira');
  await person.sends('/start first-look');
  await person.taps('English');
  await person.taps('I agree');
  await person.sees('Since when have you lived in Saxony?');
  await person.sends('/language');
  await person.seesButton('Deutsch');
  await scene.diesBeforeSending(bot, () => person.taps('Deutsch'), true);
  await scene.minutePasses();
  await bot.restart();
  await person.sees('Seit wann leben Sie in Sachsen?', AFTER_A_FAULT);
});

test('Telegram fails while “Yes, delete” is answered: it is told as soon as Telegram is back', async () => {
  const scene = await setLastingScene({ sessions: 'Redis' });
  await scene.startsBot();
  const amira = scene.guest('Amira');
  await amira.begins();
  await amira.finishes();
  await amira.person.taps('Delete my answers');
  await amira.person.seesButton('Yes, delete');
  await scene.world.settled();
  const outage = scene.world.server.fail('editMessageText', { status: 502, times: Number.POSITIVE_INFINITY });
  await amira.person.taps('Yes, delete');
  // If a message cannot be edited, a new one is sent.
  await amira.person.sees('Your answers are deleted', AFTER_A_FAULT);
  outage.cancel();
});

test('one person’s message is held up by Telegram: nobody else waits for it', async () => {
  const scene = await setLastingScene({ sessions: 'Redis' });
  await scene.startsBot();
  const [amira, bohdan] = [scene.guest('Amira'), scene.guest('Bohdan')];
  await amira.begins();
  await amira.finishes();
  await bohdan.begins();
  await scene.world.settled();
  // An hour: longer than any patience of this test.
  const held = scene.world.server.fail(
    ({ method, params }) => method === 'sendMessage' && String(params.chat_id) === String(amira.person.id),
    { retryAfter: 3600, times: Number.POSITIVE_INFINITY },
  );
  await amira.person.taps('Show my code');
  await bohdan.finishes();
  held.cancel();
});

/** A folder with the shipped first look as somebody has edited it: no real bot runs with its placeholders. */
function editedFirstLook(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edited-'));
  const shipped = readFileSync('flows/first-look.yaml', 'utf8');
  writeFileSync(
    join(folder, 'first-look.yaml'),
    shipped.replaceAll('Muster', 'Nord').replaceAll('.example', '.org'),
  );
  return folder;
}
