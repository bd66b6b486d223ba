import { describe, expect, test } from '@jest/globals';
import type { Bench } from './bench.ts';
import { FORM, NOW } from './bench.ts';
import { responseOf } from './response-of.ts';

/** What belongs to a survey as a whole. */
export function testSurveys(bench: Bench): void {
  describe('revisions', () => {
    test('the newest keeps its generation, any other is given a higher one', async () => {
      expect(await bench.store.registerRevision(FORM, 'a', '{"a":1}')).toBe(1);
      expect(await bench.store.registerRevision(FORM, 'a', '{"a":1}')).toBe(1);
      expect(await bench.store.registerRevision(FORM, 'b', '{"b":1}')).toBe(2);
      expect(await bench.store.registerRevision(FORM, 'a', '{"a":1}')).toBe(3);
      expect(await bench.store.registerRevision('other', 'b', '{}')).toBe(1);
    });

    test('each can be found by its generation', async () => {
      await bench.store.registerRevision(FORM, 'a', '{"a":1}');
      await bench.store.registerRevision(FORM, 'b', '{"b":1}');
      expect(await bench.store.findRevision(FORM, 1)).toEqual({ revision: 'a', definition: '{"a":1}' });
      expect(await bench.store.findRevision(FORM, 3)).toBeUndefined();
      expect(await bench.store.findRevision('other', 1)).toBeUndefined();
      expect(await bench.store.revisions(FORM)).toEqual([
        { generation: 1, revision: 'a', definition: '{"a":1}' },
        { generation: 2, revision: 'b', definition: '{"b":1}' },
      ]);
    });

    test('registered at once, the same gets one generation and others get different ones', async () => {
      const another = await bench.open();
      const same = await Promise.all(
        [bench.store, another, bench.store, another].map((each) => each.registerRevision(FORM, 'a', '{}')),
      );
      expect(new Set(same)).toEqual(new Set([1]));
      const different = await Promise.all(
        ['b', 'c', 'd', 'e'].map((revision, index) =>
          (index % 2 ? bench.store : another).registerRevision(FORM, revision, '{}'),
        ),
      );
      expect(different.toSorted()).toEqual([2, 3, 4, 5]);
    });
  });

  describe('dates', () => {
    const dates = { withdrawalUntil: '2026-12-01', keptUntil: '2026-12-31' };
    const code = 'K7QF-20XM';

    test('on the last days everything is still there', async () => {
      await bench.store.storeResponse(responseOf({ withdrawalCode: code }), NOW);
      await bench.store.deleteExpired(FORM, dates, '2026-12-01');
      expect(await bench.store.withdraw(code)).toMatchObject({ formId: FORM });
      await bench.store.storeResponse(responseOf(), NOW);
      await bench.store.deleteExpired(FORM, dates, '2026-12-31');
      expect(await bench.stored()).toHaveLength(1);
    });

    test('after the withdrawal date the hashes are gone, of this form only', async () => {
      await bench.store.storeResponse(responseOf({ withdrawalCode: code }), NOW);
      await bench.store.storeResponse(responseOf({ formId: 'other', withdrawalCode: 'other' }), NOW);
      await bench.store.deleteExpired(FORM, dates, '2026-12-02');
      expect(await bench.store.withdraw(code)).toBeUndefined();
      expect(await bench.stored()).toHaveLength(1);
      expect(await bench.store.withdraw('other')).toMatchObject({ formId: 'other' });
    });

    test('after the last day the responses and the notes of participation are gone, of this form only', async () => {
      for (const formId of [FORM, 'other']) {
        await bench.store.storeResponse(responseOf({ formId }), NOW);
        await bench.store.noteParticipation(formId, 42);
      }
      await bench.store.deleteExpired(FORM, dates, '2027-01-01');
      expect(await bench.stored()).toEqual([]);
      expect(await bench.store.hasParticipated(FORM, 42)).toBe(false);
      expect(await bench.store.hasParticipated('other', 42)).toBe(true);
      expect(await bench.count('response')).toBe(1);
      expect(await bench.store.isClosed(FORM)).toBe(false);
    });

    test('tidying up loses nothing', async () => {
      await bench.store.storeResponse(responseOf({ withdrawalCode: code }), NOW);
      await bench.store.noteParticipation(FORM, 42);
      const before = await bench.stored();
      await bench.store.tidy();
      await bench.store.tidy();
      expect(await bench.stored()).toEqual(before);
      expect(await bench.store.hasParticipated(FORM, 42)).toBe(true);
      expect(await bench.store.storeResponse(responseOf(), NOW)).toBe(true);
      expect(await bench.store.withdraw(code)).toMatchObject({ formId: FORM });
    });
  });

  describe('participation', () => {
    test('is known by form and user, in every process with the same secret, until forgotten', async () => {
      await bench.store.noteParticipation(FORM, 42);
      await bench.store.noteParticipation(FORM, 42);
      const another = await bench.open();
      expect(await another.hasParticipated(FORM, 42)).toBe(true);
      expect(await bench.store.hasParticipated(FORM, 43)).toBe(false);
      expect(await bench.store.hasParticipated('other', 42)).toBe(false);
      await another.forgetParticipation(FORM, 42);
      expect(await bench.store.hasParticipated(FORM, 42)).toBe(false);
    });

    test('cannot be tried with the database alone, nor be compared between forms', async () => {
      await bench.store.noteParticipation(FORM, 42);
      await bench.store.noteParticipation('other', 42);
      expect(await (await bench.open(Buffer.alloc(32, 8))).hasParticipated(FORM, 42)).toBe(false);
      const marks = await bench.sql('select mark from participation');
      expect(new Set(marks.map(({ mark }) => mark)).size).toBe(2);
    });

    test('is still known while the secret is being changed, and forgotten under any', async () => {
      await bench.store.noteParticipation(FORM, 42);
      const [former, newer] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)];
      const changing = await bench.open([newer, former]);
      expect(await changing.hasParticipated(FORM, 42)).toBe(true);
      await changing.noteParticipation(FORM, 43);
      expect(await (await bench.open(newer)).hasParticipated(FORM, 43)).toBe(true);
      await changing.forgetParticipation(FORM, 42);
      expect(await bench.store.hasParticipated(FORM, 42)).toBe(false);
    });

    test('first notes taken at the same time share one key', async () => {
      const users = [1, 2, 3, 4, 5, 6];
      const another = await bench.open();
      await Promise.all(
        users.map((user) => (user % 2 ? bench.store : another).noteParticipation(FORM, user)),
      );
      expect(await Promise.all(users.map((user) => bench.store.hasParticipated(FORM, user)))).toEqual(
        users.map(() => true),
      );
    });

    test('closing destroys key and marks for good', async () => {
      await bench.store.noteParticipation(FORM, 42);
      expect(await bench.store.isClosed(FORM)).toBe(false);
      await bench.store.closeSurvey(FORM);
      await bench.store.closeSurvey(FORM);
      expect(await bench.store.isClosed(FORM)).toBe(true);
      expect(await bench.store.isClosed('other')).toBe(false);
      await bench.store.noteParticipation(FORM, 42);
      expect(await bench.store.hasParticipated(FORM, 42)).toBe(false);
      expect(await bench.count('participation')).toBe(0);
      expect(await bench.sql('select participation_key from survey')).toEqual([{ participation_key: null }]);
    });

    test('a survey can be closed before anybody took part', async () => {
      await bench.store.closeSurvey(FORM);
      expect(await bench.store.isClosed(FORM)).toBe(true);
    });

    test('who was asked already may still send what they answered to a closed survey', async () => {
      await bench.store.closeSurvey(FORM);
      expect(await bench.store.storeResponse(responseOf(), NOW)).toBe(true);
    });
  });

  describe('counts', () => {
    test('count begun and broken-off interviews, and responses, by language and day', async () => {
      await bench.store.count('started', FORM, 'ar', '2026-11-22');
      await Promise.all(
        Array.from({ length: 7 }, () => bench.store.count('started', FORM, 'ar', '2026-11-23')),
      );
      await bench.store.count('broken-off', FORM, 'ar', '2026-11-23');
      await bench.store.count('started', 'other', 'ar', '2026-11-23');
      await bench.store.storeResponse(responseOf(), NOW);
      await bench.store.storeResponse(responseOf({ language: 'uk' }), NOW);
      await bench.store.storeResponse(responseOf({ withdrawalCode: 'gone' }), NOW);
      await bench.store.withdraw('gone');

      const counts = (await bench.store.counts(FORM)).map(
        ({ event, language, day, count }) => `${event} ${language} ${day} ${count}`,
      );
      expect(counts.toSorted()).toEqual([
        'broken-off ar 2026-11-23 1',
        'completed ar 2026-11-23 1',
        'completed uk 2026-11-23 1',
        'started ar 2026-11-22 1',
        'started ar 2026-11-23 7',
      ]);
    });
  });
}
