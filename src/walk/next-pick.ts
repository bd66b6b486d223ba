import type { Question } from '../questionnaire/compiled/questionnaire.ts';
import { isNumber } from '../questionnaire/definition/question-types.ts';

/** The next button to tap for a value that is put together by several taps. */
export interface Pick {
  readonly value: string;
  /** Completes the value: no further tap is needed. */
  readonly isLast: boolean;
}

/**
 * @param picks - what the buttons on the screen carry
 * @param target - the value to put together, as people would type it
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
    // Numbers come in ranges: open the first, and take what it has.
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
  // The button out of a wrong decade has the shortest value.
  const shortest = picks.toSorted((one, other) => one.length - other.length)[0];
  return shortest === undefined ? undefined : { value: shortest, isLast: false };
}

/** A button carries `1994-03-17 9:00` as `1994-03-17T0900`. */
function asCarried(target: string): string {
  const [, date = '', hour = '', minute = ''] =
    /^(\d{4}-\d\d-\d\d)?\s*(?:(\d{1,2})[:.](\d\d))?$/u.exec(target) ?? [];
  const time = hour === '' ? '' : `${hour.padStart(2, '0')}${minute}`;
  return date !== '' && time !== '' ? `${date}T${time}` : `${date}${time}`;
}
