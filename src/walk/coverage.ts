import { isLong } from '../interview/asking/choice-window.ts';
import type { Now } from '../interview/now.ts';
import type { AskView } from '../interview/outcome.ts';
import { Evaluation } from '../interview/path/evaluation.ts';
import { instanceAt, OUTSIDE } from '../interview/path/instance.ts';
import { following } from '../interview/path/stops.ts';
import type { Session } from '../interview/session.ts';
import type { Question, Questionnaire, Repeat } from '../questionnaire/compiled/questionnaire.ts';
import type { ItemDefinition } from '../questionnaire/definition/definition.ts';
import { isContainer, walkItems } from '../questionnaire/definition/walk-items.ts';

export interface CoverageCount {
  readonly seen: number;
  readonly all: number;
}

/** What is counted, in the order of the report. */
export const COUNTED = ['questions', 'choices', 'conditions'] as const;

export type Counted = (typeof COUNTED)[number];

/** How many instances a repeat has, as far as it matters. */
export const HOW_MANY = ['none', 'one', 'several'] as const;

export type HowMany = (typeof HOW_MANY)[number];

/** A condition of a question, group or repeat. It counts only where the groups around it apply. */
interface Condition {
  readonly name: string;
  readonly source: string;
  /** Represent "the groups around apply" and "it applies": questions that only have conditions. */
  readonly around: Question;
  readonly itself: Question;
  /** Index of its first question: an interview that ended before it says nothing about the condition. */
  readonly index: number;
}

/**
 * What a walk has met: every question shown, every choice taken, every `relevant` once true and once false, in any
 * instance of a repeat. In a long list with pages, a choice counts when it was offered.
 */
export class Coverage {
  readonly #questionnaire: Questionnaire;
  readonly #all: Readonly<Record<Counted, ReadonlySet<string>>>;
  readonly #seen = new Map<string, number>();
  readonly #conditions: readonly Condition[];
  /** With a question that represents "the repeat applies". */
  readonly #repeats: readonly { readonly repeat: Repeat; readonly itself: Question }[];
  readonly #instances = new Map<string, Set<HowMany>>();
  readonly #left = new Set<string>();
  /** Whether answers were sent after the core, before the end. */
  hasSentPart = false;

  constructor(questionnaire: Questionnaire) {
    this.#questionnaire = questionnaire;
    const standIn = standIns();
    this.#conditions = conditionsOf(questionnaire, standIn);
    this.#repeats = questionnaire.repeats.flatMap((repeat) => {
      const first = questionnaire.questions[repeat.from];
      return first === undefined ? [] : [{ repeat, itself: standIn(first, repeat.relevant) }];
    });
    const shown = questionnaire.questions.filter((question) => question.asked || question.shown);
    this.#all = {
      questions: new Set(shown.map(({ name }) => name)),
      choices: new Set(
        shown.flatMap(({ name, choices, asked }) =>
          asked ? choices.map((choice) => choiceKey(name, choice.name)) : [],
        ),
      ),
      conditions: new Set(
        this.#conditions.flatMap(({ name }) => [conditionKey(name, true), conditionKey(name, false)]),
      ),
    };
  }

  showed(question: Question): void {
    this.#note(question.name);
  }

  /** Notes that a question is on the screen with all its choices. */
  asked({ question, choices }: AskView): void {
    this.showed(question);
    if (!isLong(choices)) return;
    for (const { name } of choices) this.#note(choiceKey(question.name, name));
  }

  /** How often a choice has been taken (in a long list: offered). */
  taken(question: Question, choice: string): number {
    return this.#seen.get(choiceKey(question.name, choice)) ?? 0;
  }

  /** Notes that somebody went back from a question, because it took nothing that they tried. */
  wasLeft({ name }: Question): void {
    this.#left.add(name);
  }

  /** Whether a repeat has been seen with this many instances. */
  hasSeen(repeat: Repeat, howMany: HowMany): boolean {
    return this.#instances.get(repeat.name)?.has(howMany) ?? false;
  }

  /** Notes which choices were taken, and which conditions held, in an interview that went as far as `last`. */
  ended(session: Session, now: Now, last = Number.POSITIVE_INFINITY): void {
    const evaluation = new Evaluation(this.#questionnaire, session, now);
    for (const { question, instance } of following(evaluation)) {
      if (!question.asked) continue;
      const answer = evaluation.answer(question, instance);
      if (answer === undefined || !('v' in answer) || !evaluation.isRelevant(question, instance)) continue;
      for (const name of [answer.v].flat()) this.#note(choiceKey(question.name, String(name)));
    }
    for (const condition of this.#conditions) this.#judge(evaluation, condition, last);
    for (const { repeat, itself } of this.#repeats) {
      if (repeat.from > last) continue;
      const seen = this.#instances.get(repeat.name) ?? new Set();
      for (const outer of evaluation.instancesOf(repeat.outer, undefined, OUTSIDE)) {
        if (!evaluation.isRelevant(itself, instanceAt(depthOf(itself), outer))) continue;
        const count = evaluation.instances(repeat, outer);
        seen.add(count === 0 ? 'none' : count === 1 ? 'one' : 'several');
      }
      this.#instances.set(repeat.name, seen);
    }
  }

  get isComplete(): boolean {
    return COUNTED.every((kind) => this.missing(kind).length === 0);
  }

  /** Every counted repeat with none, one and several instances; not every repeat can have all three. */
  get hasAllInstances(): boolean {
    return this.#questionnaire.repeats.every(
      (repeat) =>
        repeat.count === undefined ||
        repeat.count.reads.size === 0 ||
        HOW_MANY.every((each) => this.hasSeen(repeat, each)),
    );
  }

  count(kind: Counted): CoverageCount {
    const all = this.#all[kind].size;
    return { seen: all - this.missing(kind).length, all };
  }

  /** What was not met, as an author reads it: `wishes`, `course = finished`, `wishes does not apply`. */
  missing(kind: Counted): readonly string[] {
    return [...this.#all[kind]].filter((key) => !this.#seen.has(key));
  }

  /** With how many instances each repeat was seen. */
  instances(): Readonly<Record<string, readonly HowMany[]>> {
    return Object.fromEntries(
      this.#questionnaire.repeats.map(({ name }) => {
        const seen = this.#instances.get(name);
        return [name, HOW_MANY.filter((each) => seen?.has(each))];
      }),
    );
  }

  /** The author's expressions that block what was not met, as far as that can be told. */
  reasons(): readonly string[] {
    const reasons = new Set<string>();
    for (const { name, source } of this.#conditions) {
      const held = (how: boolean) => this.#seen.has(conditionKey(name, how));
      if (!held(true)) reasons.add(`${name} never applied: ${source}`);
      else if (!held(false)) reasons.add(`${name} always applied: ${source}`);
    }
    for (const { name, choices, choiceFilter } of this.#questionnaire.questions) {
      if (choiceFilter === undefined || !this.#seen.has(name)) continue;
      const left = choices.filter((choice) => !this.#seen.has(choiceKey(name, choice.name)));
      if (left.length > 0) reasons.add(`${name} has a filter: ${choiceFilter.source}`);
    }
    for (const name of this.#left) {
      reasons.add(`${name} took no answer on some path; people went back and answered otherwise`);
    }
    return [...reasons];
  }

  #judge(evaluation: Evaluation, condition: Condition, last: number): void {
    const { name, around, itself, index } = condition;
    if (index > last) return;
    const repeat = itself.relevant.at(-1)?.repeat;
    for (const outer of evaluation.instancesOf(repeat, undefined, OUTSIDE)) {
      const instance = instanceAt(depthOf(itself), outer);
      if (!evaluation.isRelevant(around, instance)) continue;
      this.#note(conditionKey(name, evaluation.isRelevant(itself, instance)));
    }
  }

  #note(key: string): void {
    this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1);
  }
}

function choiceKey(question: string, choice: string): string {
  return `${question} = ${choice}`;
}

function conditionKey(item: string, held: boolean): string {
  return `${item} ${held ? 'applies' : 'does not apply'}`;
}

/** An evaluation caches its results by index and instance, so stand-ins get numbers far above those of questions. */
const FAR = 2 ** 40;

/** Makes questions that only have conditions. */
function standIns(): (like: Question, relevant: Question['relevant']) => Question {
  let made = 0;
  return (like, relevant) => {
    made += 1;
    return { ...like, index: made * FAR, relevant };
  };
}

function conditionsOf(
  { definition, byName }: Questionnaire,
  standIn: ReturnType<typeof standIns>,
): readonly Condition[] {
  return [...walkItems(definition.items)].flatMap(({ item, groups }): Condition[] => {
    const first = firstQuestion(item, byName);
    if (item.relevant === undefined || item.relevant === '' || first === undefined) return [];
    const depth = groups.filter(({ relevant }) => relevant !== undefined && relevant !== '').length;
    return [
      {
        name: item.name,
        source: item.relevant,
        around: standIn(first, first.relevant.slice(0, depth)),
        itself: standIn(first, first.relevant.slice(0, depth + 1)),
        index: first.index,
      },
    ];
  });
}

function depthOf({ repeat }: Question): number {
  return repeat?.depth ?? 0;
}

function firstQuestion(item: ItemDefinition, byName: ReadonlyMap<string, Question>): Question | undefined {
  if (!isContainer(item)) return byName.get(item.name);
  for (const inner of item.items) {
    const found = firstQuestion(inner, byName);
    if (found !== undefined) return found;
  }
  return undefined;
}
