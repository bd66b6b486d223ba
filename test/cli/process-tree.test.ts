import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';

/**
 * The program among other processes, as it is really started. A tree has ended when its output closes: every process in
 * it holds that open.
 */
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(REPOSITORY, 'bin', 'miteinander.js');

/** A Node of the machine that is too old: it says so, and cannot replace itself by another program. */
const OLD_NODE = `--import=data:text/javascript,${encodeURIComponent(
  `if (process.env.OLD_NODE) {
    delete process.env.OLD_NODE;
    Object.defineProperty(process.versions, 'node', { value: '20.11.0' });
    Object.defineProperty(process, 'version', { value: 'v20.11.0' });
    Object.defineProperty(process, 'execve', { value: undefined });
  }`,
)}`;

const trees: Tree[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const tree of trees.splice(0)) await tree.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('npm start: SIGTERM to npm ends the bot', async () => {
  const tree = new Tree('npm', ['start'], REPOSITORY);
  await tree.says('Two phones are waiting');
  tree.root.kill('SIGTERM');
  await tree.ended;
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s, even twice, ends the bot in good order',
  async (signal) => {
    const tree = new Tree(process.execPath, [PROGRAM, 'start'], REPOSITORY);
    await tree.says('Two phones are waiting');
    tree.root.kill(signal);
    tree.root.kill(signal);
    expect(await tree.ended).toEqual([0, null]);
  },
);

test('an older Node passes on to the one that the project brings', async () => {
  const tree = new Tree(process.execPath, [OLD_NODE, PROGRAM, '--version'], REPOSITORY, { OLD_NODE: '1' });
  expect(await tree.ended).toEqual([0, null]);
  expect(tree.output).toMatch(/^\d+\.\d+\.\d+\n$/u);
});

test.each(['SIGTERM', 'SIGKILL'] as const)('%s to an older Node ends the bot behind it', async (signal) => {
  const tree = new Tree(process.execPath, [OLD_NODE, PROGRAM, 'start'], REPOSITORY, { OLD_NODE: '1' });
  await tree.says('Two phones are waiting');
  tree.root.kill(signal);
  expect(await tree.ended).toEqual(signal === 'SIGTERM' ? [0, null] : [null, 'SIGKILL']);
});

test('an older Node without the one that the project brings says what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'miteinander-bare-'));
  folders.push(folder);
  mkdirSync(join(folder, 'bin'));
  copyFileSync(PROGRAM, join(folder, 'bin', 'miteinander.js'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const program = join(folder, 'bin', 'miteinander.js');
  const tree = new Tree(process.execPath, [OLD_NODE, program, 'check'], folder, { OLD_NODE: '1' });
  expect(await tree.ended).toEqual([1, null]);
  expect(tree.output).toBe(
    'Miteinander needs Node 24, and this is v20.11.0: run "npm ci", which brings the right one, or install it.\n',
  );
});

class Tree {
  readonly root: ChildProcess;
  /** How its first process ended, once all of them have. */
  readonly ended: Promise<unknown[]>;
  output = '';

  constructor(command: string, args: readonly string[], folder: string, env: Record<string, string> = {}) {
    const { PATH, HOME } = process.env;
    this.root = spawn(command, args, {
      cwd: folder,
      env: { PATH, HOME, NODE_ENV: 'test', PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a group of its own, to clear away what a failed test leaves
    });
    this.ended = once(this.root, 'close');
    for (const stream of [this.root.stdout, this.root.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    trees.push(this);
  }

  async says(wanted: string): Promise<void> {
    while (!this.output.includes(wanted)) {
      const news = [this.root.stdout, this.root.stderr].map((stream) => stream && once(stream, 'data'));
      const end = this.ended.then(() =>
        Promise.reject(new Error(`It ended without "${wanted}":\n${this.output}`)),
      );
      await Promise.race([...news, end]);
    }
  }

  async clear(): Promise<void> {
    try {
      process.kill(-(this.root.pid ?? 0), 'SIGKILL');
    } catch {
      // Nothing is left of it.
    }
    await this.ended;
  }
}
