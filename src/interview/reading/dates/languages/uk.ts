import type { DateWords } from '../date-words.ts';

export const UKRAINIAN: DateWords = {
  days: {
    '-2': 'позавчора',
    '-1': 'вчора | учора',
    0: 'сьогодні',
    1: 'завтра',
    2: 'післязавтра',
  },
  without: 'року | рік | р | з | із | від | у | в | числа | день | дата | народився | народилася',
};
