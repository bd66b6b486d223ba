import type { UnitName } from './units.ts';

/**
 * The words in which a language writes numbers. Several ways to write the same stand side by side, with `|` between them; a
 * way may have several words. Capitals and accents make no difference, nor do the vowel signs of Arabic and Persian.
 */
export interface NumberWords {
  /**
   * Numbers by their value, in all the forms that they take before what is counted. Tens and ones are put together by the
   * reader. 100, 1,000 and more multiply a number before them.
   */
  readonly numbers: Readonly<Record<string, string>>;
  /** Abbreviations that only multiply a number before them: "2 k". */
  readonly multipliers: Readonly<Record<string, string>>;
  /** Units by their names, in all forms. */
  readonly units: Partial<Readonly<Record<UnitName, string>>>;
  /** Words for two of a unit: "سنتين". */
  readonly pairs?: Partial<Readonly<Record<UnitName, string>>>;
  /** Between ones and tens that are written in one word: "einundzwanzig". */
  readonly joint?: string;
  /** Articles and prepositions that are written in one word with what follows. */
  readonly prefixes?: string;
  /** Between ones and tens: "واحد وعشرون"; before what is added: "zwei und ein halb". */
  readonly plus: string;
  /** The same, written in one word with what follows. */
  readonly plusPrefix?: string;
  /** Before a number below zero. */
  readonly minus: string;
  /** Between two numbers, of which either may be meant. */
  readonly until: string;
  /** Before two numbers: "between 3 and 4". */
  readonly between: string;
  /** The number is not meant exactly: "about", "more than", "at most". */
  readonly about: string;
  /** None of what is counted. */
  readonly none: string;
  /** Changes nothing. */
  readonly without: string;
}
