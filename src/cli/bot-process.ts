/** The bot in a process of its own next to the simulator, so that a kill is a real kill. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Definition } from '../questionnaire/definition/definition.ts';
import type { BotControl } from '../simulator/page-acts.ts';
import type { BotStatus } from '../simulator/page-protocol.ts';

/** Messages from the simulator to the bot's process. */
export type ToBot =
  | {
      readonly type: 'start';
      readonly definitions: readonly Definition[];
      /** See `LoadedFlows.fileOf`. */
      readonly fileOf: Readonly<Record<string, string>>;
      /** See `ServiceOptions.folderOf`. */
      readonly folderOf: Readonly<Record<string, string>>;
    }
  | { readonly type: 'stop' };

/** Messages from the bot's process to the simulator. */
export type FromBot =
  | { readonly type: 'running'; readonly port: number }
  | { readonly type: 'failed'; readonly reason: string };

export interface BotProcessOptions {
  /** The bot's whole environment. */
  readonly environment: NodeJS.ProcessEnv;
  readonly definitions: () => readonly Definition[];
  readonly fileOf: () => Readonly<Record<string, string>>;
  readonly folderOf: () => Readonly<Record<string, string>>;
  readonly onChange: () => void;
  /** Resolves when no restart is pending. */
  readonly calm: () => Promise<void>;
}

const ENTRY = fileURLToPath(new URL('./simulated-bot.ts', import.meta.url));
/** Milliseconds after which a bot that has not stopped is killed. */
const PATIENCE = 3000;

export class BotProcess implements BotControl {
  readonly #options: BotProcessOptions;
  #child: ChildProcess | undefined;
  #status: BotStatus = { state: 'stopped' };
  /** Where it serves pages, once it has run. */
  port: number | undefined;
  /** Runs one command after the other, however fast somebody presses the buttons. */
  #turn: Promise<void> = Promise.resolve();

  constructor(options: BotProcessOptions) {
    this.#options = options;
  }

  get status(): BotStatus {
    return this.#status;
  }

  async isReady(): Promise<boolean> {
    await this.#options.calm();
    await this.#turn;
    return this.#status.state === 'running';
  }

  /** Resolves when it runs, or when `status` says why not. */
  start(): Promise<void> {
    return this.#inTurn(() => this.#start());
  }

  kill(): Promise<void> {
    return this.#inTurn(() => this.#end('SIGKILL'));
  }

  /** Stops it after it has finished its work in progress. */
  stop(): Promise<void> {
    return this.#inTurn(() => this.#end('stop'));
  }

  /** Restarts it with the questionnaires as they are now. */
  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#end('stop');
      await this.#start();
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work, work);
    return this.#turn;
  }

  #start(): Promise<void> {
    if (this.#child !== undefined) return Promise.resolve();
    const child = fork(ENTRY, {
      env: this.#options.environment,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child = child;
    this.#change({ state: 'starting', ...pidOf(child) });
    return new Promise((resolve) => {
      let reason: string | undefined;
      child.on('message', (message: FromBot) => {
        if (message.type === 'running') {
          this.port = message.port;
          this.#change({ state: 'running', ...pidOf(child) });
        } else reason = message.reason;
        resolve();
      });
      child.once('exit', (code) => {
        if (this.#child !== child) return;
        this.#child = undefined;
        const ended = reason ?? `The bot’s process ended by itself (code ${code ?? 'none'}).`;
        this.#change({ state: 'failed', reason: ended });
        resolve();
      });
      const { definitions, fileOf, folderOf } = this.#options;
      this.#tell(child, {
        type: 'start',
        definitions: definitions(),
        fileOf: fileOf(),
        folderOf: folderOf(),
      });
    });
  }

  #end(how: 'stop' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    if (child === undefined) return Promise.resolve();
    this.#child = undefined;
    return new Promise((resolve) => {
      const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      child.once('exit', () => {
        clearTimeout(patience);
        this.#change({ state: 'stopped' });
        resolve();
      });
      if (how === 'SIGKILL') child.kill('SIGKILL');
      else this.#tell(child, { type: 'stop' });
    });
  }

  #tell(child: ChildProcess, message: ToBot): void {
    // A process that has just ended cannot receive this; its exit is handled elsewhere.
    child.send(message, () => {});
  }

  #change(status: BotStatus): void {
    this.#status = status;
    this.#options.onChange();
  }
}

function pidOf({ pid }: ChildProcess) {
  return pid === undefined ? {} : { pid };
}
