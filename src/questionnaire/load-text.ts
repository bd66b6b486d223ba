import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { type Message, says } from './problems/message.ts';
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
      problems.error('not-utf-8', { file: shown(path) }, says('file-not-utf-8'));
    } else reportUnreadable(path, error, problems);
    return undefined;
  }
}

/** Whether a file has more bytes than are read. If so, that is reported. */
export function isTooLarge(path: string, most: number, problems: ProblemList): boolean {
  const { size } = statSync(path);
  if (size <= most) return false;
  const megabytes = Math.round(size / 1e6);
  const message = says('file-too-large', { megabytes, most: most / 1e6 });
  problems.error('too-large', { file: shown(path) }, message);
  return true;
}

/** Reports why a file cannot be read. */
export function reportUnreadable(path: string, error: unknown, problems: ProblemList): void {
  const message = says('file-unreadable', { reason: whyUnreadable(error) });
  problems.error('unreadable-file', { file: shown(path) }, message);
}

/** A path as the author knows it: from the current folder where it is in that, else whole. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  const isElsewhere = fromHere === '' || fromHere.startsWith('..') || isAbsolute(fromHere);
  return (isElsewhere ? path : fromHere).split(sep).join('/');
}

/** Why the file system refuses something; the system's own code where there are no words for it. */
export function whyUnreadable(error: unknown): Message | string {
  const code = codeOf(error);
  return code === undefined ? String(error) : (WHY[code] ?? code);
}

const WHY: Readonly<Record<string, Message>> = {
  ENOENT: says('file-does-not-exist'),
  EACCES: says('file-not-permitted'),
  ENOTDIR: says('file-is-no-folder'),
  EISDIR: says('file-is-folder'),
};

function codeOf(error: unknown): string | undefined {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : undefined;
}
