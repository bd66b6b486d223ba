import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { AskedType, FileKind } from '../../questionnaire/definition/question-types.ts';
import type { Answer } from '../answers.ts';
import type { Now } from '../now.ts';
import type { Evaluation } from '../path/evaluation.ts';
import type { Stop } from '../path/stop.ts';
import { CHOICE, CHOICES, RANKING } from './choices/choice-readings.ts';
import { BETWEEN_PLACES } from './gathered-places.ts';
import { DATE, MOMENT, TIME } from './moment-readings.ts';
import { DECIMAL, RANGE, WHOLE_NUMBER } from './number-readings.ts';
import { isPlace, readPlace } from './read-place.ts';
import { answered, neverPicked, type Reading, refused, type TypeReading } from './type-reading.ts';

/** About four messages of Telegram's full length. A cell of a spreadsheet holds twice as much. */
const LONGEST_TEXT = 16_000;

const TEXT: TypeReading = {
  typed: ({ text }) => {
    if (!/[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]/u.test(text)) return refused({ code: 'empty' });
    if (text.length > LONGEST_TEXT) return refused({ code: 'too-long', most: LONGEST_TEXT });
    return answered({ v: text });
  },
  picked: neverPicked,
  fits: (_, answer) => typeof answer.v === 'string' && !('file' in answer),
};

const PLACE: TypeReading = {
  typed: ({ text, question }) => {
    const place = readPlace(question, text);
    return place === undefined ? refused({ code: 'not-a-place' }) : answered({ v: place });
  },
  picked: neverPicked,
  fits: (_, { v }) => typeof v === 'string' && isPlace(v),
};

const PLACES: TypeReading = {
  typed: ({ text, question }) => {
    const places = text
      .split(/[;\n]/)
      .filter((place) => place.trim() !== '')
      .map((place) => readPlace(question, place.trim()));
    const found = places.filter((place) => place !== undefined);
    if (found.length === 0 || found.length < places.length) return refused({ code: 'not-a-place' });
    return { type: 'gathered', places: found };
  },
  picked: neverPicked,
  fits: (_, { v }) => typeof v === 'string' && v.split(BETWEEN_PLACES).every(isPlace),
};

const ACKNOWLEDGEMENT: TypeReading = {
  typed: onlyTapped,
  picked: neverPicked,
  fits: (_, { v }) => v === true,
};

/** The value that a kept calculation had is made again where it does not fit. */
const CALCULATION: TypeReading = {
  typed: onlyTapped,
  picked: neverPicked,
  fits: (question) => question.calculation !== undefined,
};

const NOTE: TypeReading = { typed: onlyTapped, picked: neverPicked, fits: () => false };

/** How answers to each type are read. Files and places that are sent: see `read-file.ts` and `read-place.ts`. */
const READINGS: { readonly [T in AskedType]: TypeReading } = {
  note: NOTE,
  select_one: CHOICE,
  select_multiple: CHOICES,
  rank: RANKING,
  text: TEXT,
  integer: WHOLE_NUMBER,
  decimal: DECIMAL,
  range: RANGE,
  date: DATE,
  time: TIME,
  dateTime: MOMENT,
  geopoint: PLACE,
  geotrace: PLACES,
  geoshape: PLACES,
  barcode: TEXT,
  image: fileReading('image'),
  audio: fileReading('audio'),
  video: fileReading('video'),
  file: fileReading('file'),
  acknowledge: ACKNOWLEDGEMENT,
  calculate: CALCULATION,
  another: CHOICE,
};

/** What was typed, read as an answer to this question. The constraint is not looked at. */
export function readAnswer(
  evaluation: Evaluation,
  { question, instance }: Stop,
  typed: string,
  { today }: Now,
): Reading {
  const text = typed.normalize('NFC').trim();
  const languages = [evaluation.session.language, 'en', 'de'];
  return READINGS[question.type].typed({ text, question, instance, evaluation, today, languages });
}

/**
 * What has been tapped together so far, as an answer if it is one already: a date, a time, a moment or a number.
 *
 * @returns `undefined` while something is missing
 */
export function readPicked(question: Question, value: string): Answer | undefined {
  return READINGS[question.type].picked(question, value);
}

/** Whether an earlier answer still is one after the questionnaire has changed. */
export function stillFits(question: Question, answer: Answer): boolean {
  return 'v' in answer ? READINGS[question.type].fits(question, answer) : question.asked;
}

function fileReading(wanted: FileKind): TypeReading {
  return {
    typed: () => refused({ code: 'other-kind', wanted }),
    picked: neverPicked,
    fits: (_, answer) => 'file' in answer,
  };
}

function onlyTapped(): Reading {
  return refused({ code: 'tap-a-button' });
}
