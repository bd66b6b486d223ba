import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The CPU time that a bot's process has used, and the memory that it holds. */
export interface Usage {
  /** Milliseconds of CPU time, in all its threads. */
  readonly cpu: number;
  /** Bytes of JavaScript objects after a garbage collection. */
  readonly heap: number;
  /** Bytes of memory that the process holds. */
  readonly resident: number;
}

/** Answers the bench's questions, from inside a bot's process. */
export function reportToBench(): void {
  process.on('message', (wanted) => {
    if (wanted === 'heap') globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { heapUsed, rss } = process.memoryUsage();
    const usage: Usage = { cpu: (user + system) / 1000, heap: heapUsed, resident: rss };
    process.send?.(usage);
  });
  process.once('disconnect', () => process.exit(0));
}

/** A bot in a process of its own, so that it reports only its own CPU. */
export class BotProcess {
  readonly name: string;
  /** Rejects when the bot ends by itself. */
  readonly alive: Promise<never>;
  readonly #child: ChildProcess;

  /**
   * @param module - the bot's file, beside this one; it calls {@link reportToBench}
   * @param flags - for V8
   * @param profile - a folder for a CPU profile of the whole run
   */
  constructor(
    name: string,
    module: string,
    environment: Readonly<Record<string, string>>,
    flags: readonly string[] = [],
    profile?: string | undefined,
  ) {
    this.name = name;
    this.#child = fork(fileURLToPath(new URL(module, import.meta.url)), {
      env: { PATH: process.env.PATH ?? '', ...environment },
      execArgv: [
        '--expose-gc',
        ...flags,
        ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]),
      ],
    });
    this.alive = once(this.#child, 'exit').then(([code]) => {
      throw new Error(`The bot "${name}" ended with code ${code}.`);
    });
    this.alive.catch(() => undefined); // it may have no listener
  }

  /** Milliseconds of CPU time since its start. */
  async cpu(): Promise<number> {
    return (await this.#ask('usage')).cpu;
  }

  /** Bytes that it holds, without a collection first. */
  async resident(): Promise<number> {
    return (await this.#ask('usage')).resident;
  }

  async heap(): Promise<number> {
    return (await this.#ask('heap')).heap;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }

  async #ask(question: 'usage' | 'heap'): Promise<Usage> {
    const answer = once(this.#child, 'message');
    this.#child.send(question);
    const [usage] = await Promise.race([answer, this.alive]);
    return usage;
  }
}
