import type { Now } from './interview/now.ts';

/** Gives the present moment, and the date where the survey is run. */
export function nowIn(timeZone: string, clock: () => number): () => Now {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  let minute = -1;
  let today = '';
  let utcOffset = 0;
  return () => {
    const ms = clock();
    // Neither the date nor the offset changes within a minute, and formatting costs more than a step of an interview.
    if (Math.floor(ms / 60_000) !== minute) {
      minute = Math.floor(ms / 60_000);
      // "2026-11-23 14:05:00": Swedish writes dates as ISO 8601 does.
      const local = format.format(ms);
      today = local.slice(0, 10);
      utcOffset = Math.round((Date.parse(`${local.replace(' ', 'T')}Z`) - ms) / 60_000);
    }
    return { ms, utcOffset, today };
  };
}
