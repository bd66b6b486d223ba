import type { Question } from '../questionnaire/compiled/questionnaire.ts';
import { isNumber } from '../questionnaire/definition/question-types.ts';

/** The next button to tap of those that make up a value bit by bit. */
export interface Pick {
  readonly value: string;
  /** It makes up the value: nothing is left to be tapped. */
  readonly isLast: boolean;
}

/**
 * @param picks - what the buttons on the screen carry
 * @param target - what is to be tapped together, as one would type it
 * @returns `undefined` where no button leads there
 */
export function nextPick({ type }: Question, picks: readonly string[], target: string): Pick | undefined {
  if (picks.length === 0) return undefined;
  const isNumeric = isNumber(type);
  const wanted = isNumeric ? target : asCarried(target);
  const onwards = picks
    .filter((value) => value !== '' && wanted.startsWith(value))
    .toSorted((one, other) => other.length - one.length)[0];
  if (onwards !== undefined && onwards === wanted) return { value: onwards, isLast: true };
  if (isNumeric) {
    // Numbers come in stretches: into the first, and what is there must do.
    const stretch = picks.find((value) => value.startsWith('~'));
    const [first] = picks;
    return stretch === undefined
      ? first === undefined
        ? undefined
        : { value: first, isLast: true }
      : { value: stretch, isLast: false };
  }
  if (onwards !== undefined && !picks.some((value) => value.length > onwards.length && value !== onwards)) {
    return { value: onwards, isLast: false };
  }
  if (onwards !== undefined) return { value: onwards, isLast: false };
  // The way out of a wrong decade is the shortest button.
  const shortest = picks.toSorted((one, other) => one.length - other.length)[0];
  return shortest === undefined ? undefined : { value: shortest, isLast: false };
}

/** `1994-03-17 9:00` is carried as `1994-03-17T0900`. */
function asCarried(target: string): string {
  const [, date = '', hour = '', minute = ''] =
    /^(\d{4}-\d\d-\d\d)?\s*(?:(\d{1,2})[:.](\d\d))?$/u.exec(target) ?? [];
  const time = hour === '' ? '' : `${hour.padStart(2, '0')}${minute}`;
  return date !== '' && time !== '' ? `${date}T${time}` : `${date}${time}`;
}
