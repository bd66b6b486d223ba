/**
 * A process of its own for the tests: opens and migrates the database it is given, says `ready`, and on each response it
 * is sent stores it and says what came of it. The parent may kill it at any point.
 */
import type { InterviewResponse } from '../../src/interview/response.ts';
import { openResponseStore } from '../../src/storage/open-response-store.ts';

const [dataDir = '', databaseUrl] = process.argv.slice(2);
const store = await openResponseStore({ dataDir, databaseUrl, secret: Buffer.alloc(32, 7) });
await store.migrate();

process.on('message', (response: InterviewResponse) => {
  void store.storeResponse(response, 0).then((stored) => process.send?.({ id: response.id, stored }));
});
process.on('disconnect', () => {
  void store.close();
});
process.send?.('ready');
