import { insteadOf } from '../../definition/unsupported-types.ts';
import type { PassedOverKind } from './passed-over.ts';

/**
 * Types that record something without asking. They are left out: a response contains nothing that leads back to a
 * person.
 */
export const LEFT_OUT: ReadonlyMap<string, PassedOverKind> = new Map([
  ['start', 'time'],
  ['end', 'time'],
  ['deviceid', 'device'],
  ['subscriberid', 'device'],
  ['simserial', 'device'],
  ['phonenumber', 'device'],
  ['username', 'device'],
  ['email', 'device'],
  ['audit', 'audit'],
  ['start-geopoint', 'unasked-place'],
  ['background-geopoint', 'unasked-place'],
  ['background-audio', 'unasked-recording'],
]);

const TABLE = 'Write: begin_group with the appearance table-list, with a select_one LIST for each row.';

/** Types that are followed by something else, and KoboToolbox's own types. */
const FURTHER: readonly (readonly [RegExp, string])[] = [
  [/^select[ _]one[ _]external\b/i, insteadOf('select_one_external') ?? ''],
  [/^osm\b/i, insteadOf('osm') ?? ''],
  [/^begin[ _](score|kobomatrix)\b/i, TABLE],
  [/^score__row\b/i, 'Write: select_one LIST'],
  [/^begin[ _]rank\b/i, 'Write a single row: rank LIST, with what is ranked as its choices.'],
  [/^rank__level\b/i, 'Remove this row: rank LIST asks for all of them.'],
  [/^end[ _](score|rank|kobomatrix)\b/i, 'Remove this row, or write: end_group'],
];

/** What to do instead of a type that cannot be asked, in any letter case and with anything after it. */
export function insteadOfRow(written: string, word: string): string | undefined {
  return (
    insteadOf(word) ??
    insteadOf(word.replaceAll('_', '-')) ??
    FURTHER.find(([pattern]) => pattern.test(written))?.[1]
  );
}
