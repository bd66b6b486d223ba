/**
 * Finds answers that lead to a question. It asks the engine itself at every step, so what it finds is a way that a
 * respondent could take.
 */
import type { Answer } from '../../interview/answers.ts';
import { begin } from '../../interview/begin.ts';
import type { Action, Input } from '../../interview/input.ts';
import type { Now } from '../../interview/now.ts';
import type { AskView, Outcome } from '../../interview/outcome.ts';
import type { Session } from '../../interview/session.ts';
import { step } from '../../interview/step.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { candidates } from './candidates.ts';

/** One question on the way, and what is done there. */
export interface Stop {
  readonly question: string;
  readonly asking: number;
  readonly acts: readonly ({ readonly tap: Action } | { readonly write: string })[];
}

export interface WayOptions {
  readonly now: Now;
  /** What is written where free text is asked for. */
  readonly sentence: string;
  /** Puts candidates into another order, for people who answer differently. */
  readonly shuffle?: <Item>(items: readonly Item[]) => readonly Item[];
}

/** Enough for long questionnaires with nested conditions; what is not found by then is not found soon. */
const MOST_STEPS = 20_000;

/**
 * @param target - the question to reach, or `null` for the end, where answers are looked over and sent
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
  /** The questions on whose answers it depends whether the target is asked. */
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

  /** The way from here on, by trying; what led nowhere is taken back, which costs nothing: sessions never change. */
  #from(session: Session, outcome: Outcome): readonly Stop[] | undefined {
    if (outcome.type !== 'show') return undefined;
    const { view } = outcome;
    if (view.type !== 'ask') return this.#target === undefined && view.type === 'review' ? [] : undefined;
    const { question } = view;
    if (this.#target !== undefined) {
      if (question === this.#target) return [];
      // Passed by: another answer before may still open it.
      if (question.index > this.#target.index) return undefined;
    }
    const mayMatter = this.#matters.has(question.name);
    for (const answer of this.#candidates(question)) {
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

  #candidates(question: Question): readonly Answer[] {
    const { now, sentence, shuffle } = this.#options;
    const found = candidates(question, { now, sentence, wanted: this.#wanted });
    return shuffle === undefined || question.type === 'text' ? found : shuffle(found);
  }

  #do(session: Session, acts: Stop['acts']) {
    let result: ReturnType<typeof step> | undefined;
    for (const act of acts) {
      const input: Input =
        'tap' in act
          ? { type: 'tap', asking: session.asking, action: act.tap }
          : { type: 'text', text: act.write };
      this.#steps += 1;
      result = step(this.#questionnaire, result?.session ?? session, input, this.#options.now);
    }
    return result;
  }
}

/** Every condition that has a say in whether a question is asked, through calculations and other questions, too. */
function conditionsOf({ byName }: Questionnaire, target: Question) {
  const found = [...target.relevant];
  const known = new Set<string>();
  for (const condition of found) {
    for (const name of condition.reads) {
      const question = byName.get(name);
      if (question === undefined || known.has(name)) continue;
      known.add(name);
      found.push(...question.relevant);
      if (question.calculation !== undefined) found.push(question.calculation);
    }
  }
  return found;
}

/** The texts and numbers that a condition names: `'yes'`, `18`. */
function literalsIn(source: string): readonly string[] {
  return [...source.matchAll(/'([^']*)'|"([^"]*)"|(?<![\w{.])(\d+(?:\.\d+)?)/gu)].map(
    ([, single, double, number]) => single ?? double ?? number ?? '',
  );
}

function actsFor(view: AskView, answer: Answer): Stop['acts'] {
  const { question } = view;
  if ('no' in answer) {
    if (answer.no === 'dont-know') return [{ tap: { do: 'dont-know' } }];
    return [{ tap: { do: answer.no === 'skipped' ? 'skip' : 'decline' } }];
  }
  const { v } = answer;
  const ordinal = (name: string) => question.choices.find((choice) => choice.name === name)?.ordinal ?? 0;
  if (v === true) return [{ tap: { do: 'acknowledge' } }];
  if (typeof v === 'object') {
    const ticked = new Set(view.ticked.map(({ name }) => name));
    const toggles = question.choices
      .filter(({ name }) => v.includes(name) !== ticked.has(name))
      .map(({ name }) => ({ tap: { do: 'toggle', choice: ordinal(name), on: v.includes(name) } as const }));
    return [...toggles, { tap: { do: 'done' } }];
  }
  if (question.type === 'select_one') return [{ tap: { do: 'choose', choice: ordinal(String(v)) } }];
  return [{ write: String(v) }];
}
