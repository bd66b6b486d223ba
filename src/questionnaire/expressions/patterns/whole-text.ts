import type { Node } from '../ast.ts';
import type { ArgumentMistake } from '../functions/function.ts';
import { forJavaScript } from './javascript.ts';
import { type Fits, linear, type Obstacle } from './linear.ts';
import type { Piece } from './piece.ts';
import { readPattern } from './read-pattern.ts';
import { LONGEST_ANSWER, mostSteps } from './steps.ts';

/** An author's regular expression, ready to match whole texts. */
export interface Pattern {
  readonly fits: Fits;
  /** What is wrong with it; then nothing matches. */
  readonly mistake?:
    | { readonly reason: 'bad-pattern'; readonly detail: string }
    | { readonly reason: 'endless-pattern'; readonly obstacle: Obstacle };
}

/** In characters. Answers may be part of a pattern. */
const LONGEST_PATTERN = 10_000;
/** Below the square of the longest message: with at most this many, the time is linear in the length of the text. */
const EVEN_STEPS = 1e6;
/** A number of steps that nobody notices: about a tenth of a second, for the longest message. */
const MOST_STEPS = 1e8;

const CACHE_SIZE = 100;
const cache = new Map<string, Pattern>();

/**
 * Reads a pattern for the whole text. Whatever its author wrote, it runs in linear time: on JavaScript's own engine if that
 * is easy to prove, otherwise on RE2. What RE2 cannot run, such as back references, runs on JavaScript's engine if even the
 * longest message takes only a moment; longer texts do not match. All else is a mistake.
 *
 * The most recently used patterns are cached.
 */
export function wholeText(source: string): Pattern {
  const known = cache.get(source);
  const pattern = known ?? made(source);
  // Moves to the end; the first is the least recently used.
  cache.delete(source);
  cache.set(source, pattern);
  if (cache.size > CACHE_SIZE) cache.delete(cache.keys().next().value ?? '');
  return pattern;
}

function made(source: string): Pattern {
  if (source.length > LONGEST_PATTERN)
    return bad(`it has ${source.length} characters, and ${LONGEST_PATTERN} are allowed`);
  try {
    const piece = readPattern(source);
    const steps = mostSteps(piece);
    if (steps <= EVEN_STEPS) return { fits: ownEngine(piece) };
    const fits = linear(piece);
    if (typeof fits === 'function') return { fits };
    if (!(steps <= MOST_STEPS))
      return { fits: () => false, mistake: { reason: 'endless-pattern', obstacle: fits } };
    const own = ownEngine(piece);
    return { fits: (text) => text.length <= LONGEST_ANSWER && own(text) };
  } catch (error) {
    // The engines may still refuse a pattern, for example because of its size.
    return bad(error instanceof Error ? error.message : String(error));
  }
}

function ownEngine(piece: Piece): Fits {
  const expression = forJavaScript(piece);
  return (text) => expression.test(text);
}

function bad(detail: string): Pattern {
  return { fits: () => false, mistake: { reason: 'bad-pattern', detail } };
}

/** Looks at a pattern that is written as a text, so that a form with a bad one is refused before anybody answers it. */
export function checkPattern(pattern: Node | undefined): ArgumentMistake | undefined {
  if (pattern?.kind !== 'text') return undefined;
  const { mistake } = wholeText(pattern.value);
  return mistake && { ...mistake, found: pattern.value, position: pattern.position };
}
