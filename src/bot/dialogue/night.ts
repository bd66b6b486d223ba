const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** From 21:00 on the bot writes to nobody of its own accord. */
const NIGHT_FROM = 21 * 60;
const NIGHT_TO = 8 * 60;
/** What would have come during the night comes within this part of the morning, in the same order. */
const MORNING = 2 * 60;

/**
 * Moves a moment that falls into the night to the next morning. The result is never in the night.
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
