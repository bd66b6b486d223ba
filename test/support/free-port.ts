import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Gives a loopback TCP port on which nothing listens, and whose number plus 10,000 is free as well: that
 * second one is where a Redis Cluster node talks to its peers.
 *
 * Both lie below the range from which systems pick the source ports of outgoing connections (Linux from
 * 32768, macOS from 49152). A server that a test kills and restarts therefore finds its port free again; a
 * client that keeps knocking in the meantime cannot be handed that very port as its own and connect to itself.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 22_000);
    if ((await isFree(port)) && (await isFree(port + 10_000))) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
