/** Emoji, with what joins and colours them. Signs such as © and ™ are older than emoji, and fonts have them. */
const EMOJI =
  /(?:[\p{Extended_Pictographic}--[\u{20}-\u{218F}]]|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\u{FE0F}\u{20E3}])\u{200D}?/gv;

/** A text without what the report's fonts do not have. A text of emoji alone stays as it is: something must be there. */
export function printable(text: string): string {
  const without = text.replaceAll(EMOJI, '').replaceAll(/ {2,}/gu, ' ').trim();
  return without === '' ? text : without;
}

/** The same of all texts in plain data. */
export function printableData(data: unknown): unknown {
  if (typeof data === 'string') return printable(data);
  if (Array.isArray(data)) return data.map(printableData);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printableData(value)]));
}
