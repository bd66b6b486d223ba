import type { Log } from '../log.ts';
import { complaintAbout, type Disk } from './disk.ts';
import type { Metrics, Totals } from './metrics.ts';

const HOUR = 3_600_000;
const MEGABYTE = 1024 * 1024;

export interface HourlyOptions {
  readonly metrics: Pick<Metrics, 'totals'>;
  readonly disk: () => Promise<Disk>;
  readonly dataDir: string;
  readonly log: Log;
  /** Milliseconds between two lines. */
  readonly every?: number;
}

/** One line an hour says what happened in it. A disk that fills up is told of, too. */
export function startHourly({ metrics, disk, dataDir, log, every = HOUR }: HourlyOptions): { stop(): void } {
  let before: Totals = metrics.totals;
  const tell = async () => {
    const now = metrics.totals;
    const since = Object.entries(now).map(([name, count]) => [name, count - before[name as keyof Totals]]);
    before = now;
    log.info('The last hour.', {
      ...(Object.fromEntries(since) as Record<string, number>),
      memoryMB: Math.round(process.memoryUsage.rss() / MEGABYTE),
    });
    await tellOfDisk();
  };
  const tellOfDisk = async () => {
    const complaint = complaintAbout(await disk(), dataDir);
    if (complaint !== undefined) log.warn(complaint);
  };
  void tellOfDisk();
  const timer = setInterval(() => void tell(), every).unref();
  return { stop: () => clearInterval(timer) };
}
