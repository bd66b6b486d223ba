import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { runExport } from '../../src/cli/export.ts';
import type { BotApiServerOptions } from '../../src/simulator/bot-api-server.ts';
import type { CallRecord } from '../../src/simulator/call-desk.ts';
import type { PersonOptions } from '../../src/simulator/person.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { BotProcess, type Environment, PROGRAM } from '../support/bot-process.ts';
import { startWorld, type TestWorld } from '../support/chat.ts';
import { type RedisOptions, type RedisServer, startRedis } from '../support/redis-server.ts';
import { ofThisRun } from '../support/shared.ts';
import { Guest } from './guest.ts';
import { timePassesFor } from './passing-time.ts';
import { type Flow, PICNIC, writeFlow } from './picnic.ts';

export const SECRET_KEY = 'a secret of the tests: 0123456789abcdef';

export interface SceneOptions {
  /** Where sessions are kept; the file in the data folder by default. */
  readonly sessions?: 'SQLite' | 'Redis';
  /** By default Redis forgets nothing, not even when it is killed. */
  readonly redis?: RedisOptions;
  /** Where responses are kept; default the file in the data folder. */
  readonly databaseUrl?: string;
  readonly flow?: Flow;
  readonly env?: Environment;
  readonly world?: BotApiServerOptions;
  /** The program as operators start it, instead of its bundle, which starts for a third less CPU time. */
  readonly asShipped?: boolean;
}

/** A world with people in it, stores, and the bot in processes of its own, for one test. */
export class Scene {
  readonly world: TestWorld;
  readonly folder = mkdtempSync(join(tmpdir(), 'miteinander-faults-'));
  readonly env: Environment;
  readonly #program: string;
  readonly #redis: RedisServer | undefined;
  readonly #databaseUrl: string | undefined;
  readonly #bots: BotProcess[] = [];
  /** Bots that an earlier test has left running. */
  #left: BotProcess[] = [];
  /** What earlier tests have sent. */
  #sentBefore: readonly string[] = [];

  constructor(
    program: string,
    world: TestWorld,
    redis: RedisServer | undefined,
    { databaseUrl, flow = PICNIC, env }: SceneOptions,
  ) {
    this.#program = program;
    this.world = world;
    this.#redis = redis;
    this.#databaseUrl = databaseUrl;
    this.env = {
      BOT_TOKEN: world.token,
      TELEGRAM_API_ROOT: world.apiRoot,
      DATA_DIR: join(this.folder, 'data'),
      SECRET_KEY,
      NOTICE_DELAY: '0',
      ...writeFlow(this.folder, flow),
      ...(redis && { REDIS_URL: redis.url }),
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      ...env,
    };
  }

  get redis(): RedisServer {
    if (this.#redis === undefined) throw new Error('The sessions of this scene are not kept in Redis.');
    return this.#redis;
  }

  get dataDir(): string {
    return this.env.DATA_DIR ?? '';
  }

  /** Another process of the bot; it is not started yet. */
  process(env: Environment = {}): BotProcess {
    const bot = new BotProcess(this.#program, { ...this.env, ...env });
    this.#bots.push(bot);
    return bot;
  }

  /** Another test begins, with the people, stores and bots that earlier ones have left. */
  async goesOn(): Promise<void> {
    this.#left = this.#bots.filter((bot) => bot.isAlive);
    this.#sentBefore = [];
    this.#sentBefore = (await this.responses()).map((answers) => JSON.stringify(answers));
  }

  /** Starts the bot, and waits until it serves; or takes one that an earlier test has left running. */
  async startsBot(env: Environment = {}): Promise<BotProcess> {
    const left = Object.keys(env).length === 0 ? this.#left.shift() : undefined;
    if (left !== undefined) return left;
    const bot = this.process(env);
    bot.launch();
    await bot.runs();
    return bot;
  }

  guest(firstName: string, options: PersonOptions = {}): Guest {
    return new Guest(this.world.person({ firstName, languageCode: 'en', ...options }));
  }

  /** The answers of all responses that this test has stored, as `miteinander export` gives them: in no order. */
  async responses(): Promise<readonly Record<string, unknown>[]> {
    let lines = '';
    const collect = new Writable({
      write: (chunk, _encoding, done) => {
        lines += String(chunk);
        done();
      },
    });
    const secret = Buffer.from(SECRET_KEY);
    const opened = () => openStorage({ databaseUrl: this.#databaseUrl, dataDir: this.dataDir, secret });
    const loadWords = async () => (_: string, key: string) => key;
    const io = { openStorage: opened, stdout: collect, stderr: collect, loadWords, now: Date.now };
    const code = await runExport(['picnic', '--format', 'jsonl', '--raw', '--purpose', 'a test'], io);
    if (code !== 0) throw new Error(`The export failed: ${lines}`);
    const rows = lines.split('\n').filter((line) => line !== '');
    const all = rows.map((row) => (JSON.parse(row) as { answers: Record<string, unknown> }).answers);
    const before = [...this.#sentBefore];
    return all.filter((answers) => {
      const index = before.indexOf(JSON.stringify(answers));
      if (index !== -1) before.splice(index, 1);
      return index === -1;
    });
  }

  /** A minute later: what will be owed then is owed now. The bot must not be running. */
  async minutePasses(): Promise<void> {
    await timePassesFor(this.env, 61_000);
  }

  /**
   * The bot dies exactly between commit and send: what it decided is stored, and nobody has been told.
   *
   * @param bot - is killed
   * @param act - what a person does, to which the bot would send a message, or turn one into another
   * @param confirmed - whether the bot still confirms the update to Telegram, which else offers it again
   */
  async diesBeforeSending(bot: BotProcess, act: () => Promise<unknown>, confirmed: boolean): Promise<void> {
    const { server } = this.world;
    await this.world.settled(); // What was before is confirmed, and the bot waits for updates.
    const says = ({ method }: { readonly method: string }) =>
      method === 'sendMessage' || method === 'editMessageText';
    const sends = server.drop(says, { times: Number.POSITIVE_INFINITY });
    const polls = confirmed ? undefined : server.drop('getUpdates', { times: Number.POSITIVE_INFINITY });
    const tried = this.call((call) => says(call) && call.status === 0);
    const taken = confirmed ? this.happens('confirmed') : undefined;
    await act();
    await Promise.all([tried, taken]);
    await bot.kill();
    sends.cancel();
    polls?.cancel();
  }

  /** Waits for a call of the bot's that is answered from now on. */
  call(matches: (call: CallRecord) => boolean): Promise<CallRecord> {
    return new Promise((resolve) => {
      const stop = this.world.server.on('call', (call) => {
        if (!matches(call)) return;
        stop();
        resolve(call);
      });
    });
  }

  /** Waits for the next update that is offered to the bot, or confirmed by it. */
  happens(what: 'offered' | 'confirmed'): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.world.server.on(what, () => {
        stop();
        resolve();
      });
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#bots.map((bot) => bot.kill()));
    rmSync(this.folder, { recursive: true, force: true });
    const { chats } = this.world.server.world;
    await this.#redis?.stop();
    await this.world.close();
    const log = this.#bots.map((bot) => bot.log).join('\n');
    const mustNotTell = (secret: string) => {
      if (log.includes(secret)) throw new Error(`The log tells "${secret}":\n${log}`);
    };
    mustNotTell(this.world.token.split(':')[1] ?? '');
    mustNotTell(SECRET_KEY);
    for (const { id, user, events } of chats.values()) {
      mustNotTell(String(id));
      mustNotTell(user.first_name);
      for (const { by, kind, message, text } of events) {
        const said = by !== 'person' ? undefined : kind === 'sent' ? message?.text : text;
        // Numbers stand in every log.
        if (said !== undefined && /^[^/]*\p{L}/u.test(said)) mustNotTell(said);
      }
    }
  }
}

const open: Scene[] = [];

/** Sets a scene outside of a test; the caller closes it. */
export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const redis =
    options.sessions === 'Redis' ? await startRedis({ appendOnly: 'always', ...options.redis }) : undefined;
  const program = options.asShipped ? PROGRAM : await ofThisRun('bot');
  return new Scene(program, await startWorld(options.world), redis, options);
}

/** Sets the scene of a test. {@link endScenes} clears it away and makes sure that no log told on anybody. */
export async function setScene(options: SceneOptions = {}): Promise<Scene> {
  const scene = await openScene(options);
  open.push(scene);
  return scene;
}

/** By their options. */
const lasting = new Map<string, Scene>();

/**
 * Sets a scene that lasts: tests with the same options play in it one after the other, and a bot that one of them leaves
 * running serves the next. That saves most starts. {@link endLastingScenes} clears it away.
 */
export async function setLastingScene(options: SceneOptions = {}): Promise<Scene> {
  const key = JSON.stringify(options);
  const found = lasting.get(key);
  const scene = found ?? (await openScene(options));
  lasting.set(key, scene);
  if (found !== undefined) await scene.goesOn();
  return scene;
}

/** For `afterAll`. */
export async function endLastingScenes(): Promise<void> {
  const scenes = [...lasting.values()];
  lasting.clear();
  for (const scene of scenes) await scene.close();
}

/** For `afterEach`. */
export async function endScenes(): Promise<void> {
  for (const scene of open.splice(0)) await scene.close();
}
