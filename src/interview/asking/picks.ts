import type { AskedType } from '../../questionnaire/definition/question-types.ts';
import type { Answer } from '../answers.ts';
import type { Evaluation } from '../path/evaluation.ts';
import type { Stop } from '../path/stop.ts';
import { dateGrain } from './date-grain.ts';
import { datePicks } from './date-picks.ts';

interface Picking extends Stop {
  readonly evaluation: Evaluation;
  /** What has been tapped so far. */
  readonly picked: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

type Picks = (picking: Picking) => readonly string[];

/** Nothing is tapped bit by bit, or what can be tapped next depends on neither the day nor the constraint. */
const NONE: Picks = () => [];

const PICKS: { readonly [T in AskedType]: Picks } = {
  note: NONE,
  select_one: NONE,
  select_multiple: NONE,
  rank: NONE,
  text: NONE,
  integer: NONE,
  decimal: NONE,
  range: NONE,
  date: ({ evaluation, question, instance, picked, today }) => {
    const isAllowed = (answer: Answer) => evaluation.isAllowed(question, answer, instance);
    return datePicks({ picked, today, grain: dateGrain(question), isAllowed });
  },
  time: NONE,
  // A moment is judged as a whole: its date alone can be neither right nor wrong.
  dateTime: ({ picked, today }) =>
    picked.length < 'YYYY-MM-DD'.length
      ? datePicks({ picked, today, grain: 'day', isAllowed: () => true })
      : [],
  geopoint: NONE,
  geotrace: NONE,
  geoshape: NONE,
  barcode: NONE,
  image: NONE,
  audio: NONE,
  video: NONE,
  file: NONE,
  acknowledge: NONE,
  calculate: NONE,
  another: NONE,
};

/** What can be tapped next of a date, or of the date of a moment: see `date-picks.ts`. */
export function picksOf(picking: Picking): readonly string[] {
  return PICKS[picking.question.type](picking);
}
