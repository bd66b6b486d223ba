import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a server is started, known to be up, and ended. */
export type ServerProgram = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whose rights it runs with, if not those of the tests. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Whether the process `pid` serves by now, and not another on its port; asked again and again until it says yes. */
  readonly ready: (pid: number) => Promise<boolean>;
  /** Ends it in good order, everything written. */
  readonly gracefulEnd: NodeJS.Signals;
  /** Ends it at once, when its data is thrown away. */
  readonly quickEnd: NodeJS.Signals;
  /** What its log says when it gave up for a reason that passes by itself: it is then started again. */
  readonly passing?: RegExp;
};

/** What every server for tests can be told. */
export type ServerControls = {
  /** The process that serves now, for `process.kill(pid, 'SIGSTOP')` and the like. */
  readonly pid: number;
  /** Sends a signal that ends it (SIGKILL by default), and waits until it is gone. Data and port are kept. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on its data and port; one that still runs is ended in good order first. */
  restart(): Promise<void>;
  /** Ends it and removes its private folder. */
  stop(): Promise<void>;
};

const patience = 120_000; // milliseconds: not a measure of speed, only of "it will never come"

/**
 * The guard reads the server's pid from its standard input, a pipe that closes when the process of the tests
 * ends, in whatever way: a worker killed with SIGKILL leaves no orphan and no folder behind either. A frozen
 * server is woken, as it would not hear the signal; one that does not listen is killed.
 */
const guardScript = `
while read -r line; do pid=$line; done
if [ -n "$pid" ]; then
  kill -s "$2" "$pid"; kill -s CONT "$pid"; tries=0
  while kill -s 0 "$pid" && [ $tries -lt 10 ]; do sleep 0.1; tries=$((tries + 1)); done
  kill -s KILL "$pid"
fi
rm -rf "$1"`;

/** A real server run for tests, with a private folder, that never outlives the process that started it. */
export class ServerProcess implements ServerControls {
  readonly folder: string;
  readonly #program: ServerProgram;
  readonly #guard: ChildProcess;
  #child: ChildProcess | undefined;

  private constructor(folder: string, program: ServerProgram) {
    this.folder = folder;
    this.#program = program;
    // Detached from the terminal's process group, so that Ctrl-C does not end the guard before its work.
    this.#guard = spawn('sh', ['-c', guardScript, 'guard', folder, program.quickEnd.slice('SIG'.length)], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    this.#guard.unref();
    if (this.#guard.stdin instanceof Socket) this.#guard.stdin.unref();
    this.#guard.stdin?.on('error', () => {}); // The guard itself was killed; the server can still be used.
  }

  /** Gives a new private folder for one server. */
  static folder(name: string): Promise<string> {
    return mkdtemp(join(tmpdir(), `miteinander-${name}-`));
  }

  /**
   * Starts a server and waits until it serves.
   *
   * @param folder from {@link ServerProcess.folder}; it is removed with the server
   * @throws if the program cannot be run, or ends or stays silent instead of serving, with its log's last lines
   */
  static async start(folder: string, program: ServerProgram): Promise<ServerProcess> {
    const server = new ServerProcess(folder, program);
    try {
      await server.#start();
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined || !this.#running) throw new Error(`${this.#program.command} does not run now`);
    return pid;
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#child;
    if (child === undefined || !this.#running) return;
    const gone = once(child, 'exit');
    child.ref(); // or a script that waits for nothing else would end here
    child.kill(signal);
    child.kill('SIGCONT'); // a frozen one hears only SIGKILL
    await gone;
  }

  async restart(): Promise<void> {
    await this.kill(this.#program.gracefulEnd);
    await this.#start();
  }

  async stop(): Promise<void> {
    await this.kill(this.#program.quickEnd);
    if (this.#guard.exitCode !== null || this.#guard.signalCode !== null) return;
    const cleared = once(this.#guard, 'exit');
    this.#guard.ref();
    this.#guard.stdin?.end();
    await cleared;
  }

  get #running(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get #logFile(): string {
    return join(this.folder, 'log');
  }

  async #start(deadline = Date.now() + patience): Promise<void> {
    const before = (await this.#log()).length;
    const pid = await this.#spawn();
    while (!(await this.#program.ready(pid))) {
      if (!this.#running) {
        const log = (await this.#log()).slice(before);
        if (!this.#program.passing?.test(log) || Date.now() > deadline) throw this.#failure('ended', log);
        await sleep(50);
        return this.#start(deadline);
      }
      if (Date.now() > deadline) throw this.#failure('did not answer', (await this.#log()).slice(before));
      await sleep(10);
    }
  }

  async #spawn(): Promise<number> {
    const { command, args, env, user } = this.#program;
    const log = openSync(this.#logFile, 'a');
    const child = spawn(command, args, {
      stdio: ['ignore', log, log],
      cwd: this.folder,
      detached: true,
      env: { ...process.env, ...env },
      ...user,
    });
    closeSync(log);
    await once(child, 'spawn'); // rejects when the program cannot be run
    this.#child = child;
    const { pid } = this;
    this.#tellGuard(`${pid}`);
    child.once('exit', () => this.#tellGuard(''));
    child.unref();
    return pid;
  }

  /** An empty line takes the pid back: the number may belong to somebody else soon. */
  #tellGuard(pid: string): void {
    if (this.#guard.stdin?.writable) this.#guard.stdin.write(`${pid}\n`);
  }

  async #log(): Promise<string> {
    return readFile(this.#logFile, 'utf8').catch(() => '');
  }

  #failure(what: string, log: string): Error {
    const { command, args } = this.#program;
    const lastLines = log.trim().split('\n').slice(-15).join('\n');
    return new Error(
      `${command} ${what} instead of serving (${args.join(' ')}). Its log says:\n${lastLines}`,
    );
  }
}
