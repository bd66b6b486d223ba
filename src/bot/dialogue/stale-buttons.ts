import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';

/** Buttons that no longer do anything. */
export class StaleButtons {
  readonly #screens: Screens;

  constructor(screens: Screens) {
    this.#screens = screens;
  }

  /** Says so, and brings the screen back into view. */
  async answer(turn: Turn, toast: string): Promise<void> {
    const { event, record, state } = turn;
    turn.acknowledge(toast);
    if (event.type !== 'button' || event.messageId === undefined) return;
    const before = record.state?.interview?.session;
    const tapped = event.data?.type === 'tap' && event.data.tag === before?.tag ? event.data : undefined;
    // A copy of the question below the screen is none: after a broken connection "Back" on the upper copy turns that one
    // into the screen, and the person looks at the lower one.
    const isBelowTheScreen = event.messageId > (record.prompt?.messageId ?? event.messageId);
    const isDoubleTap =
      tapped !== undefined && tapped.asking === (before?.asking ?? 0) - 1 && !isBelowTheScreen;
    const showsTheScreen =
      record.prompt?.messageId === event.messageId && record.prompt.asking === state.screenNumber;
    if (isDoubleTap || showsTheScreen) return;
    turn.removeKeyboard({ id: event.messageId });
    // The screen comes again below, without the notes before it. Two copies would leave one with dead buttons.
    const again = await this.#screens.own(turn);
    if (again === undefined) return;
    turn.removeKeyboard({ screen: turn.state.screenNumber });
    turn.show([again]);
  }
}
