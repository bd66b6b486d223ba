import { says } from '../questionnaire/problems/message.ts';
import type { Problem } from '../questionnaire/problems/problem.ts';
import { groupProblems, type ProblemGroup, type Weight } from '../questionnaire/problems/problem-groups.ts';
import type { ProblemWords } from '../questionnaire/problems/problem-words.ts';

/** Sentences shown of one kind; the others are counted. */
const SHOWN = 6;

const SEVERITIES = {
  error: says('severity-error'),
  warning: says('severity-warning'),
  note: says('severity-note'),
} satisfies Record<Weight, unknown>;

/**
 * Problems as texts for a terminal, each kind once. What is merely passed over has one line for each kind, at the end of
 * its file.
 *
 * @param all - everything in full
 */
export function groupedText(
  problems: readonly Problem[],
  words: ProblemWords,
  { all }: { readonly all: boolean },
): readonly string[] {
  const byFile = Map.groupBy(groupProblems(problems, words), ({ file }) => file);
  let isFolded = false;
  const texts = [...byFile].flatMap(([file, groups]) => {
    const folded = all ? [] : groups.filter(({ weight }) => weight === 'note');
    const open = groups.filter((group) => !folded.includes(group));
    isFolded ||= folded.length > 0 || (!all && open.some(({ sayings }) => sayings.length > SHOWN));
    return [
      ...open.map((group) => groupText(group, words, all)),
      ...(folded.length === 0 ? [] : [foldedText(file, folded, words)]),
    ];
  });
  return isFolded ? [...texts, words.say(says('report-unfold'))] : texts;
}

function groupText({ weight, code, file, sayings, cure }: ProblemGroup, words: ProblemWords, all: boolean) {
  const shown = all ? sayings : sayings.slice(0, SHOWN);
  const rest = sayings.length - shown.length;
  return [
    ...shown.flatMap(({ message, where, cure: own }, index) => [
      ...(index === 0
        ? [`${inFile(file, where)} ${words.say(SEVERITIES[weight])} ${code}`]
        : [inFile(file, where)]),
      `  ${message}`,
      ...(own === undefined ? [] : [`  ${own}`]),
    ]),
    ...(rest > 0 ? [`… ${words.say(says('report-and-more', { count: rest }))}`] : []),
    ...(cure === undefined ? [] : [`  ${cure}`]),
  ].join('\n');
}

function foldedText(file: string, groups: readonly ProblemGroup[], words: ProblemWords): string {
  const lines = groups.map(({ sayings: [first, ...more], count }) => {
    const times = count > 1 ? ` (${words.say(says('report-times', { count }))})` : '';
    return `  ${first?.message}${times} ${first?.where}${more.length > 0 ? ' …' : ''}`;
  });
  return [`${file}: ${words.say(says('report-notes'))}`, ...lines].join('\n');
}

/** Places in a text file begin with the file already. */
function inFile(file: string, where: string): string {
  return where.startsWith(file) ? where : `${file}, ${where}`;
}
