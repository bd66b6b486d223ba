import { setTimeout as wait } from 'node:timers/promises';
import { Cohort } from './cohort.ts';
import type { RedisMeter } from './redis-meter.ts';
import type { Act } from './stage.ts';
import type { Survey } from './survey.ts';

/** What one answer cost, on average over all that were measured. */
export interface Cost {
  /** Milliseconds of the bot's CPU time. */
  readonly cpu: number;
  /** Bytes between the bot and Redis, both ways. */
  readonly bytes: number;
}

/** So many questions are answered on one side before it is the other's turn. */
const TURN = 10;

/**
 * Takes new people of each side through a whole survey. The sides take turns every few questions, so that a moment in
 * which the machine is slow falls on all of them.
 *
 * @returns in the order of `acts`
 */
export async function interviewCosts(
  acts: readonly Act[],
  survey: Survey,
  people: number,
  meter: RedisMeter,
): Promise<Cost[]> {
  const sides: Side[] = [];
  for (const act of acts) sides.push(new Side(act, await Cohort.open(act, survey, people), meter));
  for (let stop = TURN; stop <= survey.steps.length; stop += TURN) {
    for (const side of sides) await side.answerUntil(stop);
    sides.push(...sides.splice(0, 1)); // nobody is always the first
  }
  for (const { cohort } of sides) cohort.leave();
  return acts.map((act) => costOf(sides.find((side) => side.act === act)));
}

/**
 * What answers around question 10 and those before the last one cost: of the same kinds, asked of as many people, in
 * turns.
 *
 * @returns `late` without the very last answer, which leads to the review: that is another matter
 */
export async function earlyAndLateCost(
  act: Act,
  survey: Survey,
  people: number,
  meter: RedisMeter,
): Promise<{ readonly early: Cost; readonly late: Cost }> {
  const last = survey.steps.length;
  const oldHands = await Cohort.open(act, survey, people);
  await oldHands.answerUntil(last - 11);
  const newcomers = await Cohort.open(act, survey, people);
  await newcomers.answerUntil(5);
  const late = new Side(act, oldHands, meter);
  const early = new Side(act, newcomers, meter);
  for (const more of [5, 10]) {
    await early.answerUntil(5 + more);
    await late.answerUntil(last - 11 + more);
  }
  oldHands.leave();
  newcomers.leave();
  return { early: costOf(early), late: costOf(late) };
}

/** Commands per answer in the middle of a survey: those that came from the bot, and those that its scripts gave. */
export async function commandsPerAnswer(
  act: Act,
  survey: Survey,
  people: number,
  meter: RedisMeter,
): Promise<{ readonly sent: number; readonly withinScripts: number }> {
  const cohort = await Cohort.open(act, survey, people);
  await cohort.answerUntil(5);
  const { sent, withinScripts } = await meter.commandsDuring(() => cohort.answerUntil(15));
  cohort.leave();
  const answers = 10 * people;
  return { sent: sent / answers, withinScripts: withinScripts / answers };
}

/** Commands per second while nobody does anything: what the bot gives on its own, within its scripts too. */
export async function restCommands(meter: RedisMeter): Promise<number> {
  const seconds = 10;
  const { sent, withinScripts } = await meter.commandsDuring(() => wait(seconds * 1000));
  return (sent + withinScripts) / seconds;
}

/** A cohort, and what its answers have cost since it was measured. */
class Side {
  readonly act: Act;
  readonly cohort: Cohort;
  readonly #meter: RedisMeter;
  cpu = 0;
  bytes = 0;
  answers = 0;

  constructor(act: Act, cohort: Cohort, meter: RedisMeter) {
    this.act = act;
    this.cohort = cohort;
    this.#meter = meter;
  }

  async answerUntil(stop: number): Promise<void> {
    const { act, cohort } = this;
    this.answers += (stop - cohort.answered) * cohort.size;
    const before = await act.bot.cpu();
    this.bytes += await this.#meter.bytesDuring(() => cohort.answerUntil(stop));
    this.cpu += (await act.bot.cpu()) - before;
  }
}

function costOf(side: Side | undefined): Cost {
  if (side === undefined) throw new Error('unreachable: every act has a side');
  return { cpu: side.cpu / side.answers, bytes: side.bytes / side.answers };
}
