import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import { type CommandIo, failed, usage } from './command-io.ts';

const USAGE = `miteinander forward [--again | --discard]

Lists what could not go on to the programs in FORWARD_TO within two days, and why.

  --again    the running bot tries all of it again
  --discard  forgets it; the responses stay where they are
`;

/**
 * `miteinander forward`: see {@link USAGE}.
 *
 * @param args - what follows `forward` on the command line
 * @returns the exit code: 0, 1 if it failed, 64 for bad usage (EX_USAGE of sysexits.h)
 */
export async function runForward(
  args: readonly string[],
  io: CommandIo,
  { to }: Config['forward'],
): Promise<number> {
  let wanted: { readonly again: boolean; readonly discard: boolean };
  try {
    ({ values: wanted } = parseArgs({
      args: [...args],
      options: {
        again: { type: 'boolean', default: false },
        discard: { type: 'boolean', default: false },
      },
    }));
    if (wanted.again && wanted.discard) throw new Error('Expected --again or --discard, not both.');
  } catch (error) {
    return usage(io, error, USAGE);
  }
  try {
    const storage = await io.openStorage();
    try {
      const { forwards } = storage;
      if (wanted.again) {
        io.stdout.write(`${await forwards.tryAgain()} will be tried again.\n`);
        return 0;
      }
      if (wanted.discard) {
        io.stdout.write(`${await forwards.discard()} are forgotten.\n`);
        return 0;
      }
      const { waiting, dead } = await forwards.counts();
      io.stdout.write(`${waiting} on their way, ${dead} given up${dead === 0 ? '.' : ':'}\n`);
      const nameOf = new Map(to.map(({ key, name }) => [key, name]));
      for (const { formId, event, destination, reason } of await forwards.dead()) {
        const name = nameOf.get(destination) ?? 'an address that FORWARD_TO no longer has';
        io.stdout.write(`- ${formId}, ${event}, to ${name}: ${reason}\n`);
      }
      return 0;
    } finally {
      await storage.close();
    }
  } catch (error) {
    return failed(io, error);
  }
}
