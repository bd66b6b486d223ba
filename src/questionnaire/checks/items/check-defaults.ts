import type { QuestionDefinition, QuestionType, RangeDefinition } from '../../definition/definition.ts';
import { isEntered, isRanking, takesOneChoice } from '../../definition/question-types.ts';
import { cureForName } from '../../problems/did-you-mean.ts';
import { listed } from '../../problems/listed.ts';
import { isDay } from '../../settings/is-day.ts';
import { isMeantToCompute } from '../expressions/parsed-expressions.ts';
import type { CheckedQuestion, Subject } from '../subject.ts';

interface Expectation {
  readonly expected: string;
  fits(text: string): boolean;
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text);

const PLACES = 'several places, written like 51.05 13.74; 51.06 13.75';

/** Any text is allowed here; choices are looked up in their list. */
const anything = () => undefined;
const always = (expectation: Expectation) => () => expectation;

/** What a default must be. Types that cannot have one are reported with their other keys (`check-questions.ts`). */
const EXPECTED: {
  readonly [T in QuestionType]: (question: QuestionDefinition) => Expectation | undefined;
} = {
  note: anything,
  select_one: anything,
  select_multiple: anything,
  rank: anything,
  text: anything,
  integer: always({ expected: 'a whole number', fits: (text) => /^-?\d{1,15}$/.test(text) }),
  decimal: always({
    expected: 'a number, written like 1.5',
    fits: (text) => /^-?\d{1,15}(\.\d+)?$/.test(text),
  }),
  range: ({ range }) => range && stepOf(range),
  date: always({ expected: 'a day that exists, written YYYY-MM-DD', fits: isDay }),
  time: always({ expected: 'a time of the day, written HH:MM', fits: isTime }),
  dateTime: always({
    expected: 'a day and a time, written YYYY-MM-DDTHH:MM',
    fits: (text) => isDay(text.slice(0, 10)) && text[10] === 'T' && isTime(text.slice(11)),
  }),
  geopoint: always({ expected: 'latitude and longitude, written like 51.05 13.74', fits: isPoint }),
  geotrace: always({ expected: PLACES, fits: arePoints }),
  geoshape: always({ expected: PLACES, fits: arePoints }),
  barcode: anything,
  image: anything,
  audio: anything,
  video: anything,
  file: anything,
  acknowledge: anything,
  calculate: anything,
};

/** Checks a literal default: could a respondent give this answer? (A computed one is only known later.) */
export function checkDefault(subject: Subject, question: CheckedQuestion): void {
  const { type, default: value } = question.definition;
  // A type that cannot have a default is reported elsewhere.
  if (value === undefined || !isEntered(type)) return;
  if (isMeantToCompute(value)) return;
  const { places, problems } = subject;
  const place = places.of(question.definition, 'default');
  const expectation = EXPECTED[type](question.definition);
  if (expectation && !expectation.fits(value)) {
    const message = `The default of "${question.definition.name}" must be ${expectation.expected}, as its type is "${type}".`;
    problems.error('bad-default', place, message, { found: value });
  }
  if (question.choices !== undefined) checkChosen(subject, question, value);
}

function stepOf({ start, end, step }: RangeDefinition): Expectation {
  return {
    expected: `one of its steps (from ${start} to ${end} by ${step})`,
    fits: (text) => {
      const steps = (Number(text) - start) / step;
      // Steps such as 0.1 have no exact binary form.
      return Number(text) >= start && Number(text) <= end && Math.abs(steps - Math.round(steps)) < 1e-6;
    },
  };
}

function checkChosen(
  { places, problems }: Subject,
  { definition: question, choices = [] }: CheckedQuestion,
  value: string,
): void {
  const place = places.of(question, 'default');
  const names = choices.map(({ name }) => name);
  const chosen = takesOneChoice(question.type) ? [value] : value.split(/\s+/).filter((each) => each !== '');
  for (const each of chosen) {
    if (names.includes(each)) continue;
    const message = `The default "${each}" is not a choice of "${question.list}": ${listed(names)}.`;
    problems.error('bad-default', place, message, { found: value, ...cureForName(each, names) });
  }
  if (!isRanking(question.type) || chosen.some((each) => !names.includes(each))) return;
  if (new Set(chosen).size === names.length && chosen.length === names.length) return;
  const message = `The default of "${question.name}" must name every choice of "${question.list}" once, best first.`;
  problems.error('bad-default', place, message, {
    found: value,
    cure: `Write for example: ${names.join(' ')}`,
  });
}

function arePoints(text: string): boolean {
  const points = text.split(';').filter((point) => point.trim() !== '');
  return points.length > 1 && points.every((point) => isPoint(point.trim()));
}

function isPoint(text: string): boolean {
  const [latitude, longitude, ...more] = text.split(/\s+/);
  const isWithin = (part: string | undefined, most: number) =>
    /^-?\d{1,3}(\.\d+)?$/.test(part ?? '') && Math.abs(Number(part)) <= most;
  // XLSForm adds altitude and accuracy.
  return isWithin(latitude, 90) && isWithin(longitude, 180) && more.length <= 2;
}
