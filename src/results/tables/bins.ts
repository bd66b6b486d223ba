/** A scale of whole steps on which values are sorted into bins. */
export interface Axis {
  stepOf(value: number): number;
  /** What one bin is called that has the steps from `from` to `to`, which may be open. */
  label(from: number | undefined, to: number | undefined, language: string): string;
}

export interface Bins {
  readonly axis: Axis;
  /** The first step of each bin but the first, ascending. */
  readonly begins: readonly number[];
}

const MOST_BINS = 10;

/**
 * Bins that fit: of equal width in the range where nine tenths of the values are, open at both ends, so that the least and the
 * greatest value are not told. Bins of fewer people than the threshold are joined with their neighbours.
 *
 * @param sorted - ascending, at least one
 * @param axisOf - a scale for values in this range that needs at most this many steps
 */
export function binsOf(
  sorted: Float64Array,
  axisOf: (from: number, to: number, most: number) => Axis,
  threshold: number,
): Bins {
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const axis = axisOf(at(0.05), at(0.95), MOST_BINS);
  const first = axis.stepOf(at(0.05));
  const last = axis.stepOf(at(0.95));
  const counts = new Map<number, number>();
  for (const value of sorted) {
    const step = Math.min(Math.max(axis.stepOf(value), first), last);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const begins: number[] = [];
  let inBin = 0;
  let left = sorted.length;
  for (let step = first; step <= last; step++) {
    if (inBin >= threshold && left >= threshold && step > first) {
      begins.push(step);
      inBin = 0;
    }
    const count = counts.get(step) ?? 0;
    inBin += count;
    left -= count;
  }
  return { axis, begins };
}

/** The bin of a value. */
export function binOf({ axis, begins }: Bins, value: number): number {
  const step = axis.stepOf(value);
  let bin = 0;
  while (bin < begins.length && step >= (begins[bin] ?? 0)) bin++;
  return bin;
}

export function binLabel({ axis, begins }: Bins, bin: number, language: string): string {
  const next = begins[bin];
  return axis.label(begins[bin - 1], next === undefined ? undefined : next - 1, language);
}

/** Numbers in steps of 1, 2 or 5, times a power of ten. */
export function numberAxis(from: number, to: number, most: number): Axis {
  let width = 10 ** Math.floor(Math.log10(Math.max((to - from) / most, Number.MIN_VALUE)));
  if (!(width > 0)) width = 1;
  for (const factor of [1, 2, 5, 10]) {
    if ((to - from) / (width * factor) > most - 1) continue;
    width *= factor;
    break;
  }
  const areWhole = Number.isInteger(from) && Number.isInteger(to);
  const step = areWhole ? Math.max(1, width) : width;
  return {
    // A little more, so that 0.3 / 0.1 is not 2.999….
    stepOf: (value) => Math.floor(value / step + 1e-9),
    label: (low, high, language) => {
      const words = new Intl.NumberFormat(language, { useGrouping: false, maximumSignificantDigits: 12 });
      const upper = high === undefined ? undefined : (high + 1) * step;
      const lower = low === undefined ? undefined : low * step;
      if (areWhole)
        return spanOf(lower, upper === undefined ? undefined : upper - 1, (each) => words.format(each));
      if (upper === undefined) return spanOf(lower, undefined, (each) => words.format(each));
      const before = `< ${words.format(upper)}`;
      return lower === undefined ? before : `${words.format(lower)} – ${before}`;
    },
  };
}

const MONTHS_A_YEAR = 12;

/** Days in days, months, years or decades. Values are days since 1970. */
export function dayAxis(from: number, to: number, most: number): Axis {
  const span = to - from;
  const dateOf = (day: number) => new Date(day * 86_400_000);
  const formatted = (language: string, options: Intl.DateTimeFormatOptions) => {
    const words = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    return (date: Date) => words.format(date);
  };
  if (span < most) {
    return {
      stepOf: (day) => day,
      label: (low, high, language) => {
        const words = formatted(language, { dateStyle: 'medium' });
        return spanOf(low, high, (day) => words(dateOf(day)));
      },
    };
  }
  if (span < 31 * MONTHS_A_YEAR) {
    return {
      stepOf: (day) => dateOf(day).getUTCFullYear() * MONTHS_A_YEAR + dateOf(day).getUTCMonth(),
      label: (low, high, language) => {
        const words = formatted(language, { year: 'numeric', month: 'short' });
        return spanOf(low, high, (month) =>
          words(new Date(Date.UTC(Math.floor(month / MONTHS_A_YEAR), month % MONTHS_A_YEAR))),
        );
      },
    };
  }
  const years = numberAxis(0, Math.ceil(span / 365), most);
  return {
    stepOf: (day) => years.stepOf(dateOf(day).getUTCFullYear()),
    label: years.label,
  };
}

/** Times of a day in hours, alone or several together. Values are minutes. */
export function timeAxis(from: number, to: number, most: number): Axis {
  const hours = [1, 2, 3, 4, 6].find((each) => (to - from) / 60 / each <= most - 1) ?? 6;
  return {
    stepOf: (minutes) => Math.floor(minutes / 60 / hours),
    label: (low, high, language) => {
      const words = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' });
      const at = (minutes: number) => words.format(new Date(minutes * 60_000));
      const end = high === undefined ? undefined : (high + 1) * hours * 60 - 1;
      return spanOf(low === undefined ? undefined : low * hours * 60, end, at);
    },
  };
}

/** `18–24`, `≤ 17`, `≥ 65`. */
function spanOf(from: number | undefined, to: number | undefined, word: (value: number) => string): string {
  if (from === undefined) return to === undefined ? '–' : `≤ ${word(to)}`;
  if (to === undefined) return `≥ ${word(from)}`;
  return from === to ? word(from) : `${word(from)}–${word(to)}`;
}
