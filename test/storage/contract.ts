import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Bench, type Database, NOW } from './bench.ts';
import { testNotices } from './contract-notices.ts';
import { testResponses } from './contract-responses.ts';
import { testResultRequests } from './contract-result-requests.ts';
import { testSurveys } from './contract-surveys.ts';
import { testTakingBack } from './contract-taking-back.ts';
import { testUploads } from './contract-uploads.ts';
import { responseOf } from './response-of.ts';

/** What every `ResponseStore` keeps to. */
export function testResponseStore(name: string, create: () => Promise<Database>): void {
  describe(name, () => {
    const bench = new Bench(create);
    beforeEach(async () => await bench.begin());
    afterEach(async () => await bench.end());

    describe('opening', () => {
      test('a newer process has been here: an older one starts all the same', async () => {
        await bench.sql(
          "insert into miteinander_migration values ('9999-of-the-future', '2030-01-01T00:00:00Z')",
        );
        await (await bench.open()).migrate();
        await bench.store.storeResponse(responseOf(), 0);
        expect(await bench.stored()).toHaveLength(1);
      });

      test('migrating again changes nothing', async () => {
        await bench.store.storeResponse(responseOf(), NOW);
        await bench.store.migrate();
        await (await bench.open()).migrate();
        expect(await bench.stored()).toHaveLength(1);
        await bench.store.ping();
      });

      test('several processes that start at once on an empty database all get to work', async () => {
        await bench.renew();
        const processes = await Promise.all(Array.from({ length: 4 }, () => bench.startProcess()));
        const ready = await Promise.all(processes.map((child) => bench.ask(child, 'migrate')));
        expect(ready).toEqual(['ready', 'ready', 'ready', 'ready']);
      });
    });

    testSurveys(bench);
    testResponses(bench);
    testTakingBack(bench);
    testResultRequests(bench);
    testNotices(bench);
    testUploads(bench);
  });
}
