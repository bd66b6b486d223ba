import { Cohort } from './cohort.ts';
import type { RedisMeter } from './redis-meter.ts';
import type { Act } from './stage.ts';
import type { Survey } from './survey.ts';

/** What one answer cost, on average over some answers of a cohort. */
export interface Cost {
  /** Milliseconds of the bot's CPU time. */
  readonly cpu: number;
  /** Bytes between the bot and Redis, both ways. */
  readonly bytes: number;
}

export interface InterviewCost {
  readonly whole: Cost;
  /** Ten answers around the tenth question; these and the last ones are of the same kinds. */
  readonly early: Cost;
  /** Ten answers up to the last but one: the last one leads to the review, which is another matter. */
  readonly late: Cost;
}

/** Takes new people through a whole survey, and measures on the way. */
export async function interviewCost(
  act: Act,
  survey: Survey,
  people: number,
  meter: RedisMeter,
): Promise<InterviewCost> {
  const cohort = await Cohort.open(act, survey, people);
  const last = survey.steps.length;
  const costs: (Cost & { readonly answers: number })[] = [];
  let answered = 0;
  for (const stop of [5, 15, last - 11, last - 1, last]) {
    const before = await act.bot.cpu();
    const bytes = await meter.bytesDuring(() => cohort.answerUntil(stop));
    const cpu = (await act.bot.cpu()) - before;
    const answers = (stop - answered) * people;
    costs.push({ cpu, bytes, answers });
    answered = stop;
  }
  cohort.leave();
  const average = (parts: typeof costs): Cost => {
    const answers = parts.reduce((sum, part) => sum + part.answers, 0);
    return {
      cpu: parts.reduce((sum, { cpu }) => sum + cpu, 0) / answers,
      bytes: parts.reduce((sum, part) => sum + part.bytes, 0) / answers,
    };
  };
  return { whole: average(costs), early: average(costs.slice(1, 2)), late: average(costs.slice(3, 4)) };
}

/** Commands per answer; takes new people to the middle of a survey. */
export async function commandsPerAnswer(
  act: Act,
  survey: Survey,
  people: number,
  meter: RedisMeter,
): Promise<{ readonly sent: number; readonly withinScripts: number }> {
  const cohort = await Cohort.open(act, survey, people);
  await cohort.answerUntil(5);
  const answers = 10 * people;
  const { sent, withinScripts } = await meter.commandsDuring(() => cohort.answerUntil(15));
  await cohort.answerUntil(survey.steps.length);
  cohort.leave();
  return { sent: sent / answers, withinScripts: withinScripts / answers };
}
