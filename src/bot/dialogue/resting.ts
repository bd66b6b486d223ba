import { viewOf } from '../../interview/asking/view.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { Rest } from '../prompts/rests.ts';
import type { DialoguePorts } from './ports.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

const DAY = 86_400_000;
/** After this many milliseconds, `/start` asks whether to go on. Before that it just goes on. */
const AWAY = 3_600_000;

/** Interviews that rest: since when, until when, and how far they have come. */
export class Resting {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;

  constructor(ports: DialoguePorts, voice: Voice) {
    this.#ports = ports;
    this.#voice = voice;
  }

  /** Whether the person has not done anything for an hour. Before the consent there is nothing to come back to. */
  hasBeenAway({ session, questionnaire, record }: Turn): boolean {
    const expires = record.state?.interview?.expires;
    if (session === undefined || questionnaire === undefined || expires === undefined) return false;
    if (session.stage.at === 'consent') return false;
    const lastHeard = expires - questionnaire.settings.sessionDays * DAY;
    return this.#ports.now().ms - lastHeard >= AWAY;
  }

  /** @returns `undefined` where no interview runs */
  describe(turn: Turn): Rest | undefined {
    const { session, questionnaire } = turn;
    if (session === undefined || questionnaire === undefined) return undefined;
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
    // Whatever a person does gives the interview its full time again.
    const full = ms + settings.sessionDays * DAY;
    const expires = event.type === 'due' ? (state.interview?.expires ?? full) : full;
    return new Date(expires + utcOffset * 60_000).toISOString().slice(0, 10);
  }
}
