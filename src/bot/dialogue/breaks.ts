import { viewOf } from '../../interview/asking/view.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { Rest } from '../prompts/rests.ts';
import type { DialoguePorts } from './ports.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

const DAY = 86_400_000;
/** Whoever taps /start after so long is asked whether to go on; before that it just goes on. */
const BREAK = 3_600_000;

/** Interviews that rest: whether one does, and how far it has come. */
export class Breaks {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;

  constructor(ports: DialoguePorts, voice: Voice) {
    this.#ports = ports;
    this.#voice = voice;
  }

  /** Whether nothing has come from the person for a while. */
  isOver(turn: Turn): boolean {
    const { session, record } = turn;
    const running = session && this.#ports.surveys.find(session.formId);
    const expires = record.state?.interview?.expires;
    if (session === undefined || running === undefined || expires === undefined) return false;
    if (session.stage.at === 'consent') return false;
    const lastHeard = expires - running.questionnaire.settings.sessionDays * DAY;
    return this.#ports.now().ms - lastHeard >= BREAK;
  }

  /** `undefined` where no interview runs. It is to be in the revision that it goes on with. */
  async rest(turn: Turn): Promise<Rest | undefined> {
    const { session } = turn;
    const running = session && (await this.#ports.surveys.forSession(session));
    if (session === undefined || running === undefined) return undefined;
    const { questionnaire } = running;
    const view = viewOf(questionnaire, session, this.#ports.now());
    return {
      texts: this.#voice.texts(turn.state, questionnaire, session),
      session,
      view,
      until: this.#until(turn, questionnaire),
      canSendPart: view.type === 'ask' && !view.changing && view.isCoreDone,
    };
  }

  #until({ state, event }: Turn, { settings }: Questionnaire): string {
    const { ms, utcOffset } = this.#ports.now();
    // What a person does gives the interview its whole time again.
    const whole = ms + settings.sessionDays * DAY;
    const expires = event.type === 'due' ? (state.interview?.expires ?? whole) : whole;
    return new Date(expires + utcOffset * 60_000).toISOString().slice(0, 10);
  }
}
