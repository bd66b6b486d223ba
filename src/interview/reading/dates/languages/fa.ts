import type { DateWords } from '../date-words.ts';

/** Persian and Dari: no languages of the interface, but of many respondents. */
export const PERSIAN: DateWords = {
  days: {
    '-2': 'پریروز',
    '-1': 'دیروز',
    0: 'امروز',
    1: 'فردا',
    2: 'پس فردا | پسفردا',
  },
  locales: ['fa', 'fa-AF'],
  islamic: 'قمری',
  persian: 'شمسی | خورشیدی | ه ش',
  without: 'در | از | روز | سال | ماه | مورخ | تاریخ | م | میلادی',
};
