/** Deleting a chat's messages by the hundred: newest first, as far back as Telegram lets a bot delete. */
import { describe, expect, test } from '@jest/globals';
import { type Api, GrammyError } from 'grammy';
import { clearMessages } from '../../../src/bot/sending/clear-messages.ts';
import { createLog } from '../../../src/log.ts';

const quiet = createLog('silent');

/** Messages up to `oldest` are too old, and a die is too young: a batch with one of them is refused as a whole. */
function telegram(oldest: number, refusal = 400, dice: readonly number[] = []) {
  const deleted = new Set<number>();
  const sizes: number[] = [];
  const api = {
    deleteMessages: async (_: number, ids: readonly number[]) => {
      sizes.push(ids.length);
      if (ids.some((id) => id <= oldest || dice.includes(id))) {
        const payload = { ok: false as const, error_code: refusal, description: 'Bad Request' };
        throw new GrammyError('Call failed', payload, 'deleteMessages', {});
      }
      for (const id of ids) deleted.add(id);
      return true as const;
    },
  } as unknown as Pick<Api, 'deleteMessages'>;
  return { api, deleted, sizes };
}

const at = async (api: Pick<Api, 'deleteMessages'>, range: { from: number; to: number; keep?: number }) => {
  let paces = 0;
  const cleared = await clearMessages(api, 1, range, async () => void paces++, quiet);
  return { ...cleared, paces };
};

describe('clearing', () => {
  test.each([
    [1, 1],
    [5, 104],
    [5, 105],
    [1000, 1950],
  ])('from %i to %i takes all, a hundred at a time', async (from, to) => {
    const { api, deleted, sizes } = telegram(0);
    expect(await at(api, { from, to })).toEqual({
      left: 0,
      mayBeMore: false,
      paces: Math.ceil((to - from + 1) / 100),
    });
    expect(deleted.size).toBe(to - from + 1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
  });

  test('leaves the one that has to be kept', async () => {
    const { api, deleted } = telegram(0);
    await at(api, { from: 10, to: 20, keep: 15 });
    expect([...deleted].toSorted((one, other) => one - other)).toEqual([
      10, 11, 12, 13, 14, 16, 17, 18, 19, 20,
    ]);
  });

  test.each(Array.from({ length: 30 }, (_, index) => 100 + index * 11))(
    'finds the border at %i in few calls',
    async (oldest) => {
      const { api, deleted, sizes } = telegram(oldest);
      // Not all are counted where many stay.
      const left = Math.min(21, Math.max(0, Math.min(400, oldest) - 49));
      expect(await at(api, { from: 50, to: 400 })).toMatchObject({ left, mayBeMore: left === 21 });
      expect(deleted.size).toBe(Math.max(0, 400 - oldest));
      expect(Math.min(...deleted, 401)).toBe(oldest < 400 ? oldest + 1 : 401);
      expect(sizes.length).toBeLessThan(60);
    },
  );

  test.each([[[60]], [[3, 60, 61, 199]], [[5, 100, 101, 250]]])(
    'takes all but those that no bot may delete: %j',
    async (fixed) => {
      const { api, deleted } = telegram(0, 400, fixed);
      expect(await at(api, { from: 1, to: 250 })).toMatchObject({ left: fixed.length, mayBeMore: false });
      expect(deleted.size).toBe(250 - fixed.length);
    },
  );

  test('ends where a chat reaches too far back, and says that more may be left', async () => {
    const { api, deleted, sizes } = telegram(0);
    expect(await at(api, { from: 1, to: 40_000 })).toMatchObject({ left: 0, mayBeMore: true });
    expect(sizes).toHaveLength(300);
    expect(Math.min(...deleted)).toBe(10_001);
  });

  test('who has blocked the bot has nothing cleared; when Telegram is away it is tried another time', async () => {
    expect(await at(telegram(9, 403).api, { from: 1, to: 9 })).toMatchObject({ mayBeMore: true });
    await expect(at(telegram(9, 429).api, { from: 1, to: 9 })).rejects.toThrow('429');
  });
});
