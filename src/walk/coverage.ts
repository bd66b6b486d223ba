import { Evaluation } from '../interview/evaluation.ts';
import type { Now } from '../interview/now.ts';
import type { Session } from '../interview/session.ts';
import type { ItemDefinition } from '../questionnaire/definition.ts';
import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import { walkItems } from '../questionnaire/walk-items.ts';

export interface CoverageCount {
  readonly seen: number;
  readonly all: number;
}

/** What is counted, in the order of the report. */
export const COUNTED = ['questions', 'choices', 'conditions'] as const;

/** A condition of a question or group: seen as such only where the groups around it apply. */
interface Condition {
  readonly name: string;
  /** Stands for "the groups around apply" and for "it applies": questions that only have conditions. */
  readonly around: Question;
  readonly itself: Question;
  /** Of its first question: an interview that ended before says nothing about it. */
  readonly index: number;
}

/** What a walk has met: every question shown, every choice taken, every `relevant` once true and once false. */
export class Coverage {
  readonly #all: Readonly<Record<(typeof COUNTED)[number], ReadonlySet<string>>>;
  readonly #seen = new Map<string, number>();
  readonly #conditions: readonly Condition[];

  constructor(questionnaire: Questionnaire) {
    this.#conditions = conditionsOf(questionnaire);
    const shown = questionnaire.questions.filter(({ type }) => type !== 'calculate');
    this.#all = {
      questions: new Set(shown.map(({ name }) => name)),
      choices: new Set(
        shown.flatMap(({ name, choices }) => choices.map((choice) => choiceKey(name, choice.name))),
      ),
      conditions: new Set(
        this.#conditions.flatMap(({ name }) => [conditionKey(name, true), conditionKey(name, false)]),
      ),
    };
  }

  showed(question: Question): void {
    this.#note(question.name);
  }

  /** How often a choice has been taken. */
  taken(question: Question, choice: string): number {
    return this.#seen.get(choiceKey(question.name, choice)) ?? 0;
  }

  /** Notes which choices were taken, and which conditions held, in an interview that went as far as `last`. */
  ended(questionnaire: Questionnaire, session: Session, now: Now, last = Number.POSITIVE_INFINITY): void {
    const evaluation = new Evaluation(questionnaire, session, now);
    for (const question of questionnaire.questions) {
      const answer = session.answers.get(question.name);
      if (answer === undefined || !('v' in answer) || !evaluation.isRelevant(question)) continue;
      for (const name of [answer.v].flat()) this.#note(choiceKey(question.name, String(name)));
    }
    for (const { name, around, itself, index } of this.#conditions) {
      if (index > last || !evaluation.isRelevant(around)) continue;
      this.#note(conditionKey(name, evaluation.isRelevant(itself)));
    }
  }

  get isComplete(): boolean {
    return COUNTED.every((kind) => this.missing(kind).length === 0);
  }

  count(kind: (typeof COUNTED)[number]): CoverageCount {
    const all = this.#all[kind].size;
    return { seen: all - this.missing(kind).length, all };
  }

  /** What was not met, as an author reads it: `wishes`, `course = finished`, `wishes does not apply`. */
  missing(kind: (typeof COUNTED)[number]): readonly string[] {
    return [...this.#all[kind]].filter((key) => !this.#seen.has(key));
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

function conditionsOf({ definition, questions, byName }: Questionnaire): readonly Condition[] {
  // An evaluation remembers by index what it has judged: these are numbered after the real questions.
  let next = questions.length;
  const standIn = (like: Question, relevant: Question['relevant']): Question => {
    next += 1;
    return { ...like, index: next, relevant };
  };
  return [...walkItems(definition.items)].flatMap(({ item, groups }): Condition[] => {
    const first = firstQuestion(item, byName);
    if (item.relevant === undefined || item.relevant === '' || first === undefined) return [];
    const depth = groups.filter(({ relevant }) => relevant !== undefined && relevant !== '').length;
    return [
      {
        name: item.name,
        around: standIn(first, first.relevant.slice(0, depth)),
        itself: standIn(first, first.relevant.slice(0, depth + 1)),
        index: first.index,
      },
    ];
  });
}

function firstQuestion(item: ItemDefinition, byName: ReadonlyMap<string, Question>): Question | undefined {
  if (item.type !== 'group') return byName.get(item.name);
  for (const inner of item.items) {
    const found = firstQuestion(inner, byName);
    if (found !== undefined) return found;
  }
  return undefined;
}
