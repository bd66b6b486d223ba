import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import { plainDigits } from './digits.ts';

/** Metres in a degree of latitude. */
const DEGREE = 111_320;

/**
 * A place, as coarse as the questionnaire asks for: in ODK's xformsValue `latitude longitude altitude accuracy`, where the
 * altitude is 0 and the accuracy is what it was rounded to. The exact one is kept nowhere.
 *
 * @returns `undefined` for what is no place on earth, and for 0,0 where no one is
 */
export function roundedPlace(question: Question, latitude: number, longitude: number): string | undefined {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined;
  if (latitude === 0 && longitude === 0) return undefined;
  const step = question.precision / DEGREE;
  const digits = Math.max(0, Math.min(6, Math.ceil(-Math.log10(step)) + 1));
  const rounded = (degrees: number) => Number((Math.round(degrees / step) * step).toFixed(digits));
  // Towards the poles degrees of longitude are shorter: there the same step is the finer one, so it is made longer.
  const across = step / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  const wide = Number((Math.round(longitude / across) * across).toFixed(digits));
  return `${rounded(latitude)} ${wide} 0 ${question.precision}`;
}

/** A place typed as two numbers: `51.05, 13.74`. */
export function readPlace(question: Question, typed: string): string | undefined {
  const match = /^(-?\d{1,2}(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)$/u.exec(plainDigits(typed));
  if (match === null) return undefined;
  const degrees = (text = '') => Number(text.replace(',', '.'));
  return roundedPlace(question, degrees(match[1]), degrees(match[2]));
}

/** Whether this is a place as it is stored. */
export function isPlace(value: string): boolean {
  return /^-?[\d.]+ -?[\d.]+ \S+ \S+$/u.test(value);
}
