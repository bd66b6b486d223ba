import { AXES } from './ast.ts';
import type { ExpressionError } from './errors.ts';
import type { Obstacle } from './patterns/linear.ts';

/** What makes a regular expression endless, and what to write instead. */
const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'back-reference':
    'It has a back reference, such as \\1, beside several repetitions. Remove the back reference, or all repetitions but one.',
  atomic:
    'It has a repetition such as a++, or a group such as (?>a|b), inside or beside other repetitions. Write a+ and (?:a|b).',
  looks:
    "It looks ahead and behind, beside several repetitions. Only look ahead, or only behind; or write two regular expressions: regex(., '…') and not(regex(., '…')).",
  counts: 'Its counts multiply, such as {1,1000} around {1,1000}. Write + or * instead of one of them.',
};

/**
 * Words an error for the author of a questionnaire, in plain English: what was found and where (characters counted
 * from 1), what was expected, and the cure.
 */
export function describe(error: ExpressionError): string {
  const words = sentence(error);
  if (error.reason === 'empty' || error.reason === 'too-long') return words;
  return `At character ${error.position.offset + 1}: ${words}`;
}

function sentence(error: ExpressionError): string {
  switch (error.reason) {
    case 'empty':
      return 'There is no expression. Write one, or leave the cell empty.';
    case 'too-long':
      return `The expression has ${error.found} characters, and ${error.limit} are allowed. Divide it into calculations and refer to them with \${name}.`;
    case 'too-deep':
      return `more than ${error.limit} operations are nested or chained. Divide the expression into calculations and refer to them with \${name}.`;
    case 'unexpected-character':
      return `the character ${quoted(error.found)} has no meaning in an expression. Remove it; if it belongs to a text, put the text in quotes: 'like this'.`;
    case 'foreign-digits':
      return `${quoted(error.found)} is not read as a number. Write it with the digits 0 to 9.`;
    case 'write-instead':
      return `instead of ${quoted(error.found)}, write ${alternatives(error.write)}.`;
    case 'typographic-quote':
      return `the quotation mark ${error.found} was set by a word processor or phone and does not mark a text. Write the straight one: ${error.write}`;
    case 'unclosed-text':
      return `the text that begins here does not end. Write ${error.quote} after it.`;
    case 'quote-in-text':
      return `the ${error.quote} before this point ends the text. If the text itself contains ${error.quote}, put it in ${error.quote === "'" ? '"…"' : "'…'"}.`;
    case 'reference-in-text':
      return `${quoted(error.found)} is inside quotes, so it is text and not an answer. Join them: concat('text ', ${error.found}).`;
    case 'unclosed-reference':
      return `${quoted(error.found)} has no closing brace. Write ${error.write}.`;
    case 'bad-name':
      return error.found === ''
        ? 'there is no name between the braces. Write the name of a question there.'
        : `${quoted(error.found)} is not the name of a question: a name has only letters, digits, "_", "-" and ".", and begins with a letter or "_". Write \${name}, with anything else outside of the braces.`;
    case 'bare-reference':
      return `${quoted(error.found)} is not how a question is named. Write ${error.write}.`;
    case 'no-nodes':
      return `${quoted(error.found)} is a value: only questions, groups, repeats and rows can be followed by "/" or "[". Divide with "div".`;
    case 'unknown-axis':
      return `${quoted(error.found)} is no axis of XPath. Write a name, or one of: ${AXES.map((axis) => `${axis}::`).join(' ')}`;
    case 'unclosed-parenthesis':
      return error.function === undefined
        ? 'the parenthesis that opens here is not closed. Write ")" where it should end.'
        : `the parenthesis that opens the arguments of ${error.function}() is not closed. Write ")" after its last argument.`;
    case 'unopened-parenthesis':
      return 'this ")" closes no parenthesis. Remove it, or write the "(" it belongs to.';
    case 'unclosed-bracket':
      return 'the bracket that opens here is not closed. Write "]" after the condition.';
    case 'unopened-bracket':
      return 'this "]" closes no bracket. Remove it, or write the "[" it belongs to.';
    case 'missing-operand':
      return `${missing(error.before, error.after)} Write one there, for example \${name}, 18 or 'yes'.`;
    case 'missing-operator':
      return `between ${quoted(error.before)} and ${quoted(error.after)} something is missing. Write an operator, for example "and", "or" or "="${error.function === undefined ? '' : `, or a comma between two arguments of ${error.function}()`}.`;
    case 'stray-comma':
      return 'a comma only separates the arguments of a function, as in max(1, 2). Remove it, or write the function.';
    case 'unknown-function':
      return `there is no function ${error.name}(). ${error.suggestion === undefined ? 'See the list of functions in the documentation.' : `Did you mean ${error.suggestion}()?`}`;
    case 'unsupported-function':
      return `Miteinander does not support ${error.name}(). ${error.hint}`;
    case 'argument-count':
      return `${error.name}() takes ${expected(error)}, but ${error.found} ${error.found === 1 ? 'is' : 'are'} given. Write ${error.usage}.`;
    case 'argument-kind':
      return `${error.name}() cannot use ${quoted(error.found)} there. Write ${error.usage}.`;
    case 'endless-pattern':
      return `the regular expression ${quoted(error.found)} could take hours on some answers. ${OBSTACLES[error.obstacle]}`;
    case 'bad-pattern':
      return error.name === 'regex'
        ? `${quoted(error.found)} is not a regular expression: ${error.detail}. Mend it.`
        : `${error.name}() does not know ${quoted(error.found)}: ${error.detail}. A percent sign itself is written %%.`;
  }
}

function missing(before: string | undefined, after: string | undefined): string {
  if (after === undefined) return `a value is missing before ${quoted(before ?? '')}.`;
  return before === undefined
    ? `the expression ends after ${quoted(after)}, and a value is missing.`
    : `a value is missing between ${quoted(after)} and ${quoted(before)}.`;
}

function expected({ least, most, pairs }: ExpressionError & { reason: 'argument-count' }): string {
  if (pairs) return `an ${least % 2 === 0 ? 'even' : 'odd'} number of arguments, at least ${least}`;
  if (most === Number.POSITIVE_INFINITY) return `at least ${least} ${plural(least)}`;
  if (most === 0) return 'no arguments';
  if (least === most) return `${least} ${plural(least)}`;
  if (least === 0) return `at most ${most} ${plural(most)}`;
  return `${least} or ${most} arguments`;
}

function plural(number: number): string {
  return number === 1 ? 'argument' : 'arguments';
}

function alternatives(write: readonly string[]): string {
  return write.map((text) => `"${text}"`).join(' or ');
}

/** What was found, in quotes, at most one line. */
function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}
