import type { PromptNote } from '../sessions/chat-sessions.ts';
import type { ChatState } from './chat-state.ts';

/** Whether the chat's screen has been sent, as often as was decided. */
export function isShown(
  prompt: PromptNote | undefined,
  { screenNumber, screenRepeat = 0 }: ChatState,
): boolean {
  return prompt?.asking === screenNumber && (prompt.repeat ?? 0) === screenRepeat;
}
