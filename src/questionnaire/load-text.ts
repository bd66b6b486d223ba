import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { ProblemList } from './problems/problem-list.ts';

/** Bytes. As YAML and texts, a questionnaire of 600 rows in six languages has 0.5 MB. */
const LARGEST_TEXT = 5_000_000;

/** Reads a text file. Whatever is wrong with it is reported. */
export function readText(path: string, problems: ProblemList): string | undefined {
  try {
    if (isTooLarge(path, LARGEST_TEXT, problems)) return undefined;
    // The decoder drops the byte order mark that Windows editors put before a text.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return text.replaceAll('\r\n', '\n');
  } catch (error) {
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      const cure = 'Save it again, and choose the encoding UTF-8.';
      problems.error('not-utf-8', { file: shown(path) }, 'This file is not encoded as UTF-8.', { cure });
    } else reportUnreadable(path, error, problems);
    return undefined;
  }
}

/** Whether a file has more bytes than are read. If so, that is reported. */
export function isTooLarge(path: string, most: number, problems: ProblemList): boolean {
  const { size } = statSync(path);
  if (size <= most) return false;
  const megabytes = Math.round(size / 1e6);
  problems.error('too-large', { file: shown(path) }, `This file is too large: it has ${megabytes} MB.`, {
    cure: `At most ${most / 1e6} MB are read. Split it, or put long lists of choices into CSV files.`,
  });
  return true;
}

/** Reports why a file cannot be read. */
export function reportUnreadable(path: string, error: unknown, problems: ProblemList): void {
  const message = `This file cannot be read: ${reasonOf(error)}.`;
  problems.error('unreadable-file', { file: shown(path) }, message);
}

/** A path as the author knows it: relative to the current folder, if it is in there. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  const inHere = fromHere !== '' && !fromHere.startsWith('..') && !isAbsolute(fromHere);
  return (inHere ? fromHere : path).split(sep).join('/');
}

/** Why the file system refuses something, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return code === undefined ? String(error) : (REASONS[code] ?? code);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission denied',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'it is a folder',
};

function codeOf(error: unknown): string | undefined {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : undefined;
}
