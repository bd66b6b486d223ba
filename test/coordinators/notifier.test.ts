import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LEASE_MS, Notifier, type NotifierStores } from '../../src/coordinators/notifier.ts';
import { startNotifier } from '../../src/coordinators/start-notifier.ts';
import type { Storage } from '../../src/storage/contract/storage.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { responseOf } from '../storage/response-of.ts';
import { Phones } from './phone.ts';

const ANNA = 1001;
const BORIS = 1002;

let dataDir: string;
let storage: Storage;
let phones: Phones;
let now: number;
let today: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'miteinander-notifier-'));
  storage = await openStorage({ dataDir, secret: Buffer.alloc(32) });
  await storage.migrate();
  phones = new Phones();
  now = 1_000_000;
  today = '2026-11-23';
});
afterEach(async () => {
  await storage.close();
  await rm(dataDir, { recursive: true });
});

const complete = async (formId: string, times = 1, withdrawalCode?: string) => {
  for (let index = 0; index < times; index++) {
    await storage.responses.store(
      responseOf({ formId, day: today, ...(withdrawalCode && { withdrawalCode }) }),
      now,
    );
  }
};
const run = async (over: Partial<{ storage: NotifierStores; log: (line: string) => void }> = {}) => {
  const coordinators = [ANNA, BORIS];
  const options = { storage, messenger: phones, coordinators, forms: () => ['needs', 'councils'], ...over };
  now += LEASE_MS;
  await new Notifier(options).run(now, today);
};
/** The storage, with something done around each call: `notices.claim`, `counts.of`, … */
function intercepted(
  { notices, counts, coordinators }: NotifierStores,
  around: (name: string, call: () => Promise<unknown>) => Promise<unknown>,
): NotifierStores {
  const concern = <Store extends object>(of: string, store: Store): Store =>
    new Proxy(store, {
      get:
        (target, name) =>
        (...parameters: unknown[]) =>
          around(`${of}.${String(name)}`, () =>
            Reflect.apply(Reflect.get(target, name) as () => Promise<unknown>, target, parameters),
          ),
    });
  return {
    notices: concern('notices', notices),
    counts: concern('counts', counts),
    coordinators: concern('coordinators', coordinators),
  };
}
const left = async () => (await storage.notices.claim(now + 2 * LEASE_MS, 0, 1000)).length;

describe('what a coordinator sees', () => {
  test('nothing while there is nothing to tell', async () => {
    await run();
    expect(phones.chat(ANNA)).toEqual([]);
  });

  test('the first response is a milestone; the next ones only change the message', async () => {
    await complete('needs');
    await run();
    expect(phones.chat(ANNA)).toEqual(['2026-11-23: needs 1/1 (1!)']);
    await complete('needs');
    await run();
    await complete('needs', 3);
    await run();
    expect(phones.chat(ANNA)).toEqual(['2026-11-23: needs 5/5 (1!)']);
    expect(phones.chat(BORIS)).toEqual(phones.chat(ANNA));
    expect(phones.sent).toBe(2);
  });

  test('a new day begins a new message, and the old one stays as it was', async () => {
    await complete('needs', 3);
    await run();
    today = '2026-11-24';
    await run();
    expect(phones.chat(ANNA)).toHaveLength(1);
    await complete('needs', 2);
    await run();
    expect(phones.chat(ANNA)).toEqual(['2026-11-23: needs 3/3 (1!)', '2026-11-24: needs 2/5']);
  });

  test('a milestone begins a new message, which is the one that changes from then on', async () => {
    await complete('needs', 9);
    await run();
    await complete('needs', 2);
    await run();
    await complete('needs');
    await run();
    expect(phones.chat(ANNA)).toEqual(['2026-11-23: needs 9/9 (1!)', '2026-11-23: needs 12/12 (10!)']);
  });

  test('several forms that come together stand in one message, each with its own milestone', async () => {
    await complete('needs', 8);
    await complete('councils', 24);
    await run();
    await complete('needs', 3);
    await complete('councils', 2);
    await complete('councils', 30);
    await run();
    expect(phones.chat(ANNA)).toEqual([
      '2026-11-23: needs 8/8 (1!), councils 24/24 (10!)',
      '2026-11-23: needs 11/11 (10!), councils 56/56 (50!)',
    ]);
  });

  test('a form that is quiet keeps its line and its number', async () => {
    await complete('needs', 2);
    await run();
    today = '2026-11-24';
    await complete('councils');
    await run();
    expect(phones.chat(ANNA).at(-1)).toBe('2026-11-24: needs 0/2, councils 1/1 (1!)');
  });

  test('after days of silence one message tells all, with the highest milestone', async () => {
    await complete('needs', 8);
    await run();
    for (today of ['2026-11-24', '2026-11-25', '2026-11-26']) await complete('needs', 30);
    await run();
    expect(phones.chat(ANNA)).toEqual(['2026-11-23: needs 8/8 (1!)', '2026-11-26: needs 30/98 (50!)']);
  });

  test('a milestone is not told twice when withdrawals lower the total below it', async () => {
    await complete('needs', 8);
    for (const code of ['regret', 'regret too']) await complete('needs', 1, code);
    await run();
    for (const code of ['regret', 'regret too']) await storage.responses.withdraw(code);
    await complete('needs');
    await run();
    expect(phones.chat(ANNA)).toEqual(['2026-11-23: needs 9/9 (10!)']);
    await complete('needs');
    await run();
    expect(phones.chat(ANNA)).toEqual(['2026-11-23: needs 10/10 (10!)']);
    expect(phones.sent).toBe(2);
  });

  test('a day that has passed in silence counts, with nothing on the day after it', async () => {
    await complete('needs', 2);
    await run();
    today = '2026-11-24';
    await complete('needs');
    today = '2026-11-25';
    await run();
    expect(phones.chat(ANNA).at(-1)).toBe('2026-11-25: needs 0/3');
  });

  test.each([
    ['the day of the last message', '2026-11-23', ['2026-11-23: needs 3/4 (1!)']],
    ['a new day', '2026-11-24', ['2026-11-23: needs 2/4 (1!)', '2026-11-24: needs 1/4']],
  ])('a response on %s is told, even if an older one was withdrawn meanwhile', async (_when, day, chat) => {
    today = '2026-11-22';
    await complete('needs', 1);
    await complete('needs', 1, 'regret');
    today = '2026-11-23';
    await complete('needs', 2);
    await run();
    today = day;
    await storage.responses.withdraw('regret');
    await complete('needs', 1);
    await run();
    expect(phones.chat(ANNA)).toEqual(chat);
  });

  test('a response withdrawn before it was told is told to nobody', async () => {
    await complete('needs', 1, 'regret');
    await storage.responses.withdraw('regret');
    await run();
    expect(phones.chat(ANNA)).toEqual([]);
    expect(await left()).toBe(0);
  });

  test('yesterday’s last response, told after midnight, is in the total', async () => {
    await complete('needs', 2);
    await run();
    await complete('needs');
    today = '2026-11-24';
    await run();
    expect(phones.chat(ANNA)).toEqual(['2026-11-23: needs 2/2 (1!)', '2026-11-24: needs 0/3']);
  });

  test('their own language', async () => {
    await storage.coordinators.save(BORIS, { language: 'uk' });
    await complete('needs');
    await run();
    await complete('needs');
    await run();
    expect(phones.languages).toEqual([undefined, 'uk', undefined, 'uk']);
    expect((await storage.coordinators.state(BORIS))?.language).toBe('uk');
  });

  test('a new message in place of one they deleted', async () => {
    await complete('needs', 2);
    await run();
    phones.clear(ANNA);
    await complete('needs');
    await run();
    expect(phones.chat(ANNA)).toEqual(['2026-11-23: needs 3/3 (1!)']);
  });

  test('a form no longer offered, if somebody still completed it', async () => {
    await complete('old');
    await run();
    expect(phones.chat(ANNA)).toEqual(['2026-11-23: old 1/1 (1!)']);
  });
});

describe('a notice tells of no response whose own delay is not over', () => {
  const at = (time: string, day = today) => Date.parse(`${day}T${time}Z`);
  const sent = async (due: number, given: Parameters<typeof responseOf>[0] = {}) =>
    await storage.responses.store(responseOf({ day: today, ...given }), due);
  const looks = async (time: number) => {
    const options = { storage, messenger: phones, coordinators: [ANNA], forms: () => ['needs', 'councils'] };
    await new Notifier(options).run(time, today);
    return phones.chat(ANNA);
  };

  test('sent a second before another one’s notice, it is told at its own time', async () => {
    await sent(at('12:10:00')); // at 12:00:00
    await sent(at('12:24:59')); // at 12:09:59
    expect(await looks(at('12:10:00'))).toEqual(['2026-11-23: needs 1/1 (1!)']);
    expect(await looks(at('12:24:58'))).toEqual(['2026-11-23: needs 1/1 (1!)']);
    expect(await looks(at('12:24:59'))).toEqual(['2026-11-23: needs 2/2 (1!)']);
    expect([phones.sent, phones.edits]).toEqual([1, 1]);
  });

  test('a milestone is reached by those that are told', async () => {
    for (let index = 0; index < 9; index++) await sent(at('12:10:00'));
    await sent(at('12:20:00'));
    expect(await looks(at('12:10:00'))).toEqual(['2026-11-23: needs 9/9 (1!)']);
    expect((await looks(at('12:20:00'))).at(-1)).toBe('2026-11-23: needs 10/10 (10!)');
  });

  test('nor does the notice of another survey', async () => {
    await sent(at('12:10:00'), { formId: 'councils' });
    await sent(at('12:20:00'));
    expect(await looks(at('12:10:00'))).toEqual(['2026-11-23: councils 1/1 (1!)']);
    expect((await looks(at('12:20:00'))).at(-1)).toBe('2026-11-23: needs 1/1 (1!), councils 1/1');
  });

  test('around midnight', async () => {
    await sent(at('12:00:00'));
    await sent(at('00:05:00', '2026-11-24'));
    await sent(at('00:19:00', '2026-11-24'));
    expect(await looks(at('12:00:00'))).toEqual(['2026-11-23: needs 1/1 (1!)']);
    today = '2026-11-24';
    await sent(at('00:12:00'));
    expect((await looks(at('00:05:00'))).at(-1)).toBe('2026-11-24: needs 0/2');
    // Which of the two that are left was sent before midnight, no notice says.
    expect((await looks(at('00:12:00'))).at(-1)).toBe('2026-11-24: needs 0/3');
    expect((await looks(at('00:19:00'))).at(-1)).toBe('2026-11-24: needs 1/4');
    expect([phones.sent, phones.edits]).toEqual([2, 2]);
  });

  test('what was withdrawn before its time takes nothing away for good', async () => {
    await sent(at('12:10:00'));
    await sent(at('12:20:00'), { withdrawalCode: 'regret' });
    await storage.responses.withdraw('regret');
    expect(await looks(at('12:10:00'))).toEqual([]);
    expect(await looks(at('12:20:00'))).toEqual(['2026-11-23: needs 1/1 (1!)']);
  });
});

describe('what goes wrong', () => {
  test('who has blocked the bot stops nobody else', async () => {
    phones.blocked.add(ANNA);
    await complete('needs');
    await run();
    expect(phones.chat(BORIS)).toEqual(['2026-11-23: needs 1/1 (1!)']);
    expect(await left()).toBe(0);
  });

  test('a coordinator who cannot be reached is told later, and nobody else a second time', async () => {
    phones.unreachable.add(ANNA);
    await complete('needs');
    const lines: string[] = [];
    await run({ log: (line) => lines.push(line) });
    expect(phones.chat(BORIS)).toEqual(['2026-11-23: needs 1/1 (1!)']);
    expect(lines).toEqual([expect.stringMatching(/^1 of 2 coordinators/)]);
    expect(lines.join()).not.toContain(String(ANNA));

    // … even if it takes until the next day.
    today = '2026-11-24';
    await run();
    phones.unreachable.clear();
    await run();
    expect(phones.chat(BORIS)).toHaveLength(1);
    expect(phones.chat(ANNA)).toEqual(['2026-11-24: needs 0/1 (1!)']);
    expect({ sent: phones.sent, edits: phones.edits, left: await left() }).toEqual({
      sent: 2,
      edits: 0,
      left: 0,
    });
  });

  test('another process does not tell while one does', async () => {
    await complete('needs');
    const [first, second] = [new Phones(), new Phones()];
    const options = { storage, coordinators: [ANNA], forms: () => ['needs'] };
    await Promise.all([
      new Notifier({ ...options, messenger: first }).run(now, today),
      new Notifier({ ...options, messenger: second }).run(now, today),
    ]);
    expect(first.sent + second.sent).toBe(1);
  });

  const steps = [
    'notices.claim',
    'counts.of',
    'notices.toCome',
    'coordinators.state',
    'coordinators.save',
    'notices.delete',
  ] as const;
  test.each(steps.flatMap((step) => [`before ${step}`, `after ${step}`] as const))(
    'a crash %s loses nothing, and the next run mends it',
    async (point) => {
      await complete('needs', 9);
      await run();
      await complete('needs');
      await expectCrash(point);
      await run();
      for (const coordinator of [ANNA, BORIS]) {
        expect(phones.chat(coordinator).at(-1)).toBe('2026-11-23: needs 10/10 (10!)');
      }
      await complete('councils', 2);
      await run();
      for (const coordinator of [ANNA, BORIS]) {
        expect(phones.chat(coordinator).at(-1)).toBe('2026-11-23: needs 10/10, councils 2/2 (1!)');
      }
      expect(await left()).toBe(0);
    },
  );

  /** Runs with a store that stops working at this point, as if the process had died there. */
  async function expectCrash(point: string): Promise<void> {
    const [when, method] = point.split(' ');
    let dead = false;
    const dying = intercepted(storage, async (name, call) => {
      if (dead) throw new Error('dead');
      dead = name === method;
      if (dead && when === 'before') throw new Error('dead');
      const result = await call();
      if (name === method) throw new Error('dead');
      return result;
    });
    await run({ storage: dying }).catch((error: unknown) => expect(String(error)).toContain('dead'));
    expect(dead).toBe(true);
  }
});

describe('the loop', () => {
  test('runs again and again, survives what goes wrong, and stops in good order', async () => {
    const lines: string[] = [];
    let ticks = 0;
    let stopped: Promise<void> | undefined;
    const failing = intercepted(storage, (name, call) =>
      ticks === 0 && name === 'notices.claim' ? Promise.reject(new Error('the storage is away.')) : call(),
    );
    await complete('needs');
    const done = new Promise<void>((resolve) => {
      const notifier = startNotifier({
        every: 15_000,
        storage: failing,
        messenger: phones,
        coordinators: [ANNA],
        forms: () => ['needs'],
        log: (line) => lines.push(line),
        clock: {
          now: () => now,
          today: () => today,
          sleep: async () => {
            ticks++;
            if (phones.sent === 0) return;
            stopped = notifier.stop();
            resolve();
          },
        },
      });
    });
    await done;
    await stopped;
    expect(phones.chat(ANNA)).toEqual(['2026-11-23: needs 1/1 (1!)']);
    expect(ticks).toBe(2);
    expect(lines).toEqual([expect.stringContaining('the storage is away.')]);
  });

  test('stops at once while it waits', async () => {
    const notifier = startNotifier({
      every: 15_000,
      storage,
      messenger: phones,
      coordinators: [],
      forms: () => [],
      clock: { now: () => now, today: () => today },
    });
    await notifier.stop();
    expect(phones.sent).toBe(0);
  });
});
