import type { Message } from '../sending/reply.ts';
import type { Turn } from './turn.ts';

/**
 * A message that stands below the question and asks something itself: a reminder, an offer to go on. There is one at a
 * time, and while it stands there nothing that is typed is taken for the question's answer.
 */
export function showOffer(turn: Turn, message: Message): void {
  leaveOffer(turn);
  turn.updateMessages({ offer: {} });
  turn.replies.push({ do: 'send', message, offer: true });
}

/**
 * The person goes on: its buttons have had their day.
 *
 * @returns whether there was one
 */
export function leaveOffer(turn: Turn): boolean {
  const { offer } = turn.state.messages;
  if (offer === undefined) return false;
  if (offer.messageId !== undefined) turn.replies.push({ do: 'disarm', message: { id: offer.messageId } });
  turn.updateMessages({ offer: undefined });
  return true;
}

/** It has come. If the person has gone on in the meantime, its buttons are of no use any more. */
export function offerHasCome(turn: Turn, messageId: number): void {
  const { offer } = turn.state.messages;
  const old = offer === undefined ? messageId : offer.messageId;
  if (old !== undefined && (offer === undefined || old !== messageId)) {
    turn.replies.push({ do: 'disarm', message: { id: old } });
  }
  // Committed in any case: what is said after a commit is not waited for, and this is called while something is said.
  turn.updateMessages({ offer: offer === undefined ? undefined : { messageId } });
}
