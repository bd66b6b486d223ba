/**
 * The function that holds an expression in a text: `{ XPATH("instance('towns')/root/item[name = ${town}]/label") }`. Its
 * value is that of the expression where the text is shown.
 */
export const EXPRESSION = 'XPATH';

/** The expression in a Fluent text. */
export function expressionInFluent(source: string): string {
  const literal = source.replaceAll(/\s/g, ' ').replaceAll(/["\\]/g, '\\$&');
  return `{ ${EXPRESSION}("${literal}") }`;
}

const TABLE = /instance\s*\(\s*(?:'[^']*'|"[^"]*")\s*\)/g;
const STEP = /\s*\/{1,2}\s*(?:[\p{L}_][\p{L}\p{M}\p{N}_.:-]*|\*|\.\.?)/uy;

/**
 * The expressions in a text of a workbook: `instance('towns')/root/item[…]/label`, as pyxform finds them. One ends where
 * its path does.
 */
export function expressionsIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { index, 0: start } of text.matchAll(TABLE)) {
    if (index < (found.at(-1)?.to ?? 0)) continue;
    let to = index + start.length;
    for (;;) {
      STEP.lastIndex = to;
      const step = STEP.exec(text);
      const end = step ? to + step[0].length : text[to] === '[' ? afterBracket(text, to) : undefined;
      if (end === undefined) break;
      to = end;
    }
    if (to > index + start.length) found.push({ from: index, to });
  }
  return found;
}

/** The offset after the bracket that closes the one here; `undefined` if none does. */
function afterBracket(text: string, opening: number): number | undefined {
  let depth = 0;
  let quote = '';
  for (let at = opening; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
