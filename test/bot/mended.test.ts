/** Faults that people met once: a store that fails at the wrong moment, a crash, an impatient thumb, another bot. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from '@jest/globals';
import type { ChatState } from '../../src/bot/chat-state.ts';
import { openChatSessions } from '../../src/sessions/sealed-chat-sessions.ts';
import { SqliteSessionStore } from '../../src/sessions/sqlite-session-store.ts';
import type { Person } from '../../src/simulator/person.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { startWorld } from '../support/chat.ts';
import { type RunningBot, type RunningBotOptions, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen } from './plays.ts';
import { responsesTo } from './stored.ts';

const TRY_AGAIN = 'Nothing is lost. Please try again in a minute.';
const DELETED = 'Your answers are deleted.';
const ARRIVED = 'Your answers have arrived';
const ALWAYS = Number.POSITIVE_INFINITY;
/** Longer than any call waits: what is to be sent stays owed. */
const NOT_NOW = { retryAfter: 300, times: ALWAYS };

const survey = smallFlow(
  `form_id: picnic
choices:
  yes_no: [yes, no]
survey:
  - { type: select_one yes_no, name: adult, required: true }
  - { type: note, name: minors, screen_out: true, relevant: "\${adult} = 'no'" }
  - { type: text, name: wish }
`,
  {
    en: `adult = Are you 18 or older?
minors = This survey is for adults.
wish = Your wish?
yes_no-yes = Yes
yes_no-no = No
`,
  },
  '  participation: one\n',
);

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** The sessions are in a file, which a test can break. */
const OPTIONS: RunningBotOptions = { questionnaires: [survey], sessions: 'SQLite' };

async function running(options: RunningBotOptions = {}): Promise<RunningBot> {
  const bot = await startBot({ ...OPTIONS, ...options });
  cleanUps.push(() => bot.close());
  return bot;
}

/** The process after this one: with the same stores, in the same chats. */
async function restarted({ service, world, dataDir }: RunningBot, clock = Date.now): Promise<RunningBot> {
  await service.stop();
  const later = await startBot({ ...OPTIONS, world, dataDir, clock });
  cleanUps.push(() => later.service.stop());
  return later;
}

function newcomer({ world }: Pick<RunningBot, 'world'>): Person {
  return world.person({ firstName: 'Amira', languageCode: 'en' });
}

/** From now on no session can be committed; what was sent is still noted. */
function breakCommits({ dataDir }: RunningBot): { mend(): void } {
  inSessions(
    dataDir,
    "CREATE TRIGGER broken BEFORE UPDATE OF revision ON session BEGIN SELECT RAISE(ABORT, 'full'); END",
  );
  return { mend: () => inSessions(dataDir, 'DROP TRIGGER broken') };
}

function inSessions(dataDir: string, sql: string): void {
  const database = new DatabaseSync(join(dataDir, 'sessions.sqlite'), { timeout: 5000 });
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}

async function screenKept({ dataDir }: RunningBot, { id }: Person): Promise<string | undefined> {
  const key = readFileSync(join(dataDir, 'secret-key'), 'utf8').trim();
  const store = new SqliteSessionStore(join(dataDir, 'sessions.sqlite'));
  const sessions = await openChatSessions<ChatState>(store, key, () => {});
  try {
    return (await sessions.load(id)).state?.screen.type;
  } finally {
    await sessions.close();
  }
}

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

test('sending failed half way, and a change leads out: the response is gone, too', async () => {
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
      // Asked for the time, it has loaded the session: just then another process goes on with it.
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

test('a webhook that Telegram refuses ends the start with its words', async () => {
  const world = await startWorld();
  const dataDir = mkdtempSync(join(tmpdir(), 'miteinander-'));
  const description = 'Bad Request: bad webhook: IP address 10.0.0.1 is reserved';
  world.server.fail('setWebhook', { status: 400, description });
  const env = { WEBHOOK_URL: 'https://bot.example.org/telegram' };
  await expect(startBot({ ...OPTIONS, world, dataDir, env })).rejects.toThrow(description);
  await world.close();
  rmSync(dataDir, { recursive: true, force: true });
});

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
