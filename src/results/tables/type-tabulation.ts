import type { QuestionType } from '../../questionnaire/definition/definition.ts';
import type { SurveyQuestion } from '../questions/survey-question.ts';
import type { Kept } from './column.ts';

/** How a question type is tabulated. */
export type Tabulation =
  | { readonly as: 'choices' | 'multiple' | 'ranking' }
  | { readonly as: 'numbers' }
  /** Values are days or minutes, in bins. */
  | { readonly as: 'moments'; readonly grain: 'day' | 'time' }
  /** A calculation gives a number, or something that is only counted. */
  | { readonly as: 'calculated' }
  | { readonly as: 'counted'; readonly what: 'texts' | 'places' | 'files' };

const TEXTS = { as: 'counted', what: 'texts' } as const;
const PLACES = { as: 'counted', what: 'places' } as const;
const FILES = { as: 'counted', what: 'files' } as const;

/** Each type in its own way; a type that is missing here does not compile. */
const TABULATIONS: { readonly [T in QuestionType]: Tabulation } = {
  note: TEXTS,
  select_one: { as: 'choices' },
  select_multiple: { as: 'multiple' },
  rank: { as: 'ranking' },
  text: TEXTS,
  integer: { as: 'numbers' },
  decimal: { as: 'numbers' },
  range: { as: 'numbers' },
  date: { as: 'moments', grain: 'day' },
  time: { as: 'moments', grain: 'time' },
  dateTime: { as: 'moments', grain: 'day' },
  geopoint: PLACES,
  geotrace: PLACES,
  geoshape: PLACES,
  barcode: TEXTS,
  image: FILES,
  audio: FILES,
  video: FILES,
  file: FILES,
  acknowledge: TEXTS,
  calculate: { as: 'calculated' },
};

/** A select whose choices are respondents' own words is only counted, as texts are. */
export function tabulationOf({ type, choices }: SurveyQuestion): Tabulation {
  const tabulation = TABULATIONS[type];
  const isChoice = tabulation.as === 'choices' || tabulation.as === 'multiple' || tabulation.as === 'ranking';
  return isChoice && choices.length === 0 ? TEXTS : tabulation;
}

const KEPT: { readonly [A in Tabulation['as']]: Kept } = {
  choices: 'code',
  multiple: 'codes',
  ranking: 'codes',
  numbers: 'number',
  moments: 'number',
  calculated: 'any',
  counted: 'nothing',
};

export function keptOf({ as }: Tabulation): Kept {
  return KEPT[as];
}

/** A value as a number: itself; days since 1970; minutes since midnight. `NaN` for what has none. */
export function readerOf(tabulation: Tabulation): (value: unknown) => number {
  if (tabulation.as !== 'moments') {
    return (value) => (typeof value === 'boolean' ? Number.NaN : Number(value));
  }
  if (tabulation.grain === 'time') {
    return (value) => {
      const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(String(value)) ?? [];
      return Number(hours) * 60 + Number(minutes);
    };
  }
  return (value) => Math.floor(Date.parse(`${String(value).slice(0, 10)}T00:00Z`) / 86_400_000);
}
