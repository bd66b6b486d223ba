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
