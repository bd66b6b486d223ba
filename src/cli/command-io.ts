import type { Writable } from 'node:stream';
import type { Storage } from '../storage/contract/storage.ts';

/** What a command that works on the storage gets. Its caller has the configuration. */
export interface CommandIo {
  /** Open and migrated. The command closes it. */
  openStorage(): Promise<Storage>;
  readonly stdout: Stream;
  readonly stderr: Stream;
}

type Stream = Writable & { readonly isTTY?: boolean };

/** Reports a usage error and shows the usage. */
export function usage(io: Pick<CommandIo, 'stderr'>, error: unknown, text: string): number {
  io.stderr.write(`${messageOf(error)}\n\n${text}`);
  return 64;
}

/** Reports what failed. */
export function failed(io: Pick<CommandIo, 'stderr'>, error: unknown): number {
  io.stderr.write(`${messageOf(error)}\n`);
  return 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
