import { answerKind } from '../../questionnaire/definition/question-types.ts';
import type { Input } from '../input.ts';
import type { Now } from '../now.ts';
import type { Evaluation } from '../path/evaluation.ts';
import type { Stop } from '../path/stop.ts';
import { readAnswer } from './read-answer.ts';
import { readFile } from './read-file.ts';
import { roundedPlace } from './read-place.ts';
import { answered, type Reading, refused } from './type-reading.ts';

/** What a message of the person can bring. */
export type Writing = Extract<Input, { type: 'text' | 'place' | 'file' }>;

/** A message, read as an answer to this question. The constraint is not looked at. */
export function readInput(evaluation: Evaluation, stop: Stop, input: Writing, now: Now): Reading {
  if (input.type === 'text') return readAnswer(evaluation, stop, input.text, now);
  if (input.type === 'file') return readFile(stop.question, input.file);
  const kind = answerKind(stop.question.type);
  if (kind !== 'place' && kind !== 'places') return refused({ code: 'unusable' });
  const place = roundedPlace(stop.question, input.latitude, input.longitude);
  if (place === undefined) return refused({ code: 'not-a-place' });
  return kind === 'places' ? { type: 'gathered', places: [place] } : answered({ v: place });
}
