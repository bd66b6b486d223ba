import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import { answerKind } from '../../questionnaire/definition/question-types.ts';
import type { Answer } from '../answers.ts';
import type { Evaluation } from '../path/evaluation.ts';
import type { Stop } from '../path/stop.ts';

/** A random number from 0 up to 1, different at each call. */
export type Draw = () => number;

/** What numbers mostly are: a few of something, or an age. */
const FEW = 5;
const AGES = { from: 18, to: 70 };

const DATE = '1995-06-15';
const TIME = '10:00';
const MOMENTS: Readonly<Record<string, string>> = { time: TIME, dateTime: `${DATE}T${TIME}` };

/** What somebody might answer at a stop: any choice is as likely as the others. */
export function likelyAnswer(evaluation: Evaluation, { question, instance }: Stop, draw: Draw): Answer {
  const offered = () => evaluation.choices(question, instance).map(({ name }) => name);
  const kind = answerKind(question.type);
  switch (kind) {
    case 'choice':
      return { v: offered()[Math.floor(draw() * offered().length)] ?? '' };
    case 'choices':
      return { v: ticked(question, offered(), draw) };
    case 'ranking':
      return { v: offered() };
    case 'number':
      return { v: likelyNumber(evaluation, { question, instance }, draw) };
    case 'moment':
      return { v: MOMENTS[question.type] ?? DATE };
    case 'place':
      return { v: `51 13 0 ${question.precision}` };
    case 'places':
    case 'words':
    case 'file':
      return { v: '…' };
    case 'acknowledgement':
      return { v: true };
    case 'none':
    case 'calculated':
      return { no: 'skipped' };
  }
}

/** About a third of the choices, and at least one. */
function ticked(question: Question, offered: readonly string[], draw: Draw): readonly string[] {
  const exclusive = new Set(question.choices.filter((choice) => choice.exclusive).map(({ name }) => name));
  const some = offered.filter((name) => !exclusive.has(name) && draw() < 1 / 3);
  return some.length > 0 ? some : offered.slice(0, 1);
}

function likelyNumber(evaluation: Evaluation, { question, instance }: Stop, draw: Draw): number {
  const { range } = question;
  if (range !== undefined) return range.start;
  const few = Math.floor(draw() * (FEW + 1));
  const age = AGES.from + Math.floor(draw() * (AGES.to - AGES.from));
  return evaluation.isAllowed(question, { v: few }, instance) ? few : age;
}
