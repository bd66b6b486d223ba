import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChatSessions } from '../../src/sessions/chat-sessions.ts';
import { openChatSessions } from '../../src/sessions/sealed-chat-sessions.ts';
import type { SessionStore } from '../../src/sessions/session-store.ts';
import { answer, CHAT, fieldsOf, SECRET, type State } from './chat-contract.ts';
import { commit as rawCommit, type StoreUnderTest } from './contract.ts';

const NEW_SECRET = 'another-secret-of-these-tests-0123456789-abc';
const OTHER_CHAT = 77;
const HOUR = 3_600_000;

/** What nobody but the holder of the secret may learn from a store, or change in it. */
export function sealContract(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  let lines: string[];
  const sessions = (secret = SECRET, on: SessionStore = under.store): Promise<ChatSessions<State>> =>
    openChatSessions<State>(on, secret, (line) => lines.push(line));

  beforeAll(async () => {
    under = await open();
  });
  beforeEach(async () => {
    await under.empty();
    lines = [];
  });
  afterAll(() => under?.stop());

  describe('what is at rest', () => {
    test('shows no state, answer, question or chat', async () => {
      const chats = await sessions();
      const unseen = {
        residence_permit: 'subsidiary-protection',
        own_words: 'مرحبا بالعالم',
        languages: 'tigrinya',
      };
      await answer(chats, {
        residence_permit: { v: unseen.residence_permit },
        own_words: { v: unseen.own_words },
        languages: { v: ['arabic', unseen.languages] },
        declined_question: { no: 'declined' },
      });
      await chats.noteSent(CHAT, 1, { asking: 321_321, messageId: 456_456 }, 5000);
      const dump = await under.dump();
      expect(dump).toContain(fieldsOf(CHAT).key.id); // it is the right dump
      const words = [
        ...Object.keys(unseen),
        ...Object.values(unseen),
        'declined',
        'arabic',
        'step',
        'messageId',
      ];
      for (const word of [...words, '456456', '321321', String(CHAT)]) {
        expect(dump).not.toContain(Buffer.from(word).toString('latin1'));
      }
      const number = Buffer.alloc(8);
      number.writeBigInt64BE(BigInt(CHAT));
      expect(dump).not.toContain(number.toString('latin1', 3)); // as SQLite would write it
    });

    test('does not tell yes from no, or from no answer, by its length', async () => {
      const chats = await sessions();
      const { key, fieldId } = fieldsOf(CHAT);
      const lengths = new Set<number | undefined>();
      const values = ['yes', 'no', 3, 'a-longer-word!', ['a', 'b']].map((v) => ({ v }));
      const reasons = (['skipped', 'declined', 'dont-know'] as const).map((no) => ({ no }));
      for (const given of [...values, ...reasons]) {
        await answer(chats, { q1: given });
        lengths.add((await under.store.load(key))?.fields.get(fieldId('answer:q1'))?.length);
      }
      expect(lengths.size).toBe(1);
      expect(lengths).not.toContain(undefined);
    });

    test('never looks the same twice', async () => {
      const chats = await sessions();
      const seen = [];
      for (let round = 0; round < 2; round += 1) {
        await answer(chats, { q1: { v: 'yes' } });
        seen.push(
          (await under.store.load(fieldsOf(CHAT).key))?.fields.get(fieldsOf(CHAT).fieldId('answer:q1')),
        );
      }
      expect(seen[0]).not.toEqual(seen[1]);
    });

    test('does not open when it was moved to another chat', async () => {
      const chats = await sessions();
      await answer(chats, { q1: { v: 'mine' } });
      await answer(chats, { q1: { v: 'theirs' } }, undefined, OTHER_CHAT);
      const mine = new Map((await under.store.load(fieldsOf(CHAT).key))?.fields);
      const { key, fieldId } = fieldsOf(OTHER_CHAT);
      const q1 = fieldId('answer:q1');

      await under.store.commit(key, rawCommit(1, { set: new Map([[q1, mine.get(q1) ?? Buffer.alloc(0)]]) }));
      const { answers } = await chats.load(OTHER_CHAT);
      expect(() => answers.get('q1')).toThrow(
        expect.objectContaining({
          name: 'CannotOpen',
          reason: 'not-genuine',
          message: expect.stringMatching(
            /^A stored session's answer:q1 is not what was stored there: it was altered/,
          ),
        }),
      );
      await under.store.commit(key, rawCommit(2, { set: mine }));
      await expect(chats.load(OTHER_CHAT)).rejects.toMatchObject({
        name: 'CannotOpen',
        reason: 'not-genuine',
      });
    });

    test('does not open when it was moved to another field', async () => {
      const chats = await sessions();
      await answer(chats, { q1: { v: 'one' }, q2: { v: 'two' } });
      const { key, fieldId } = fieldsOf(CHAT);
      const q2 = (await under.store.load(key))?.fields.get(fieldId('answer:q2')) ?? Buffer.alloc(0);

      await under.store.commit(key, rawCommit(1, { set: new Map([[fieldId('answer:q1'), q2]]) }));
      const { answers } = await chats.load(CHAT);
      expect(answers.get('q2')).toEqual({ v: 'two' });
      expect(() => answers.get('q1')).toThrow(expect.objectContaining({ reason: 'not-genuine' }));
      await under.store.commit(key, rawCommit(2, { set: new Map([[fieldId('state'), q2]]) }));
      await expect(chats.load(CHAT)).rejects.toMatchObject({ reason: 'not-genuine' });
    });

    test.each([0, 1, 20, -1])(
      'does not open when byte %i was altered, or it was cut off there',
      async (at) => {
        const chats = await sessions();
        await answer(chats, {});
        const { key, fieldId } = fieldsOf(CHAT);
        const sealed = (await under.store.load(key))?.fields.get(fieldId('state')) ?? Buffer.alloc(0);
        const altered = Buffer.from(sealed);
        const place = (at + sealed.length) % sealed.length;
        altered.writeUInt8(altered.readUInt8(place) ^ 1, place);
        let revision = 1;
        for (const value of [altered, sealed.subarray(0, place)]) {
          await under.store.commit(key, rawCommit(revision, { set: new Map([[fieldId('state'), value]]) }));
          await expect(chats.load(CHAT)).rejects.toMatchObject({ name: 'CannotOpen' });
          revision += 1;
        }
      },
    );
  });

  describe('the secret', () => {
    test('another one is refused at once, naming the cure, and nothing is lost', async () => {
      await answer(await sessions(), { q1: { v: 'one' } });
      const refusal = await sessions(NEW_SECRET).catch((error: Error) => error.message);
      expect(refusal).toMatch(/SECRET_KEY is not the secret .* Set SECRET_KEY to the former secret again/);
      expect(refusal).not.toContain(NEW_SECRET);
      expect((await (await sessions()).load(CHAT)).answers.get('q1')).toEqual({ v: 'one' });
    });

    test('can be changed while interviews are under way', async () => {
      await answer(await sessions(), { q1: { v: 'one' } }, 1000);
      const chats = await sessions(`${NEW_SECRET}, ${SECRET}`);
      const [due] = await chats.claimDue(1000, HOUR, 10);
      expect(due?.chatId).toBe(CHAT);
      await chats.noteSent(CHAT, 1, { asking: 1, messageId: 5 }, undefined);
      expect(await chats.claimDue(1000 + HOUR, HOUR, 10)).toEqual([]);
      await answer(chats, { q2: { v: 'two' } });
      const record = await chats.load(CHAT);
      expect(record).toMatchObject({ revision: 2, prompt: { messageId: 5 } });
      expect(['q1', 'q2'].map((name) => record.answers.get(name))).toEqual([{ v: 'one' }, { v: 'two' }]);
    });

    test('new chats begin under the newest, and the former can be dropped at last', async () => {
      await answer(await sessions(), { q1: { v: 'old' } }, 1000);
      await answer(await sessions(`${NEW_SECRET},${SECRET}`), { q1: { v: 'new' } }, 1000, 77);
      await expect(sessions()).rejects.toThrow('SECRET_KEY');

      const chats = await sessions(NEW_SECRET);
      expect((await chats.load(77)).answers.get('q1')).toEqual({ v: 'new' });
      expect(await chats.claimDue(1000, HOUR, 10)).toMatchObject([{ chatId: 77 }]);
      expect(lines).toEqual([
        expect.stringMatching(/^1 session\(s\) .* cannot be opened.*Give the former secret too/),
      ]);
    });

    test('two processes that start at once on an empty store agree', async () => {
      const both = await Promise.all([sessions(), sessions(SECRET, under.another)]);
      await answer(both[0], { q1: { v: 'one' } });
      expect((await both[1].load(CHAT)).answers.get('q1')).toEqual({ v: 'one' });
    });
  });
}
