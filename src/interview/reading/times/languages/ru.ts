import { RUSSIAN as RUSSIAN_NUMBERS } from '../../numbers/languages/ru.ts';
import type { TimeWords } from '../time-words.ts';

/** Russian is no language of the interface, but many people from Ukraine and elsewhere write it. */
export const RUSSIAN: TimeWords = {
  cardinals: RUSSIAN_NUMBERS.numbers,
  numbers: {
    1: 'час | первого',
    2: 'второго',
    3: 'третьего',
    4: 'четвертого',
    5: 'пятого',
    6: 'шестого',
    7: 'седьмого',
    8: 'восьмого',
    9: 'девятого',
    10: 'десятого',
    11: 'одиннадцатого',
    12: 'двенадцатого',
    25: 'двадцать пять',
  },
  parts: [
    { from: 1, to: 11, words: 'утра | утром | с утра' },
    { from: 11, to: 17, words: 'дня | днем' },
    { from: 11, to: 15, words: 'в обед', alone: 12 },
    { from: 12, to: 19, words: 'после обеда' },
    { from: 16, to: 23, words: 'вечера | вечером' },
    { from: 19, to: 5, words: 'ночи | ночью' },
  ],
  noon: 'полдень | в полдень',
  midnight: 'полночь | в полночь',
  hour: 'часов | часа | ч',
  minutes: 'минут | минуты | минута | минуту | мин',
  amounts: { 15: 'четверть | четверти', 30: 'половиной' },
  halfTo: 'половина | пол | в половине',
  halfPrefix: 'пол',
  toOrUntil: 'до',
  plus: 'с | и',
  minus: 'без',
  until: 'или',
  between: 'между | от',
  about: 'около | примерно | где то',
  without: 'в | ровно | сегодня',
};
