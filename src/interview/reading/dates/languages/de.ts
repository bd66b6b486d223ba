import type { DateWords } from '../date-words.ts';

export const GERMAN: DateWords = {
  days: { '-2': 'vorgestern', '-1': 'gestern', 0: 'heute', 1: 'morgen', 2: 'übermorgen' },
  months: { 1: 'jaenner', 3: 'maerz' },
  locales: ['de-DE', 'de-AT'],
  without:
    'am | an | den | der | dem | des | im | in | vom | von | seit | seit dem | ab | ab dem | geboren | geb | jahr | es war | war | tag | datum',
};
