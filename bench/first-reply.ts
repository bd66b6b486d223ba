import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startBotApiServer } from '../src/simulator/bot-api-server.ts';
import { addStranger, type BotName, type Stage } from './stage.ts';

const PROGRAMS = {
  ours: fileURLToPath(new URL('../bin/miteinander.js', import.meta.url)),
  'bare, our client': fileURLToPath(new URL('./bare-bot.ts', import.meta.url)),
} as const satisfies Partial<Record<BotName, string>>;

/** Milliseconds without a call until a started bot counts as at rest. */
const REST = 1000;

export interface FirstReply {
  /** Milliseconds from the start of the process to its first message. */
  readonly time: number;
  /** Megabytes at rest; `undefined` except on Linux, which reports it. */
  readonly resident: number | undefined;
  /** The same, but with memory shared with other processes counted in proportion. */
  readonly proportional: number | undefined;
}

/** Starts the program as an operator does, while somebody waits for it, and measures it once it is at rest. */
export async function firstReply(stage: Stage, name: keyof typeof PROGRAMS): Promise<FirstReply> {
  const server = await startBotApiServer({ calls: false });
  const replied = new Promise<number>((resolve) => {
    server.on('message', ({ by, at }) => {
      if (by === 'bot') resolve(at);
    });
  });
  await addStranger(server).opens();
  const started = performance.now();
  const child = spawn(process.execPath, [PROGRAMS[name]], {
    env: { PATH: process.env.PATH ?? '', ...stage.environment(server, name) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const failed = exited.then(() => Promise.reject(new Error(`The bot "${name}" ended at its start.`)));
  failed.catch(() => undefined); // it will be ended later
  try {
    const time = (await Promise.race([replied, failed])) - started;
    await server.settled({ timeout: 30_000, quiet: REST });
    await wait(REST);
    return { time, ...memoryOf(child.pid ?? 0) };
  } finally {
    child.kill();
    await exited;
    await server.close();
  }
}

function memoryOf(pid: number): Pick<FirstReply, 'resident' | 'proportional'> {
  const read = (name: string): number | undefined => {
    try {
      const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(
        readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'),
      );
      return kilobytes?.[1] === undefined ? undefined : Number(kilobytes[1]) / 1024;
    } catch {
      return undefined;
    }
  };
  return { resident: read('Rss'), proportional: read('Pss') };
}
