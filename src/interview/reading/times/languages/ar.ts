import { ARABIC as ARABIC_NUMBERS } from '../../numbers/languages/ar.ts';
import type { TimeWords } from '../time-words.ts';

/** Standard Arabic, with the numbers of everyday speech in Egypt and the Levant. */
export const ARABIC: TimeWords = {
  cardinals: ARABIC_NUMBERS.numbers,
  numbers: {
    1: 'الأولى',
    2: 'ثانية | تانية',
    3: 'ثالثة | تالتة',
    4: 'رابعة',
    5: 'خامسة',
    6: 'سادسة',
    7: 'سابعة',
    8: 'ثامنة | تامنة',
    9: 'تاسعة',
    10: 'عاشرة',
    11: 'حادية عشرة | حادية عشر',
    12: 'ثانية عشرة | ثانية عشر',
    25: 'خمس وعشرين | خمسة وعشرين',
  },
  parts: [
    { from: 0, to: 11, words: 'ص' },
    { from: 12, to: 23, words: 'م' },
    { from: 1, to: 11, words: 'صباحا | صباح | في الصباح | الصبح | صبح' },
    { from: 2, to: 7, words: 'فجرا | فجر | الفجر' },
    { from: 6, to: 12, words: 'ضحى | قبل الظهر' },
    { from: 11, to: 15, words: 'ظهرا | ظهر | الظهر', alone: 12 },
    { from: 12, to: 19, words: 'بعد الظهر | عصرا | عصر | العصر' },
    { from: 13, to: 23, words: 'مساء | مساءا | في المساء | المسا | بعد العصر | بعد المغرب' },
    { from: 0, to: 5, words: 'بعد منتصف الليل' },
    { from: 19, to: 5, words: 'ليلا | ليل | في الليل | بالليل' },
  ],
  noon: 'منتصف النهار',
  midnight: 'منتصف الليل | نصف الليل',
  hour: '',
  minutes: 'دقيقة | دقائق | دقايق',
  amounts: { 15: 'ربع | ربعا', 20: 'ثلث | ثلثا | تلت', 30: 'نصف | نص | نصفا' },
  plus: 'و',
  plusPrefix: 'و',
  article: 'ال',
  minus: 'إلا',
  until: 'إلى | حتى | لغاية | أو',
  between: 'بين | من | ما بين',
  // Sunday and Monday are also one and two.
  about: 'حوالي | تقريبا | نحو | قرابة | بحدود | في حدود | يمكن | الأحد | الاثنين | الإثنين',
  without: 'الساعة | ساعة | على الساعة | في | عند | تماما | بالضبط | اليوم',
};
