import { type Config, looseEnds } from '../config.ts';
import type { Log } from '../log.ts';
import type { Service } from '../service.ts';
import { toldToStop } from './told-to-stop.ts';

/** Runs the bot until it is stopped; without a token, the simulator with its own bot. */
export async function start(config: Config, log: Log, environment: NodeJS.ProcessEnv): Promise<number> {
  const { botToken } = config;
  if (botToken === undefined) {
    // Both need many modules of their own: only those that run are loaded.
    const { runSimulator } = await import('./start-simulator.ts');
    return await runSimulator(config, log);
  }
  const { nothingRuns, readAtStart } = await import('./read-at-start.ts');
  const read = await readAtStart(config, environment);
  if (typeof read === 'number') return read;
  const [{ startService }, { NothingRuns }] = await Promise.all([
    import('../service.ts'),
    import('../faulty-files.ts'),
  ]);
  // Set up first: as process 1 of a container, only this handler lets it stop cleanly.
  const signal = toldToStop();
  let service: Service;
  try {
    service = await startService({ config: { ...config, botToken }, ...read, log, signal });
  } catch (error) {
    if (signal.aborted) return 0;
    if (error instanceof NothingRuns) return nothingRuns('a flow', read.errors);
    throw error;
  }
  log.info('The bot is running.', {
    questionnaires: service.questionnaires,
    port: service.port,
    sessions: config.redisUrl === undefined ? 'SQLite' : 'Redis',
    responses: config.databaseUrl === undefined ? 'SQLite' : 'PostgreSQL',
    updates: config.webhook === undefined ? 'polling' : 'webhook',
  });
  for (const line of looseEnds(config)) log.warn(line);
  const stop = () => {
    log.info('Stopping: finishing what is under way.');
    void service.stop();
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  try {
    await service.ended;
    endSoon();
    return 0;
  } catch (error) {
    log.error(error instanceof Error ? error.message : 'The bot ended.');
    await service.stop();
    endSoon();
    return 1;
  }
}

/** What could not be closed in time does not keep the process. */
function endSoon(): void {
  setTimeout(() => process.exit(), 500).unref();
}
