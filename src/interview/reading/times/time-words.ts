import type { NumberWords } from '../numbers/number-words.ts';

/**
 * The words in which a language tells the time. Several ways to say the same stand side by side, with `|` between them;
 * a way may have several words. Capitals, accents, and in Arabic and Persian the vowel signs make no difference.
 */
export interface TimeWords {
  /** The numbers of the language: those up to 59 are hours and minutes. */
  readonly cardinals: NumberWords['numbers'];
  /** What hours and minutes are called besides: "восьма", and what is put together of two numbers. */
  readonly numbers?: Readonly<Record<number, string>>;
  readonly parts: readonly PartOfDay[];
  /** The same, of words that only count behind the hour: "8 am". */
  readonly partsBehind?: readonly PartOfDay[];
  /** Words that are a time by themselves. */
  readonly noon: string;
  readonly midnight: string;
  /** "o'clock": what stands between hour and minutes. */
  readonly hour: string;
  readonly minutes: string;
  /** "a quarter", "half" (an hour), "a third": by their minutes. */
  readonly amounts?: Readonly<Record<number, string>>;
  /** Before the hour that comes: "halb neun" is 8:30. */
  readonly halfTo?: string;
  /** "dreiviertel neun" is 8:45. */
  readonly threeQuartersTo?: string;
  /** "Ten past eight" is 8:10. */
  readonly past?: string;
  /** "Zehn vor neun" is 8:50. */
  readonly to?: string;
  /** The same, of a word that also leads from one time to another: "10 to 9", "9 to 5". */
  readonly toOrUntil?: string;
  /** "Чверть на дев'яту" is 8:15: a quarter of the hour that comes. */
  readonly towards?: string;
  /** Before what is added: "الثامنة والنصف" is 8:30. */
  readonly plus?: string;
  /** The same, written in one word with what follows. */
  readonly plusPrefix?: string;
  /** An article that may be left out. */
  readonly article?: string;
  /** "Half" written in one word with the hour that comes: "полдевятого". */
  readonly halfPrefix?: string;
  /** Before what is taken away: "الثامنة إلا ربعا" is 7:45. */
  readonly minus?: string;
  /** Between two times, of which either may be meant. */
  readonly until: string;
  /** Before two times: "between 9 and 10", "from 9 to 10". */
  readonly between: string;
  /** The time is not meant exactly. */
  readonly about: string;
  /** Changes nothing. */
  readonly without: string;
  /** Before a number, a date begins, and no time: "am 8.". */
  readonly date?: string;
}

/** A part of the day, from one hour to another, both included, also across midnight. */
export interface PartOfDay {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** The hour that it may mean by itself. */
  readonly alone?: number;
}
