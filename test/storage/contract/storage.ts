import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Bench, type Database, NOW } from '../bench.ts';
import { responseOf } from '../response-of.ts';
import { testAudit } from './audit.ts';
import { testCoordinators } from './coordinators.ts';
import { testCounts } from './counts.ts';
import { testForwards } from './forwards.ts';
import { testNotices } from './notices.ts';
import { testParticipation } from './participation.ts';
import { testResponses } from './responses.ts';
import { testResultRequests } from './result-requests.ts';
import { testRetention } from './retention.ts';
import { testRevisions } from './revisions.ts';
import { testSurveys } from './surveys.ts';
import { testTakenBack } from './taken-back.ts';
import { testUploads } from './uploads.ts';

/** What every storage must do. */
export function testStorage(name: string, create: () => Promise<Database>): void {
  describe(name, () => {
    const bench = new Bench(create);
    beforeEach(async () => await bench.begin());
    afterEach(async () => await bench.end());
    afterAll(async () => await bench.close());

    describe('opening', () => {
      test('a newer process has been here: an older one starts all the same', async () => {
        await bench.sql(
          "insert into miteinander_migration values ('9999-of-the-future', '2030-01-01T00:00:00Z')",
        );
        await (await bench.open()).migrate();
        await bench.storage.responses.store(responseOf(), 0);
        expect(await bench.stored()).toHaveLength(1);
      });

      test('migrating again changes nothing', async () => {
        await bench.storage.responses.store(responseOf(), NOW);
        await bench.storage.migrate();
        await (await bench.open()).migrate();
        expect(await bench.stored()).toHaveLength(1);
        await bench.storage.ping();
      });

      test('several processes that start at once on an empty database all get to work', async () => {
        await bench.renew();
        const processes = await Promise.all(Array.from({ length: 4 }, () => bench.startProcess()));
        const ready = await Promise.all(processes.map((child) => bench.ask(child, 'migrate')));
        expect(ready).toEqual(['ready', 'ready', 'ready', 'ready']);
      });
    });

    testResponses(bench);
    testTakenBack(bench);
    testParticipation(bench);
    testResultRequests(bench);
    testRevisions(bench);
    testSurveys(bench);
    testCounts(bench);
    testNotices(bench);
    testForwards(bench);
    testCoordinators(bench);
    testUploads(bench);
    testAudit(bench);
    testRetention(bench);
  });
}
