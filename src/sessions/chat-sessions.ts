import type { Answers } from '../interview/answers.ts';

/** A chat as loaded: its state, and its answers, each opened only when read. */
export interface ChatRecord<State> {
  readonly chatId: number;
  /** What the next commit expects; 0 when nothing is stored. */
  readonly revision: number;
  readonly state: State | undefined;
  readonly answers: Answers;
  /** The message that shows the prompt of the revision named, if its sending was noted. */
  readonly prompt: PromptNote | undefined;
  /**
   * What happened last in this chat may be missing, because the store has lost it. The person may have something else on
   * the screen than what is stored.
   */
  readonly mayBeBehind?: boolean;
}

export interface PromptNote {
  /** The asking number the message belongs to. */
  readonly asking: number;
  readonly messageId: number;
  /** The message that showed it first, where it came more than once: from there on a text can be meant for it. */
  readonly first?: number;
  /** How often it had been sent again or changed by then. Absent: never. */
  readonly repeat?: number;
}

export interface ChatCommit<State> {
  readonly state: State;
  /** The answers after the step; only their changes are written. `undefined`: all answers are forgotten. */
  readonly answers: Answers | undefined;
  /** What is stored may still differ from what the person has seen: see {@link ChatRecord.mayBeBehind}. */
  readonly mayBeBehind?: boolean;
  readonly timeToLive: number;
  readonly due: number | undefined;
  /** Nothing of the state that this replaces may be readable afterwards. Of answers that are forgotten nothing ever is. */
  readonly erase?: boolean;
}

/** Which shape a chat's state has at rest, and how a process reads what another version wrote. */
export interface StateFormat<State> {
  /** What this process writes. A state without a number is of version 1. */
  readonly version: number;
  /** Brings a state of an older version into today's shape. Loses nothing. */
  readonly upgrade: (stored: unknown, version: number) => State;
  /** Parts of the JSON that are stored as one character each: at most 26, always in this order. */
  readonly shorthand?: readonly string[];
}

/**
 * The chats' records: sealed field by field (AES-256-GCM; key id in front; key bound to the chat), under keys that are
 * HMACs of the chat. `State` is plain JSON.
 */
export interface ChatSessions<State> {
  load(chatId: number): Promise<ChatRecord<State>>;
  /** @returns `false` on a conflict: load and decide again */
  commit(loaded: ChatRecord<State>, commit: ChatCommit<State>): Promise<boolean>;
  /** `revision`: of the commit whose prompt was sent (`loaded.revision + 1`). */
  noteSent(chatId: number, revision: number, prompt: PromptNote, due: number | undefined): Promise<void>;
  /** Puts off what is owed since this revision, unless another commit has come. */
  postpone(chatId: number, revision: number, due: number): Promise<void>;
  /** Records for which something is owed now, claimed for `lease` milliseconds. */
  claimDue(now: number, lease: number, most: number): Promise<readonly ChatRecord<State>[]>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
