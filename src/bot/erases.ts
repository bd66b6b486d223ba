import type { ChatState } from './chat-state.ts';

/**
 * Whether something of the state before was deleted or sent, or has been said for the last time: an interview, a text
 * that the person took back, a withdrawal code. Then nothing of that state may stay readable where it was stored.
 */
export function erases(before: ChatState | undefined, after: ChatState): boolean {
  if (before === undefined) return false;
  const { interview, takingBack, messages, screen } = before;
  const isOver = interview !== undefined && interview.session.id !== after.interview?.session.id;
  const { confirmation } = interview?.messages ?? {};
  return (
    isOver ||
    (confirmation !== undefined && confirmation.text !== after.interview?.messages?.confirmation?.text) ||
    (takingBack !== undefined && takingBack !== after.takingBack) ||
    (messages.sent !== undefined && messages.sent !== after.messages.sent) ||
    (screen !== after.screen && (screen.type === 'thanks' || screen.type === 'ended' || 'held' in screen))
  );
}
