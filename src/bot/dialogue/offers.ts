import type { Message } from '../sending/reply.ts';
import type { Turn } from './turn.ts';

/**
 * Shows an offer: a message below the question that asks something itself, such as a reminder. There is one at a time.
 * While it is there, a text is not taken as an answer to the question.
 */
export function showOffer(turn: Turn, message: Message): void {
  leaveOffer(turn);
  turn.updateMessages({ offer: {} });
  turn.replies.push({ do: 'send', message, offer: true });
}

/**
 * The person goes on, and the offer's buttons go.
 *
 * @returns whether there was an offer
 */
export function leaveOffer(turn: Turn): boolean {
  const { offer } = turn.state.messages;
  if (offer === undefined) return false;
  if (offer.messageId !== undefined) turn.removeKeyboard({ id: offer.messageId });
  turn.updateMessages({ offer: undefined });
  return true;
}

/** The offer has been sent. If the person has gone on in the meantime, its buttons are of no use any more. */
export function offerHasCome(turn: Turn, messageId: number): void {
  const { offer } = turn.state.messages;
  const old = offer === undefined ? messageId : offer.messageId;
  if (old !== undefined && (offer === undefined || old !== messageId)) {
    turn.removeKeyboard({ id: old });
  }
  // This always commits. A turn that commits nothing waits until its replies are sent, and this turn runs while others are being sent.
  turn.updateMessages({ offer: offer === undefined ? undefined : { messageId } });
}
