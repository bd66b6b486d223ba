import { ENGLISH as ENGLISH_NUMBERS } from '../../numbers/languages/en.ts';
import type { TimeWords } from '../time-words.ts';

export const ENGLISH: TimeWords = {
  cardinals: ENGLISH_NUMBERS.numbers,
  numbers: {
    25: 'twenty five',
    35: 'thirty five',
    45: 'forty five',
    55: 'fifty five',
  },
  parts: [
    { from: 1, to: 11, words: 'in the morning | this morning | morning' },
    { from: 12, to: 19, words: 'in the afternoon | this afternoon | afternoon' },
    { from: 16, to: 23, words: 'in the evening | this evening | evening | tonight' },
    { from: 19, to: 5, words: 'at night | in the night | night' },
  ],
  partsBehind: [
    { from: 0, to: 11, words: 'am | a.m | a m' },
    { from: 12, to: 23, words: 'pm | p.m | p m' },
  ],
  noon: 'noon | midday | at noon',
  midnight: 'midnight | at midnight',
  hour: "o'clock | o clock | h",
  minutes: 'minutes | minute | mins | min',
  amounts: { 15: 'quarter | a quarter', 30: 'half' },
  past: 'past | after',
  to: 'before',
  toOrUntil: 'to',
  plus: 'and',
  until: 'until | till | or',
  between: 'between | from',
  about: 'about | around | approximately | approx | roughly | maybe',
  without: "at | it is | it's | sharp | exactly | today",
};
