import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { SentFile } from '../input.ts';
import type { Reading } from './read-answer.ts';

/** What a bot can fetch from Telegram: https://core.telegram.org/bots/api#getfile */
const MOST_MEGABYTES = 20;

/** What was sent, as an answer to this question. */
export function readFile(question: Question, { id, kind, ending, size, duration }: SentFile): Reading {
  const { type } = question;
  if (type !== 'image' && type !== 'audio' && type !== 'video' && type !== 'file') {
    return { type: 'reason', reason: { code: 'unusable' } };
  }
  // Whatever comes is a file.
  if (type !== 'file' && kind !== type)
    return { type: 'reason', reason: { code: 'other-kind', wanted: type } };
  if (size === 0 || duration === 0) return { type: 'reason', reason: { code: 'empty-file' } };
  if (size !== undefined && size > MOST_MEGABYTES * 1024 * 1024) {
    return { type: 'reason', reason: { code: 'too-large', megabytes: MOST_MEGABYTES } };
  }
  return { type: 'answer', answer: { v: ending, file: id } };
}
