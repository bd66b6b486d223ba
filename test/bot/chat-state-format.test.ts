/** Chats that an earlier version has stored go on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ChatState } from '../../src/bot/chat-state.ts';
import { CHAT_STATE_FORMAT, type FlatState, groupFlatState } from '../../src/bot/chat-state-format.ts';
import type { Session } from '../../src/interview/session.ts';
import type { StateFormat } from '../../src/sessions/chat-sessions.ts';
import { openChatSessions } from '../../src/sessions/sealed-chat-sessions.ts';
import { SqliteSessionStore } from '../../src/sessions/sqlite-session-store.ts';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen } from './plays.ts';
import { responsesTo } from './stored.ts';

const SESSION: Omit<Session, 'answers'> = {
  id: 'id',
  tag: 'tag1',
  formId: 'picnic',
  revision: 'revision',
  structure: 'structure',
  generation: 1,
  language: 'en',
  withdrawalCode: '0123456789ABCDEF',
  stage: { at: 'question', name: 'wish' },
  asking: 3,
  furthest: 1,
};

/** All that a flat state can hold. */
const FLAT: Required<FlatState> = {
  language: 'ar',
  phoneLanguage: 'de',
  plain: true,
  wanted: { formId: 'picnic', channel: 'flyer' },
  interview: SESSION,
  noted: true,
  othersNote: true,
  takingBack: [{ formId: 'picnic', id: 'old', keepsNote: true }],
  botId: 7,
  screen: { type: 'interview' },
  screenNumber: 9,
  lastMessage: 40,
  settledMessage: 30,
  since: 2,
  written: 'stru a.1.0',
  sent: ' a',
  doubt: { about: 'thanks', text: 'thanks', message: 39, shown: 38, asking: 3 },
  album: { id: 'album', taken: true },
  expires: 1_000,
  reminder: { at: 500, nth: 1 },
  quiet: true,
  offer: { messageId: 37 },
  blocked: true,
};

test('a flat state is grouped by lifetime, and nothing of it is lost', () => {
  const grouped = groupFlatState(FLAT);
  expect(grouped).toEqual({
    person: {
      language: 'ar',
      phoneLanguage: 'de',
      plain: true,
      quiet: true,
      blocked: true,
      wanted: { formId: 'picnic', channel: 'flyer' },
    },
    interview: {
      session: SESSION,
      noted: true,
      othersNote: true,
      expires: 1_000,
      reminder: { at: 500, nth: 1 },
      messages: { written: 'stru a.1.0', confirmation: FLAT.doubt },
    },
    messages: {
      botId: 7,
      lastMessage: 40,
      settledMessage: 30,
      since: 2,
      sent: ' a',
      album: { id: 'album', taken: true, tag: 'tag1' },
      offer: { messageId: 37 },
    },
    screen: { type: 'interview' },
    screenNumber: 9,
    takingBack: [{ formId: 'picnic', id: 'old', keepsNote: true }],
  });
  expect(flat(grouped)).toEqual(FLAT);
});

test('a flat state without an interview', () => {
  const before: FlatState = { botId: 7, screen: { type: 'none' }, screenNumber: 0, lastMessage: 0 };
  expect(groupFlatState(before)).toStrictEqual({
    person: {},
    messages: { botId: 7, lastMessage: 0 },
    screen: { type: 'none' },
    screenNumber: 0,
  });
});

test('an interview that the version before has stored goes on where it was', async () => {
  const survey = smallFlow(
    'form_id: picnic\nsurvey:\n  - { type: text, name: dish }\n  - { type: text, name: wish }\n',
    {
      en: 'dish = Your dish?\nwish = Your wish?\n',
    },
  );
  const before = await startBot({ questionnaires: [survey], sessions: 'SQLite' });
  const { world, dataDir } = before;
  const amira = world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'picnic');
  await plays(amira, 'salad');
  await before.service.stop();
  await storesFlat(before, amira);
  const after = await startBot({ questionnaires: [survey], sessions: 'SQLite', world, dataDir });
  try {
    expect(screen(amira)).toContain('Your wish?');
    await plays(amira, 'sun', '[Send my answers]');
    expect(screen(amira)).toContain('Your answers have arrived');
    expect(await responsesTo(after, 'picnic')).toMatchObject([
      { answers: { dish: { value: 'salad' }, wish: { value: 'sun' } } },
    ]);
  } finally {
    await after.close();
  }
});

/** Leaves the chat as the version before would have: flat, and without a number. */
async function storesFlat({ dataDir }: RunningBot, { id }: Person): Promise<void> {
  const key = readFileSync(join(dataDir, 'secret-key'), 'utf8').trim();
  const store = new SqliteSessionStore(join(dataDir, 'sessions.sqlite'));
  const format = {
    ...(CHAT_STATE_FORMAT as StateFormat<ChatState | FlatState>),
    version: CHAT_STATE_FORMAT.version,
  };
  const sessions = await openChatSessions(store, key, () => {}, format);
  try {
    const record = await sessions.load(id);
    if (record.state === undefined) throw new Error('nothing is stored');
    format.version = 1;
    const state = flat(record.state as ChatState);
    const commit = { state, answers: record.answers, timeToLive: 60_000, due: undefined };
    expect(await sessions.commit(record, commit)).toBe(true);
  } finally {
    await sessions.close();
  }
}

function flat({ person, interview, messages, ...others }: ChatState): FlatState {
  const { session, messages: ofInterview, ...further } = interview ?? {};
  const { album, ...ids } = messages;
  const { confirmation, ...ofMessages } = ofInterview ?? {};
  return {
    ...others,
    ...person,
    ...(session === undefined ? {} : { interview: session }),
    ...further,
    ...ofMessages,
    ...(confirmation === undefined ? {} : { doubt: confirmation }),
    ...ids,
    ...(album === undefined ? {} : { album: { id: album.id, taken: album.taken } }),
  };
}
