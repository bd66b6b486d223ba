import { GERMAN as GERMAN_NUMBERS } from '../../numbers/languages/de.ts';
import type { TimeWords } from '../time-words.ts';

/** German, with what is said in the south and east: "dreiviertel acht", "in der Früh". */
export const GERMAN: TimeWords = {
  cardinals: GERMAN_NUMBERS.numbers,
  numbers: {
    21: 'einundzwanzig',
    22: 'zweiundzwanzig',
    23: 'dreiundzwanzig',
    25: 'fünfundzwanzig',
    45: 'fünfundvierzig',
  },
  parts: [
    {
      from: 1,
      to: 11,
      words: 'morgens | am morgen | früh | frueh | frühmorgens | in der früh | am frühen morgen',
    },
    { from: 6, to: 12, words: 'vormittags | vormittag | am vormittag' },
    { from: 11, to: 15, words: 'mittags | mittag | am mittag', alone: 12 },
    { from: 12, to: 19, words: 'nachmittags | nachmittag | am nachmittag' },
    { from: 16, to: 23, words: 'abends | abend | am abend | spätabends' },
    { from: 19, to: 5, words: 'nachts | nacht | in der nacht' },
  ],
  noon: '',
  midnight: 'mitternacht | um mitternacht',
  hour: 'uhr | h',
  minutes: 'minuten | minute | min',
  amounts: {
    15: 'viertel | ein viertel | viertelstunde | eine viertelstunde',
    30: 'halbe stunde | eine halbe stunde',
  },
  halfTo: 'halb',
  threeQuartersTo: 'dreiviertel | drei viertel',
  past: 'nach',
  to: 'vor',
  plus: 'und',
  until: 'bis | oder',
  between: 'zwischen | von',
  about: 'gegen | circa | ca | zirka | etwa | ungefähr | rund | so um | so gegen | vielleicht',
  without: 'um | genau | punkt | pünktlich | es ist | heute | eine stunde | einen | einem | einer',
  date: 'am | den | zum',
};
