/**
 * Finds answers that lead to a question. It asks the engine itself at every step, so what it finds is a way that a
 * respondent could take.
 */
import type { Answer } from '../../interview/answers.ts';
import { pagesOf, pageWith } from '../../interview/asking/choice-window.ts';
import { begin } from '../../interview/begin.ts';
import type { Action, Input, SentFile } from '../../interview/input.ts';
import type { Now } from '../../interview/now.ts';
import type { AskView, Outcome } from '../../interview/outcome.ts';
import type { Session } from '../../interview/session.ts';
import { step } from '../../interview/step.ts';
import type { Choice, Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { candidates } from './candidates.ts';

/** One question on the way, and what is done there. */
export interface Stop {
  readonly question: string;
  readonly asking: number;
  readonly acts: readonly WayAct[];
}

export type WayAct =
  | { readonly tap: Action }
  | { readonly write: string }
  | { readonly send: SentFile['kind'] }
  | { readonly share: { readonly latitude: number; readonly longitude: number } };

export interface WayOptions {
  readonly now: Now;
  /** What is written where free text is asked for. */
  readonly sentence: string;
  /** Puts candidates into another order, for people who answer differently. */
  readonly shuffle?: <Item>(items: readonly Item[]) => readonly Item[];
}

/** Enough for long questionnaires with nested conditions; what is not found by then is not found soon. */
const MOST_STEPS = 20_000;
/** What is found in no instance up to this one is found in none. */
const MOST_INSTANCES = 3;

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
      // Passed by: another answer before may still open it, or another instance of its repeat.
      const mayComeAgain = question.repeat !== undefined && question.repeat === this.#target.repeat;
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
    return question.repeat === this.#target?.repeat && instance < MOST_INSTANCES;
  }

  #candidates(view: AskView): readonly Answer[] {
    const { question } = view;
    const { now, sentence, shuffle } = this.#options;
    const found = candidates(view, { now, sentence, wanted: this.#wanted });
    const isToStay = question.type === 'text' || question.type === 'another';
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

/** Every condition that has a say in whether a question is asked, through calculations and other questions, too. */
function conditionsOf({ byName }: Questionnaire, target: Question) {
  const ofWhatHolds = ({ relevant, choiceFilter, repeat }: Question) => [
    ...relevant,
    ...(choiceFilter === undefined ? [] : [choiceFilter]),
    ...(repeat?.count === undefined ? [] : [repeat.count]),
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
function literalsIn(source: string): readonly string[] {
  return [...source.matchAll(/'([^']*)'|"([^"]*)"|(?<![\w{.])(\d+(?:\.\d+)?)/gu)].map(
    ([, single, double, number]) => single ?? double ?? number ?? '',
  );
}

/** What an act is to the engine. */
export function inputOf(act: WayAct, asking: number): Input {
  if ('tap' in act) return { type: 'tap', asking, action: act.tap };
  if ('write' in act) return { type: 'text', text: act.write };
  if ('share' in act) return { type: 'place', ...act.share };
  const file = { id: 'preview', kind: act.send, ending: 'bin', size: 1, duration: 1 };
  return { type: 'file', file };
}

function actsFor(view: AskView, answer: Answer): Stop['acts'] {
  const { question, choices } = view;
  if ('no' in answer) {
    if (answer.no === 'dont-know') return [{ tap: { do: 'dont-know' } }];
    return [{ tap: { do: answer.no === 'skipped' ? 'skip' : 'decline' } }];
  }
  const { v } = answer;
  if ('file' in answer) return [{ send: fileKindOf(question) }];
  if (v === true) return [{ tap: { do: 'acknowledge' } }];
  const named = (name: string) => choices.filter((choice) => choice.name === name);
  if (typeof v === 'object') {
    const wanted =
      question.type === 'rank' ? v.flatMap(named) : choices.filter(({ name }) => v.includes(name));
    const off = view.ticked.filter((choice) => question.type === 'rank' || !wanted.includes(choice));
    const on = wanted.filter((choice) => question.type === 'rank' || !view.ticked.includes(choice));
    const toggles = [
      ...off.map((choice) => ({ choice, on: false })),
      ...on.map((choice) => ({ choice, on: true })),
    ];
    let page = pageOf(view);
    const acts = toggles.flatMap(({ choice, on }) => {
      const turned = turnsTo(view, choice, page);
      page = pageIn(choices, choice);
      return [...turned, { tap: { do: 'toggle', choice: choice.ordinal, on } as const }];
    });
    return [...acts, { tap: { do: 'done' } }];
  }
  switch (question.type) {
    case 'select_one':
    case 'another': {
      const [choice] = named(String(v));
      if (choice === undefined) return [];
      return [...turnsTo(view, choice, pageOf(view)), { tap: { do: 'choose', choice: choice.ordinal } }];
    }
    case 'geopoint': {
      const [latitude = 0, longitude = 0] = String(v).split(' ').map(Number);
      return [{ share: { latitude, longitude } }];
    }
    default:
      return [{ write: String(v) }];
  }
}

/** Page after page, as the buttons of a long list lead. */
function turnsTo({ choices }: AskView, choice: Choice, from: number): Stop['acts'] {
  if (pagesOf(choices) === 1) return [];
  const to = pageIn(choices, choice);
  const by = to < from ? -1 : 1;
  return Array.from({ length: Math.abs(to - from) }, (_, index) => ({
    tap: { do: 'turn', page: from + by * (index + 1) } as const,
  }));
}

function pageOf({ window }: AskView): number {
  return 'page' in window ? window.page : 0;
}

function pageIn(choices: readonly Choice[], { ordinal }: Choice): number {
  const window = pageWith(choices, ordinal);
  return 'page' in window ? window.page : 0;
}

function fileKindOf({ type }: Question): SentFile['kind'] {
  return type === 'image' || type === 'audio' || type === 'video' ? type : 'file';
}
