import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import { type AskedType, answerKind, fileKind } from '../../questionnaire/definition/question-types.ts';
import type { SentFile } from '../input.ts';
import type { Reason } from '../outcome.ts';
import { answered, type Reading, refused } from './type-reading.ts';

/** What a bot can fetch from Telegram: https://core.telegram.org/bots/api#getfile */
const MOST_MEGABYTES = 20;

/** A file that was sent, as an answer to this question. */
export function readFile({ type }: Question, { id, kind, ending, size, duration }: SentFile): Reading {
  const wanted = fileKind(type);
  // What a code in a photo says has been read before; in this one there was nothing to read.
  if (type === 'barcode' && kind === 'image') return refused({ code: 'no-code' });
  if (wanted === undefined) return refused(kind === 'audio' ? unheard(type) : { code: 'unusable' });
  // Whatever comes is a file.
  if (wanted !== 'file' && kind !== wanted) return refused({ code: 'other-kind', wanted });
  if (size === 0 || duration === 0) return refused({ code: 'empty-file' });
  if (size !== undefined && size > MOST_MEGABYTES * 1024 * 1024) {
    return refused({ code: 'too-large', megabytes: MOST_MEGABYTES });
  }
  return answered({ v: ending, file: id });
}

/** What to do instead of speaking. */
function unheard(type: AskedType): Reason {
  const kind = answerKind(type);
  if (kind === 'words' || kind === 'number' || kind === 'moment') return { code: 'voice', wanted: 'write' };
  return kind === 'place' || kind === 'places' ? { code: 'unusable' } : { code: 'voice', wanted: 'tap' };
}
