/**
 * A process of its own for the tests. It opens the database it is given and says `open`; told to `migrate` it does and
 * says `ready`; each response it is sent it stores, or takes back, and says what came of it. The parent may kill it at any
 * point.
 */
import type { InterviewResponse } from '../../src/interview/response.ts';
import { openResponseStore } from '../../src/storage/open-response-store.ts';

/** What the process is told. */
export type Order = 'migrate' | InterviewResponse | { readonly formId: string; readonly takesBack: string };

const [dataDir = '', databaseUrl] = process.argv.slice(2);
const store = await openResponseStore({ dataDir, databaseUrl, secret: Buffer.alloc(32, 7) });

process.on('message', (message: Order) => {
  const work =
    message === 'migrate'
      ? store.migrate().then(() => 'ready')
      : 'takesBack' in message
        ? store.takeBack(message.formId, message.takesBack).then(() => 'taken back')
        : store.storeResponse(message, 0).then((stored) => ({ id: message.id, stored }));
  void work.then((said) => process.send?.(said));
});
process.on('disconnect', () => {
  void store.close();
});
process.send?.('open');
