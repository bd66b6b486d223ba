import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import { outlineOf } from '../../questionnaire/definition/question-types.ts';
import { answered, type Reading, refused } from './type-reading.ts';

/** As ODK writes lines and areas: https://getodk.github.io/xforms-spec/#geotrace */
export const BETWEEN_PLACES = '; ';

/** More than anybody shares one by one. */
export const MOST_PLACES = 200;

/** The places so far with further ones, or the reason why they are not taken. */
export function gather(sofar: readonly string[], further: readonly string[]): readonly string[] | undefined {
  return sofar.length + further.length > MOST_PLACES ? undefined : [...sofar, ...further];
}

/** The places as an answer, once there are enough of them. An area ends where it began. */
export function readGathered({ type }: Question, places: readonly string[]): Reading {
  const { least = 2, isClosed = false } = outlineOf(type) ?? {};
  if (places.length < least) return refused({ code: 'too-few-places', least });
  const closed = isClosed ? [...places, ...places.slice(0, 1)] : places;
  return answered({ v: closed.join(BETWEEN_PLACES) });
}

/** How many places an answer has; the last of an area is its first. */
export function placesIn(type: Question['type'], answer: string): number {
  const places = answer.split(';').filter((place) => place.trim() !== '').length;
  return outlineOf(type)?.isClosed ? places - 1 : places;
}
