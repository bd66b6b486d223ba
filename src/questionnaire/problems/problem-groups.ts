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
  /** What to do, if it is the same for all of them. */
  readonly cure?: string;
  /** How many problems there are in it. */
  readonly count: number;
}

export interface Saying {
  readonly message: string;
  /** Where it applies: `survey, rows 4, 7, 12–19, relevant`. */
  readonly where: string;
  /** What to do, if it differs within the group. */
  readonly cure?: string;
}

/** Codes of warnings about what a chat cannot show, or nothing uses. The questionnaire runs as its author expects. */
const NOTES: ReadonlySet<string> = new Set([
  'asked-otherwise',
  'empty-group',
  'formatting',
  'ignored',
  'left-out',
  'long-choice',
  'not-a-table',
  'passed-over',
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
 * Problems of one kind together, file by file; in each file the errors first, then the warnings, then the notes. Problems
 * with the same code are of one kind.
 */
export function groupProblems(problems: readonly Problem[], words: ProblemWords): readonly ProblemGroup[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  const kinds = Map.groupBy(problems, ({ file, severity, code }) => JSON.stringify([file, severity, code]));
  const groups = [...kinds.values()].flatMap((alike): ProblemGroup[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const all = sayingsOf(alike, words);
    const cures = new Set(all.map(({ cure }) => cure));
    const [cure] = cures;
    const { code, file } = first;
    const group = { weight: weightOf(first), code, file, count: alike.length };
    if (cures.size > 1 || cure === undefined) return [{ ...group, sayings: all }];
    return [{ ...group, sayings: all.map(({ message, where }) => ({ message, where })), cure }];
  });
  const rank = ({ file, weight }: ProblemGroup) =>
    files.indexOf(file) * WEIGHTS.length + WEIGHTS.indexOf(weight);
  return groups.toSorted((a, b) => rank(a) - rank(b));
}

function sayingsOf(problems: readonly Problem[], words: ProblemWords): readonly Saying[] {
  const said = problems.map((problem) => ({ problem, ...sentences(problem, words) }));
  const alike = Map.groupBy(said, ({ message, cure }) => JSON.stringify([message, cure]));
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { message, cure } = first;
    const where = placesText(
      [first, ...others].map(({ problem }) => problem),
      words,
    );
    return { message, where, ...(cure === undefined ? {} : { cure }) };
  });
}
