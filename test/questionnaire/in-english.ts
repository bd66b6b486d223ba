import { problemWords } from '../../src/cli/problem-words.ts';
import type { Problem, WordedProblem } from '../../src/questionnaire/problems/problem.ts';
import * as problems from '../../src/questionnaire/problems/problem-text.ts';

/** The words for problems in English, with which tests compare. */
export const ENGLISH = problemWords('locales', 'en');

export function problemText(problem: Problem): string {
  return problems.problemText(problem, ENGLISH);
}

export function inEnglish(problem: Problem): WordedProblem {
  return ENGLISH.word(problem);
}
