import type { PyxformVerdict } from './pyxform.ts';

/** What was found about one workbook. */
export interface Tried extends Found {
  /** Within the folder. */
  readonly file: string;
  /** Of its bytes. */
  readonly hash: string;
  /** The program's commit. */
  readonly program: string;
  readonly pyxform?: PyxformVerdict;
}

/** What the program made of it, as far as it came. */
export interface Found {
  readonly check?: Checked;
  readonly walk?: Walked;
  readonly interviews?: readonly Interviewed[];
  /** Why it ended early: the time was over, or the process broke down. */
  readonly broken?: string;
  readonly seconds?: number;
}

export interface Checked {
  readonly ready: boolean;
  /** How often each code was reported. */
  readonly errors: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
  /** The errors themselves, with their places; the first of many. */
  readonly told: readonly string[];
  readonly languages: readonly string[];
  /** Questions that are asked. */
  readonly asked: number;
  readonly milliseconds: number;
}

export interface Walked {
  readonly paths: number;
  readonly messages: number;
  /** What is wrong with a message or a path. */
  readonly problems: readonly string[];
  /** How many questions, choices and truths of conditions no path has met, and the first of them. */
  readonly notMet: number;
  readonly examples: readonly string[];
  readonly reasons: readonly string[];
}

export interface Interviewed {
  readonly language: string;
  /** Answers that were given. */
  readonly answers: number;
  /** What went otherwise than it should; none where the response has the answers that were given. */
  readonly problems: readonly string[];
  /** Not the bot's fault: the scripted person found no answer that the form takes. */
  readonly stuck?: string;
}
