import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Found } from './tried.ts';

const ENTRY = fileURLToPath(new URL('../try-workbook.ts', import.meta.url));
/** Megabytes. */
const MEMORY = 1500;

/** Tries one workbook in a process of its own: what takes too long, or too much memory, ends with what it has found. */
export async function tryInChild(path: string, seconds: number): Promise<Found> {
  const began = performance.now();
  const child = fork(ENTRY, [path, String(seconds)], {
    execArgv: [`--max-old-space-size=${MEMORY}`, '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let found: Found = {};
  let said = '';
  child.on('message', (part: Found) => {
    found = { ...found, ...part };
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  // Its own limits come first; this one is for what hangs.
  const timer = setTimeout(() => child.kill('SIGKILL'), (seconds + 30) * 1000);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  const broken =
    code === 0 ? {} : { broken: `${signal ?? `exit ${code}`}: ${said.trim() || 'no time was left'}` };
  return { ...found, ...broken, seconds: Math.round((performance.now() - began) / 100) / 10 };
}
