/** A bot whose sessions are in a file: a test can damage them, and a later process can continue them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach } from '@jest/globals';
import type { ChatState } from '../../src/bot/chat-state.ts';
import { CHAT_STATE_FORMAT } from '../../src/bot/chat-state-format.ts';
import { openChatSessions } from '../../src/sessions/sealed-chat-sessions.ts';
import { SqliteSessionStore } from '../../src/sessions/sqlite-session-store.ts';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, type RunningBotOptions, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';

export const TRY_AGAIN = 'Nothing is lost. Please try again in a minute.';
export const ARRIVED = 'Your answers have arrived';
export const ALWAYS = Number.POSITIVE_INFINITY;
/** Longer than any call waits, so what has to be sent stays owed. */
export const NOT_NOW = { retryAfter: 300, times: ALWAYS };

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
export const OPTIONS: RunningBotOptions = { questionnaires: [survey], sessions: 'SQLite' };

/** Runs until the test is over. */
export async function running(options: RunningBotOptions = {}): Promise<RunningBot> {
  const bot = await startBot({ ...OPTIONS, ...options });
  cleanUps.push(() => bot.close());
  return bot;
}

/** The process after this one: with the same stores, in the same chats. */
export async function restarted(
  { service, world, dataDir }: RunningBot,
  clock = Date.now,
): Promise<RunningBot> {
  await service.stop();
  const later = await startBot({ ...OPTIONS, world, dataDir, clock });
  cleanUps.push(() => later.service.stop());
  return later;
}

export function newcomer({ world }: Pick<RunningBot, 'world'>): Person {
  return world.person({ firstName: 'Amira', languageCode: 'en' });
}

/** From now on no session can be committed; what was sent is still noted. */
export function breakCommits({ dataDir }: RunningBot): { mend(): void } {
  inSessions(
    dataDir,
    "CREATE TRIGGER broken BEFORE UPDATE OF revision ON session BEGIN SELECT RAISE(ABORT, 'full'); END",
  );
  return { mend: () => inSessions(dataDir, 'DROP TRIGGER broken') };
}

export function inSessions(dataDir: string, sql: string): void {
  const database = new DatabaseSync(join(dataDir, 'sessions.sqlite'), { timeout: 5000 });
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
}

/** The screen that is kept of a person's chat, read as another process would. */
export async function screenKept({ dataDir }: RunningBot, { id }: Person): Promise<string | undefined> {
  const key = readFileSync(join(dataDir, 'secret-key'), 'utf8').trim();
  const store = new SqliteSessionStore(join(dataDir, 'sessions.sqlite'));
  const sessions = await openChatSessions<ChatState>(store, key, () => {}, CHAT_STATE_FORMAT);
  try {
    return (await sessions.load(id)).state?.screen.type;
  } finally {
    await sessions.close();
  }
}
