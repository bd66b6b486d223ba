import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { createLog, type LogLevel } from '../../src/log.ts';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { loadFlows } from '../../src/questionnaire/load-flows.ts';
import { type Service, type ServiceOptions, startService } from '../../src/service.ts';
import { startWorld, type TestWorld } from './chat.ts';
import { redisBeside } from './shared-redis.ts';

export interface RunningBotOptions {
  /** Environment variables, in addition to those for the local Bot API server. */
  readonly env?: Readonly<Record<string, string>>;
  /** `flows/first-look.yaml` where nothing is given. */
  readonly questionnaires?: readonly Questionnaire[];
  /** See `ServiceOptions`. */
  readonly faulty?: ServiceOptions['faulty'];
  /** See `ServiceOptions`. */
  readonly dateAgain?: ServiceOptions['dateAgain'];
  /** See `ServiceOptions`. */
  readonly fileOf?: ReadonlyMap<string, string>;
  readonly clock?: () => number;
  /** See `ServiceOptions`. */
  readonly sleep?: ServiceOptions['sleep'];
  readonly sweepEvery?: number;
  /** See `ServiceOptions`. */
  readonly draw?: ServiceOptions['draw'];
  readonly grace?: number;
  readonly logLevel?: LogLevel;
  /** Another bot's world, to go on in it. */
  readonly world?: TestWorld;
  /** Another bot's folder, to continue with what it has stored, sessions included. */
  readonly dataDir?: string;
  /** Where sessions are kept: in a real Redis by default, in a database of their own. */
  readonly sessions?: 'Redis' | 'SQLite';
}

export interface RunningBot {
  readonly world: TestWorld;
  readonly service: Service;
  readonly dataDir: string;
  /** What the bot has logged. */
  readonly log: readonly string[];
  /** Stops the bot, then the world; fails when the bot asked Telegram for something it refuses. */
  close(): Promise<void>;
}

const SECRET_KEY = 'a secret of the tests: 0123456789abcdef';

/** The shipped bot, in this process, connected to a local Bot API server over HTTP. */
export async function startBot(options: RunningBotOptions = {}): Promise<RunningBot> {
  const world = options.world ?? (await startWorld());
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'miteinander-'));
  const redis = options.sessions === 'SQLite' ? {} : { REDIS_URL: await redisBeside(dataDir), SECRET_KEY };
  const log: string[] = [];
  const config = readConfig({
    BOT_TOKEN: world.token,
    TELEGRAM_API_ROOT: world.apiRoot,
    DATA_DIR: dataDir,
    PORT: '0',
    NOTICE_DELAY: '0',
    ...redis,
    ...options.env,
  });
  const service = await startService({
    config: { ...config, botToken: world.token },
    questionnaires: options.questionnaires ?? shippedFlow('first-look'),
    log: createLog(options.logLevel ?? 'info', (line) => log.push(line)),
    ...(options.faulty === undefined ? {} : { faulty: options.faulty }),
    ...(options.dateAgain === undefined ? {} : { dateAgain: options.dateAgain }),
    ...(options.fileOf === undefined ? {} : { fileOf: options.fileOf }),
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    ...(options.sleep === undefined ? {} : { sleep: options.sleep }),
    ...(options.draw === undefined ? {} : { draw: options.draw }),
    ...(options.sweepEvery === undefined ? {} : { sweepEvery: options.sweepEvery }),
    ...(options.grace === undefined ? {} : { grace: options.grace }),
  });
  const { residents } = world.server.world;
  residents.add(service);
  void service.ended.catch(() => {}).finally(() => residents.delete(service));
  return {
    world,
    service,
    dataDir,
    log,
    close: async () => {
      await service.stop();
      rmSync(dataDir, { recursive: true, force: true });
      await world.close();
    },
  };
}

/** A questionnaire that the project ships. */
export function shippedFlow(formId: string): readonly Questionnaire[] {
  const { questionnaires } = loadFlows({ flowsDir: 'flows', localesDir: 'locales' });
  return questionnaires.filter((questionnaire) => questionnaire.formId === formId);
}
