import type { FormCount } from '../storage/contract/coordinators.ts';

/** What a coordinator is told: for each survey how many responses there are. Never who, never what was answered. */
export interface NoticeMessage {
  /** The day that `today` in each line means, `YYYY-MM-DD`. */
  readonly day: string;
  readonly forms: readonly FormCount[];
}

/**
 * How coordinators are reached; the bot has the words.
 *
 * Both methods throw when it may work later (network, 429, 5xx): the coordinator is then told at the next run. Whatever
 * will never work (the bot was blocked, no such chat) is `blocked`.
 */
export interface CoordinatorMessenger {
  /**
   * @param language - the one chosen in the chat, if any
   * @returns the new message's id
   */
  send(
    coordinatorId: number,
    message: NoticeMessage,
    language: string | undefined,
  ): Promise<number | 'blocked'>;
  /** `edited` also when the message says so already; `gone` when there is no such message any more. */
  edit(
    coordinatorId: number,
    messageId: number,
    message: NoticeMessage,
    language: string | undefined,
  ): Promise<'edited' | 'gone' | 'blocked'>;
}
