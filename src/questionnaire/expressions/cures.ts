import { closest } from '../../closest.ts';
import type { CallNode, Node } from './ast.ts';
import type { ExpressionError, Problem } from './errors.ts';
import { type Want, wanted, type XPathFunction } from './functions/function.ts';
import { FUNCTIONS } from './functions/table.ts';
import { UNSUPPORTED_FUNCTIONS } from './functions/unsupported.ts';
import { FUNCTION_CURES, OPERATOR_WORD_CURES, VALUE_WORD_CURES } from './mistakes.ts';
import { givesNodes } from './node-sets.ts';
import type { Token } from './tokens.ts';

/** What is wrong with a call of an unknown function. */
export function unknownFunction(name: string): Problem {
  const hint = UNSUPPORTED_FUNCTIONS.get(name);
  if (hint !== undefined) return { reason: 'unsupported-function', name, hint };
  const lower = name.toLowerCase();
  // `AND(a, b)` of a spreadsheet.
  if (lower === 'and' || lower === 'or')
    return { reason: 'write-instead', found: name, write: [`… ${lower} …`] };
  const known = [...FUNCTIONS.keys(), ...UNSUPPORTED_FUNCTIONS.keys()];
  const suggestion = FUNCTION_CURES.get(lower) ?? closest(name, known);
  return { reason: 'unknown-function', name, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** What is wrong with the arguments of a call: their number, their kind, or a literal that the function cannot use. */
export function misuse(row: XPathFunction, call: CallNode, source: string): ExpressionError | undefined {
  const { name, usage, pairs = false } = row;
  const [least, most] = row.takes;
  const found = call.arguments.length;
  if (found < least || found > most || (pairs && (found - least) % 2 === 1)) {
    const { position } = call;
    return { reason: 'argument-count', name, found, least, most, pairs, usage, position };
  }
  const wrong = call.arguments.find((argument, place) => !isWanted(argument, wanted(row, place)));
  if (wrong) {
    const { position } = wrong;
    const written = source.slice(position.offset, position.offset + position.length);
    return { reason: 'argument-kind', name, found: written, usage, position };
  }
  const mistake = row.check?.(call.arguments);
  return mistake && { name, ...mistake };
}

function isWanted(node: Node, want: Want): boolean {
  if (want === 'value' || want === 'list') return true;
  return want === 'choices' ? node.kind === 'answer' || node.kind === 'path' : givesNodes(node);
}

/** What to write instead of a word in the place of an operator. */
export function wordForOperator(word: string): readonly string[] | undefined {
  const lower = word.toLowerCase();
  const cure = OPERATOR_WORD_CURES.get(lower);
  if (cure) return cure;
  const row = FUNCTIONS.get(lower);
  if (row) return [row.usage];
  // XPath takes the longest name it can: `10 div2` has no operator.
  const glued = /^(and|or|div|mod)([-.\d].*)$/.exec(lower);
  return glued ? [`${glued[1]} ${glued[2]}`] : undefined;
}

/** What to write instead of a word in the place of a value: `true`, `null`, `today`. */
export function wordForValue(word: string): readonly string[] | undefined {
  const row = FUNCTIONS.get(word);
  return row ? [row.usage] : VALUE_WORD_CURES.get(word.toLowerCase());
}

/** A comma between two numbers that was meant as a decimal point: `0,5`. */
export function decimalComma(source: string, before: Token, after: Token): ExpressionError | undefined {
  if (before.kind !== 'number' || after.kind !== 'number') return undefined;
  const { offset } = before.position;
  const length = after.position.offset + after.position.length - offset;
  const found = source.slice(offset, offset + length);
  if (!/^\d+,\d+$/.test(found)) return undefined;
  return {
    reason: 'write-instead',
    found,
    write: [found.replace(',', '.')],
    position: { offset, length },
  };
}
