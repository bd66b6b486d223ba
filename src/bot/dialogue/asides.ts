import type { Message } from '../reply.ts';
import type { Turn } from './turn.ts';

/**
 * A message that stands below the question and asks something itself: a reminder, an offer to go on. There is one at a
 * time, and while it stands there nothing that is typed is taken for the question's answer.
 */
export function showAside(turn: Turn, message: Message): void {
  leaveAside(turn);
  turn.update({ aside: {} });
  turn.replies.push({ do: 'send', message, aside: true });
}

/**
 * The person goes on: its buttons have had their day.
 *
 * @returns whether there was one
 */
export function leaveAside(turn: Turn): boolean {
  const { aside } = turn.state;
  if (aside === undefined) return false;
  if (aside.messageId !== undefined) turn.replies.push({ do: 'disarm', message: { id: aside.messageId } });
  turn.update({ aside: undefined });
  return true;
}

/** It has come. If the person has gone on in the meantime, its buttons are of no use any more. */
export function asideHasCome(turn: Turn, messageId: number): void {
  const { aside } = turn.state;
  const old = aside === undefined ? messageId : aside.messageId;
  if (old !== undefined && (aside === undefined || old !== messageId)) {
    turn.replies.push({ do: 'disarm', message: { id: old } });
  }
  // Committed in any case: what is said after a commit is not waited for, and this is called while something is said.
  turn.update({ aside: aside === undefined ? undefined : { messageId } });
}
