import { describe, expect, test } from '@jest/globals';
import type { ResultRequest } from '../../../src/storage/contract/result-requests.ts';
import type { Storage } from '../../../src/storage/contract/storage.ts';
import type { Bench } from '../bench.ts';
import { FORM, NOW } from '../bench.ts';
import { responseOf } from '../response-of.ts';

const CHAT = 7_123_456_789;
const dates = { withdrawalUntil: '2026-12-01', keptUntil: '2026-12-31' };

/** Who wants to hear of results. */
export function testResultRequests(bench: Bench): void {
  async function all(storage: Storage = bench.storage, formId = FORM): Promise<ResultRequest[]> {
    const found: ResultRequest[] = [];
    for await (const request of storage.resultRequests.all(formId)) found.push(request);
    return found;
  }

  describe('requests for results', () => {
    test('are kept once for a chat and a form, with the language, until forgotten', async () => {
      await bench.storage.resultRequests.add(FORM, { chatId: CHAT, language: 'ar' });
      await bench.storage.resultRequests.add(FORM, { chatId: CHAT, language: 'ar' });
      await bench.storage.resultRequests.add('other', { chatId: CHAT, language: 'de' });
      expect(await all()).toEqual([{ chatId: CHAT, language: 'ar' }]);
      expect(await bench.storage.resultRequests.has(FORM, CHAT)).toBe(true);
      expect(await bench.storage.resultRequests.has(FORM, 43)).toBe(false);
      expect(await bench.storage.resultRequests.forget(CHAT, FORM)).toBe(true);
      expect(await bench.storage.resultRequests.forget(CHAT, FORM)).toBe(false);
      expect(await all()).toEqual([]);
      expect(await all(bench.storage, 'other')).toEqual([{ chatId: CHAT, language: 'de' }]);
    });

    test('can all be forgotten at once, whatever the forms; a list is destroyed as a whole', async () => {
      for (const formId of [FORM, 'other']) {
        await bench.storage.resultRequests.add(formId, { chatId: CHAT, language: 'ar' });
        await bench.storage.resultRequests.add(formId, { chatId: 43, language: 'ar' });
      }
      expect(await bench.storage.resultRequests.forget(CHAT)).toBe(true);
      expect(await all()).toEqual([{ chatId: 43, language: 'ar' }]);
      await bench.storage.resultRequests.drop(FORM);
      expect(await bench.sql('select form_id from result_request')).toEqual([{ form_id: 'other' }]);
    });

    test('say nothing to who has the database alone: no chat, no language, no time, no response', async () => {
      await bench.storage.responses.store(responseOf(), NOW);
      await bench.storage.resultRequests.add(FORM, { chatId: CHAT, language: 'ar' });
      await bench.storage.resultRequests.add('other', { chatId: CHAT, language: 'uk-UA' });
      const rows = await bench.sql('select * from result_request');
      expect(rows.map((row) => Object.keys(row).toSorted())).toEqual(
        rows.map(() => ['form_id', 'mark', 'sealed']),
      );
      expect(new Set(rows.map(({ mark }) => mark)).size).toBe(2);
      expect(new Set(rows.map(({ sealed }) => String(sealed).length)).size).toBe(1);
      const bytes = rows.map(({ sealed }) => Buffer.from(String(sealed), 'base64').toString('latin1'));
      expect(JSON.stringify([rows, bytes])).not.toContain(String(CHAT));
      const stranger = await bench.open({ secret: Buffer.alloc(32, 8) });
      expect(await stranger.resultRequests.has(FORM, CHAT)).toBe(false);
      await expect(all(stranger)).rejects.toThrow('SECRET_KEY');
    });

    test('are still found while the secret is being changed, and those that cannot be opened hold up nobody', async () => {
      await bench.storage.resultRequests.add(FORM, { chatId: CHAT, language: 'ar' });
      const [former, newer] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)];
      const changing = await bench.open({ secret: [newer, former] });
      await changing.resultRequests.add(FORM, { chatId: CHAT, language: 'ar' });
      await changing.resultRequests.add(FORM, { chatId: 43, language: 'de' });
      expect((await all(changing)).toSorted((one, other) => one.chatId - other.chatId)).toEqual([
        { chatId: 43, language: 'de' },
        { chatId: CHAT, language: 'ar' },
      ]);
      const told: ResultRequest[] = [];
      const reading = async () => {
        for await (const request of (await bench.open({ secret: newer })).resultRequests.all(FORM))
          told.push(request);
      };
      await expect(reading()).rejects.toThrow('SECRET_KEY');
      expect(told).toEqual([{ chatId: 43, language: 'de' }]);
      expect(await changing.resultRequests.forget(CHAT, FORM)).toBe(true);
    });

    test('are gone after the last day, of this form only', async () => {
      for (const formId of [FORM, 'other'])
        await bench.storage.resultRequests.add(formId, { chatId: CHAT, language: 'ar' });
      await bench.storage.retention.deleteExpired(FORM, dates, '2026-12-31');
      expect(await all()).toHaveLength(1);
      await bench.storage.retention.deleteExpired(FORM, dates, '2027-01-01');
      expect(await all()).toEqual([]);
      expect(await all(bench.storage, 'other')).toHaveLength(1);
    });
  });
}
