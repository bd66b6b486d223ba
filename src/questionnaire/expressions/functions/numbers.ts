import { toInteger, toNumber, type Value } from '../values.ts';
import { lists, one, scoped, two, type XPathFunction } from './function.ts';

/** Functions on numbers. An empty argument is NaN, and so is any result from it, except in `min`, `max` and `sum`. */
export const NUMBER_FUNCTIONS: readonly XPathFunction[] = [
  {
    name: 'number',
    takes: [1, 1],
    usage: 'number(value)',
    doc: 'The number a value stands for; of a date, the days since 1970-01-01; NaN if it stands for none.',
    make: one(toNumber),
  },
  {
    name: 'int',
    takes: [1, 1],
    usage: 'int(number)',
    doc: 'The number without its fraction.',
    make: one(toInteger),
  },
  {
    name: 'round',
    takes: [1, 2],
    usage: 'round(number, digits)',
    doc: 'Rounded to digits after the point (0 unless given, below 0 before it). Halves go up, as in XPath and JavaRosa.',
    make: ([number, digits]) => {
      const value = number?.evaluate ?? (() => '');
      const places = digits?.evaluate ?? (() => 0);
      return (scope) => round(toNumber(value(scope)), toInteger(places(scope)));
    },
  },
  math('floor', 'The greatest whole number that is not greater.', Math.floor),
  math('ceiling', 'The least whole number that is not less.', Math.ceil),
  math('abs', 'The number without its sign.', Math.abs),
  math('sqrt', 'Square root.', Math.sqrt),
  math('exp', 'e to the power of the number.', Math.exp),
  math('exp10', '10 to the power of the number.', (number) => 10 ** number),
  math('log', 'Natural logarithm.', Math.log),
  math('log10', 'Logarithm to base 10.', Math.log10),
  math('sin', 'Sine of an angle in radians.', Math.sin),
  math('cos', 'Cosine of an angle in radians.', Math.cos),
  math('tan', 'Tangent of an angle in radians.', Math.tan),
  math('asin', 'Arc sine, in radians.', Math.asin),
  math('acos', 'Arc cosine, in radians.', Math.acos),
  math('atan', 'Arc tangent, in radians.', Math.atan),
  {
    name: 'atan2',
    takes: [2, 2],
    usage: 'atan2(y, x)',
    doc: 'The angle of the point (x, y), in radians.',
    make: two((y, x) => Math.atan2(toNumber(y), toNumber(x))),
  },
  {
    name: 'pow',
    takes: [2, 2],
    usage: 'pow(number, power)',
    doc: 'A number to a power.',
    make: two((number, power) => toNumber(number) ** toNumber(power)),
  },
  {
    name: 'pi',
    takes: [0, 0],
    usage: 'pi()',
    doc: 'π.',
    make: () => () => Math.PI,
  },
  {
    name: 'min',
    takes: [1, Number.POSITIVE_INFINITY],
    wants: ['list'],
    usage: 'min(number, …)',
    doc: 'The least of the numbers; values that are not numbers (no answer) are ignored, as in JavaRosa. NaN if all are.',
    make: lists((values) => extreme(values, Math.min)),
  },
  {
    name: 'max',
    takes: [1, Number.POSITIVE_INFINITY],
    wants: ['list'],
    usage: 'max(number, …)',
    doc: 'The greatest of the numbers; values that are not numbers are ignored, as in JavaRosa. NaN if all are.',
    make: lists((values) => extreme(values, Math.max)),
  },
  {
    name: 'sum',
    takes: [1, Number.POSITIVE_INFINITY],
    wants: ['list'],
    usage: 'sum(number, …)',
    doc: 'The sum of the numbers; values that are not numbers are ignored, as in JavaRosa.',
    make: lists((values) => numbers(values).reduce((sum, number) => sum + number, 0)),
  },
  {
    name: 'random',
    takes: [0, 0],
    usage: 'random()',
    doc: 'A random number from 0 to below 1, another one at each evaluation: keep it with once(random()).',
    make: scoped((scope) => scope.random()),
  },
];

function math(name: string, doc: string, of: (number: number) => number): XPathFunction {
  return { name, takes: [1, 1], usage: `${name}(number)`, doc, make: one((value) => of(toNumber(value))) };
}

function numbers(values: readonly Value[]): readonly number[] {
  return values.map(toNumber).filter((number) => !Number.isNaN(number));
}

function extreme(values: readonly Value[], of: (...numbers: number[]) => number): number {
  const all = numbers(values);
  return all.length === 0 ? Number.NaN : of(...all);
}

/** Rounds decimal digits, as JavaRosa does, not binary ones: 12345.15 to one digit is 12345.2. */
function round(number: number, digits: number): number {
  if (!Number.isFinite(number)) return number;
  if (!(Math.abs(digits) <= 30)) return Number.NaN;
  return shifted(Math.round(shifted(number, digits)), -digits);
}

/** Moves the decimal point. Minus zero does not change, as in XPath. */
function shifted(number: number, digits: number): number {
  if (number === 0) return number;
  const [mantissa = '', exponent = '0'] = String(number).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
