import type { ButtonData } from '../callback-data.ts';
import { withLine } from '../prompts/with-line.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

type Tap = Extract<ButtonData, { type: 'tap' }>;

/** So far the asking is raised past whatever the store may have lost: nobody is asked so much within seconds. */
const LEAP = 100;

/**
 * A session store can lose its last seconds: a power cut under `appendfsync everysec`, a failover. What no process
 * remembers is gone then, and the person may have another question on the screen than the session says. A button still
 * tells what it belongs to, by its asking; a typed text does not, and so the question comes again.
 */
export class CatchingUp {
  readonly #voice: Voice;
  readonly #screens: Screens;

  constructor(voice: Voice, screens: Screens) {
    this.#voice = voice;
    this.#screens = screens;
  }

  /** Whether the person tapped a button of a question that the session does not know yet: the store has lost how it came to it. */
  isAhead({ session, record }: Turn, { asking, action, seen }: Tap): boolean {
    if (session === undefined || asking < session.asking) return false;
    // The review may have shown an edited answer: whoever sends must see what is sent.
    const sendsUnseen = action.do === 'send' && record.mayBeBehind === true;
    const hasLostTicks = seen?.choices === undefined && (seen?.taps ?? 0) > (session.draftTaps ?? 0);
    return asking > session.asking || sendsUnseen || hasLostTicks;
  }

  /**
   * The session's own question comes again, with a word of regret. Its buttons are of an asking that was never used, so
   * that those which the store has forgotten answer nothing.
   */
  async askAgain(turn: Turn, tapped = 0): Promise<void> {
    const { event } = turn;
    this.#leap(turn, tapped);
    const own = await this.#screens.own(turn);
    if (own === undefined) return;
    turn.show([withLine(this.#voice.words(turn.state)('asked-again'), own)]);
    if (event.type === 'button' && event.messageId !== undefined)
      turn.removeKeyboard({ id: event.messageId });
    turn.acknowledge();
  }

  /**
   * A tap that fits the session, although that may be behind, is taken.
   *
   * @returns the asking under which it is taken
   */
  takes(turn: Turn, asking: number): number {
    if (!turn.record.mayBeBehind || asking !== turn.session?.asking) return asking;
    this.#leap(turn, asking);
    return turn.session.asking;
  }

  /**
   * An interview that was sent or deleted does not come back with an older session. Its response stays as it is.
   *
   * @returns whether there was such an interview
   */
  async endsAgain(turn: Turn): Promise<boolean> {
    const { session, record } = turn;
    if (!record.mayBeBehind || session === undefined || session.stage.at === 'consent') return false;
    const { formId, withdrawalCode } = session;
    const fate = await turn.responses.fateOf(formId, session.id);
    if (fate === undefined) return false;
    turn.endInterview();
    turn.catchUp();
    if (fate === 'stored') await this.#screens.change(turn, { type: 'thanks', formId, withdrawalCode });
    else turn.setScreen({ type: 'none' });
    return true;
  }

  #leap(turn: Turn, tapped: number): void {
    const { session } = turn;
    if (session === undefined) return;
    turn.goOnWith({ ...session, asking: Math.max(session.asking, tapped) + LEAP });
    turn.setScreen({ type: 'interview' });
    turn.catchUp();
  }
}
