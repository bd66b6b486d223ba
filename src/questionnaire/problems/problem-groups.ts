import type { Place } from './places.ts';
import { placesText } from './places-text.ts';
import type { Problem } from './problem.ts';
import { sentences } from './problem-text.ts';
import type { ProblemWords } from './problem-words.ts';

/** How much a group of problems matters: a note tells what is passed over, and how the questionnaire runs without it. */
export type Weight = 'error' | 'warning' | 'note';

/** Problems of one kind in one file. */
export interface ProblemGroup {
  readonly weight: Weight;
  readonly code: string;
  readonly file: string;
  /** Each sentence once, with all its places. */
  readonly sayings: readonly Saying[];
  /** What to do about all of them. */
  readonly cure?: string;
  /** How many problems there are in it. */
  readonly count: number;
}

export interface Saying {
  readonly message: string;
  /** Where it applies: `survey, rows 4, 7, 12–19, relevant`. */
  readonly where: string;
}

/** Codes of warnings about what a chat cannot show, or nothing uses. The questionnaire runs as its author expects. */
const NOTES: ReadonlySet<string> = new Set([
  'empty-group',
  'formatting',
  'ignored',
  'left-out',
  'long-choice',
  'not-a-table',
  'passed-over',
  'unlisted-language',
  'unused-list',
  'unused-row',
  'unused-settings',
]);

const WEIGHTS: readonly Weight[] = ['error', 'warning', 'note'];

/** How much a problem matters. */
export function weightOf({ severity, code }: Problem): Weight {
  return severity === 'warning' && NOTES.has(code) ? 'note' : severity;
}

/**
 * Problems of one kind together, file by file; in each file the errors first, then the warnings, then the notes. A kind
 * is a code with its cure.
 */
export function groupProblems(problems: readonly Problem[], words: ProblemWords): readonly ProblemGroup[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const groups = new Map<string, { problem: Problem; cure?: string; places: Map<string, Place[]> }>();
  for (const problem of problems) {
    const { message, cure } = sentences(problem, words);
    const key = JSON.stringify([problem.file, problem.severity, problem.code, cure]);
    const group = groups.get(key) ?? { problem, ...(cure === undefined ? {} : { cure }), places: new Map() };
    groups.set(key, group);
    group.places.set(message, [...(group.places.get(message) ?? []), problem]);
  }
  const found = [...groups.values()].map(({ problem, cure, places }): ProblemGroup => {
    const { code, file } = problem;
    const sayings = [...places].map(([message, at]) => ({ message, where: placesText(at, words) }));
    const count = [...places.values()].reduce((sum, at) => sum + at.length, 0);
    return { weight: weightOf(problem), code, file, sayings, count, ...(cure === undefined ? {} : { cure }) };
  });
  const rank = ({ file, weight }: ProblemGroup) =>
    files.indexOf(file) * WEIGHTS.length + WEIGHTS.indexOf(weight);
  return found.toSorted((a, b) => rank(a) - rank(b));
}
