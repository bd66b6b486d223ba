import type { DateWords } from '../date-words.ts';

/** Russian is no language of the interface, but many people from Ukraine and elsewhere write it. */
export const RUSSIAN: DateWords = {
  days: { '-2': 'позавчера', '-1': 'вчера', 0: 'сегодня', 1: 'завтра', 2: 'послезавтра' },
  without: 'года | год | г | с | от | в | числа | день | дата | родился | родилась',
};
