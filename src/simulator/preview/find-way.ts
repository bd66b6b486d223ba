/**
 * Finds answers that lead to a question. It asks the engine at every step, so a respondent could take
 * every path that it finds.
 */
import type { Answer } from '../../interview/answers.ts';
import { begin } from '../../interview/begin.ts';
import type { Now } from '../../interview/now.ts';
import type { AskView, Outcome } from '../../interview/outcome.ts';
import { isAround, repeatsAround } from '../../interview/path/around.ts';
import { numberOf } from '../../interview/path/instance.ts';
import type { Session } from '../../interview/session.ts';
import { step } from '../../interview/step.ts';
import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { answerKind } from '../../questionnaire/definition/question-types.ts';
import { candidates } from './candidates.ts';
import { actsFor, inputOf, type WayAct } from './way-acts.ts';

/** One question on the way, and the act there. */
export interface Stop {
  readonly question: string;
  readonly asking: number;
  readonly acts: readonly WayAct[];
}

export interface WayOptions {
  readonly now: Now;
  /** What is written as free text. */
  readonly sentence: string;
  /** Reorders candidates, for people who answer differently. */
  readonly shuffle?: <Item>(items: readonly Item[]) => readonly Item[];
}

/** Enough for long questionnaires with nested conditions. Beyond it, a path is unlikely to be found soon. */
const MOST_STEPS = 20_000;
/** The last instance of a repeat to search. */
const MOST_INSTANCES = 3;

/**
 * @param target - the question to reach, or `null` for the end, the review of the answers
 * @returns `undefined` when no way was found
 */
export function findWay(
  questionnaire: Questionnaire,
  target: string | null,
  options: WayOptions,
): readonly Stop[] | undefined {
  return new Search(questionnaire, target, options).find();
}

class Search {
  readonly #questionnaire: Questionnaire;
  readonly #target: Question | undefined;
  readonly #options: WayOptions;
  /** The questions whose answers decide whether the target is asked. */
  readonly #matters: ReadonlySet<string>;
  readonly #wanted: ReadonlySet<string>;
  #steps = 0;

  constructor(questionnaire: Questionnaire, target: string | null, options: WayOptions) {
    this.#questionnaire = questionnaire;
    this.#options = options;
    this.#target = target === null ? undefined : questionnaire.byName.get(target);
    const conditions = this.#target === undefined ? [] : conditionsOf(questionnaire, this.#target);
    this.#matters = new Set(conditions.flatMap(({ reads }) => [...reads]));
    this.#wanted = new Set(conditions.flatMap(({ source }) => literalsIn(source)));
  }

  find(): readonly Stop[] | undefined {
    const { now } = this.#options;
    const begun = begin(this.#questionnaire, {
      ...{ id: 'preview', tag: 'none', withdrawalCode: '', generation: 0, channel: undefined },
      language: this.#questionnaire.defaultLanguage,
    });
    const agreed = step(this.#questionnaire, begun, { type: 'tap', asking: 1, action: { do: 'agree' } }, now);
    return this.#from(agreed.session, agreed.outcome);
  }

  /** The way from here on, by trial. Undoing a dead end costs nothing: sessions are immutable. */
  #from(session: Session, outcome: Outcome): readonly Stop[] | undefined {
    if (outcome.type !== 'show') return undefined;
    const { view } = outcome;
    if (view.type !== 'ask') return this.#target === undefined && view.type === 'review' ? [] : undefined;
    const { question } = view;
    if (this.#target !== undefined) {
      if (question === this.#target) return [];
      // Passed: another earlier answer may still open it, or another instance of its repeat.
      const mayComeAgain = repeatsAround(question.repeat).some((repeat) =>
        isAround(repeat, this.#target?.repeat),
      );
      if (question.index > this.#target.index && !mayComeAgain) return undefined;
    }
    const mayMatter = this.#mayMatter(view);
    for (const answer of this.#candidates(view)) {
      if (this.#steps > MOST_STEPS) return undefined;
      const acts = actsFor(view, answer);
      const after = this.#do(session, acts);
      if (after?.outcome.type !== 'show' || after.outcome.answered === undefined) continue;
      const rest = this.#from(after.session, after.outcome);
      if (rest !== undefined) return [{ question: question.name, asking: view.asking, acts }, ...rest];
      if (!mayMatter) return undefined;
    }
    return undefined;
  }

  #mayMatter({ question, instance }: AskView): boolean {
    if (question.type !== 'another') return this.#matters.has(question.name);
    return isAround(question.repeat, this.#target?.repeat) && numberOf(instance) < MOST_INSTANCES;
  }

  #candidates(view: AskView): readonly Answer[] {
    const { question } = view;
    const { now, sentence, shuffle } = this.#options;
    const found = candidates(view, { now, sentence, wanted: this.#wanted });
    // For free text and "another?" the first candidates are best.
    const isToStay = answerKind(question.type) === 'words' || question.type === 'another';
    return shuffle === undefined || isToStay ? found : shuffle(found);
  }

  #do(session: Session, acts: Stop['acts']) {
    let result: ReturnType<typeof step> | undefined;
    for (const act of acts) {
      const input = inputOf(act, session.asking);
      this.#steps += 1;
      result = step(this.#questionnaire, result?.session ?? session, input, this.#options.now);
    }
    return result;
  }
}

/** Every condition that decides whether a question is asked, also through calculations and other questions. */
function conditionsOf({ byName }: Questionnaire, target: Question) {
  const ofWhatHolds = ({ relevant, choiceFilter, repeat }: Question) => [
    ...relevant,
    ...(choiceFilter === undefined ? [] : [choiceFilter]),
    ...repeatsAround(repeat).flatMap(({ count }) => count ?? []),
  ];
  const found = [...ofWhatHolds(target)];
  const known = new Set<string>();
  for (const condition of found) {
    for (const name of condition.reads) {
      const question = byName.get(name);
      if (question === undefined || known.has(name)) continue;
      known.add(name);
      found.push(...ofWhatHolds(question));
      if (question.calculation !== undefined) found.push(question.calculation);
    }
  }
  return found;
}

/** The texts and numbers that a condition names: `'yes'`, `18`. */
export function literalsIn(source: string): readonly string[] {
  return [...source.matchAll(/'([^']*)'|"([^"]*)"|(?<![\w{.])(\d+(?:\.\d+)?)/gu)].map(
    ([, single, double, number]) => single ?? double ?? number ?? '',
  );
}
