/** What a respondent does from the consent to the review. */
export interface Effort {
  /** Words read: the consent, and the label, hint and choices of each question. */
  readonly words: number;
  /** Times that something is answered or sent. */
  readonly answers: number;
  /** Choices ticked where several may be. */
  readonly ticks: number;
  /** Seconds for what is written, photographed or looked up. */
  readonly making: number;
}

const WORDS_PER_MINUTE = 80;
const SECONDS_PER_ANSWER = 4;
const SECONDS_PER_TICK = 2;

/** How many minutes that takes somebody who reads everything, and not fast. */
export function minutesFor({ words, answers, ticks, making }: Effort): number {
  return words / WORDS_PER_MINUTE + (answers * SECONDS_PER_ANSWER + ticks * SECONDS_PER_TICK + making) / 60;
}

/** @param share - from 0 to 1: 0.5 gives the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
