import type { FormCount } from '../storage/contract/coordinators.ts';

/** What a coordinator is told: how many responses each survey has. Never who sent them or what they say. */
export interface NoticeMessage {
  /** The day that `today` in each line means, `YYYY-MM-DD`. */
  readonly day: string;
  readonly forms: readonly FormCount[];
}

/** A questionnaire that does not run as its file says. */
export interface Fault {
  readonly formId: string;
  /** As the author knows it. */
  readonly file: string;
  /** Another one for other errors: who was told of some hears of new ones. */
  readonly fingerprint: string;
  /** It goes on as it was before its file had errors; else it does not run. */
  readonly goesOn: boolean;
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

/** Tells coordinators of questionnaires with errors; throws when it may work later. */
export interface FaultMessenger {
  tellFaults(
    coordinatorId: number,
    faults: readonly Fault[],
    language: string | undefined,
  ): Promise<'told' | 'blocked'>;
}
