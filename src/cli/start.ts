import type { Config } from '../config.ts';
import { EXIT_CONFIG, looseEnds } from '../config.ts';
import type { Log } from '../log.ts';
import { loadFlows } from '../questionnaire/load-flows.ts';
import { problemText } from '../questionnaire/problems/problem-text.ts';
import { languageOf, problemWords } from './problem-words.ts';
import { toldToStop } from './told-to-stop.ts';

/** Runs the bot until it is stopped; without a token, the simulator with its own bot. */
export async function start(config: Config, log: Log, environment: NodeJS.ProcessEnv): Promise<number> {
  const { botToken } = config;
  if (botToken === undefined) {
    // Both need many modules of their own: only those that run are loaded.
    const { runSimulator } = await import('./start-simulator.ts');
    return await runSimulator(config, log);
  }
  const { localesDir, flowsDir } = config;
  const { questionnaires, problems, fileOf } = loadFlows({ flowsDir, localesDir });
  const { checkConsents } = await import('./check-consent.ts');
  const errors = [...problems, ...checkConsents(localesDir, questionnaires)].filter(
    ({ severity }) => severity === 'error',
  );
  const words = problemWords(localesDir, languageOf(environment));
  for (const problem of errors) process.stderr.write(`${problemText(problem, words)}\n`);
  if (errors.length > 0) {
    const what = errors.every(({ code }) => code === 'interface-texts') ? 'the interface' : 'a flow';
    process.stderr.write(
      `The bot does not start while ${what} has errors (${errors.length}). See them all: npx miteinander check\n`,
    );
    return EXIT_CONFIG;
  }
  const { startService } = await import('../service.ts');
  // Set up first: as process 1 of a container, only this handler lets it stop cleanly.
  const signal = toldToStop();
  const options = { config: { ...config, botToken }, questionnaires, fileOf, log, signal };
  const service = await startService(options).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
  if (service === undefined) return 0;
  log.info('The bot is running.', {
    questionnaires: questionnaires.length,
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
