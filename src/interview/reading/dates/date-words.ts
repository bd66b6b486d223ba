/**
 * The words in which a language tells a date, besides the names of months and days of the week, which come from Unicode's CLDR
 * (through `Intl`). Several ways to say the same stand side by side, with `|` between them; capitals and accents make no difference.
 */
export interface DateWords {
  /** By the days from today: -1 is yesterday. */
  readonly days: Readonly<Record<string, string>>;
  /** Further spellings of the months, from 1. */
  readonly months?: Readonly<Record<string, string>>;
  /** Locales that have names of months of their own: "نوفمبر" in Egypt, "تشرين الثاني" in Syria and Iraq, "Jänner" in Austria. */
  readonly locales?: readonly string[];
  /** The year is of the Islamic calendar. */
  readonly islamic?: string;
  /** The year is of the Persian calendar. */
  readonly persian?: string;
  /** Changes nothing. With any other word, the date is asked back. */
  readonly without: string;
}
