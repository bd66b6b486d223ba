import { toBoolean, toInteger, toNumber, toText, type Value } from '../values.ts';
import { many, one, type XPathFunction } from './function.ts';

/** Functions on truth values: choosing between values, and counting what is true. */
export const LOGIC_FUNCTIONS: readonly XPathFunction[] = [
  {
    name: 'true',
    takes: [0, 0],
    usage: 'true()',
    doc: 'True.',
    make: () => () => true,
  },
  {
    name: 'false',
    takes: [0, 0],
    usage: 'false()',
    doc: 'False.',
    make: () => () => false,
  },
  {
    name: 'not',
    takes: [1, 1],
    usage: 'not(condition)',
    doc: 'True where the condition is false or empty.',
    make: one((condition) => !toBoolean(condition)),
  },
  {
    name: 'boolean',
    takes: [1, 1],
    usage: 'boolean(value)',
    doc: 'XPath 1.0: false for nothing, zero and NaN. The text "false" is true: see boolean-from-string.',
    make: one(toBoolean),
  },
  {
    name: 'boolean-from-string',
    takes: [1, 1],
    usage: 'boolean-from-string(text)',
    doc: 'True for "true" and "1" only (XForms spec, Enketo; JavaRosa also takes "TRUE").',
    make: one((text) => toText(text) === 'true' || toText(text) === '1'),
  },
  {
    name: 'if',
    takes: [3, 3],
    usage: 'if(condition, value, other value)',
    doc: 'The second argument where the first is true, else the third. The one not given is not evaluated.',
    make: ([condition, value, other]) => {
      if (!condition || !value || !other) return () => '';
      const [holds, then, otherwise] = [condition.evaluate, value.evaluate, other.evaluate];
      return (scope) => (toBoolean(holds(scope)) ? then(scope) : otherwise(scope));
    },
  },
  {
    name: 'coalesce',
    takes: [2, 2],
    usage: 'coalesce(value, other value)',
    doc: 'The first of two values that is neither empty nor NaN (JavaRosa); else the second.',
    make: ([value, other]) => {
      if (!value || !other) return () => '';
      const [first, second] = [value.evaluate, other.evaluate];
      return (scope) => {
        const given = first(scope);
        return isEmpty(given) ? second(scope) : given;
      };
    },
  },
  {
    name: 'once',
    takes: [1, 1],
    usage: 'once(value)',
    doc: "The question's own value if it has one; else the argument, evaluated only then.",
    readsSelf: 'always',
    make: ([value]) => {
      if (!value) return () => '';
      const first = value.evaluate;
      return (scope) => (isEmpty(scope.self) ? first(scope) : scope.self);
    },
  },
  {
    name: 'checklist',
    takes: [2, Number.POSITIVE_INFINITY],
    usage: 'checklist(least, most, condition, …)',
    doc: 'True when the number of true conditions lies between least and most; below zero: no limit.',
    make: many(([least = '', most = '', ...conditions]) =>
      within(conditions.filter(toBoolean).length, toInteger(least), toInteger(most)),
    ),
  },
  {
    name: 'weighted-checklist',
    takes: [2, Number.POSITIVE_INFINITY],
    pairs: true,
    usage: 'weighted-checklist(least, most, condition, weight, …)',
    doc: 'checklist over the sum of the weights of the true conditions (below zero: no limit, as ODK documents).',
    make: many(([least = '', most = '', ...rest]) => {
      let sum = 0;
      for (let i = 0; i < rest.length; i += 2)
        if (toBoolean(rest[i] ?? '')) sum += toNumber(rest[i + 1] ?? '');
      return within(sum, toNumber(least), toNumber(most));
    }),
  },
];

function isEmpty(value: Value): boolean {
  return value === '' || Number.isNaN(value);
}

function within(count: number, least: number, most: number): boolean {
  return (least < 0 || count >= least) && (most < 0 || count <= most);
}
