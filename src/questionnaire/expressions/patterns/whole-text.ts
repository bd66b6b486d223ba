import type { Node } from '../ast.ts';
import type { ArgumentMistake } from '../functions/function.ts';
import { longestFor } from './effort.ts';

/** An author's regular expression, ready to match whole texts. */
export interface Pattern {
  fits(text: string): boolean;
  /** What is wrong with it; then nothing matches. */
  readonly mistake?:
    | { readonly reason: 'bad-pattern'; readonly detail: string }
    | { readonly reason: 'slow-pattern' };
}

/**
 * Reads a pattern for the whole text. ODK's patterns are Java's: with `u`, `\p{L}` means the same; without, escapes
 * that Java allows and `u` does not (`\-`, `\@`) still work. A pattern that could take too long is refused, and so is a
 * text that is too long for a slower pattern: see {@link longestFor}.
 */
export function wholeText(source: string): Pattern {
  const ignoreCase = source.startsWith('(?i)');
  const pattern = ignoreCase ? source.slice(4) : source;
  const flags = ignoreCase ? 'i' : '';
  const expression = made(pattern, flags);
  if (typeof expression === 'string')
    return { fits: () => false, mistake: { reason: 'bad-pattern', detail: expression } };
  const longest = longestFor(pattern, expression.flags);
  if (longest === undefined) return { fits: () => false, mistake: { reason: 'slow-pattern' } };
  return { fits: (text) => text.length <= longest && expression.test(text) };
}

function made(pattern: string, flags: string): RegExp | string {
  const whole = `^(?:${pattern})$`;
  try {
    return new RegExp(whole, `${flags}u`);
  } catch (error) {
    // Without `u`, `\p{Alpha}` would silently mean the letters p, {, A …
    if (!/\\[pP]\{/.test(pattern)) {
      try {
        return new RegExp(whole, flags);
      } catch {
        // The first error is the clearer one.
      }
    }
    return error instanceof Error ? error.message.replace(/^.*\/[a-z]*: /, '') : String(error);
  }
}

/** Checks a literal pattern, so that a form with a bad one is refused before anybody answers it. */
export function checkPattern(pattern: Node | undefined): ArgumentMistake | undefined {
  if (pattern?.kind !== 'text') return undefined;
  const { mistake } = wholeText(pattern.value);
  return mistake && { ...mistake, found: pattern.value, position: pattern.position };
}
