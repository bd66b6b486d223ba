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

/** How many questions one side answers before the other takes its turn. */
const TURN = 10;

/**
 * Takes new people of each side through a whole survey. The sides take turns every few questions, so that slow moments
 * of the machine affect all of them.
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
    sides.push(...sides.splice(0, 1)); // so that no side is always first
  }
  for (const { cohort } of sides) cohort.leave();
  return acts.map((act) => costOf(sides.find((side) => side.act === act)));
}

/**
 * What answers around question 10 and before the last question cost: the same kinds of questions, the same number of
 * people, in turns.
 *
 * @returns `late` excludes the very last answer, since it leads to the review
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

/** Commands per answer in the middle of a survey: those from the bot, and those from its scripts. */
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

/** Commands per second while nobody does anything: those that the bot sends by itself, including from its scripts. */
export async function restCommands(meter: RedisMeter): Promise<number> {
  const seconds = 10;
  const { sent, withinScripts } = await meter.commandsDuring(() => wait(seconds * 1000));
  return (sent + withinScripts) / seconds;
}

/** A cohort, and the cost of its answers so far. */
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
