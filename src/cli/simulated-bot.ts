/**
 * The bot's process beside the simulator: the real service, which speaks HTTP with the local Bot API server and
 * does not notice the difference. `bot-process.ts` starts it.
 */
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { compileDefinition } from '../questionnaire/compiled/compile-definition.ts';
import { type Service, startService } from '../service.ts';
import { sha256 } from '../sha256.ts';
import type { FromBot, ToBot } from './bot-process.ts';

let service: Promise<Service> | undefined;

process.on('message', (message: ToBot) => {
  if (message.type === 'stop') void end();
  else void run(message);
});
// The simulator is gone, so the bot has nothing left to do.
process.once('disconnect', () => process.exit(0));
// Signals of a terminal reach every process, but the simulator decides when this one stops.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});

async function run({ definitions, fileOf, folderOf }: Extract<ToBot, { type: 'start' }>): Promise<void> {
  try {
    const config = readConfig(process.env);
    if (config.botToken === undefined) throw new Error('The simulator gave no token.');
    service = startService({
      config: { ...config, botToken: config.botToken },
      questionnaires: definitions.map((definition) => compileDefinition(definition, sha256)),
      fileOf: new Map(Object.entries(fileOf)),
      folderOf: new Map(Object.entries(folderOf)),
      log: createLog(config.logLevel),
    });
    const { ended, port } = await service;
    say({ type: 'running', port });
    await ended;
  } catch (error) {
    say({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
    process.exitCode = 1;
    process.disconnect();
  }
}

async function end(): Promise<void> {
  await (await service)?.stop();
  process.exit(0);
}

function say(message: FromBot): void {
  process.send?.(message);
}
