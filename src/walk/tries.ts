import type { AskedType } from '../questionnaire/definition/question-types.ts';
import {
  dates,
  decimals,
  moments,
  places,
  steps,
  type TypedAnswers,
  texts,
  times,
  typesNothing,
  wholeNumbers,
} from './typed-answers.ts';

/** What somebody does to answer a question. */
export type Way =
  | 'acknowledge'
  | 'choose'
  /** Whether to add another instance of a repeat: yes, but not forever. */
  | 'choose-another'
  | 'tick'
  | 'rank'
  | 'write'
  /** Put together by taps, or written. */
  | 'pick'
  /** A place is shared, or written. */
  | 'share'
  /** Several places are shared, one after another. */
  | 'share-several'
  | 'send-file';

/** What is tried at a question of one type. */
interface Tries {
  /** `undefined`: it is never asked. */
  readonly way: Way | undefined;
  /** What might be typed. */
  readonly typed: TypedAnswers;
  /** A picture, a text or a place sent at random may be a valid answer. */
  readonly takesAnything?: true;
}

export const TRIES: { readonly [T in AskedType]: Tries } = {
  note: { way: undefined, typed: typesNothing },
  select_one: { way: 'choose', typed: typesNothing },
  select_multiple: { way: 'tick', typed: typesNothing },
  rank: { way: 'rank', typed: typesNothing },
  text: { way: 'write', typed: texts, takesAnything: true },
  integer: { way: 'write', typed: wholeNumbers },
  decimal: { way: 'write', typed: decimals },
  range: { way: 'pick', typed: steps },
  date: { way: 'pick', typed: dates },
  time: { way: 'pick', typed: times },
  dateTime: { way: 'pick', typed: moments },
  geopoint: { way: 'share', typed: places, takesAnything: true },
  geotrace: { way: 'share-several', typed: places, takesAnything: true },
  geoshape: { way: 'share-several', typed: places, takesAnything: true },
  // A photo is no answer here: no walk has one with a code in it.
  barcode: { way: 'write', typed: texts, takesAnything: true },
  image: { way: 'send-file', typed: typesNothing, takesAnything: true },
  audio: { way: 'send-file', typed: typesNothing },
  video: { way: 'send-file', typed: typesNothing },
  file: { way: 'send-file', typed: typesNothing, takesAnything: true },
  acknowledge: { way: 'acknowledge', typed: typesNothing },
  calculate: { way: undefined, typed: typesNothing },
  another: { way: 'choose-another', typed: typesNothing },
};
