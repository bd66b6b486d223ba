import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { InterviewResponse } from '../../src/interview/response.ts';
import { openResponseStore, type StorageOptions } from '../../src/storage/open-response-store.ts';
import type { ResponseStore, StoredResponse } from '../../src/storage/response-store.ts';
import { responseOf } from './response-of.ts';

/** An empty database, and a way past the store to what is in it. */
export interface Database {
  readonly dataDir: string;
  readonly databaseUrl?: string;
  sql(statement: string): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

const FORM = 'needs';
const NOW = 1_000_000;
const LEASE = 60_000;

/** What every `ResponseStore` keeps to. */
export function testResponseStore(name: string, create: () => Promise<Database>): void {
  describe(name, () => {
    let database: Database;
    let store: ResponseStore;
    const opened: ResponseStore[] = [];
    const children: ChildProcess[] = [];

    const open = async (secret: StorageOptions['secret'] = Buffer.alloc(32, 7)) => {
      const another = await openResponseStore({ ...database, secret });
      opened.push(another);
      return another;
    };
    const startProcess = async () => {
      const program = fileURLToPath(new URL('storing-process.ts', import.meta.url));
      const { dataDir, databaseUrl } = database;
      const child = fork(program, [dataDir, ...(databaseUrl ? [databaseUrl] : [])], {
        execArgv: ['--disable-warning=ExperimentalWarning'],
      });
      children.push(child);
      await once(child, 'message');
      return child;
    };
    const ask = async (child: ChildProcess, message: 'migrate' | InterviewResponse): Promise<unknown> => {
      const said = Promise.race([once(child, 'message'), once(child, 'exit').then(() => ['ended'])]);
      child.send(message);
      return (await said)[0];
    };
    const stored = async (from = store) => {
      const all: StoredResponse[] = [];
      for await (const response of from.responses(FORM)) all.push(response);
      return all;
    };
    const count = async (table: string) =>
      Number((await database.sql(`select count(*) as n from ${table}`))[0]?.n);

    beforeEach(async () => {
      database = await create();
      store = await open();
      await store.migrate();
    });
    afterEach(async () => {
      for (const child of children.splice(0)) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        child.disconnect();
        await once(child, 'exit');
      }
      for (const each of opened.splice(0)) await each.close();
      await database.drop();
    });

    describe('opening', () => {
      test('migrating again changes nothing', async () => {
        await store.storeResponse(responseOf(), NOW);
        await store.migrate();
        await (await open()).migrate();
        expect(await stored()).toHaveLength(1);
        await store.ping();
      });

      test('several processes that start at once on an empty database all get to work', async () => {
        await store.close();
        opened.splice(0);
        await database.drop();
        database = await create();
        const processes = await Promise.all(Array.from({ length: 4 }, startProcess));
        const ready = await Promise.all(processes.map(async (child) => await ask(child, 'migrate')));
        expect(ready).toEqual(['ready', 'ready', 'ready', 'ready']);
      });
    });

    describe('revisions', () => {
      test('the newest keeps its generation, any other is given a higher one', async () => {
        expect(await store.registerRevision(FORM, 'a', '{"a":1}')).toBe(1);
        expect(await store.registerRevision(FORM, 'a', '{"a":1}')).toBe(1);
        expect(await store.registerRevision(FORM, 'b', '{"b":1}')).toBe(2);
        expect(await store.registerRevision(FORM, 'a', '{"a":1}')).toBe(3);
        expect(await store.registerRevision('other', 'b', '{}')).toBe(1);
      });

      test('each can be found by its generation', async () => {
        await store.registerRevision(FORM, 'a', '{"a":1}');
        await store.registerRevision(FORM, 'b', '{"b":1}');
        expect(await store.findRevision(FORM, 1)).toEqual({ revision: 'a', definition: '{"a":1}' });
        expect(await store.findRevision(FORM, 3)).toBeUndefined();
        expect(await store.findRevision('other', 1)).toBeUndefined();
        expect(await store.revisions(FORM)).toEqual([
          { generation: 1, revision: 'a', definition: '{"a":1}' },
          { generation: 2, revision: 'b', definition: '{"b":1}' },
        ]);
      });

      test('registered at once, the same gets one generation and others get different ones', async () => {
        const another = await open();
        const same = await Promise.all(
          [store, another, store, another].map((each) => each.registerRevision(FORM, 'a', '{}')),
        );
        expect(new Set(same)).toEqual(new Set([1]));
        const different = await Promise.all(
          ['b', 'c', 'd', 'e'].map((revision, index) =>
            (index % 2 ? store : another).registerRevision(FORM, revision, '{}'),
          ),
        );
        expect(different.toSorted()).toEqual([2, 3, 4, 5]);
      });
    });

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
        expect(await store.storeResponse(response, NOW)).toBe(true);
        const { withdrawalCode: _, ...expected } = response;
        expect(await stored()).toEqual([expected]);
        const [first] = await stored();
        expect(Object.keys(first ?? {})).not.toContain('withdrawalCode');
      });

      test('characters that no database keeps do not lose the answer', async () => {
        await store.storeResponse(responseOf({ answers: { wishes: { value: 'a\0b\ud83d' } } }), NOW);
        expect((await stored())[0]?.answers).toEqual({ wishes: { value: 'ab\ufffd' } });
      });

      test('storing a second time changes nothing and tells nobody', async () => {
        const response = responseOf({ answers: { age: { value: 34 } } });
        await store.storeResponse(response, NOW);
        expect(await store.storeResponse({ ...response, answers: {} }, NOW)).toBe(false);
        expect(await stored()).toMatchObject([{ answers: { age: { value: 34 } } }]);
        expect(await store.claimNotices(NOW, LEASE, 10)).toHaveLength(1);
      });

      test('when two processes store the same response at once, one wins and there is one notice', async () => {
        const processes = await Promise.all([startProcess(), startProcess()]);
        for (let round = 0; round < 10; round++) {
          const response = responseOf();
          const said = await Promise.all(processes.map(async (child) => await ask(child, response)));
          const results = said.map((result) => (result as { stored: boolean }).stored);
          expect(results.toSorted()).toEqual([false, true]);
        }
        expect(await count('response')).toBe(10);
        expect(await count('notice')).toBe(10);
      });

      test('a process killed while it stores leaves no response without its notice, and loses none it confirmed', async () => {
        const child = await startProcess();
        const confirmed: string[] = [];
        const enough = new Promise<void>((resolve) => {
          child.on('message', (message: { id: string }) => {
            if (confirmed.push(message.id) === 20) resolve();
          });
        });
        for (let index = 0; index < 1000; index++) child.send(responseOf());
        await enough;
        child.kill('SIGKILL');
        await once(child, 'exit');

        const ids = new Set((await stored()).map(({ id }) => id));
        expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
        expect(await count('notice')).toBe(ids.size);
      });

      test('a response whose notice cannot be written is not stored; the next attempt stores both', async () => {
        const response = responseOf();
        await database.sql('alter table notice rename to mislaid');
        await expect(store.storeResponse(response, NOW)).rejects.toThrow();
        expect(await stored()).toEqual([]);
        await database.sql('alter table mislaid rename to notice');
        expect(await store.storeResponse(response, NOW)).toBe(true);
        expect(await count('notice')).toBe(1);
      });

      test('pages of many responses join without gap or repetition, in the order of their random ids', async () => {
        const all = Array.from({ length: 450 }, () => responseOf());
        for (const response of all) await store.storeResponse(response, NOW);
        const ids = (await stored()).map(({ id }) => id);
        expect(ids).toEqual(all.map(({ id }) => id).toSorted());
      });

      test('no column of any table holds a time, a serial number or the withdrawal code', async () => {
        const userId = 7_123_456_789;
        await store.noteParticipation(FORM, userId);
        await store.storeResponse(responseOf({ withdrawalCode: 'K7QF-29XM' }), NOW);
        const [response] = await database.sql('select * from response');
        expect(Object.keys(response ?? {}).toSorted()).toEqual([
          'answers',
          'channel',
          'consent_revision',
          'day',
          'form_id',
          'id',
          'language',
          'revision',
          'withdrawal_hash',
        ]);
        expect(JSON.stringify(response)).not.toMatch(/K7QF.?29XM/i);
        const [participation] = await database.sql('select * from participation');
        expect(participation).toEqual({ form_id: FORM, mark: expect.stringMatching(/^[0-9a-f]{64}$/) });
        const [notice] = await database.sql('select * from notice');
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
        await store.storeResponse(responseOf({ withdrawalCode: 'K7QF-20XM' }), NOW);
        await store.storeResponse(responseOf({ withdrawalCode: 'K7QF-20XN' }), NOW);
        expect(await store.withdraw(typed)).toBe(FORM);
        expect(await stored()).toHaveLength(1);
        expect(await store.withdraw(typed)).toBeUndefined();
      });

      test('I and L are read as 1, and an unknown or empty code deletes nothing', async () => {
        await store.storeResponse(responseOf({ withdrawalCode: '1111-2345' }), NOW);
        expect(await store.withdraw('9999-9999')).toBeUndefined();
        expect(await store.withdraw('')).toBeUndefined();
        expect(await store.withdraw('il1L-2345')).toBe(FORM);
      });
    });

    describe('dates', () => {
      const dates = { withdrawalUntil: '2026-12-01', keptUntil: '2026-12-31' };
      const code = 'K7QF-20XM';

      test('on the last days everything is still there', async () => {
        await store.storeResponse(responseOf({ withdrawalCode: code }), NOW);
        await store.deleteExpired(FORM, dates, '2026-12-01');
        expect(await store.withdraw(code)).toBe(FORM);
        await store.storeResponse(responseOf(), NOW);
        await store.deleteExpired(FORM, dates, '2026-12-31');
        expect(await stored()).toHaveLength(1);
      });

      test('after the withdrawal date the hashes are gone, of this form only', async () => {
        await store.storeResponse(responseOf({ withdrawalCode: code }), NOW);
        await store.storeResponse(responseOf({ formId: 'other', withdrawalCode: 'other' }), NOW);
        await store.deleteExpired(FORM, dates, '2026-12-02');
        expect(await store.withdraw(code)).toBeUndefined();
        expect(await stored()).toHaveLength(1);
        expect(await store.withdraw('other')).toBe('other');
      });

      test('after the last day the responses and the notes of participation are gone, of this form only', async () => {
        for (const formId of [FORM, 'other']) {
          await store.storeResponse(responseOf({ formId }), NOW);
          await store.noteParticipation(formId, 42);
        }
        await store.deleteExpired(FORM, dates, '2027-01-01');
        expect(await stored()).toEqual([]);
        expect(await store.hasParticipated(FORM, 42)).toBe(false);
        expect(await store.hasParticipated('other', 42)).toBe(true);
        expect(await count('response')).toBe(1);
        expect(await store.isClosed(FORM)).toBe(false);
      });

      test('tidying up loses nothing', async () => {
        await store.storeResponse(responseOf({ withdrawalCode: code }), NOW);
        await store.noteParticipation(FORM, 42);
        const before = await stored();
        await store.tidy();
        await store.tidy();
        expect(await stored()).toEqual(before);
        expect(await store.hasParticipated(FORM, 42)).toBe(true);
        expect(await store.storeResponse(responseOf(), NOW)).toBe(true);
        expect(await store.withdraw(code)).toBe(FORM);
      });
    });

    describe('participation', () => {
      test('is known by form and user, in every process with the same secret, until forgotten', async () => {
        await store.noteParticipation(FORM, 42);
        await store.noteParticipation(FORM, 42);
        const another = await open();
        expect(await another.hasParticipated(FORM, 42)).toBe(true);
        expect(await store.hasParticipated(FORM, 43)).toBe(false);
        expect(await store.hasParticipated('other', 42)).toBe(false);
        await another.forgetParticipation(FORM, 42);
        expect(await store.hasParticipated(FORM, 42)).toBe(false);
      });

      test('cannot be tried with the database alone, nor be compared between forms', async () => {
        await store.noteParticipation(FORM, 42);
        await store.noteParticipation('other', 42);
        expect(await (await open(Buffer.alloc(32, 8))).hasParticipated(FORM, 42)).toBe(false);
        const marks = await database.sql('select mark from participation');
        expect(new Set(marks.map(({ mark }) => mark)).size).toBe(2);
      });

      test('is still known while the secret is being changed, and forgotten under any', async () => {
        await store.noteParticipation(FORM, 42);
        const [former, newer] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)];
        const changing = await open([newer, former]);
        expect(await changing.hasParticipated(FORM, 42)).toBe(true);
        await changing.noteParticipation(FORM, 43);
        expect(await (await open(newer)).hasParticipated(FORM, 43)).toBe(true);
        await changing.forgetParticipation(FORM, 42);
        expect(await store.hasParticipated(FORM, 42)).toBe(false);
      });

      test('first notes taken at the same time share one key', async () => {
        const users = [1, 2, 3, 4, 5, 6];
        const another = await open();
        await Promise.all(users.map((user) => (user % 2 ? store : another).noteParticipation(FORM, user)));
        expect(await Promise.all(users.map((user) => store.hasParticipated(FORM, user)))).toEqual(
          users.map(() => true),
        );
      });

      test('closing destroys key and marks for good', async () => {
        await store.noteParticipation(FORM, 42);
        expect(await store.isClosed(FORM)).toBe(false);
        await store.closeSurvey(FORM);
        await store.closeSurvey(FORM);
        expect(await store.isClosed(FORM)).toBe(true);
        expect(await store.isClosed('other')).toBe(false);
        await store.noteParticipation(FORM, 42);
        expect(await store.hasParticipated(FORM, 42)).toBe(false);
        expect(await count('participation')).toBe(0);
        expect(await database.sql('select participation_key from survey')).toEqual([
          { participation_key: null },
        ]);
      });

      test('a survey can be closed before anybody took part', async () => {
        await store.closeSurvey(FORM);
        expect(await store.isClosed(FORM)).toBe(true);
      });

      test('who was asked already may still send what they answered to a closed survey', async () => {
        await store.closeSurvey(FORM);
        expect(await store.storeResponse(responseOf(), NOW)).toBe(true);
      });
    });

    describe('counts', () => {
      test('count begun and broken-off interviews, and responses, by language and day', async () => {
        await store.count('started', FORM, 'ar', '2026-11-22');
        await Promise.all(Array.from({ length: 7 }, () => store.count('started', FORM, 'ar', '2026-11-23')));
        await store.count('broken-off', FORM, 'ar', '2026-11-23');
        await store.count('started', 'other', 'ar', '2026-11-23');
        await store.storeResponse(responseOf(), NOW);
        await store.storeResponse(responseOf({ language: 'uk' }), NOW);
        await store.storeResponse(responseOf({ withdrawalCode: 'gone' }), NOW);
        await store.withdraw('gone');

        const counts = (await store.counts(FORM)).map(
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

    describe('notices', () => {
      const storeAt = async (due: number, given: Partial<InterviewResponse> = {}) =>
        await store.storeResponse(responseOf(given), due);

      test('come when they are due, not before, with nothing but their form', async () => {
        await storeAt(NOW);
        await storeAt(NOW + 1, { formId: 'other' });
        const due = await store.claimNotices(NOW, LEASE, 10);
        expect(due).toEqual([{ id: expect.any(String), formId: FORM }]);
        expect(await store.claimNotices(NOW + LEASE, LEASE, 10)).toHaveLength(2);
      });

      test('are one process’s until the lease is over, then anybody’s', async () => {
        await storeAt(NOW);
        const another = await open();
        expect(await store.claimNotices(NOW, LEASE, 10)).toHaveLength(1);
        await storeAt(NOW);
        expect(await another.claimNotices(NOW + LEASE - 1, LEASE, 10)).toEqual([]);
        expect(await another.claimNotices(NOW + LEASE, LEASE, 10)).toHaveLength(2);
      });

      test('claimed by several at once, go to one of them', async () => {
        for (let index = 0; index < 5; index++) await storeAt(NOW);
        const claims = await Promise.all(Array.from({ length: 6 }, () => store.claimNotices(NOW, LEASE, 10)));
        expect(claims.map((claim) => claim.length).toSorted()).toEqual([0, 0, 0, 0, 0, 5]);
      });

      test('come in portions, and are gone once deleted', async () => {
        for (let index = 0; index < 3; index++) await storeAt(NOW);
        const first = await store.claimNotices(NOW, LEASE, 2);
        expect(first).toHaveLength(2);
        await store.deleteNotices(first.map(({ id }) => id));
        const second = await store.claimNotices(NOW, LEASE, 2);
        expect(second).toHaveLength(1);
        await store.deleteNotices(second.map(({ id }) => id));
        await store.deleteNotices([]);
        expect(await store.claimNotices(NOW + LEASE, LEASE, 2)).toEqual([]);
      });
    });

    describe('coordinators', () => {
      test('what is saved is added to what was known', async () => {
        expect(await store.coordinatorState(7_123_456_789)).toBeUndefined();
        await store.saveCoordinatorState(7_123_456_789, { language: 'de' });
        const told = [{ formId: FORM, today: 1, total: 10, milestone: 10 }];
        const message = { day: '2026-11-23', messageId: 2 ** 40, milestones: { [FORM]: 10 }, told };
        await store.saveCoordinatorState(7_123_456_789, message);
        expect(await store.coordinatorState(7_123_456_789)).toEqual({ language: 'de', ...message });
        await store.saveCoordinatorState(7_123_456_789, { language: 'uk' });
        expect(await store.coordinatorState(7_123_456_789)).toEqual({ language: 'uk', ...message });
        expect(await store.coordinatorState(8)).toBeUndefined();
      });
    });
  });
}
