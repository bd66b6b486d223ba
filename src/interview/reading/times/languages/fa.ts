import { PERSIAN as PERSIAN_NUMBERS } from '../../numbers/languages/fa.ts';
import type { TimeWords } from '../time-words.ts';

/** Persian and Dari: no languages of the interface, but of many respondents. */
export const PERSIAN: TimeWords = {
  cardinals: PERSIAN_NUMBERS.numbers,
  parts: [
    { from: 0, to: 11, words: 'ق.ظ | قظ | قبل از ظهر' },
    { from: 12, to: 23, words: 'ب.ظ | بظ' },
    { from: 1, to: 11, words: 'صبح | بامداد' },
    { from: 11, to: 15, words: 'ظهر | چاشت', alone: 12 },
    { from: 12, to: 19, words: 'بعد از ظهر | بعدازظهر | عصر' },
    { from: 16, to: 23, words: 'شام | غروب' },
    { from: 18, to: 5, words: 'شب' },
  ],
  noon: '',
  midnight: 'نیمه شب | نصف شب',
  hour: 'بجه',
  minutes: 'دقیقه',
  amounts: { 15: 'ربع | یک ربع', 30: 'نیم' },
  to: 'به',
  plus: 'و',
  until: 'تا | یا',
  between: 'بین | از',
  about: 'حدود | حدودا | تقریبا',
  without: 'ساعت | در | امروز',
};
