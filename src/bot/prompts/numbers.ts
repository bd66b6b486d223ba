const formats = new Map<string, Intl.NumberFormat>();

/** A count as the language writes it: "1.234,5". */
export function numberIn(language: string, value: number): string {
  return formatOf(language).format(value);
}

/** An answer as it was typed, with the language's digits and decimal mark: a year is 2015, and never 2,015. */
export function answeredNumber(language: string, value: number): string {
  return formatOf(language, 'typed').format(value);
}

/** A share from 0 to 1: "40 %". */
export function percentIn(language: string, share: number): string {
  return formatOf(language, 'percent').format(share);
}

/** Made once: making one takes many times as long as using it. */
function formatOf(language: string, style: 'decimal' | 'percent' | 'typed' = 'decimal'): Intl.NumberFormat {
  const key = `${language} ${style}`;
  let format = formats.get(key);
  if (format === undefined) {
    format =
      style === 'typed'
        ? new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 20 })
        : new Intl.NumberFormat(language, { style });
    formats.set(key, format);
  }
  return format;
}
