import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEASE_MS, Notifier, type NotifierStores } from '../../src/coordinators/notifier.ts';
import type { CoordinatorState } from '../../src/storage/contract/coordinators.ts';
import type { CountRow } from '../../src/storage/contract/counts.ts';
import { Phones, worded } from './phone.ts';

const ANNA = 1001;
const BORIS = 1002;
const FORMS = ['needs', 'councils'] as const;

/** The part of the storage that the notifier sees, in memory, round-tripping JSON; it can fail at the n-th call. */
class Outbox implements NotifierStores {
  readonly #responses: { formId: string; day: string }[] = [];
  readonly #notices = new Map<string, { formId: string; due: number; claimedUntil: number }>();
  readonly #states = new Map<number, string>();
  /** Every notice there ever was. */
  readonly #everDue: { formId: string; due: number }[] = [];
  #next = 0;
  /** The number of further calls after which the process dies. */
  callsLeft = Number.POSITIVE_INFINITY;

  complete(formId: string, day: string, due: number): void {
    this.#responses.push({ formId, day });
    this.#everDue.push({ formId, due });
    this.#notices.set(String(this.#next++), { formId, due, claimedUntil: 0 });
  }

  withdraw(formId: string): void {
    const index = this.#responses.findIndex((response) => response.formId === formId);
    if (index >= 0) this.#responses.splice(index, 1);
  }

  tally(formId: string, day: string) {
    const own = this.#responses.filter((response) => response.formId === formId);
    return { total: own.length, today: own.filter((response) => response.day === day).length };
  }

  /** How many responses may have been told by now, the withdrawn ones among them. */
  mostToTell(formId: string, now: number): number {
    return this.#everDue.filter((notice) => notice.formId === formId && notice.due <= now).length;
  }

  get waiting(): number {
    return this.#notices.size;
  }

  readonly notices = {
    claim: async (now: number, lease: number, most: number) => {
      this.#live();
      if ([...this.#notices.values()].some(({ claimedUntil }) => claimedUntil > now)) return [];
      const claimed = [...this.#notices].filter(([, { due }]) => due <= now).slice(0, most);
      for (const [, notice] of claimed) notice.claimedUntil = now + lease;
      return claimed.map(([id, { formId }]) => ({ id, formId }));
    },

    toCome: async (now: number) => {
      this.#live();
      const toCome = new Map<string, number>();
      for (const { formId, due } of this.#notices.values()) {
        if (due > now) toCome.set(formId, (toCome.get(formId) ?? 0) + 1);
      }
      return toCome;
    },

    delete: async (ids: readonly string[]) => {
      this.#live();
      for (const id of ids) this.#notices.delete(id);
    },
  };

  readonly counts = {
    of: async (formId: string): Promise<CountRow[]> => {
      this.#live();
      return this.#responses
        .filter((response) => response.formId === formId)
        .map(({ day }) => ({ event: 'completed', language: 'ar', day, count: 1 }));
    },
  };

  readonly coordinators = {
    state: async (coordinator: number): Promise<CoordinatorState | undefined> => {
      this.#live();
      const state = this.#states.get(coordinator);
      return state === undefined ? undefined : JSON.parse(state);
    },

    save: async (coordinator: number, state: CoordinatorState) => {
      this.#live();
      const before: CoordinatorState = JSON.parse(this.#states.get(coordinator) ?? '{}');
      this.#states.set(coordinator, JSON.stringify({ ...before, ...state }));
    },
  };

  #live(): void {
    if (this.callsLeft-- <= 0) throw new Error('dead');
  }
}

/** In runs. */
const LONGEST_DELAY = 3;

const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('complete' as const),
      form: fc.constantFrom(...FORMS),
      times: fc.integer({ min: 1, max: 12 }),
      runsLater: fc.integer({ min: 0, max: LONGEST_DELAY }),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ do: 'run' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('crash' as const), after: fc.integer({ min: 0, max: 9 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'next day' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('withdraw' as const), form: fc.constantFrom(...FORMS) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'lose Anna' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'find Anna' as const }) },
);

test('whatever happens, in the end everybody knows how things stand, and nobody was flooded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (history) => {
      const store = new Outbox();
      const phones = new Phones();
      const options = { storage: store, messenger: phones, coordinators: [ANNA, BORIS], forms: () => FORMS };
      let [now, dayNumber, crashes] = [0, 10, 0];
      const today = () => `2026-11-${dayNumber}`;
      const run = async (callsLeft: number) => {
        now += LEASE_MS;
        store.callsLeft = callsLeft;
        await new Notifier(options).run(now, today()).catch((error: unknown) => {
          if (!(error instanceof Error && error.message === 'dead')) throw error;
        });
        for (const message of [ANNA, BORIS].flatMap((coordinator) => phones.chat(coordinator))) {
          for (const [, form = '', total] of message.matchAll(/(\w+) \d+\/(\d+)/g)) {
            expect(Number(total)).toBeLessThanOrEqual(store.mostToTell(form, now));
          }
        }
      };
      for (const happens of history) {
        if (happens.do === 'complete') {
          const due = now + happens.runsLater * LEASE_MS;
          for (let index = 0; index < happens.times; index++) store.complete(happens.form, today(), due);
        } else if (happens.do === 'run') await run(Number.POSITIVE_INFINITY);
        else if (happens.do === 'crash') {
          crashes++;
          await run(happens.after);
        } else if (happens.do === 'next day') dayNumber++;
        else if (happens.do === 'withdraw') store.withdraw(happens.form);
        else if (happens.do === 'lose Anna') phones.unreachable.add(ANNA);
        else phones.unreachable.clear();
      }
      phones.unreachable.clear();
      now += LONGEST_DELAY * LEASE_MS;
      for (const form of FORMS) store.complete(form, today(), now);
      await run(Number.POSITIVE_INFINITY);

      const forms = FORMS.map((formId) => ({ formId, ...store.tally(formId, today()) }));
      for (const coordinator of [ANNA, BORIS]) {
        const chat = phones.chat(coordinator);
        expect(chat.at(-1)?.replaceAll(/ \(\d+!\)/g, '')).toBe(worded({ day: today(), forms }));

        // One for each day, one for each milestone that was reached, and one for each crash after sending.
        const milestones = new Set(chat.flatMap((message) => message.match(/\w+ \d+\/\d+ \(\d+!\)/g) ?? []));
        expect(chat.length).toBeLessThanOrEqual(dayNumber - 9 + milestones.size + crashes);
      }
      expect(store.waiting).toBe(0);
    }),
    { numRuns: 300 },
  );
});
