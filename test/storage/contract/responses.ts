import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import type { Bench } from '../bench.ts';
import { FORM, LEASE, NOW } from '../bench.ts';
import { responseOf } from '../response-of.ts';

/** Responses: stored once, complete, and withdrawn. */
export function testResponses(bench: Bench): void {
  describe('responses', () => {
    test('a response comes back with its answers typed, and without the withdrawal code', async () => {
      const response = responseOf({
        channel: 'flyer',
        answers: {
          age: { value: 34 },
          share: { value: -0.125 },
          help: { value: ['money', 'language'] },
          agreed: { value: true },
          wishes: { value: 'Mehr „Miteinander“\n\\ " \u2067سلام\u2069 🙂' },
          residence: { missing: 'declined' },
        },
      });
      expect(await bench.storage.responses.store(response, NOW)).toBe(true);
      const { withdrawalCode: _, ...expected } = response;
      expect(await bench.stored()).toEqual([expected]);
      const [first] = await bench.stored();
      expect(Object.keys(first ?? {})).not.toContain('withdrawalCode');
    });

    test('they are released in whole batches, and stay released', async () => {
      const { responses } = bench.storage;
      const released = async () => (await bench.stored({ releasedOnly: true })).length;
      const store = async (count: number) => {
        for (let index = 0; index < count; index++) await responses.store(responseOf(), NOW);
      };
      expect(await responses.release(FORM, 5)).toEqual({ areWaiting: false });
      await store(4);
      await responses.store({ ...responseOf(), formId: 'other' }, NOW);
      expect([await responses.release(FORM, 5), await released()]).toEqual([{ areWaiting: true }, 0]);
      await store(2);
      expect([await responses.release(FORM, 5), await released()]).toEqual([{ areWaiting: false }, 6]);
      const again = responseOf();
      await responses.store(again, NOW);
      await responses.store({ ...again, language: 'uk' }, NOW);
      await store(3);
      const both = await Promise.all([responses.release(FORM, 5), responses.release(FORM, 5)]);
      expect([both[0], await released()]).toEqual([{ areWaiting: true }, 6]);
      await responses.withdraw(again.withdrawalCode);
      await store(2);
      await responses.release(FORM, 5);
      expect([await released(), (await bench.stored()).length]).toEqual([11, 11]);
    });

    test('who withdraws leaves the results together with four others, which come back with the next batch', async () => {
      const { responses } = bench.storage;
      const released = async () => (await bench.stored({ releasedOnly: true })).length;
      const all = Array.from({ length: 12 }, () => responseOf());
      for (const each of all) await responses.store(each, NOW);
      await responses.release(FORM, 5);
      await responses.withdraw(all[0]?.withdrawalCode ?? '');
      expect([await released(), (await bench.stored()).length]).toEqual([7, 11]);
      await responses.store(responseOf(), NOW);
      expect([await responses.release(FORM, 5), await released()]).toEqual([{ areWaiting: true }, 7]);
      for (let count = 0; count < 4; count++) await responses.store(responseOf(), NOW);
      expect([await responses.release(FORM, 5), await released()]).toEqual([{ areWaiting: false }, 16]);
    });

    test('released ones are named, and read by their ids', async () => {
      const { responses } = bench.storage;
      const all = Array.from({ length: 6 }, () => responseOf());
      for (const each of all) await responses.store(each, NOW);
      expect(await responses.releasedIds(FORM)).toEqual([]);
      await responses.release(FORM, 5);
      await responses.store(responseOf(), NOW);
      const ids = await responses.releasedIds(FORM);
      expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      const read: string[] = [];
      for await (const { id } of responses.released(FORM, [ids[2] ?? '', 'unknown'])) read.push(id);
      expect(read).toEqual([ids[2]]);
    });

    test('one that was sent before its end comes back as such, and counts as completed', async () => {
      await bench.storage.responses.store(responseOf({ partial: true }), NOW);
      await bench.storage.responses.store(responseOf(), NOW);
      const marks = (await bench.stored()).map(({ partial }) => partial === true);
      expect(marks.toSorted()).toEqual([false, true]);
      expect(await bench.storage.counts.of(FORM)).toEqual([
        { event: 'completed', language: 'ar', day: '2026-11-23', count: 2 },
      ]);
    });

    test('characters that no database keeps do not lose the answer', async () => {
      await bench.storage.responses.store(responseOf({ answers: { wishes: { value: 'a\0b\ud83d' } } }), NOW);
      expect((await bench.stored())[0]?.answers).toEqual({ wishes: { value: 'ab\ufffd' } });
    });

    test('storing a second time keeps what was sent last, and tells nobody again', async () => {
      const response = responseOf({ answers: { age: { value: 34 } } });
      await bench.storage.responses.store(response, NOW);
      const changed = { ...response, language: 'uk', answers: { age: { value: 43 } } };
      expect(await bench.storage.responses.store(changed, NOW)).toBe(false);
      expect(await bench.stored()).toMatchObject([{ language: 'uk', answers: { age: { value: 43 } } }]);
      expect(await bench.storage.notices.claim(NOW, LEASE, 10)).toHaveLength(1);
      // The code that was shown still takes it back.
      expect(await bench.storage.responses.withdraw(response.withdrawalCode)).toMatchObject({
        formId: response.formId,
      });
    });

    test('when two processes store the same response at once, one wins and there is one notice', async () => {
      const processes = await Promise.all([bench.startProcess(), bench.startProcess()]);
      for (let round = 0; round < 10; round++) {
        const response = responseOf();
        const said = await Promise.all(processes.map(async (child) => await bench.ask(child, response)));
        const results = said.map((result) => (result as { stored: boolean }).stored);
        expect(results.toSorted()).toEqual([false, true]);
      }
      expect(await bench.count('response')).toBe(10);
      expect(await bench.count('notice')).toBe(10);
    });

    test('a process killed while it stores leaves no response without its notice, and loses none it confirmed', async () => {
      const child = await bench.startProcess();
      const confirmed: string[] = [];
      const enough = new Promise<void>((resolve) => {
        child.on('message', (message: { id: string }) => {
          if (confirmed.push(message.id) === 20) resolve();
          child.send(responseOf(), () => {}); // It always has something to store, until it is killed.
        });
      });
      for (let index = 0; index < 10; index++) child.send(responseOf());
      await enough;
      child.kill('SIGKILL');
      await once(child, 'exit');

      const ids = new Set((await bench.stored()).map(({ id }) => id));
      expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
      // PostgreSQL may still be storing what came last: both are counted in one look.
      const [counts] = await bench.sql(
        'select (select count(*) from response) as responses, (select count(*) from notice) as notices',
      );
      expect(counts?.notices).toEqual(counts?.responses);
    });

    test('a response whose notice cannot be written is not stored; the next attempt stores both', async () => {
      const response = responseOf();
      await bench.sql('alter table notice rename to mislaid');
      await expect(bench.storage.responses.store(response, NOW)).rejects.toThrow();
      expect(await bench.stored()).toEqual([]);
      await bench.sql('alter table mislaid rename to notice');
      expect(await bench.storage.responses.store(response, NOW)).toBe(true);
      expect(await bench.count('notice')).toBe(1);
    });

    test('pages of many responses join without gap or repetition, in the order of their random ids', async () => {
      const all = Array.from({ length: 450 }, () => responseOf());
      for (let from = 0; from < all.length; from += 10) {
        await Promise.all(all.slice(from, from + 10).map((each) => bench.storage.responses.store(each, NOW)));
      }
      const ids = (await bench.stored()).map(({ id }) => id);
      expect(ids).toEqual(all.map(({ id }) => id).toSorted());
    });

    test('no column of any table holds a time, a serial number or the withdrawal code', async () => {
      const userId = 7_123_456_789;
      await bench.storage.participation.note(FORM, userId);
      await bench.storage.responses.store(responseOf({ withdrawalCode: 'K7QF-29XM' }), NOW);
      const [response] = await bench.sql('select * from response');
      expect(Object.keys(response ?? {}).toSorted()).toEqual([
        'answers',
        'channel',
        'consent_revision',
        'day',
        'form_id',
        'id',
        'language',
        'partial',
        'released',
        'revision',
        'withdrawal_hash',
      ]);
      expect(JSON.stringify(response)).not.toMatch(/K7QF.?29XM/i);
      const [participation] = await bench.sql('select * from participation');
      expect(participation).toEqual({ form_id: FORM, mark: expect.stringMatching(/^[0-9a-f]{64}$/) });
      const [notice] = await bench.sql('select * from notice');
      expect(Object.keys(notice ?? {}).toSorted()).toEqual(['claimed_until', 'due', 'form_id', 'id']);
      expect(notice?.id).not.toBe(response?.id);
    });
  });

  describe('withdrawing', () => {
    const typings: readonly (readonly [string, string])[] = [
      ['as it was shown', 'K7QF-20XM'],
      ['small, with spaces', ' k7qf 20 xm '],
      ['the letter O for the digit 0', 'K7QF-2OXM'],
      ['with direction marks', '\u2066K7QF-20XM\u2069'],
      ['with Persian digits', 'K۷QF-۲۰XM'],
      ['with Arabic-Indic digits and no hyphen', 'K٧QF٢٠XM'],
      ['full-width', 'Ｋ７ＱＦ－２０ＸＭ'],
    ];
    test.each(typings)('finds the code typed %s', async (_how, typed) => {
      await bench.storage.responses.store(responseOf({ withdrawalCode: 'K7QF-20XM' }), NOW);
      await bench.storage.responses.store(responseOf({ withdrawalCode: 'K7QF-20XN' }), NOW);
      expect(await bench.storage.responses.withdraw(typed)).toMatchObject({ formId: FORM });
      expect(await bench.stored()).toHaveLength(1);
      expect(await bench.storage.responses.withdraw(typed)).toBeUndefined();
    });

    test('I and L are read as 1, and an unknown or empty code deletes nothing', async () => {
      await bench.storage.responses.store(responseOf({ withdrawalCode: '1111-2345' }), NOW);
      expect(await bench.storage.responses.withdraw('9999-9999')).toBeUndefined();
      expect(await bench.storage.responses.withdraw('')).toBeUndefined();
      expect(await bench.storage.responses.withdraw('il1L-2345')).toMatchObject({ formId: FORM });
    });
  });
}
