/**
 * Walks a questionnaire as respondents would: through the real dialogue, engine and prompts, pressing the buttons that
 * are really there, until every question, every choice and both truths of every condition have been met. Pure: no
 * clock, no network, no files; the same seed takes the same paths.
 */
import type { Wordbook } from '../bot/words.ts';
import type { Now } from '../interview/now.ts';
import { viewOf } from '../interview/view.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Act } from './act.ts';
import { type COUNTED, Coverage, type CoverageCount } from './coverage.ts';
import { Explorer } from './explorer.ts';
import { seeded } from './seeded.ts';
import { NO_TOUR, tourOf } from './tour.ts';
import { walkedDialogue } from './walked-dialogue.ts';
import { Walker } from './walker.ts';

export interface WalkOptions {
  readonly wordbook: Wordbook;
  /** The moment at which all of it happens. */
  readonly now: Now;
  /** At most so many paths, each of them in every language. */
  readonly paths: number;
  readonly seed: number;
  readonly onProgress?: (progress: WalkProgress) => void;
}

export interface WalkProgress {
  readonly paths: number;
  readonly counts: WalkCounts;
}

export type WalkCounts = Readonly<Record<(typeof COUNTED)[number], CoverageCount>>;

export interface WalkProblem {
  readonly language: string;
  /** What was on the screen: a question's name, `consent`, `review`, … */
  readonly where: string;
  readonly problem: string;
  /** The path on which it was first met, from 1. */
  readonly path: number;
}

export interface WalkReport {
  readonly formId: string;
  readonly languages: readonly string[];
  /** Paths taken; each in every language. */
  readonly paths: number;
  /** Messages looked at. */
  readonly messages: number;
  readonly counts: WalkCounts;
  /** What was not met on any path; a choice of a question that was not met goes without saying. */
  readonly missing: Readonly<Record<(typeof COUNTED)[number], readonly string[]>>;
  readonly problems: readonly WalkProblem[];
}

/** A questionnaire of one path is walked a few times all the same: skipped here, answered there. */
const LEAST_PATHS = 8;

export async function walk(questionnaire: Questionnaire, options: WalkOptions): Promise<WalkReport> {
  const { wordbook, now, seed } = options;
  const { formId, defaultLanguage } = questionnaire;
  const coverage = new Coverage(questionnaire);
  const languages = [defaultLanguage, ...questionnaire.languages.filter((each) => each !== defaultLanguage)];
  const problems = new Map<string, WalkProblem>();
  const hasAdvice = questionnaire.questions.some(({ appearance }) => appearance === 'advice');
  const { dialogue, responses } = walkedDialogue(questionnaire, wordbook, now);
  let messages = 0;
  let paths = 0;
  while (paths < options.paths && !(paths >= LEAST_PATHS && coverage.isComplete)) {
    paths += 1;
    const explorer = new Explorer(questionnaire, coverage, seeded(seed * 65_537 + paths), now.today);
    let explored: readonly Act[] = [];
    for (const [index, language] of languages.entries()) {
      const isFirst = index === 0;
      const walker = new Walker({
        questionnaire,
        dialogue,
        responses,
        now,
        language,
        chatId: paths * 1000 + index,
        tour: paths === 1 ? tourOf(formId, hasAdvice) : NO_TOUR,
        ...(isFirst ? { coverage } : {}),
      });
      // The first language decides; the others follow, so that every path is read in every language.
      const ahead = [...explored];
      const next = isFirst
        ? () => {
            const { session } = walker.chat;
            return session && explorer.acts(viewOf(questionnaire, session, now));
          }
        : () => ahead.splice(0, 1);
      const walked = await walker.walk(next);
      if (isFirst) explored = walked.acts;
      messages += walked.messages;
      for (const { where, problem } of walked.problems) {
        const key = `${language} ${where} ${problem}`;
        if (!problems.has(key)) problems.set(key, { language, where, problem, path: paths });
      }
    }
    options.onProgress?.({ paths, counts: countsOf(coverage) });
  }
  return {
    formId,
    languages,
    paths,
    messages,
    counts: countsOf(coverage),
    missing: {
      questions: coverage.missing('questions'),
      choices: coverage.missing('choices'),
      conditions: coverage.missing('conditions'),
    },
    problems: [...problems.values()],
  };
}

function countsOf(coverage: Coverage): WalkCounts {
  return {
    questions: coverage.count('questions'),
    choices: coverage.count('choices'),
    conditions: coverage.count('conditions'),
  };
}
