import type { DateWords } from '../date-words.ts';

export const ENGLISH: DateWords = {
  days: {
    '-2': 'the day before yesterday | day before yesterday',
    '-1': 'yesterday',
    0: 'today',
    1: 'tomorrow',
    2: 'the day after tomorrow | day after tomorrow',
  },
  without:
    'on | the | of | in | at | st | nd | rd | th | since | from | born | year | it was | was | day | date',
};
