import type { FormCount } from '../storage/contract/coordinators.ts';

/** What a coordinator is told: how many responses each survey has. Never who sent them or what they say. */
export interface NoticeMessage {
  /** The day that `today` in each line means, `YYYY-MM-DD`. */
  readonly day: string;
  readonly forms: readonly FormCount[];
}

/**
 * Reaches coordinators; the bot words the messages.
 *
 * Both methods throw when it may work later (network, 429, 5xx): the coordinator is then told at the next run. `blocked`
 * means that it never will (the bot was blocked, no such chat).
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
  /** `edited`: the message says this now, or said it already. `gone`: the message does not exist any more. */
  edit(
    coordinatorId: number,
    messageId: number,
    message: NoticeMessage,
    language: string | undefined,
  ): Promise<'edited' | 'gone' | 'blocked'>;
}
