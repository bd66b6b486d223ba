/**
 * A process of its own for the tests. It opens the database it is given and says `open`; told to `migrate` it does and
 * says `ready`; each response it is sent it stores, and says what came of it. The parent may kill it at any point.
 */
import type { InterviewResponse } from '../../src/interview/response.ts';
import { openResponseStore } from '../../src/storage/open-response-store.ts';

const [dataDir = '', databaseUrl] = process.argv.slice(2);
const store = await openResponseStore({ dataDir, databaseUrl, secret: Buffer.alloc(32, 7) });

process.on('message', (message: 'migrate' | InterviewResponse) => {
  const work =
    message === 'migrate'
      ? store.migrate().then(() => 'ready')
      : store.storeResponse(message, 0).then((stored) => ({ id: message.id, stored }));
  void work.then((said) => process.send?.(said));
});
process.on('disconnect', () => {
  void store.close();
});
process.send?.('open');
