import type { ChatState } from './chat-state.ts';

/** When the sweeper must look at the chat, though nobody did anything: to send a reminder, or to give the interview up. */
export function nextDue({ person, interview }: ChatState): number | undefined {
  const { expires, reminder } = interview ?? {};
  if (reminder === undefined || person.blocked) return expires;
  return Math.min(reminder.at, expires ?? reminder.at);
}
