import { type Message, says } from './message.ts';
import { placeText } from './places-text.ts';
import type { Problem } from './problem.ts';
import type { ProblemWords } from './problem-words.ts';

/**
 * A problem as lines of text: place, severity and code; what is wrong; what to do.
 *
 * ```
 * flows/first-look.yaml:12:5 error unknown-type
 *   There is no question type "txt". Found: txt
 *   Did you mean "text"?
 * ```
 */
export function problemText(problem: Problem, words: ProblemWords): string {
  const { severity, code } = problem;
  const { message, cure } = sentences(problem, words);
  const lines = [`${placeText(problem, words)} ${words.say(SEVERITIES[severity])} ${code}`, `  ${message}`];
  if (cure !== undefined) lines.push(`  ${cure}`);
  return lines.join('\n');
}

/** What is wrong, followed by what was found unless the sentence already contains it, and what to do. */
export function sentences(
  problem: Problem,
  words: ProblemWords,
): { readonly message: string; readonly cure: string | undefined } {
  const { message, found = '', cure } = words.word(problem);
  if (found === '' || message.includes(found)) return { message, cure };
  return { message: `${message} ${words.say(says('found', { found }))}`, cure };
}

export const SEVERITIES: Readonly<Record<Problem['severity'], Message>> = {
  error: says('severity-error'),
  warning: says('severity-warning'),
};
