import { describe, expect, test } from '@jest/globals';
import type { Forward, ForwardStore } from '../../../src/storage/contract/forwards.ts';
import type { Bench } from '../bench.ts';
import { FORM, LEASE, NOW } from '../bench.ts';
import { responseOf } from '../response-of.ts';

/** What has to go on to other programs. */
export function testForwards(bench: Bench): void {
  describe('forwards', () => {
    const open = () => bench.open({ forwardTo: ['here', 'there'] });
    /** Of both. */
    const claim = async (forwards: ForwardStore, now: number, most: number) => [
      ...(await forwards.claim('here', now, LEASE, most)),
      ...(await forwards.claim('there', now, LEASE, most)),
    ];
    const told = (forwards: readonly Forward[]) =>
      forwards.map(({ event, destination, tries }) => `${event} ${destination} ${tries}`).toSorted();

    test('are none without a destination', async () => {
      await bench.storage.responses.store(responseOf(), NOW);
      expect(await bench.storage.forwards.counts()).toEqual({ waiting: 0, dead: 0 });
    });

    test('come once for each destination when they are due, and are gone once done', async () => {
      const { responses, forwards } = await open();
      const response = responseOf();
      await responses.store(response, NOW);
      expect(await claim(forwards, NOW - 1, 10)).toEqual([]);
      const due = await claim(forwards, NOW, 10);
      expect(told(due)).toEqual(['completed here 0', 'completed there 0']);
      expect(due[0]).toMatchObject({ formId: FORM, responseId: response.id });
      for (const { id } of due) await forwards.done(id);
      expect(await forwards.counts()).toEqual({ waiting: 0, dead: 0 });
    });

    test('claimed by several at once, go to one of them each; after the lease to anybody', async () => {
      const { responses, forwards } = await open();
      for (let index = 0; index < 5; index++) await responses.store(responseOf(), NOW);
      const claims = await Promise.all(Array.from({ length: 4 }, () => claim(forwards, NOW, 3)));
      const ids = claims.flat().map(({ id }) => id);
      expect(ids).toHaveLength(10);
      expect(new Set(ids).size).toBe(10);
      expect(await claim(forwards, NOW + LEASE - 1, 20)).toEqual([]);
      expect(await claim(forwards, NOW + LEASE, 20)).toHaveLength(10);
    });

    test('that failed come again when they are due; those given up only when somebody asks for them', async () => {
      const { responses, forwards } = await open();
      await responses.store(responseOf(), NOW);
      const [one, other] = await claim(forwards, NOW, 10);
      await forwards.postpone(one?.id ?? '', NOW + 5);
      await forwards.giveUp(other?.id ?? '', 'status 500');
      expect(await claim(forwards, NOW + 4, 10)).toEqual([]);
      expect(await claim(forwards, NOW + 5, 10)).toEqual([{ ...one, tries: 1 }]);
      expect(await forwards.counts()).toEqual({ waiting: 1, dead: 1 });
      expect(await forwards.dead()).toEqual([{ ...other, reason: 'status 500' }]);
      expect(await forwards.tryAgain()).toBe(1);
      expect(await claim(forwards, NOW + 5, 10)).toEqual([other]);
      await forwards.giveUp(other?.id ?? '', 'again');
      expect(await forwards.discard()).toBe(1);
      expect(await forwards.counts()).toEqual({ waiting: 1, dead: 0 });
    });

    test.each(['withdrawn', 'taken back'])(
      'of a response that is %s: only who may have it is told',
      async (how) => {
        const { responses, forwards, takenBack } = await open();
        const [early, late] = [responseOf(), responseOf()];
        const gone = async ({ id, withdrawalCode }: typeof early) =>
          how === 'withdrawn' ? await responses.withdraw(withdrawalCode) : await takenBack.add(FORM, id);
        await responses.store(early, NOW);
        await gone(early);
        expect(await forwards.counts()).toEqual({ waiting: 0, dead: 0 });
        await responses.store(late, NOW);
        const [one] = await claim(forwards, NOW, 10);
        await forwards.done(one?.id ?? '');
        await gone(late);
        // The other one may just be on its way.
        expect(told(await claim(forwards, NOW, 10))).toEqual(['withdrawn here 0', 'withdrawn there 0']);
      },
    );

    test('to an address that is no longer there are given up; the others are not', async () => {
      const { responses, forwards } = await open();
      await responses.store(responseOf(), NOW);
      expect(await forwards.giveUpOthers(['here'], 'gone')).toBe(1);
      expect((await forwards.dead()).map(({ destination, reason }) => [destination, reason])).toEqual([
        ['there', 'gone'],
      ]);
      expect(told(await claim(forwards, NOW, 10))).toEqual(['completed here 0']);
      expect(await forwards.giveUpOthers([], 'gone')).toBe(1);
    });

    test('of a response that is stored again, come again with what was sent last', async () => {
      const { responses, forwards } = await open();
      const response = responseOf();
      await responses.store(response, NOW);
      for (const { id } of await claim(forwards, NOW, 10)) await forwards.done(id);
      await responses.store({ ...response, language: 'uk' }, NOW);
      expect(await claim(forwards, NOW, 10)).toHaveLength(2);
      expect(await responses.get(FORM, response.id)).toMatchObject({ language: 'uk' });
      expect(await responses.get(FORM, 'another')).toBeUndefined();
    });
  });
}
