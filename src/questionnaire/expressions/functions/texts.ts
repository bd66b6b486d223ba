import { checkPattern, wholeText } from '../patterns/whole-text.ts';
import { toInteger, toNumber, toText, type Value } from '../values.ts';
import { lists, one, oneOrSelf, scoped, three, two, type XPathFunction } from './function.ts';

const MANY = Number.POSITIVE_INFINITY;

/**
 * Functions on texts. They count Unicode characters, as XPath 1.0 does, not UTF-16 units: an emoji is one character.
 */
export const TEXT_FUNCTIONS: readonly XPathFunction[] = [
  {
    name: 'string',
    takes: [1, 1],
    usage: 'string(value)',
    doc: 'The value as text: true, 12.5, NaN.',
    make: one(toText),
  },
  {
    name: 'concat',
    takes: [0, MANY],
    wants: ['list'],
    usage: 'concat(value, …)',
    doc: 'The values as one text.',
    make: lists((values) => values.map(toText).join('')),
  },
  {
    name: 'join',
    takes: [1, MANY],
    wants: ['value', 'list'],
    usage: 'join(separator, value, …)',
    doc: 'The values as one text with a separator between them.',
    make: ([separator, ...values]) => {
      if (!separator) return () => '';
      const between = separator.evaluate;
      return (scope) =>
        values
          .flatMap((value) => value.list(scope))
          .map(toText)
          .join(toText(between(scope)));
    },
  },
  {
    name: 'contains',
    takes: [2, 2],
    usage: 'contains(text, part)',
    doc: 'True when the part stands somewhere in the text.',
    make: two((text, part) => toText(text).includes(toText(part))),
  },
  {
    name: 'starts-with',
    takes: [2, 2],
    usage: 'starts-with(text, part)',
    doc: 'True when the text begins with the part.',
    make: two((text, part) => toText(text).startsWith(toText(part))),
  },
  {
    name: 'ends-with',
    takes: [2, 2],
    usage: 'ends-with(text, part)',
    doc: 'True when the text ends with the part.',
    make: two((text, part) => toText(text).endsWith(toText(part))),
  },
  {
    name: 'string-length',
    takes: [0, 1],
    usage: 'string-length(text)',
    doc: "How many characters a text has; without an argument, the question's own value.",
    readsSelf: 'without arguments',
    make: oneOrSelf((text) => characters(toText(text)).length),
  },
  {
    name: 'normalize-space',
    takes: [0, 1],
    usage: 'normalize-space(text)',
    doc: "The text without blanks around it and with single blanks in it; without an argument, the question's own.",
    readsSelf: 'without arguments',
    make: oneOrSelf((text) =>
      toText(text)
        .replaceAll(/[ \t\r\n]+/g, ' ')
        .replaceAll(/^ | $/g, ''),
    ),
  },
  {
    name: 'substr',
    takes: [2, 3],
    usage: 'substr(text, start, end)',
    doc: 'The characters from start to before end, counted from 0; below zero: from the end.',
    make: three((text, start, end) =>
      characters(toText(text))
        .slice(toInteger(start), end === undefined ? undefined : toInteger(end))
        .join(''),
    ),
  },
  {
    name: 'substring',
    takes: [2, 3],
    usage: 'substring(text, start, length)',
    doc: 'XPath 1.0: the characters from start, counted from 1, and so many of them. ODK forms use substr.',
    make: three(substring),
  },
  {
    name: 'substring-before',
    takes: [2, 2],
    usage: 'substring-before(text, part)',
    doc: 'What stands before the part; empty where the part is missing.',
    make: two((text, part) => {
      const whole = toText(text);
      return whole.slice(0, Math.max(0, whole.indexOf(toText(part))));
    }),
  },
  {
    name: 'substring-after',
    takes: [2, 2],
    usage: 'substring-after(text, part)',
    doc: 'What stands after the part; empty where the part is missing.',
    make: two((text, part) => {
      const [whole, wanted] = [toText(text), toText(part)];
      const at = whole.indexOf(wanted);
      return at === -1 ? '' : whole.slice(at + wanted.length);
    }),
  },
  {
    name: 'translate',
    takes: [3, 3],
    usage: "translate(text, 'abc', 'xyz')",
    doc: 'Each character of the second argument replaced by its partner in the third, or dropped without one.',
    make: three((text, from, to = '') => {
      const [sources, targets] = [characters(toText(from)), characters(toText(to))];
      return characters(toText(text))
        .map((character) => {
          const at = sources.indexOf(character);
          return at === -1 ? character : (targets[at] ?? '');
        })
        .join('');
    }),
  },
  {
    name: 'regex',
    takes: [2, 2],
    usage: "regex(text, 'pattern')",
    doc: 'True when the whole text fits the regular expression (ODK documentation, JavaRosa; Enketo takes a part).',
    make: ([text, pattern]) => {
      if (!text || !pattern) return () => false;
      const value = text.evaluate;
      if (pattern.constant !== undefined) {
        const fixed = wholeText(toText(pattern.constant));
        return (scope) => fixed.fits(toText(value(scope)));
      }
      const reckoned = pattern.evaluate;
      return (scope) => wholeText(toText(reckoned(scope))).fits(toText(value(scope)));
    },
    check: ([, pattern]) => checkPattern(pattern),
  },
  {
    name: 'uuid',
    takes: [0, 1],
    usage: 'uuid()',
    doc: 'A random UUID (RFC 4122, version 4); with a number, so many random letters and digits (100 at most).',
    make: ([length]) => {
      if (!length) return (scope) => uuid(() => scope.random());
      return scoped((scope, wanted) => token(() => scope.random(), toInteger(wanted)))([length]);
    },
  },
];

function characters(text: string): readonly string[] {
  return Array.from(text);
}

/** XPath 1.0, 4.2: positions are compared after rounding, so NaN gives nothing and infinity everything. */
function substring(text: Value, start: Value, length: Value | undefined): string {
  const first = Math.round(toNumber(start));
  const end = length === undefined ? Number.POSITIVE_INFINITY : first + Math.round(toNumber(length));
  return characters(toText(text))
    .filter((_, index) => index + 1 >= first && index + 1 < end)
    .join('');
}

function uuid(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replaceAll(/[xy]/g, (place) =>
    place === 'x' ? digit(random, 16) : (8 + Math.floor(random() * 4)).toString(16),
  );
}

function token(random: () => number, length: number): string {
  const letters = Math.min(Math.max(0, length || 0), 100);
  return Array.from({ length: letters }, () => digit(random, 36)).join('');
}

function digit(random: () => number, base: number): string {
  return Math.floor(random() * base).toString(base);
}
