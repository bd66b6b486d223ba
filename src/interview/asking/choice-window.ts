import type { Choice } from '../../questionnaire/compiled/questionnaire.ts';
import type { ChoiceWindow } from '../outcome.ts';

/** So many choices are on a page: with the question above and the way on below, what a small phone shows. A few more are
 * not worth turning pages. */
export const PAGE = 8;
const LONGEST = 13;

/** Whether a list comes by pages, and can be searched by typing. */
export function isLong(choices: readonly Choice[]): boolean {
  return choices.length > LONGEST;
}

export function pagesOf(choices: readonly Choice[]): number {
  return isLong(choices) ? Math.ceil(choices.length / PAGE) : 1;
}

/** The choices that a window shows. */
export function windowed(choices: readonly Choice[], window: ChoiceWindow): readonly Choice[] {
  if ('matches' in window) return window.matches;
  return isLong(choices) ? choices.slice(window.page * PAGE, (window.page + 1) * PAGE) : choices;
}

/** The page that has this choice; the first where none has it. */
export function pageWith(choices: readonly Choice[], ordinal: number | undefined): ChoiceWindow {
  const position = choices.findIndex((choice) => choice.ordinal === ordinal);
  return { page: position === -1 || !isLong(choices) ? 0 : Math.floor(position / PAGE) };
}
