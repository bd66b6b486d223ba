import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BotApiServer, startBotApiServer } from '../src/simulator/bot-api-server.ts';
import type { Person } from '../src/simulator/person.ts';
import { type RedisServer, startRedis } from '../test/support/redis-server.ts';
import { BotProcess } from './bot-process.ts';
import { makeSurvey, type Survey } from './survey.ts';

const TOKEN = '1234567:BENCH-token-of-the-right-shape-0000';
const LOCALES = fileURLToPath(new URL('../locales/', import.meta.url));

export const BOTS = {
  // With the flags and the environment of bin/miteinander.js.
  ours: {
    module: 'our-bot.ts',
    flags: ['--max-semi-space-size=8', '--heap-growing-percent=60'],
    environment: { MALLOC_ARENA_MAX: '1' },
  },
  'bare, grammY’s client': { module: 'bare-bot.ts', client: 'grammy' },
  'bare, our client': { module: 'bare-bot.ts', client: 'ours' },
  'plain conversation': { module: 'plain-conversation-bot.ts' },
} as const;

export type BotName = keyof typeof BOTS;

/** A bot, and a Bot API server for it alone. The people on that server live in the bench's own process. */
export interface Act {
  readonly bot: BotProcess;
  readonly server: BotApiServer;
}

let nextPersonId = 5_000_000_001;

/** Somebody whom no bot has met: the bots share one Redis. */
export function addStranger(server: BotApiServer): Person {
  const person = server.addPerson({ id: nextPersonId, firstName: 'Amira', languageCode: 'en' });
  nextPersonId += 1;
  return person;
}

/** What the measured bots share: one Redis, and the questionnaires on disk. */
export class Stage {
  readonly redis: RedisServer;
  readonly surveys: readonly Survey[];
  readonly #folder: string;
  readonly #acts: Act[] = [];

  private constructor(redis: RedisServer, surveys: readonly Survey[], folder: string) {
    this.redis = redis;
    this.surveys = surveys;
    this.#folder = folder;
  }

  static async set(sizes: readonly number[]): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'miteinander-bench-'));
    const surveys = sizes.map(makeSurvey);
    for (const language of readdirSync(LOCALES)) {
      const file = join(folder, 'locales', language, 'interface.ftl');
      mkdirSync(dirname(file), { recursive: true });
      try {
        copyFileSync(join(LOCALES, language, 'interface.ftl'), file);
      } catch {
        rmSync(dirname(file), { recursive: true }); // the glossary is not a language
      }
    }
    mkdirSync(join(folder, 'flows'));
    for (const { formId, yaml, fluent } of surveys) {
      writeFileSync(join(folder, 'flows', `${formId}.yaml`), yaml);
      writeFileSync(join(folder, 'locales', 'en', `${formId}.ftl`), fluent);
    }
    return new Stage(await startRedis(), surveys, folder);
  }

  /** The environment of a bot's process, the same for ours and the baselines. */
  environment(server: BotApiServer, name: BotName): Readonly<Record<string, string>> {
    const bot = BOTS[name];
    return {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: server.url,
      REDIS_URL: this.redis.url,
      SECRET_KEY: 'the same in every run and of no use elsewhere',
      DATA_DIR: mkdtempSync(join(this.#folder, 'data-')),
      FLOWS_DIR: join(this.#folder, 'flows'),
      LOCALES_DIR: join(this.#folder, 'locales'),
      PORT: '0',
      LOG_LEVEL: 'error',
      ...('environment' in bot ? bot.environment : {}),
      ...('client' in bot ? { BENCH_CLIENT: bot.client } : {}),
      BENCH_SIZES: this.surveys.map(({ steps }) => steps.length).join(','),
    };
  }

  async start(name: BotName, profile?: string): Promise<Act> {
    const server = await startBotApiServer({ calls: false });
    const environment = this.environment(server, name);
    const bot = BOTS[name];
    const flags = 'flags' in bot ? bot.flags : [];
    const act = { bot: new BotProcess(name, bot.module, environment, flags, profile), server };
    this.#acts.push(act);
    return act;
  }

  async close(): Promise<void> {
    await Promise.all(this.#acts.map(({ bot }) => bot.stop()));
    await Promise.all(this.#acts.map(({ server }) => server.close()));
    await this.redis.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
