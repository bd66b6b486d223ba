/** How often a process that npm has started looks whether npm is still there, in milliseconds. */
const LOOK_EVERY = 1000;

/**
 * Aborts when this process should stop: on SIGINT, SIGTERM and SIGHUP (the terminal was closed), or when the program that
 * started it is gone. npm passes a signal on to its shell alone, which ends without a word to us. A repeated signal changes
 * nothing: a terminal sends one to npm and to us, and npm sends it again.
 */
export function toldToStop(): AbortSignal {
  const told = new AbortController();
  const tell = () => told.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, tell);
  process.once('disconnect', tell); // from bin/miteinander.js on an older Node
  process.channel?.unref();
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    const looking = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(looking);
      tell();
    }, LOOK_EVERY).unref();
  }
  return told.signal;
}
