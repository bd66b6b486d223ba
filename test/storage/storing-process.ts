/**
 * A process of its own for the tests. It opens the database it is given and says `open`; told to `migrate` it does and
 * says `ready`; each response it is sent it stores, or takes back, and says what came of it. The parent may kill it at any
 * point.
 */
import type { InterviewResponse } from '../../src/interview/response.ts';
import { openStorage } from '../../src/storage/open-storage.ts';

/** What the process is told. */
export type Order = 'migrate' | InterviewResponse | { readonly formId: string; readonly takesBack: string };

const [dataDir = '', databaseUrl] = process.argv.slice(2);
const storage = await openStorage({ dataDir, databaseUrl, secret: Buffer.alloc(32, 7) });

process.on('message', (message: Order) => {
  const work =
    message === 'migrate'
      ? storage.migrate().then(() => 'ready')
      : 'takesBack' in message
        ? storage.takenBack.add(message.formId, message.takesBack).then(() => 'taken back')
        : storage.responses.store(message, 0).then((stored) => ({ id: message.id, stored }));
  void work.then((said) => process.send?.(said));
});
process.on('disconnect', () => {
  void storage.close();
});
process.send?.('open');
