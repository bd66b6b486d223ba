import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { Settings } from '../../questionnaire/settings/settings.ts';
import { reminderMessage } from '../prompts/rests.ts';
import type { Breaks } from './breaks.ts';
import type { InterviewTurn } from './interview-turn.ts';
import { afterNight } from './night.ts';
import { showOffer } from './offers.ts';
import type { DialoguePorts } from './ports.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';

const DAY = 86_400_000;
/** Days after the last word from the person, where the author says nothing. */
const WHEN = [1, 4];

/**
 * Recalls interviews to mind that rest. When the next reminder is due stands in the chat's state and comes with
 * everything the person does; the commit that takes it out decides which process sends it, so that none comes twice. One
 * that a crash keeps from being sent after that does not come: the next one does.
 */
export class Reminders {
  readonly #ports: DialoguePorts;
  readonly #interview: InterviewTurn;
  readonly #screens: Screens;
  readonly #breaks: Breaks;

  constructor(ports: DialoguePorts, interview: InterviewTurn, screens: Screens, breaks: Breaks) {
    this.#ports = ports;
    this.#interview = interview;
    this.#screens = screens;
    this.#breaks = breaks;
  }

  /** The person did something: reminders begin anew from here. */
  renew(turn: Turn, { settings }: Questionnaire): void {
    if (turn.state.person.quiet) return;
    const { ms } = this.#ports.now();
    this.#plan(turn, 0, ms + (daysOf(settings)[0] ?? Number.POSITIVE_INFINITY) * DAY, settings);
  }

  /** The person asked for it: once more tomorrow, and not again. */
  tomorrow(turn: Turn, { settings }: Questionnaire): void {
    const { ms, utcOffset } = this.#ports.now();
    const morning = afterNight(ms, utcOffset);
    // Who says "tomorrow" late at night means the morning after.
    this.#plan(turn, daysOf(settings).length, morning > ms ? morning : ms + DAY, settings);
  }

  never(turn: Turn): void {
    turn.updatePerson({ quiet: true });
    turn.updateInterview({ reminder: undefined });
  }

  /** What is due now is not needed: the question itself comes again. */
  pass(turn: Turn, questionnaire: Questionnaire | undefined): void {
    if (this.#isDue(turn)) this.#planNext(turn, questionnaire);
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
    const questionnaire = await this.#interview.carryOver(turn);
    this.#planNext(turn, questionnaire);
    const rest = await this.#breaks.rest(turn);
    // Who has not agreed yet is asked for nothing.
    if (questionnaire === undefined || rest === undefined || rest.view.type === 'consent') {
      turn.updateInterview({ reminder: undefined });
      return true;
    }
    // In a new revision the buttons of the question are old.
    if (turn.state.screenNumber !== screenNumber) turn.show(await this.#screens.messages(turn));
    showOffer(turn, reminderMessage(rest, questionnaire.settings.sessionDays > 1));
    return true;
  }

  #isDue({ state }: Turn): boolean {
    const reminder = state.interview?.reminder;
    return reminder !== undefined && reminder.at <= this.#ports.now().ms;
  }

  #planNext(turn: Turn, questionnaire: Questionnaire | undefined): void {
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
