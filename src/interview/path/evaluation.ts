import { choiceLabel } from '../../questionnaire/compiled/choice-label.ts';
import type { Choice, Question, Questionnaire, Repeat } from '../../questionnaire/compiled/questionnaire.ts';
import { isRanking } from '../../questionnaire/definition/question-types.ts';
import {
  type Expression,
  type Scope,
  toBoolean,
  toNumber,
  toText,
  type Value,
} from '../../questionnaire/expressions/index.ts';
import type { Answer } from '../answers.ts';
import type { Now } from '../now.ts';
import type { Session } from '../session.ts';
import { xformsValue } from '../xforms-value.ts';
import { dateWord } from './date-word.ts';
import { drawnFor } from './drawn.ts';
import { offered } from './offered.ts';
import { answerKey } from './stop.ts';

/** The most instances that a repeat can have: a typing error in "how many?" must not lead to a thousand questions. */
export const MOST_INSTANCES = 50;

/**
 * The values of a questionnaire's expressions for a session at this moment. Each is evaluated at most once, and only when
 * it is needed, so a step in a long questionnaire costs no more than its own conditions.
 *
 * The instances of a repeat (from 1; 0 for a question outside repeats) are evaluated separately. Within an instance,
 * `${name}` is the answer in that instance; for a question of another repeat it is the answer in its first.
 *
 * To other expressions, a question that is not relevant has an empty value: ODK XForms specification,
 * https://getodk.github.io/xforms-spec/#bind-attributes.
 */
export class Evaluation {
  readonly questionnaire: Questionnaire;
  readonly session: Session;
  readonly #now: Now;
  readonly #relevant = new Map<number, boolean>();
  readonly #calculated = new Map<number, Value>();
  readonly #offered = new Map<number, readonly Choice[]>();
  readonly #instances = new Map<Repeat, number>();

  constructor(questionnaire: Questionnaire, session: Session, now: Now) {
    this.questionnaire = questionnaire;
    this.session = session;
    this.#now = now;
  }

  isRelevant(question: Question, instance = 0): boolean {
    if (question.relevant.length === 0) return true;
    const place = this.#place(question, instance);
    let relevant = this.#relevant.get(place);
    if (relevant === undefined) {
      relevant = question.relevant.every((condition) => this.#holds(condition, question, instance, ''));
      this.#relevant.set(place, relevant);
    }
    return relevant;
  }

  isRequired(question: Question, instance = 0): boolean {
    return typeof question.required === 'boolean'
      ? question.required
      : this.#holds(question.required, question, instance, '');
  }

  /** Whether the answer satisfies the question's constraint. No value satisfies every constraint. */
  isAllowed(question: Question, answer: Answer, instance = 0): boolean {
    if (question.constraint === undefined || !('v' in answer)) return true;
    return this.#holds(question.constraint, question, instance, xformsValue(answer));
  }

  /** The result of a calculation; empty when it does not apply. A triggered one gives its kept result. */
  calculated(question: Question, instance = 0): Value {
    if (question.calculation === undefined || !this.isRelevant(question, instance)) return '';
    const place = this.#place(question, instance);
    let value = this.#calculated.get(place);
    if (value === undefined) {
      const kept = this.session.answers.get(answerKey(question, instance));
      if (question.trigger.length > 0) value = kept === undefined ? '' : xformsValue(kept);
      else value = this.#made(question.calculation, question, instance, kept);
      this.#calculated.set(place, value);
    }
    return value;
  }

  /** The result of a calculation now; a kept result is ignored. */
  recalculated(question: Question, instance = 0): Value {
    if (question.calculation === undefined || !this.isRelevant(question, instance)) return '';
    return this.#made(question.calculation, question, instance, undefined);
  }

  /** The value of a default: a constant, or calculated now. */
  defaultOf(question: Question, instance = 0): string {
    const value = question.default;
    if (value === undefined || typeof value === 'string') return value ?? '';
    return toText(this.#made(value, question, instance, undefined));
  }

  /** The value of a question that is shown and not asked. */
  shownValue(question: Question, instance = 0): string {
    return question.calculation === undefined
      ? this.defaultOf(question, instance)
      : toText(this.calculated(question, instance));
  }

  /** The choices that can be chosen now, in the order in which they are offered. */
  choices(question: Question, instance = 0): readonly Choice[] {
    const { choices, choiceFilter, randomize, seed } = question;
    if (choiceFilter === undefined && !randomize) return choices;
    const place = this.#place(question, instance);
    let found = this.#offered.get(place);
    if (found === undefined) {
      found = offered(
        choices,
        choiceFilter && this.#scope(question, instance, ''),
        choiceFilter,
        randomize
          ? { seed: seed && this.#made(seed, question, instance, undefined), session: this.session.id }
          : undefined,
      );
      this.#offered.set(place, found);
    }
    return found;
  }

  /**
   * The valid answer. A choice that is no longer offered drops out; the others stay.
   *
   * @returns `undefined` if the question has to be asked
   */
  answer(question: Question, instance = 0): Answer | undefined {
    const answer = this.session.answers.get(answerKey(question, instance));
    if (answer === undefined || question.choiceFilter === undefined || !('v' in answer)) return answer;
    const isOffered = (name: unknown) =>
      this.choices(question, instance).some((choice) => choice.name === name);
    if (!Array.isArray(answer.v)) return isOffered(answer.v) ? answer : undefined;
    // A ranking contains every choice that is offered.
    if (isRanking(question.type)) return answer.v.every(isOffered) ? answer : undefined;
    const kept = answer.v.filter(isOffered);
    return kept.length === 0 ? undefined : kept.length === answer.v.length ? answer : { v: kept };
  }

  isAnswered(question: Question, instance = 0): boolean {
    return question.choiceFilter === undefined
      ? this.session.answers.has(answerKey(question, instance))
      : this.answer(question, instance) !== undefined;
  }

  /** How many instances a repeat has. */
  instances(repeat: Repeat): number {
    let count = this.#instances.get(repeat);
    if (count === undefined) {
      count = this.#counted(repeat);
      this.#instances.set(repeat, count);
    }
    return count;
  }

  #counted(repeat: Repeat): number {
    const first = this.questionnaire.questions[repeat.from];
    if (first === undefined || first.repeat !== repeat) return 0;
    if (repeat.count !== undefined) {
      const count = Math.trunc(toNumber(repeat.count.evaluate(this.#scope(first, 0, ''))));
      return Math.max(0, Math.min(MOST_INSTANCES, Number.isNaN(count) ? 0 : count));
    }
    let count = 1;
    while (count < MOST_INSTANCES) {
      const another = this.session.answers.get(answerKey(repeat, count));
      if (another === undefined || !('v' in another) || another.v !== 'yes') break;
      count++;
    }
    return count;
  }

  /** The value that expressions read: empty if there is none, or if the question does not apply. */
  #value(name: string, from: Question, instance: number): Value {
    const question = this.questionnaire.byName.get(name);
    if (question === undefined) return '';
    const { repeat } = question;
    if (repeat === undefined) return this.#valueAt(question, 0);
    if (repeat === from.repeat && instance > 0) return this.#valueAt(question, instance);
    return this.instances(repeat) === 0 ? '' : this.#valueAt(question, 1);
  }

  #valueAt(question: Question, instance: number): Value {
    // A calculation is stored as text: ODK XForms specification, so `${is_adult} = 'true'`.
    if (question.calculation !== undefined) {
      if (!question.asked) return toText(this.calculated(question, instance));
    } else if (question.shown) {
      return this.isRelevant(question, instance) ? this.defaultOf(question, instance) : '';
    }
    const answer = this.answer(question, instance);
    return answer === undefined || !this.isRelevant(question, instance) ? '' : xformsValue(answer);
  }

  /** The values that functions over lists read: inside the same repeat the one of the same instance (see {@link Scope}). */
  #values(name: string, from: Question, instance: number): readonly Value[] {
    const question = this.questionnaire.byName.get(name);
    if (question === undefined) return [];
    const { repeat } = question;
    if (repeat === undefined || (repeat === from.repeat && instance > 0)) {
      const own = repeat === undefined ? 0 : instance;
      return this.isRelevant(question, own) ? [this.#valueAt(question, own)] : [];
    }
    const values: Value[] = [];
    for (let instance = 1; instance <= this.instances(repeat); instance++) {
      if (this.isRelevant(question, instance)) values.push(this.#valueAt(question, instance));
    }
    return values;
  }

  #valueIn(name: string, instance: number): Value {
    const question = this.questionnaire.byName.get(name);
    if (question === undefined) return '';
    const { repeat } = question;
    // Outside of repeats there is one, the first.
    if (repeat === undefined) return instance === 1 ? this.#valueAt(question, 0) : '';
    return instance <= this.instances(repeat) ? this.#valueAt(question, instance) : '';
  }

  #made(expression: Expression, question: Question, instance: number, kept: Answer | undefined): Value {
    const value = expression.evaluate(
      this.#scope(question, instance, kept === undefined ? '' : xformsValue(kept)),
    );
    // ODK's engines keep "not a number" as no value: what is reckoned from an empty answer is empty.
    return Number.isNaN(value) ? '' : value;
  }

  #holds(expression: Expression, question: Question, instance: number, self: Value): boolean {
    return toBoolean(expression.evaluate(this.#scope(question, instance, self)));
  }

  #scope(question: Question, instance: number, self: Value): Scope {
    const { questionnaire, session } = this;
    return {
      answer: (name) => this.#value(name, question, instance),
      answers: (name) => this.#values(name, question, instance),
      answerAt: (name, wanted) => this.#valueIn(name, wanted),
      instances: (name) => {
        const repeat = questionnaire.repeatByName.get(name);
        if (repeat === undefined) return undefined;
        // A repeat that does not apply has no instances.
        return this.#applies(repeat) ? this.instances(repeat) : 0;
      },
      position: Math.max(1, instance),
      self,
      now: this.#now.ms,
      utcOffset: this.#now.utcOffset,
      random: () => drawnFor(session.id, answerKey(question, instance)),
      choiceLabel: (name, choice) => this.#choiceLabel(name, choice),
      lookUp: questionnaire.lookUp,
      dateWord: (kind, index) => dateWord(session.language, kind, index),
    };
  }

  #applies(repeat: Repeat): boolean {
    const first = this.questionnaire.questions[repeat.from];
    return first !== undefined && repeat.relevant.every((condition) => this.#holds(condition, first, 0, ''));
  }

  #choiceLabel(name: string, choice: string): string {
    const found = this.questionnaire.byName.get(name)?.choices.find((other) => other.name === choice);
    return (found && choiceLabel(this.questionnaire.texts(this.session.language), found)) ?? choice;
  }

  #place({ index }: Question, instance: number): number {
    return index + instance * this.questionnaire.questions.length;
  }
}
