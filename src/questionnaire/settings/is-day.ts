/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const read = new Date(`${text}T00:00:00Z`);
  // 30 February would be read as a day in March.
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}
