import { NOT_GIVEN } from '../../questionnaire/organisation/organisation.ts';
import type { Words } from './words.ts';

/** What an organisation says, or a mark in the reader's language where it says nothing yet: in a questionnaire on trial. */
export function orNotGiven(value: string, words: Words): string {
  return value === NOT_GIVEN ? words('not-given') : value;
}
