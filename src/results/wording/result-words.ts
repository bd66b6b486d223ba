import type { Shown } from '../tables/table-result.ts';

/** The interface's words in one language, with its numbers. */
export interface ResultWords {
  /** BCP 47. */
  readonly language: string;
  /** The words for a key of `locales/<language>/interface.ftl`. */
  (key: string, variables?: Readonly<Record<string, string | number>>): string;
}

/** What stands where a number is hidden. */
export const HIDDEN = '–';

/** Numbers as people write them in a language. They are written with the digits that its readers type on a phone: Latin ones. */
export class NumberWords {
  readonly #whole: Intl.NumberFormat;
  readonly #decimal: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;

  constructor(language: string) {
    const options = { numberingSystem: 'latn' } as const;
    this.#whole = new Intl.NumberFormat(language, options);
    this.#decimal = new Intl.NumberFormat(language, { ...options, maximumFractionDigits: 1 });
    this.#percent = new Intl.NumberFormat(language, { ...options, style: 'percent' });
  }

  count(count: Shown): string {
    return count === 'hidden' ? HIDDEN : this.#whole.format(count);
  }

  /** With one decimal place at most. */
  value(value: number | undefined): string {
    return value === undefined ? HIDDEN : this.#decimal.format(value);
  }

  /** @param share - 0 to 1 */
  share(share: number | undefined): string {
    return share === undefined ? HIDDEN : this.#percent.format(share);
  }
}
