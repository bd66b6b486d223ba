import { Writable } from 'node:stream';

/** Streams for a command to write to, and what it wrote. */
export function captured() {
  const written = { out: '', err: '' };
  const into = (key: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        written[key] += String(chunk);
        done();
      },
    });
  return { io: { stdout: into('out'), stderr: into('err') }, said: () => ({ ...written }) };
}
