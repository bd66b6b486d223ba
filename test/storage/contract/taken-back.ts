import { describe, expect, test } from '@jest/globals';
import type { Bench } from '../bench.ts';
import { FORM, LEASE, NOW } from '../bench.ts';
import { responseOf } from '../response-of.ts';

/** Interviews that are given up while their response is on its way. */
export function testTakenBack(bench: Bench): void {
  describe('taking back', () => {
    test('after it was stored: it is deleted, and not stored again; others stay', async () => {
      const [response, other] = [responseOf(), responseOf()];
      await bench.storage.responses.store(response, NOW);
      await bench.storage.responses.store(other, NOW);
      await bench.storage.takenBack.add(FORM, response.id);
      expect(await bench.storage.responses.store(response, NOW)).toBe(false);
      expect((await bench.stored()).map(({ id }) => id)).toEqual([other.id]);
      expect(await bench.storage.responses.withdraw(response.withdrawalCode)).toBeUndefined();
    });

    test('before it is stored: nothing is stored, and nobody is told; doing it twice changes nothing', async () => {
      const response = responseOf();
      await bench.storage.takenBack.add(FORM, response.id);
      await bench.storage.takenBack.add(FORM, response.id);
      expect(await bench.storage.responses.store(response, NOW)).toBe(false);
      expect(await bench.storage.responses.has(FORM, response.id)).toBe(false);
      expect(await bench.storage.notices.claim(NOW, LEASE, 10)).toEqual([]);
    });

    test('while another process stores it: nothing of it is left, whichever came first', async () => {
      const [storing, taking] = await Promise.all([bench.startProcess(), bench.startProcess()]);
      for (let round = 0; round < 20; round++) {
        const response = responseOf();
        const store = () => bench.ask(storing, response);
        const takeBack = () => bench.ask(taking, { formId: FORM, takesBack: response.id });
        await Promise.all(round % 2 ? [store(), takeBack()] : [takeBack(), store()]);
        expect(await bench.storage.responses.has(FORM, response.id)).toBe(false);
      }
    });

    test('leaves a random id, and that until the night only', async () => {
      const response = responseOf();
      await bench.storage.takenBack.add(FORM, response.id);
      expect(await bench.sql('select * from taken_back')).toEqual([{ id: response.id }]);
      await bench.storage.retention.tidy();
      expect(await bench.sql('select * from taken_back')).toEqual([]);
    });
  });
}
