import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { Settings } from '../../questionnaire/settings/settings.ts';
import { reminderMessage } from '../prompts/rests.ts';
import type { Interviewer } from './interviewer.ts';
import { afterNight } from './night.ts';
import { showOffer } from './offers.ts';
import type { DialoguePorts } from './ports.ts';
import type { Resting } from './resting.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';

const DAY = 86_400_000;
/** Days after the person last did something, unless the author sets others. */
const WHEN = [1, 4];

/**
 * Reminds people of interviews that rest. Everything the person does plans the next reminder anew, in the chat's state.
 * The commit that takes a reminder out of the state decides which process sends it, so none comes twice. If a crash
 * follows that commit, this reminder is lost; the next one comes.
 */
export class Reminders {
  readonly #ports: DialoguePorts;
  readonly #interviewer: Interviewer;
  readonly #screens: Screens;
  readonly #resting: Resting;

  constructor(ports: DialoguePorts, interviewer: Interviewer, screens: Screens, resting: Resting) {
    this.#ports = ports;
    this.#interviewer = interviewer;
    this.#screens = screens;
    this.#resting = resting;
  }

  /** The person did something: the series begins anew. */
  renew(turn: Turn, { settings }: Questionnaire): void {
    if (turn.state.person.quiet) return;
    const { ms } = this.#ports.now();
    this.#plan(turn, 0, ms + (daysOf(settings)[0] ?? Number.POSITIVE_INFINITY) * DAY, settings);
  }

  /** The person asked for one more reminder, tomorrow. It is the last one. */
  tomorrow(turn: Turn, { settings }: Questionnaire): void {
    const { ms, utcOffset } = this.#ports.now();
    const morning = afterNight(ms, utcOffset);
    // Late at night, "tomorrow" means the coming morning.
    this.#plan(turn, daysOf(settings).length, morning > ms ? morning : ms + DAY, settings);
  }

  never(turn: Turn): void {
    turn.updatePerson({ quiet: true });
    turn.updateInterview({ reminder: undefined });
  }

  /** A reminder that is due now is not needed: the question itself comes again. */
  skipDue(turn: Turn): void {
    if (this.#isDue(turn)) this.#planNext(turn);
  }

  /** @returns `false` when nothing was due */
  async remind(turn: Turn): Promise<boolean> {
    const { interview, screenNumber } = turn.state;
    const reminder = interview?.reminder;
    if (reminder === undefined || !this.#isDue(turn)) return false;
    const { ms, utcOffset } = this.#ports.now();
    const at = afterNight(ms, utcOffset);
    if (at > ms) {
      turn.updateInterview({ reminder: { ...reminder, at } });
      return true;
    }
    await this.#interviewer.carryOver(turn);
    this.#planNext(turn);
    const rest = this.#resting.describe(turn);
    // Whoever has not agreed to the consent yet gets no reminder.
    if (rest === undefined || rest.view.type === 'consent') {
      turn.updateInterview({ reminder: undefined });
      return true;
    }
    // In a new revision the buttons of the question are stale.
    if (turn.state.screenNumber !== screenNumber) await this.#screens.show(turn);
    showOffer(turn, reminderMessage(rest, rest.texts.questionnaire.settings.sessionDays > 1));
    return true;
  }

  #isDue({ state }: Turn): boolean {
    const reminder = state.interview?.reminder;
    return reminder !== undefined && reminder.at <= this.#ports.now().ms;
  }

  #planNext(turn: Turn): void {
    const { questionnaire } = turn;
    const reminder = turn.state.interview?.reminder;
    const days = questionnaire === undefined ? [] : daysOf(questionnaire.settings);
    const [last, next] = days.slice(reminder?.nth ?? days.length);
    if (questionnaire === undefined || last === undefined || next === undefined) {
      turn.updateInterview({ reminder: undefined });
      return;
    }
    const at = this.#ports.now().ms + (next - last) * DAY;
    this.#plan(turn, (reminder?.nth ?? 0) + 1, at, questionnaire.settings);
  }

  #plan(turn: Turn, nth: number, wanted: number, { sessionDays }: Settings): void {
    const { ms, utcOffset } = this.#ports.now();
    const at = afterNight(wanted, utcOffset);
    const ends = turn.event.type === 'due' ? turn.state.interview?.expires : ms + sessionDays * DAY;
    turn.updateInterview({ reminder: ends === undefined || at < ends ? { at, nth } : undefined });
  }
}

function daysOf({ reminders }: Settings): readonly number[] {
  return reminders ?? WHEN;
}
