import type { ChatState } from './chat-state.ts';
import { nextTryAfter } from './dialogue/unwanted.ts';

/**
 * When the sweeper must look at the chat, though nobody did anything: to send a reminder, to give the interview up, or to
 * try again to delete what must not stay.
 *
 * @param now - epoch milliseconds
 */
export function nextDue({ person, interview, messages }: ChatState, now: number): number | undefined {
  const { expires, reminder } = interview ?? {};
  const times = [
    expires,
    person.blocked ? undefined : reminder?.at,
    messages.unwanted && now + nextTryAfter(messages.unwanted.tries),
  ].filter((time) => time !== undefined);
  return times.length === 0 ? undefined : Math.min(...times);
}
