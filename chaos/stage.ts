import { type Front, openFront } from '../test/faults/front.ts';
import { randomFrom } from '../test/faults/random.ts';
import { openScene, type Scene, type SceneOptions } from '../test/faults/scene.ts';
import type { BotProcess, Environment } from '../test/support/bot-process.ts';
import { createDatabase, type PostgresServer, startPostgres } from '../test/support/postgres-server.ts';
import { ofThisRun } from '../test/support/shared.ts';
import { Wire } from '../test/support/wire.ts';
import { judge } from './checker.ts';
import { Crowd } from './crowd.ts';
import type { Habit } from './respondent.ts';
import { SURVEY } from './survey.ts';
import { Weather } from './weather.ts';

/** How much of it, and which. */
export interface Measure {
  readonly seed: number;
  readonly answers: number;
  readonly kills: number;
  /** People at the same time. */
  readonly size: number;
  /** Milliseconds that people think, at most. */
  readonly pace: number;
  /** Milliseconds after which a person who waits in vain is stuck. */
  readonly patience: number;
}

export interface StageOptions {
  /** Default: the files in the data folder. */
  readonly sessions?: 'SQLite' | 'Redis';
  /** 'own' for a scenario that harms the server. */
  readonly responses?: 'SQLite' | 'PostgreSQL' | 'own PostgreSQL';
  /** Processes behind a webhook; without, one that polls. */
  readonly processes?: number;
  readonly redis?: SceneOptions['redis'];
  readonly habits?: readonly Habit[];
  readonly env?: Environment;
}

/** One row of the table. */
export interface Row {
  readonly people: number;
  readonly answers: number;
  readonly kills: number;
  readonly lost: number;
  readonly wrong: number;
  readonly doubled: number;
  readonly repeated: number;
  readonly apologies: number;
  readonly stuck: number;
  /** Milliseconds. */
  readonly silence: number;
  readonly problems: readonly string[];
}

/** A process of the bot, and the wires by which it reaches the rest of the world. */
export interface Player {
  readonly bot: BotProcess;
  readonly telegram: Wire;
  readonly redis: Wire | undefined;
  readonly postgres: Wire | undefined;
}

/** What a scenario plays on: a world of people, real stores, the bot in real processes. */
export class Stage {
  readonly measure: Measure;
  readonly scene: Scene;
  readonly weather = new Weather();
  readonly random: (below: number) => number;
  readonly players: Player[] = [];
  /** The load balancer, where there is one. */
  readonly front: Front | undefined;
  kills = 0;
  readonly #habits: readonly Habit[] | undefined;
  readonly #ownPostgres: PostgresServer | undefined;
  readonly #databaseUrl: string | undefined;
  #crowd: Crowd | undefined;

  private constructor(
    measure: Measure,
    scene: Scene,
    front: Front | undefined,
    postgres: PostgresServer | undefined,
    databaseUrl: string | undefined,
    habits: readonly Habit[] | undefined,
  ) {
    this.measure = measure;
    this.scene = scene;
    this.front = front;
    this.random = randomFrom(measure.seed);
    this.#ownPostgres = postgres;
    this.#databaseUrl = databaseUrl;
    this.#habits = habits;
  }

  static async set(measure: Measure, options: StageOptions): Promise<Stage> {
    const { sessions = 'SQLite', responses = 'SQLite', processes = 0, redis, habits, env } = options;
    const own = responses === 'own PostgreSQL' ? await startPostgres() : undefined;
    const server = responses === 'PostgreSQL' ? await ofThisRun('postgres') : own?.url;
    const databaseUrl = server === undefined ? undefined : await createDatabase(server);
    const front = processes > 0 ? await openFront() : undefined;
    const scene = await openScene({
      sessions,
      flow: SURVEY,
      world: { calls: false },
      env: { LOG_LEVEL: 'info', ...(front && { WEBHOOK_URL: front.url }), ...env },
      ...(redis && { redis }),
      ...(databaseUrl !== undefined && { databaseUrl }),
    });
    const stage = new Stage(measure, scene, front, own, databaseUrl, habits);
    await Promise.all(Array.from({ length: Math.max(1, processes) }, () => stage.enters()));
    front?.inTurn(...stage.bots);
    return stage;
  }

  get bots(): readonly BotProcess[] {
    return this.players.map(({ bot }) => bot);
  }

  /** The only player, or the first. */
  get player(): Player {
    const [player] = this.players;
    if (player === undefined) throw new Error('No process is on the stage.');
    return player;
  }

  get postgres(): PostgresServer {
    if (this.#ownPostgres === undefined) throw new Error('This scenario has no PostgreSQL of its own.');
    return this.#ownPostgres;
  }

  /** Of the responses' database itself, not by way of a wire. */
  get databaseUrl(): string {
    return this.#databaseUrl ?? '';
  }

  /** The people; they come when they are first asked for. */
  get crowd(): Crowd {
    this.#crowd ??= new Crowd(this.scene.world, this.weather, { ...this.measure, habits: this.#habits });
    return this.#crowd;
  }

  /** Starts one more process and waits until it serves. */
  async enters(env: Environment = {}): Promise<Player> {
    const { TELEGRAM_API_ROOT = '', REDIS_URL, DATABASE_URL } = this.scene.env;
    const wireTo = (address: string) => Wire.open(Number(new URL(address).port));
    const telegram = await wireTo(TELEGRAM_API_ROOT);
    const redis = REDIS_URL === undefined ? undefined : await wireTo(REDIS_URL);
    const postgres = DATABASE_URL === undefined ? undefined : await wireTo(DATABASE_URL);
    const wired = {
      TELEGRAM_API_ROOT: telegram.reach(TELEGRAM_API_ROOT),
      ...(redis && { REDIS_URL: redis.reach(REDIS_URL ?? '') }),
      ...(postgres && { DATABASE_URL: postgres.reach(DATABASE_URL ?? '') }),
    };
    const player = { bot: await this.scene.startsBot({ ...wired, ...env }), telegram, redis, postgres };
    this.players.push(player);
    return player;
  }

  /** kill -9, and up again at once. */
  async strikes({ bot }: Player, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.kills++;
    await bot.kill(signal);
    await bot.restart();
  }

  /** Waits until everybody is done, and lets the checker judge. */
  async closes(): Promise<Row> {
    try {
      await this.crowd.done;
      await this.front?.settled();
      const { ledgers } = this.crowd;
      const verdict = judge(ledgers, await this.scene.responses(), 'called');
      const sum = (read: (ledger: (typeof ledgers)[number]) => number) =>
        ledgers.reduce((total, ledger) => total + read(ledger), 0);
      return {
        people: ledgers.length,
        answers: this.crowd.answers,
        kills: this.kills,
        ...verdict,
        repeated: sum(({ repeated }) => repeated),
        apologies: sum(({ apologies }) => apologies),
        stuck: sum(({ stuck }) => stuck),
        silence: ledgers.reduce((longest, { waits }) => Math.max(longest, ...waits), 0),
        problems: [...verdict.problems, ...ledgers.flatMap(({ troubles }) => troubles)],
      };
    } finally {
      await this.clears();
    }
  }

  async clears(): Promise<void> {
    await this.scene.close();
    await this.front?.close();
    for (const { telegram, redis, postgres } of this.players) {
      await telegram.close();
      await redis?.close();
      await postgres?.close();
    }
    await this.#ownPostgres?.stop();
  }
}
