import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Answer, Answers } from '../../src/interview/answers.ts';
import type { ChatCommit, ChatSessions } from '../../src/sessions/chat-sessions.ts';
import { openChatSessions } from '../../src/sessions/sealed-chat-sessions.ts';
import type { SessionKey, SessionStore } from '../../src/sessions/session-store.ts';
import { Vault } from '../../src/sessions/vault.ts';
import type { StoreUnderTest } from './contract.ts';

/** What a bot might keep of a chat. */
export interface State {
  readonly language: string;
  readonly step: number;
}

export const SECRET = 'the-secret-of-these-tests-0123456789-abcdef';
export const CHAT = 5_123_456_789;
const HOUR = 3_600_000;

/** What {@link ChatSessions} keep to on every store. */
export function chatSessionsContract(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  const sessions = (on: SessionStore = under.store): Promise<ChatSessions<State>> =>
    openChatSessions<State>(on, SECRET, () => {});

  beforeAll(async () => {
    under = await open();
  });
  beforeEach(() => under.empty());
  afterAll(() => under?.stop());

  describe('a chat', () => {
    test('that is not known has nothing', async () => {
      const record = await (await sessions()).load(CHAT);
      expect(record).toMatchObject({ chatId: CHAT, revision: 0, state: undefined, prompt: undefined });
      expect(record.answers.has('age')).toBe(false);
      expect(record.answers.get('age')).toBeUndefined();
    });

    test('comes back in another process as it was committed, with every kind of answer', async () => {
      const chats = await sessions();
      const given: Record<string, Answer> = {
        text: { v: 'سلام \u{1f44b} "quoted"' },
        number: { v: -12.5 },
        choices: { v: ['ar', 'uk'] },
        none: { v: [] },
        acknowledged: { v: true },
        skipped: { no: 'skipped' },
        declined: { no: 'declined' },
        unknown: { no: 'dont-know' },
        picture: { v: 'jpg', file: 'AgACAgIAAxkBAAI' },
      };
      const loaded = await chats.load(CHAT);
      const answers = Object.entries(given).reduce(
        (all, [name, answer]) => all.with(name, answer),
        loaded.answers,
      );
      expect(await chats.commit(loaded, commit({ step: 1 }, answers))).toBe(true);

      const elsewhere = await (await sessions(under.another)).load(CHAT);
      expect(elsewhere).toMatchObject({ chatId: CHAT, revision: 1, state: { language: 'ar', step: 1 } });
      for (const [name, answer] of Object.entries(given)) {
        expect(elsewhere.answers.has(name)).toBe(true);
        expect(elsewhere.answers.get(name)).toEqual(answer);
      }
      expect(elsewhere.answers.has('another')).toBe(false);
    });

    test('a question may be called like something of ours', async () => {
      const chats = await sessions();
      const names = ['state', 'chat', 'prompt', 'mark', 'r', '__proto__', 'answer:state'];
      const loaded = await chats.load(CHAT);
      const answers = names.reduce((all, name) => all.with(name, { v: `about ${name}` }), loaded.answers);
      await chats.commit(loaded, commit({ step: 1 }, answers));
      await chats.noteSent(CHAT, 1, { asking: 1, messageId: 11 }, undefined);
      const again = await chats.load(CHAT);
      for (const name of names) expect(again.answers.get(name)).toEqual({ v: `about ${name}` });
      expect(again).toMatchObject({ state: { step: 1 }, prompt: { messageId: 11 } });
    });

    test('an answer writes itself and the state; nothing else is written again', async () => {
      const chats = await sessions();
      await answer(chats, { q1: { v: 'one' }, q2: { v: 'two' }, q3: { v: 'three' } });
      const commits = jest.spyOn(under.store, 'commit');
      await answer(chats, { q4: { v: 'four' }, q2: { v: 'zwei' }, q1: undefined });
      const { fieldId } = fieldsOf(CHAT);
      const [written] = commits.mock.calls.map(([, { clear, set, remove }]) => ({
        clear,
        set: [...set.keys()].sort(),
        remove,
      }));
      commits.mockRestore();
      const set = ['state', 'answer:q2', 'answer:q4'].map(fieldId).sort();
      expect(written).toEqual({ clear: false, set, remove: [fieldId('answer:q1')] });
      const { answers } = await chats.load(CHAT);
      expect(answers.has('q1')).toBe(false);
      expect(['q2', 'q3', 'q4'].map((name) => answers.get(name))).toEqual([
        { v: 'zwei' },
        { v: 'three' },
        { v: 'four' },
      ]);
    });

    test('an interview that is over leaves the state alone', async () => {
      const chats = await sessions();
      await answer(chats, { q1: { v: 'one' } });
      await chats.noteSent(CHAT, 1, { asking: 2, messageId: 7 }, undefined);
      await chats.commit(await chats.load(CHAT), commit({ step: 9 }, undefined));
      const after = await chats.load(CHAT);
      expect(after).toMatchObject({ revision: 2, state: { step: 9 }, prompt: undefined });
      expect(after.answers.has('q1')).toBe(false);
    });

    test('one begun afresh does not meet the answers of the last', async () => {
      const chats = await sessions();
      await answer(chats, { q1: { v: 'one' }, q2: { v: 'two' } });
      await chats.commit(await chats.load(CHAT), commit({ step: 1 }, new Answers().with('q2', { v: 'new' })));
      const { answers } = await chats.load(CHAT);
      expect(answers.has('q1')).toBe(false);
      expect(answers.get('q2')).toEqual({ v: 'new' });
    });

    test('two taps at once: the second is told to load and decide again', async () => {
      const chats = await sessions();
      await answer(chats, { q1: { v: 'one' } });
      const [first, second] = [await chats.load(CHAT), await chats.load(CHAT)];
      expect(await chats.commit(first, commit({ step: 2 }, first.answers.with('q2', { v: 'a' })))).toBe(true);
      expect(await chats.commit(second, commit({ step: 2 }, second.answers.with('q2', { v: 'b' })))).toBe(
        false,
      );
      expect((await chats.load(CHAT)).answers.get('q2')).toEqual({ v: 'a' });
    });

    test('50 steps at once, each tried again on a conflict, make 50', async () => {
      const both = [await sessions(), await sessions(under.another)] as const;
      const step = async (chats: ChatSessions<State>): Promise<void> => {
        const loaded = await chats.load(CHAT);
        const next = { step: (loaded.state?.step ?? 0) + 1 };
        if (!(await chats.commit(loaded, commit(next, loaded.answers)))) await step(chats);
      };
      await Promise.all(Array.from({ length: 50 }, (_, n) => step(both[n % 2 === 0 ? 0 : 1])));
      expect((await both[0].load(CHAT)).state?.step).toBe(50);
    });

    test('knows which message shows its prompt', async () => {
      const chats = await sessions();
      await answer(chats, { q1: { v: 'one' } }, 1000);
      await chats.noteSent(CHAT, 1, { asking: 4, messageId: 99 }, 2000);
      expect((await chats.load(CHAT)).prompt).toEqual({ asking: 4, messageId: 99 });
      expect(await chats.claimDue(1999, HOUR, 10)).toEqual([]);
    });

    test('to which something is owed is found with its id, and can go on from there', async () => {
      const chats = await sessions();
      await answer(chats, { q1: { v: 'one' } }, 1000);
      const [due, ...others] = await (await sessions(under.another)).claimDue(1000, HOUR, 10);
      expect(others).toEqual([]);
      expect(due).toMatchObject({ chatId: CHAT, revision: 1, state: { step: 1 } });
      if (due === undefined) throw new Error('nothing was due');
      expect(due.answers.get('q1')).toEqual({ v: 'one' });
      expect(await chats.commit(due, commit({ step: 2 }, due.answers))).toBe(true);
      expect(await chats.claimDue(1000 + HOUR, HOUR, 10)).toEqual([]);
    });

    test('whose answers have the names of all chats, from before each had its own, goes on', async () => {
      const chats = await sessions();
      await answer(chats, { q1: { v: 'one' }, q2: { v: 'two' } });
      await chats.noteSent(CHAT, 1, { asking: 4, messageId: 99 }, undefined);
      const { key, fieldId } = fieldsOf(CHAT);
      const [keyring] = new Vault(SECRET).keyrings;
      const now = (await under.store.load(key))?.fields;
      const seal = keyring.chat(CHAT);
      const note = JSON.stringify({ asking: 4, messageId: 99 });
      const former = new Map(
        (
          [
            ['chat', seal.seal('chat', String(CHAT))],
            ['state', seal.seal('state', JSON.stringify({ step: 1 }))],
            ['prompt', seal.seal('prompt', note)],
            ['answer:q1', now?.get(fieldId('answer:q1'))],
            ['answer:q2', now?.get(fieldId('answer:q2'))],
          ] as const
        ).map(([name, value = Buffer.alloc(0)]) => [keyring.field(name).id, value]),
      );
      const raw = { timeToLive: HOUR, due: 1000, erase: false };
      await under.store.commit(key, { ...raw, expected: 1, clear: true, set: former, remove: [] });

      const later = await sessions(under.another);
      expect(await later.claimDue(1000, HOUR, 10)).toMatchObject([{ chatId: CHAT, state: { step: 1 } }]);
      const record = await later.load(CHAT);
      expect(['q1', 'q2'].map((name) => record.answers.get(name))).toEqual([{ v: 'one' }, { v: 'two' }]);
      expect(record.prompt).toEqual({ asking: 4, messageId: 99 });
      await answer(later, { q3: { v: 'three' }, q1: undefined });
      const names = [...((await under.another.load(key))?.fields ?? [])].map(([name]) => name).sort();
      expect(names).toEqual(['state', 'prompt', 'answer:q2', 'answer:q3'].map(fieldId).sort());
      const after = await (await sessions()).load(CHAT);
      expect(['q1', 'q2', 'q3'].map((name) => after.answers.get(name))).toEqual([
        undefined,
        { v: 'two' },
        { v: 'three' },
      ]);
      expect(after.prompt).toEqual({ asking: 4, messageId: 99 });
    });

    test('a copy of a record cannot be committed', async () => {
      const chats = await sessions();
      const copy = { ...(await chats.load(CHAT)) };
      await expect(chats.commit(copy, commit({ step: 1 }, undefined))).rejects.toThrow('not a copy');
    });
  });
}

export function commit(
  state: { step: number },
  answers: Answers | undefined,
  due?: number,
): ChatCommit<State> {
  return { state: { language: 'ar', ...state }, answers, timeToLive: HOUR, due };
}

/** One step that answers these questions. */
export async function answer(
  chats: ChatSessions<State>,
  given: Record<string, Answer | undefined>,
  due?: number,
  chatId = CHAT,
): Promise<void> {
  const loaded = await chats.load(chatId);
  const answers = Object.entries(given).reduce((all, [name, value]) => all.with(name, value), loaded.answers);
  const next = { step: (loaded.state?.step ?? 0) + 1 };
  expect(await chats.commit(loaded, commit(next, answers, due))).toBe(true);
}

/** Where a chat's session lies in the store, and what its fields are called there. */
export function fieldsOf(chatId: number): { key: SessionKey; fieldId: (field: string) => string } {
  const seal = new Vault(SECRET).keyrings[0].chat(chatId);
  return { key: seal.key, fieldId: (field) => seal.fieldId(field) };
}
