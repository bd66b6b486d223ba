const formats = new Map<string, Intl.DateTimeFormat>();

/** The short word for a month (1 to 12) or a weekday (0 is Sunday) in a language, for `format-date()`. */
export function dateWord(language: string, kind: 'month' | 'weekday', index: number): string {
  const key = `${language}/${kind}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language, { [kind]: 'short', timeZone: 'UTC', calendar: 'gregory' });
    formats.set(key, format);
  }
  // The first of January 2023 was a Sunday.
  const day = kind === 'month' ? Date.UTC(2023, index - 1, 1) : Date.UTC(2023, 0, 1 + index);
  return format.format(day);
}
