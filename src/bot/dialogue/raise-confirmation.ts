import type { Confirmation } from '../chat-state.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';

/** From now on the screen asks about a text that is not an answer yet. */
export async function raiseConfirmation(
  turn: Turn,
  screens: Screens,
  confirmation: Omit<Confirmation, 'asking' | 'number'>,
): Promise<void> {
  const asking = turn.session?.asking ?? 0;
  const number = turn.state.screenNumber + 1;
  turn.updateInterviewMessages({ confirmation: { ...confirmation, asking, number } });
  await screens.change(turn, { type: 'interview' });
}
