import { Writable } from 'node:stream';
import { runExport } from '../../src/cli/export.ts';
import type { CountRow } from '../../src/storage/contract/counts.ts';
import type { StoredResponse } from '../../src/storage/contract/responses.ts';
import type { Storage } from '../../src/storage/contract/storage.ts';
import { openStorage } from '../../src/storage/open-storage.ts';

/** Whose responses are kept in a data folder. */
interface Stored {
  readonly dataDir: string;
}

/** What the bot has stored of a form, read as another process would. */
export async function responsesTo(bot: Stored, formId: string): Promise<readonly StoredResponse[]> {
  const storage = await open(bot);
  try {
    const all: StoredResponse[] = [];
    for await (const response of storage.responses.all(formId)) all.push(response);
    return all;
  } finally {
    await storage.close();
  }
}

/** How often each event was counted for a form, over all languages and days. */
export async function countsOf(
  bot: Stored,
  formId: string,
): Promise<Readonly<Record<CountRow['event'], number>>> {
  const storage = await open(bot);
  try {
    const sums = { started: 0, 'broken-off': 0, completed: 0 };
    for (const { event, count } of await storage.counts.of(formId)) sums[event] += count;
    return sums;
  } finally {
    await storage.close();
  }
}

/** What `miteinander export` writes: the cells of the one response, by column. */
export async function exportedRow(bot: Stored, formId: string): Promise<Readonly<Record<string, string>>> {
  const [header = '', ...rows] = (await exported(bot, [formId, '--raw', '--purpose', 'a test']))
    .trim()
    .split('\r\n');
  const [row = '', ...more] = rows;
  if (more.length > 0) throw new Error(`Expected one response, but there are ${rows.length}.`);
  const cells = row.split(',');
  return Object.fromEntries(header.split(',').map((name, index) => [name, cells[index] ?? '']));
}

async function exported(bot: Stored, args: readonly string[]): Promise<string> {
  let text = '';
  let problems = '';
  const into = (add: (chunk: string) => void) =>
    new Writable({
      write: (chunk, _, done) => {
        add(String(chunk));
        done();
      },
    });
  const stdout = into((chunk) => {
    text += chunk;
  });
  const stderr = into((chunk) => {
    problems += chunk;
  });
  const loadWords = async () => (_: string, key: string) => key;
  const code = await runExport(args, {
    openStorage: () => open(bot),
    stdout,
    stderr,
    loadWords,
    now: Date.now,
  });
  if (code !== 0) throw new Error(`The export ended with ${code}: ${problems}`);
  return text;
}

function open(bot: Stored): Promise<Storage> {
  return openStorage({ dataDir: bot.dataDir, secret: Buffer.from('only participation needs it') });
}
