import type { Expression, Pattern } from '@fluent/syntax';
import { EXPRESSION } from './expression-function.ts';
import { brokenReference, fluentPattern, isBrokenFluent, RAW_FLUENT } from './fluent-text.ts';
import { meaningOf, parsePattern, patternSource, textOf } from './patterns.ts';

/**
 * A Fluent pattern as the text of a cell, which the workbook reader turns into an equivalent pattern. Variables become
 * `${name}`; what a cell cannot express otherwise (plural forms) stays Fluent, after a line `#fluent`.
 *
 * @param nameOf - the name that a variable stands for
 * @param strict - see {@link meaningOf}
 */
export function cellText(
  pattern: Pattern,
  nameOf: (variable: string) => string = (variable) => variable,
  strict = false,
): string {
  const plain = plainText(pattern, nameOf);
  if (plain !== undefined && !plain.startsWith(RAW_FLUENT) && brokenReference(plain) === undefined) {
    const read = patternOf(plain);
    if (read !== undefined && meaningOf(read, strict) === meaningOf(pattern, strict)) return plain;
  }
  return `${RAW_FLUENT}\n${patternSource(pattern)}`;
}

/** The pattern of a cell's text; `undefined` if there is none, or if what follows `#fluent` is not valid Fluent. */
export function patternOf(cell: string): Pattern | undefined {
  return isBrokenFluent(cell) ? undefined : parsePattern(fluentPattern(cell, '    '));
}

function plainText({ elements }: Pattern, nameOf: (variable: string) => string): string | undefined {
  let text = '';
  for (const element of elements) {
    const own = textOf(element);
    if (own !== undefined) text += own;
    else if (element.type === 'Placeable' && element.expression.type === 'VariableReference') {
      text += `\${${nameOf(element.expression.id.name)}}`;
    } else {
      const source = element.type === 'Placeable' ? expressionIn(element.expression) : undefined;
      if (source === undefined) return undefined;
      text += source;
    }
  }
  return text;
}

function expressionIn(expression: Expression): string | undefined {
  if (expression.type !== 'FunctionReference' || expression.id.name !== EXPRESSION) return undefined;
  const [source] = expression.arguments.positional;
  return source?.type === 'StringLiteral' ? source.parse().value : undefined;
}
