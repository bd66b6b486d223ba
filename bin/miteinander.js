#!/usr/bin/env node
// Plain JavaScript that any Node can read: an old one only passes on to the Node that the project brings.
import { spawn } from 'node:child_process';
import nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first version that brings SQLite and runs TypeScript. */
const NODE = 24;
/** V8 sizes its heap once, before any code runs, and for far more memory than a bot needs. */
const BOT_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=60'];
/** glibc gives each thread a heap of its own, and the bot's threads need little: one heap for all saves 8 MB. */
const BOT_ENVIRONMENT = { MALLOC_ARENA_MAX: '1' };

const args = process.argv.slice(2);
const runtime = findRuntime();
const isBot = args[0] === undefined || args[0] === 'start';
const flags = isBot ? BOT_FLAGS.filter((flag) => !process.execArgv.includes(flag)) : [];

if (runtime === undefined) {
  process.stderr.write(
    `Miteinander needs Node ${NODE}, and this is ${process.version}: run "npm ci", which brings the right one, or install it.\n`,
  );
  process.exitCode = 1;
} else if (runtime === process.execPath && flags.length === 0) {
  // What one start has compiled, the next need not.
  nodeModule.enableCompileCache?.();
  await import('../src/main.ts');
} else {
  goOnWith(runtime, [...process.execArgv, ...flags, fileURLToPath(import.meta.url), ...args]);
}

/** This Node, if it is new enough, else the one in node_modules. */
function findRuntime() {
  if (Number.parseInt(process.versions.node, 10) >= NODE) return process.execPath;
  const { resolve } = nodeModule.createRequire(import.meta.url);
  for (const name of ['node', 'node-bin']) {
    try {
      const manifest = resolve(
        `${name}-${process.platform.replace('win32', 'win')}-${process.arch}/package.json`,
      );
      return join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    } catch {
      // The package of another platform, or none: npm was told to omit optional ones.
    }
  }
  return undefined;
}

/** In the same process where the system can do that; else in a child, which gets our signals and ends with us. */
function goOnWith(file, rest) {
  const env = isBot ? { ...BOT_ENVIRONMENT, ...process.env } : process.env;
  if (process.execve !== undefined && process.platform !== 'win32') {
    process.execve(file, [file, ...rest], env);
  }
  const child = spawn(file, rest, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 1;
    if (signal === null) return;
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
