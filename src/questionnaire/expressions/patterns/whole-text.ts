import { type Message, says } from '../../problems/message.ts';
import type { Node } from '../ast.ts';
import type { ArgumentMistake } from '../functions/function.ts';
import { BadPattern } from './cursor.ts';
import { forJavaScript } from './javascript.ts';
import { type Fits, linear, type Obstacle } from './linear.ts';
import type { Piece } from './piece.ts';
import { readPattern } from './read-pattern.ts';
import { LONGEST_ANSWER, ways } from './ways.ts';

/** An author's regular expression, ready to match whole texts. */
export interface Pattern {
  readonly fits: Fits;
  /** What is wrong with it; then nothing matches. */
  readonly mistake?:
    | { readonly reason: 'bad-pattern'; readonly detail: Message | string }
    | { readonly reason: 'endless-pattern'; readonly obstacle: Obstacle };
}

/** In characters. Answers may be part of a pattern. */
const LONGEST_PATTERN = 10_000;
/** So many ways through the longest message take about a tenth of a second. */
const MOST_WAYS = 20_000;

const CACHE_SIZE = 100;
const cache = new Map<string, Pattern>();

/**
 * Reads a pattern for the whole text. Whatever its author wrote, it runs in linear time: on RE2, or on JavaScript's engine,
 * which is ready sooner, if there are so few ways to match that even the longest message takes only a moment. What RE2 cannot
 * run, such as back references, and what JavaScript's engine could take long for, is a mistake.
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
    return bad(says('pattern-part-long', { length: source.length, most: LONGEST_PATTERN }));
  try {
    const piece = readPattern(source);
    if (ways(piece) <= MOST_WAYS) return { fits: ownEngine(piece) };
    const fits = linear(piece);
    if (typeof fits === 'function') return { fits };
    return { fits: () => false, mistake: { reason: 'endless-pattern', obstacle: fits } };
  } catch (error) {
    // The engines may still refuse a pattern, for example because of its size.
    if (error instanceof BadPattern) return bad(error.reason);
    return bad(error instanceof Error ? error.message : String(error));
  }
}

function ownEngine(piece: Piece): Fits {
  const expression = forJavaScript(piece);
  let long: ReturnType<typeof linear> | undefined;
  return (text) => {
    if (text.length <= LONGEST_ANSWER) return expression.test(text);
    long ??= linear(piece);
    return typeof long === 'function' && long(text);
  };
}

function bad(detail: Message | string): Pattern {
  return { fits: () => false, mistake: { reason: 'bad-pattern', detail } };
}

/** Looks at a pattern that is written as a text, so that a form with a bad one is refused before anybody answers it. */
export function checkPattern(pattern: Node | undefined): ArgumentMistake | undefined {
  if (pattern?.kind !== 'text') return undefined;
  const { mistake } = wholeText(pattern.value);
  return mistake && { ...mistake, found: pattern.value, position: pattern.position };
}
