/**
 * Walks a questionnaire as respondents would: through the real dialogue, engine and prompts, pressing the buttons that
 * are really there, until it has met every question, every choice, and every condition both true and false. Pure: no
 * clock, no network, no files; the same seed takes the same paths.
 */
import { type Localizer, Rehearsal } from '../bot/rehearsal.ts';
import { viewOf } from '../interview/asking/view.ts';
import type { Now } from '../interview/now.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import type { Act } from './act.ts';
import { type Counted, Coverage, type CoverageCount, type HowMany } from './coverage.ts';
import { Explorer } from './explorer.ts';
import { LanguageProblems } from './language-problems.ts';
import { seededRandom } from './seeded-random.ts';
import { NO_TOUR, tourOf } from './tour.ts';
import type { Shown } from './walked-chat.ts';
import { Walker } from './walker.ts';

export interface WalkOptions {
  readonly localizer: Localizer;
  /** The moment at which all of it happens. */
  readonly now: Now;
  /** The most paths to take, each in every language. */
  readonly paths: number;
  readonly seed: number;
  /** Only these of its languages; all if left out. */
  readonly languages?: readonly string[];
  /** Receives every path in every language as it appeared. */
  readonly onPath?: (path: WalkedPath) => void;
  readonly onProgress?: (progress: WalkProgress) => void;
}

export interface WalkProgress {
  readonly paths: number;
  readonly counts: WalkCounts;
}

export interface WalkedPath {
  /** From 1. */
  readonly path: number;
  readonly language: string;
  readonly shown: readonly Shown[];
}

export type WalkCounts = Readonly<Record<Counted, CoverageCount>>;

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
  /** How many messages were checked. */
  readonly messages: number;
  readonly counts: WalkCounts;
  /** What no path met. Choices of a question that was not met are left out. */
  readonly missing: Readonly<Record<Counted, readonly string[]>>;
  /** The author's expressions that block what was not met. */
  readonly reasons: readonly string[];
  /** With how many instances each repeat was seen. */
  readonly instances: Readonly<Record<string, readonly HowMany[]>>;
  readonly problems: readonly WalkProblem[];
}

/** Even a questionnaire with one path is walked a few times: skipped here, answered there. */
const LEAST_PATHS = 8;
/** Only trying shows whether a repeat can have no instance: try no longer than this. */
const ENOUGH_PATHS = 30;

export async function walk(questionnaire: Questionnaire, options: WalkOptions): Promise<WalkReport> {
  const { localizer, now, seed } = options;
  const { formId } = questionnaire;
  const coverage = new Coverage(questionnaire);
  const languages = languagesOf(questionnaire, options);
  const problems = new Map<string, WalkProblem>();
  const rehearsal = new Rehearsal(questionnaire, localizer, now);
  const languageProblems = new LanguageProblems(questionnaire, localizer, rehearsal);
  let messages = 0;
  let paths = 0;
  while (paths < options.paths && !isDone(coverage, paths)) {
    paths += 1;
    const draw = seededRandom(seed * 65_537 + paths);
    const explorer = new Explorer({ questionnaire, coverage, draw, today: now.today });
    let explored: readonly Act[] = [];
    for (const [index, language] of languages.entries()) {
      const isFirst = index === 0;
      rehearsal.beginPath(paths);
      const walker = new Walker({
        questionnaire,
        rehearsal,
        languageProblems,
        now,
        language,
        chatId: paths * 1000 + index,
        tour: paths === 1 ? tourOf(questionnaire, language) : NO_TOUR,
        ...(isFirst ? { coverage } : {}),
      });
      // The first language decides and the others follow, so that every path is read in every language.
      const ahead = [...explored];
      const next = isFirst
        ? () => {
            const { session, buttons } = walker.chat;
            return session && explorer.acts(viewOf(questionnaire, session, now), buttons, session.answers);
          }
        : () => ahead.splice(0, 1);
      const walked = await walker.walk(next);
      if (isFirst) explored = walked.acts;
      messages += walked.messages;
      options.onPath?.({ path: paths, language, shown: walker.chat.log });
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
    reasons: coverage.reasons(),
    instances: coverage.instances(),
    problems: [...problems.values()],
  };
}

function isDone(coverage: Coverage, paths: number): boolean {
  if (paths < LEAST_PATHS || !coverage.isComplete) return false;
  return coverage.hasAllInstances || paths >= ENOUGH_PATHS;
}

/** The default language first. */
function languagesOf(
  { languages, defaultLanguage }: Questionnaire,
  { languages: chosen }: WalkOptions,
): readonly string[] {
  const all = [defaultLanguage, ...languages.filter((each) => each !== defaultLanguage)];
  return chosen === undefined ? all : all.filter((each) => chosen.includes(each));
}

function countsOf(coverage: Coverage): WalkCounts {
  return {
    questions: coverage.count('questions'),
    choices: coverage.count('choices'),
    conditions: coverage.count('conditions'),
  };
}
