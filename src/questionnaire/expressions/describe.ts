import { type Message, says } from '../problems/message.ts';
import { AXES } from './ast.ts';
import type { ExpressionError } from './errors.ts';
import type { Obstacle } from './patterns/linear.ts';

/** What makes a regular expression endless, and what to write instead. */
const OBSTACLES: Readonly<Record<Obstacle, Message>> = {
  'back-reference': says('pattern-back-reference'),
  atomic: says('pattern-atomic'),
  looks: says('pattern-looks'),
  counts: says('pattern-counts'),
};

/**
 * What an error means for the author of a questionnaire: what was found and where (characters counted from 1), what was
 * expected, and the cure.
 */
export function describe(error: ExpressionError): Message {
  const reason = sentence(error);
  if (error.reason === 'empty' || error.reason === 'too-long') return reason;
  return says('at-character', { position: error.position.offset + 1, reason });
}

function sentence(error: ExpressionError): Message {
  switch (error.reason) {
    case 'empty':
      return says('expression-empty');
    case 'too-long':
      return says('expression-too-long', { found: error.found, limit: error.limit });
    case 'too-deep':
      return says('expression-too-deep', { limit: error.limit });
    case 'unexpected-character':
      return says('unexpected-character', { found: short(error.found) });
    case 'foreign-digits':
      return says('foreign-digits', { found: short(error.found) });
    case 'write-instead':
      return says('write-instead', { found: short(error.found), write: alternatives(error.write) });
    case 'typographic-quote':
      return says('typographic-quote', { found: error.found, write: error.write });
    case 'unclosed-text':
      return says('unclosed-text', { quote: error.quote });
    case 'quote-in-text': {
      const { quote } = error;
      return says('quote-in-text', { quote, quotes: quote === "'" ? '"…"' : "'…'" });
    }
    case 'reference-in-text':
      return says('reference-in-text', { found: short(error.found) });
    case 'unclosed-reference':
      return says('unclosed-reference', { found: short(error.found), write: error.write });
    case 'bad-name':
      return error.found === ''
        ? says('no-name-in-braces')
        : says('bad-name-in-braces', { found: short(error.found) });
    case 'bare-reference':
      return says('bare-reference', { found: short(error.found), write: error.write });
    case 'no-nodes':
      return says('no-nodes', { found: short(error.found) });
    case 'unknown-axis':
      return says('unknown-axis', {
        found: short(error.found),
        axes: AXES.map((axis) => `${axis}::`).join(' '),
      });
    case 'unclosed-parenthesis':
      return error.function === undefined
        ? says('unclosed-parenthesis')
        : says('unclosed-arguments', { function: error.function });
    case 'unopened-parenthesis':
      return says('unopened-parenthesis');
    case 'unclosed-bracket':
      return says('unclosed-bracket');
    case 'unopened-bracket':
      return says('unopened-bracket');
    case 'missing-operand':
      return missing(error.before, error.after);
    case 'missing-operator': {
      const around = { before: short(error.before), after: short(error.after) };
      return error.function === undefined
        ? says('operator-missing', around)
        : says('operator-or-comma-missing', { ...around, function: error.function });
    }
    case 'stray-comma':
      return says('stray-comma');
    case 'unknown-function':
      return error.suggestion === undefined
        ? says('function-unknown', { function: error.name })
        : says('function-misspelt', { function: error.name, near: error.suggestion });
    case 'unsupported-function':
      return says('function-unsupported', { function: error.name, hint: error.hint });
    case 'argument-count': {
      const { name, found: count, usage } = error;
      return says('argument-count', { function: name, expected: expected(error), count, usage });
    }
    case 'argument-kind':
      return says('argument-kind', { function: error.name, found: short(error.found), usage: error.usage });
    case 'endless-pattern':
      return says('pattern-endless', { found: short(error.found), why: OBSTACLES[error.obstacle] });
    case 'bad-pattern': {
      const { name, found, detail } = error;
      return name === 'regex'
        ? says('pattern-bad', { found: short(found), detail })
        : says('format-bad', { function: name, found: short(found), detail });
    }
  }
}

function missing(before: string | undefined, after: string | undefined): Message {
  if (after === undefined) return says('value-missing-before', { before: short(before ?? '') });
  if (before === undefined) return says('value-missing-at-end', { after: short(after) });
  return says('value-missing-between', { after: short(after), before: short(before) });
}

function expected({ least, most, pairs }: ExpressionError & { reason: 'argument-count' }): Message {
  if (pairs) return says(least % 2 === 0 ? 'arguments-even' : 'arguments-odd', { least });
  if (most === Number.POSITIVE_INFINITY) return says('arguments-at-least', { least });
  if (most === 0) return says('arguments-none');
  if (least === most) return says('arguments-exactly', { least });
  if (least === 0) return says('arguments-at-most', { most });
  return says('arguments-between', { least, most });
}

function alternatives(write: readonly string[]): Message | string {
  return write
    .map((text): Message | string => `"${text}"`)
    .reduce((first, second) => says('either', { first, second }));
}

/** What was found, at most one line. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
