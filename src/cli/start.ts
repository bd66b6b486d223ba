import type { Config } from '../config.ts';
import { EXIT_CONFIG } from '../config.ts';
import type { Log } from '../log.ts';
import { loadFlows } from '../questionnaire/load-flows.ts';
import { problemText } from '../questionnaire/problem-text.ts';
import { startService } from '../service.ts';
import { runSimulator } from './start-simulator.ts';

/** Runs the bot until it is told to stop; without a token the simulator with a bot of its own. */
export async function start(config: Config, log: Log): Promise<number> {
  const { botToken } = config;
  if (botToken === undefined) return await runSimulator(config, log);
  const { questionnaires, problems } = loadFlows({
    flowsDir: config.flowsDir,
    localesDir: config.localesDir,
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of errors) process.stderr.write(`${problemText(problem)}\n`);
  if (errors.length > 0) {
    process.stderr.write(
      `The bot does not start while a flow has errors (${errors.length}). See them all: npx miteinander check\n`,
    );
    return EXIT_CONFIG;
  }
  const service = await startService({ config: { ...config, botToken }, questionnaires, log });
  log.info('The bot is running.', {
    questionnaires: questionnaires.length,
    port: service.port,
    sessions: config.redisUrl === undefined ? 'SQLite' : 'Redis',
    responses: config.databaseUrl === undefined ? 'SQLite' : 'PostgreSQL',
    updates: config.webhook === undefined ? 'polling' : 'webhook',
  });
  const stop = () => {
    log.info('Stopping: finishing what is under way.');
    void service.stop();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await service.ended;
    return 0;
  } catch (error) {
    log.error(error instanceof Error ? error.message : 'The bot ended.');
    await service.stop();
    return 1;
  }
}
