import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { COMPILED } from './compiled.ts';
import { ofThisRun } from './shared.ts';

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A command that has run to its end. */
export interface Finished extends Ending {
  readonly stdout: string;
  readonly stderr: string;
}

export type Environment = Readonly<Record<string, string>>;

/** The program as operators start it; the tests start its bundle, `ofThisRun('bot')`, where that makes no difference. */
export const PROGRAM = fileURLToPath(new URL('../../bin/miteinander.js', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** Its standard input closes when the process of the tests ends, in whatever way: no bot is left behind. */
const ENDS_WITH_THE_TESTS =
  'data:text/javascript,process.stdin.on("end",()=>process.kill(process.pid,"SIGKILL")).resume().unref()';

/** Those that `bin/miteinander.js` would give to itself, by starting Node a second time. */
const BOT_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=60'];

const RUNNING = 'The bot is running.';
const PATIENCE = 120_000; // milliseconds: not a measure of speed, only of "it will never come"

/** Runs one command of the command line to its end, as `npx miteinander …` does, from the bundle. */
export async function runMiteinander(args: readonly string[], env: Environment = {}): Promise<Finished> {
  const child = spawn(process.execPath, [await ofThisRun('bot'), ...args], {
    cwd: REPOSITORY,
    env: cleanEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, stdout, stderr };
}

/**
 * The bot as operators run it, `miteinander start`, in a process of its own. It can be killed and launched again; its log
 * goes on.
 */
export class BotProcess {
  readonly #program: string;
  readonly #env: Environment;
  readonly #heard = new EventEmitter<{ news: [] }>().setMaxListeners(0);
  readonly #lines: string[] = [];
  #looked = 0;
  #child: ChildProcess | undefined;
  #ended: Promise<Ending> = Promise.resolve({ code: null, signal: null });

  /**
   * @param program - {@link PROGRAM} or its bundle
   * @param env - all of its environment but what the system itself needs
   */
  constructor(program: string, env: Environment) {
    this.#program = program;
    this.#env = env;
  }

  /** Starts the process; {@link runs} waits until the bot is there. */
  launch(env: Environment = {}): void {
    this.#looked = this.#lines.length;
    const flags = this.#program === PROGRAM ? [] : BOT_FLAGS;
    const child = spawn(
      process.execPath,
      [...flags, '--import', ENDS_WITH_THE_TESTS, this.#program, 'start'],
      {
        cwd: REPOSITORY,
        env: cleanEnvironment({ PORT: '0', LOG_LEVEL: 'debug', LOG_FORMAT: 'text', ...this.#env, ...env }),
        stdio: ['pipe', 'ignore', 'pipe'],
      },
    );
    child.stdin.on('error', () => {}); // It was killed.
    let rest = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      this.#lines.push(...lines);
      this.#heard.emit('news');
    });
    this.#ended = once(child, 'close').then(([code, signal]) => {
      if (rest !== '') this.#lines.push(rest);
      this.#heard.emit('news');
      return { code: code as number | null, signal: signal as NodeJS.Signals | null };
    });
    this.#child = child;
  }

  /** Waits until the bot serves. */
  async runs(): Promise<void> {
    await this.says(RUNNING);
  }

  /** Launches it again, and waits until it serves. */
  async restart(env: Environment = {}): Promise<void> {
    await this.kill();
    this.launch(env);
    await this.runs();
  }

  /**
   * Waits for the next line of its log that matches; all before it counts as looked at.
   *
   * @throws with the log if it ends, or stays silent
   */
  async says(wanted: string | RegExp): Promise<string> {
    const patience = AbortSignal.timeout(PATIENCE);
    for (;;) {
      const index = this.#lines.findIndex(
        (line, at) =>
          at >= this.#looked && (typeof wanted === 'string' ? line.includes(wanted) : wanted.test(line)),
      );
      if (index !== -1) {
        this.#looked = index + 1;
        return this.#lines[index] ?? '';
      }
      if (!this.isAlive) throw new Error(`The bot ended and did not say "${wanted}". Its log:\n${this.log}`);
      await once(this.#heard, 'news', { signal: patience }).catch(() => {
        throw new Error(`The bot did not say "${wanted}". Its log:\n${this.log}`);
      });
    }
  }

  /** How it ends, or ended. */
  get ending(): Promise<Ending> {
    return this.#ended;
  }

  /** Sends a signal that ends it, `kill -9` by default, and waits until it is gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<Ending> {
    this.signal(signal);
    return await this.#ended;
  }

  signal(signal: NodeJS.Signals): void {
    if (this.isAlive) this.#child?.kill(signal);
  }

  get isAlive(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Of the process that runs now, or ran last. */
  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Resolves when the process has gone on for a moment with what it was given: it has answered a few requests. */
  async takesTurns(): Promise<void> {
    for (let times = 0; times < 5; times++) await fetch(`http://127.0.0.1:${this.port}/`);
  }

  /** The port that its web server has. */
  get port(): number {
    const line = this.#lines.findLast((line) => line.includes(RUNNING)) ?? '';
    return Number(/ port=(\d+)/u.exec(line)?.[1]);
  }

  /** All it has said in all its lives. */
  get log(): string {
    return this.#lines.join('\n');
  }
}

/** A developer's own BOT_TOKEN or REDIS_URL must not get into a test. */
function cleanEnvironment(env: Environment): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot } = process.env;
  return { PATH, HOME, SystemRoot, TMPDIR: tmpdir(), NODE_COMPILE_CACHE: COMPILED, ...env };
}
