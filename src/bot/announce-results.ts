import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Message } from './sending/reply.ts';
import { isUnreachable } from './telegram/is-unreachable.ts';

/** Milliseconds between two messages: 25 a second, below the 30 that Telegram allows over all. */
const PACE = 40;

/** Who asked for results. */
export interface Requests {
  all(formId: string): AsyncIterable<{ readonly chatId: number; readonly language: string }>;
  forget(chatId: number, formId: string): Promise<boolean>;
}

export interface Announced {
  readonly told: number;
  /** They have blocked the bot, or their account is gone. */
  readonly gone: number;
  /** They are still on the list, and are told when it is done again. */
  readonly failed: number;
}

/**
 * Tells everybody who asked for it that there are results. Each is struck off the list as soon as they are told, so that
 * a second run goes on where one was cut short: only whoever was being told at that very moment may hear of it twice.
 */
export async function announceResults(
  requests: Requests,
  api: Pick<Api, 'sendMessage'>,
  formId: string,
  messageIn: (language: string) => Message,
): Promise<Announced> {
  const counts = { told: 0, gone: 0, failed: 0 };
  for await (const { chatId, language } of requests.all(formId)) {
    const pause = wait(PACE);
    const outcome = await tell(api, chatId, messageIn(language));
    counts[outcome] += 1;
    if (outcome !== 'failed') await requests.forget(chatId, formId);
    await pause;
  }
  return counts;
}

async function tell(
  api: Pick<Api, 'sendMessage'>,
  chatId: number,
  { text }: Message,
): Promise<keyof Announced> {
  try {
    await api.sendMessage(chatId, text, { parse_mode: 'HTML' });
    return 'told';
  } catch (error) {
    return isUnreachable(error) ? 'gone' : 'failed';
  }
}
