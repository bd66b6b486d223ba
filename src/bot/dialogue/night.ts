const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** Nobody is written to of our own accord from 21:00 on. */
const NIGHT_FROM = 21 * 60;
const NIGHT_TO = 8 * 60;
/** What would have come during the night comes within so much of the morning, in the order in which it would have come. */
const MORNING = 2 * 60;

/**
 * This moment, or, where it falls into the night, one of the next morning. What comes out is never in the night.
 *
 * @param ms - epoch milliseconds
 * @param utcOffset - minutes east of UTC where the survey is run
 */
export function afterNight(ms: number, utcOffset: number): number {
  const minute = minuteOfDay(ms, utcOffset);
  const nightLasts = (NIGHT_TO - NIGHT_FROM + DAY_MINUTES) % DAY_MINUTES;
  const since = (minute - NIGHT_FROM + DAY_MINUTES) % DAY_MINUTES;
  if (since >= nightLasts) return ms;
  const into = Math.floor((since / nightLasts) * MORNING);
  return ms + (nightLasts - since + into) * MINUTE;
}

function minuteOfDay(ms: number, utcOffset: number): number {
  const minutes = Math.floor(ms / MINUTE) + utcOffset;
  return ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
}
