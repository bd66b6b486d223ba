import type { Pattern } from '@fluent/syntax';
import { brokenReference, fluentPattern, isBrokenFluent, RAW_FLUENT } from './fluent-text.ts';
import { meaningOf, parsePattern, patternSource, textOf } from './patterns.ts';

/**
 * A Fluent pattern as the text of a cell, from which the reader of workbooks makes a pattern that says the same:
 * `${name}` for what is inserted; what no cell can say otherwise (plural forms) as Fluent, behind a line `#fluent`.
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

/** The pattern that a cell's text means; `undefined` where there is none, or no Fluent behind `#fluent`. */
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
    } else return undefined;
  }
  return text;
}
