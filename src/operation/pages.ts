import { causeInWords } from '../causes.ts';
import { complaintAbout, type Disk, isFull } from './disk.ts';
import type { Metrics } from './metrics.ts';
import type { StoreState } from './watched-store.ts';

/** What a GET request is answered with. */
interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface PagesOptions {
  /** Each rejects when its store does not answer. */
  readonly pings: readonly (() => Promise<void>)[];
  readonly states: readonly StoreState[];
  readonly disk: () => Promise<Disk>;
  readonly dataDir: string;
  /** Why updates are not taken: it is starting, or stopping. `undefined` when they are. */
  readonly notReady: () => string | undefined;
  readonly metrics: Metrics;
}

/**
 * `/health`: this process answers, and can store. `/ready`: it also takes updates. `/metrics`: numbers for Prometheus. A
 * page that is not well says why, in words that name no person.
 */
export function operatorPages(options: PagesOptions): Readonly<Record<string, () => Promise<Page>>> {
  const { metrics, notReady } = options;
  return {
    '/health': async () => statusPage(await complaints(options)),
    '/ready': async () => {
      const reason = notReady();
      return statusPage([...(reason === undefined ? [] : [reason]), ...(await complaints(options))]);
    },
    '/metrics': async () => ({ status: 200, ...(await metrics.page()) }),
  };
}

async function complaints({ pings, states, disk, dataDir }: PagesOptions): Promise<readonly string[]> {
  const found = new Set(states.flatMap(({ complaint }) => (complaint === undefined ? [] : [complaint])));
  for (const ping of await Promise.allSettled(pings.map((ask) => ask()))) {
    if (ping.status === 'rejected') found.add(causeInWords(ping.reason) ?? 'A store does not answer.');
  }
  const space = await disk();
  if (isFull(space)) found.add(complaintAbout(space, dataDir) ?? '');
  return [...found];
}

function statusPage(reasons: readonly string[]): Page {
  const type = 'text/plain; charset=utf-8';
  return reasons.length === 0
    ? { status: 200, type, body: 'ok\n' }
    : { status: 503, type, body: reasons.map((reason) => `${reason}\n`).join('') };
}
