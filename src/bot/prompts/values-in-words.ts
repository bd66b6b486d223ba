import { dateGrain } from '../../interview/asking/date-grain.ts';
import { placesIn } from '../../interview/reading/gathered-places.ts';
import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import { isGrouped } from '../../questionnaire/definition/is-grouped.ts';
import type { AskedType } from '../../questionnaire/definition/question-types.ts';
import { grainedDate, longMoment } from '../../questionnaire/languages/dates-in-words.ts';
import type { Words } from '../words/words.ts';
import { answeredNumber, numberIn } from './numbers.ts';
import { placeInWords } from './places.ts';

/** The texts that the words for a value may need. */
export interface ValueTexts {
  readonly language: string;
  readonly words: Words;
  choice(question: Question, name: string): string;
}

/** An answer that is one text or number, in words. */
type InWords = (value: string | number, question: Question, texts: ValueTexts) => string;

const asWritten: InWords = (value, question, { language }) => {
  if (typeof value !== 'number') return value;
  return isGrouped(question) ? numberIn(language, value) : answeredNumber(language, value);
};

const asLabel: InWords = (value, question, texts) => texts.choice(question, String(value));

const asPlaces: InWords = (value, { type }, { words }) =>
  words('answer-places', { count: placesIn(type, String(value)) });

/** How an answer is shown, for each question type. */
export const VALUES_IN_WORDS: { readonly [T in AskedType]: InWords } = {
  note: asWritten,
  select_one: asLabel,
  select_multiple: asWritten,
  rank: asWritten,
  text: asWritten,
  integer: asWritten,
  decimal: asWritten,
  range: asWritten,
  date: (value, question, { language }) => grainedDate(String(value), language, dateGrain(question)),
  time: asWritten,
  dateTime: (value, _, { language }) => longMoment(String(value), language),
  geopoint: (value, _, { language }) => placeInWords(String(value), language),
  geotrace: asPlaces,
  geoshape: asPlaces,
  barcode: asWritten,
  image: asWritten,
  audio: asWritten,
  video: asWritten,
  file: asWritten,
  acknowledge: asWritten,
  calculate: asWritten,
  another: asLabel,
};
