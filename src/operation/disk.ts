import { statfs } from 'node:fs/promises';

export interface Disk {
  /** Bytes that this user may still write. */
  readonly free: number;
  readonly size: number;
}

/** Bytes. With less, a store may fail at any moment. */
const FULL = 10 * 1024 * 1024;
/** With less it is time to make room. */
const NEARLY_FULL = 500 * 1024 * 1024;

/** The disk that a folder is on. */
export async function diskOf(folder: string): Promise<Disk> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, size: blocks * bsize };
}

/** What is wrong with it, in words; `undefined` while there is room. */
export function complaintAbout({ free }: Disk, folder: string): string | undefined {
  const left = `${Math.floor(free / 1024 / 1024)} MB left on the disk of DATA_DIR (${folder})`;
  if (free < FULL) return `The disk is full: ${left}. Make room; nothing can be stored.`;
  return free < NEARLY_FULL ? `The disk is nearly full: ${left}. Make room.` : undefined;
}

export function isFull({ free }: Disk): boolean {
  return free < FULL;
}
