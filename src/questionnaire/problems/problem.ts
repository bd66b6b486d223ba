import type { Message } from './message.ts';

/** Something an author should know: where it is, what is wrong, what was expected, and how to correct it. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Stable, for tests and for `--json`: `unknown-type`, `duplicate-name`, … */
  readonly code: string;
  /** The file's name as the author knows it: `flows/first-look.yaml`. */
  readonly file: string;
  readonly sheet?: string;
  /** From 1: the line of a text file, or the row of a sheet. */
  readonly row?: number;
  /** From 1 in a text file; the header's name in a sheet. */
  readonly column?: number | string;
  /** The text at fault, as written. */
  readonly found?: string;
  /** What is wrong and what was expected. */
  readonly message: Message;
  /** What to do about it, unless the message's text has a cure of its own that fits. */
  readonly cure?: Message;
}

/** A problem in the author's language. */
export interface WordedProblem extends Omit<Problem, 'message' | 'cure'> {
  readonly message: string;
  readonly cure?: string;
}
