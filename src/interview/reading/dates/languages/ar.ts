import type { DateWords } from '../date-words.ts';

/** Standard Arabic, with the words of everyday speech in Egypt and the Levant. */
export const ARABIC: DateWords = {
  days: {
    '-2': 'أول أمس | أول امبارح | قبل أمس',
    '-1': 'أمس | البارحة | امبارح | مبارح',
    0: 'اليوم | النهاردة',
    1: 'غدا | بكرا | بكرة',
    2: 'بعد غد | بعد بكرة | بعد بكرا',
  },
  months: { 6: 'يونيه', 7: 'يوليه' },
  locales: ['ar-EG', 'ar-SY', 'ar-DZ'],
  islamic: 'هـ | هجري | هجرية | هجريا',
  without: 'في | من | منذ | يوم | بتاريخ | تاريخ | سنة | عام | لعام | شهر | الموافق | م | ميلادي | ميلادية',
};
