import { type Message, says } from '../problems/message.ts';
import { isDay } from '../settings/is-day.ts';
import type { QuestionDefinition, QuestionType, RangeDefinition } from './definition.ts';

/** What a literal default must be. */
export interface Expectation {
  readonly expected: Message;
  fits(text: string): boolean;
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text);

const PLACES = says('value-places');

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
  integer: always({ expected: says('value-whole-number'), fits: (text) => /^-?\d{1,15}$/.test(text) }),
  decimal: always({
    expected: says('value-number'),
    fits: (text) => /^-?\d{1,15}(\.\d+)?$/.test(text),
  }),
  range: ({ range }) => range && stepOf(range),
  date: always({ expected: says('value-day'), fits: isDay }),
  time: always({ expected: says('value-time'), fits: isTime }),
  dateTime: always({
    expected: says('value-day-and-time'),
    fits: (text) => isDay(text.slice(0, 10)) && text[10] === 'T' && isTime(text.slice(11)),
  }),
  geopoint: always({ expected: says('value-place'), fits: isPoint }),
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

/** What a literal default of this question must be; `undefined` where any text is allowed. */
export function expectedDefault(question: QuestionDefinition): Expectation | undefined {
  return EXPECTED[question.type](question);
}

function stepOf({ start, end, step }: RangeDefinition): Expectation {
  return {
    expected: says('value-step', { start: `${start}`, end: `${end}`, step: `${step}` }),
    fits: (text) => {
      const steps = (Number(text) - start) / step;
      // Steps such as 0.1 have no exact binary form.
      const isStep = Math.abs(steps - Math.round(steps)) < 1e-6;
      return isStep && Number(text) >= Math.min(start, end) && Number(text) <= Math.max(start, end);
    },
  };
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
