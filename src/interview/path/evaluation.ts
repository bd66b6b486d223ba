import { choiceLabel } from '../../questionnaire/compiled/choice-label.ts';
import type {
  Choice,
  Condition,
  Question,
  Questionnaire,
  Repeat,
} from '../../questionnaire/compiled/questionnaire.ts';
import { isRanking } from '../../questionnaire/definition/question-types.ts';
import { MOST_INSTANCES } from '../../questionnaire/definition/repeat-limits.ts';
import {
  type Expression,
  type Scope,
  type TreeNode,
  toBoolean,
  toNumber,
  toText,
  type Value,
} from '../../questionnaire/expressions/index.ts';
import type { Answer } from '../answers.ts';
import type { Now } from '../now.ts';
import type { Session } from '../session.ts';
import { xformsValue } from '../xforms-value.ts';
import { isAround } from './around.ts';
import { AnsweredNode, FormNodes } from './form-nodes.ts';
import { type Instance, instanceAt, instanceIn, numberOf, OUTSIDE } from './instance.ts';
import { Instances } from './instances.ts';
import { offered } from './offered.ts';
import { PlacedScope } from './placed-scope.ts';
import { answerKey } from './stop.ts';

/**
 * The values of a questionnaire's expressions for a session at this moment. Each is evaluated at most once, and only when
 * it is needed, so a step in a long questionnaire costs no more than its own conditions.
 *
 * The {@link Instance}s of a repeat are evaluated separately. Within an instance, `${name}` is the answer nearest to it:
 * in the same instance of every repeat that the two questions share, and in the first of any other.
 *
 * To other expressions, a question that is not relevant has an empty value: ODK XForms specification,
 * https://getodk.github.io/xforms-spec/#bind-attributes.
 */
export class Evaluation extends Instances {
  readonly session: Session;
  readonly now: Now;
  readonly #relevant = new Map<number, boolean>();
  readonly #calculated = new Map<number, Value>();
  readonly #offered = new Map<number, readonly Choice[]>();
  #nodes: FormNodes | undefined;

  constructor(questionnaire: Questionnaire, session: Session, now: Now) {
    super(questionnaire);
    this.session = session;
    this.now = now;
  }

  isRelevant(question: Question, instance = OUTSIDE): boolean {
    // After the last instance that there can be, nobody is asked for another one.
    if (instance >= MOST_INSTANCES && question.type === 'another' && numberOf(instance) === MOST_INSTANCES)
      return false;
    if (question.relevant.length === 0) return true;
    const place = this.#place(question, instance);
    let relevant = this.#relevant.get(place);
    if (relevant === undefined) {
      // Whoever asks for it in the meantime came in a circle.
      if (question.relevant.some(isCircular)) this.#relevant.set(place, question.decides);
      relevant = question.relevant.every((condition) => this.#applies(condition, question, instance));
      this.#relevant.set(place, relevant);
    }
    return relevant;
  }

  isRequired(question: Question, instance = OUTSIDE): boolean {
    return typeof question.required === 'boolean'
      ? question.required
      : this.#holds(question.required, question, instance, '');
  }

  /** Whether the answer satisfies the question's constraint. No value satisfies every constraint. */
  isAllowed(question: Question, answer: Answer, instance = OUTSIDE): boolean {
    if (question.constraint === undefined || !('v' in answer)) return true;
    return this.#holds(question.constraint, question, instance, xformsValue(answer));
  }

  /** The result of a calculation; empty when it does not apply. A triggered one gives its kept result. */
  calculated(question: Question, instance = OUTSIDE): Value {
    if (question.calculation === undefined || !this.isRelevant(question, instance)) return '';
    const place = this.#place(question, instance);
    let value = this.#calculated.get(place);
    if (value === undefined) {
      if (question.calculation.readsInstances) this.#calculated.set(place, '');
      const kept = this.session.answers.get(answerKey(question, instance));
      if (question.trigger.length > 0) value = kept === undefined ? '' : xformsValue(kept);
      else value = this.#made(question.calculation, question, instance, kept);
      this.#calculated.set(place, value);
    }
    return value;
  }

  /** The result of a calculation now; a kept result is ignored. */
  recalculated(question: Question, instance = OUTSIDE): Value {
    if (question.calculation === undefined || !this.isRelevant(question, instance)) return '';
    return this.#made(question.calculation, question, instance, undefined);
  }

  /** The value of a default: a constant, or calculated now. */
  defaultOf(question: Question, instance = OUTSIDE): string {
    const value = question.default;
    if (value === undefined || typeof value === 'string') return value ?? '';
    return toText(this.#made(value, question, instance, undefined));
  }

  /** The value of a question that is shown and not asked. */
  shownValue(question: Question, instance = OUTSIDE): string {
    return question.calculation === undefined
      ? this.defaultOf(question, instance)
      : toText(this.calculated(question, instance));
  }

  /** The choices that can be chosen now, in the order in which they are offered. */
  choices(question: Question, instance = OUTSIDE): readonly Choice[] {
    const { choices, choicesFrom, choiceFilter, randomize, seed } = question;
    if (choiceFilter === undefined && choicesFrom === undefined && !randomize) return choices;
    const place = this.#place(question, instance);
    let found = this.#offered.get(place);
    if (found === undefined) {
      // Whoever asks for it in the meantime came in a circle, and may find what was chosen.
      this.#offered.set(place, choices);
      found = offered(
        choicesFrom === undefined ? choices : this.#answersAsChoices(choicesFrom, question, instance),
        choicesFrom === undefined && choiceFilter
          ? this.#scope(question.name, question.repeat, instance, '')
          : undefined,
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
   * The answers in the instances of a repeat as choices, those that pass the filter: it is judged in each instance. As in
   * pyxform, an answer is both value and label.
   */
  #answersAsChoices(name: string, question: Question, instance: Instance): readonly Choice[] {
    const source = this.questionnaire.byName.get(name);
    if (source === undefined) return [];
    const { repeat } = source;
    // Within the repeat itself, all its instances can be chosen.
    const from = isAround(repeat, question.repeat) ? repeat?.outer : question.repeat;
    const at = from === question.repeat ? instance : instanceAt(from?.depth ?? 0, instance);
    const all = this.instancesOf(repeat, from, at);
    const size = all.length;
    return all.flatMap((each, ordinal): readonly Choice[] => {
      const value = this.isRelevant(source, each) ? toText(this.valueAt(source, each)) : '';
      if (value === '') return [];
      const { choiceFilter } = question;
      if (choiceFilter !== undefined) {
        const scope = this.#scope(question.name, repeat, each, value);
        // A bare name in the filter is a question of the same instance.
        const node = this.#nodeOf(repeat?.name ?? '', each);
        if (node !== undefined) scope.focus = { node, position: ordinal + 1, size };
        if (!toBoolean(choiceFilter.evaluate(scope))) return [];
      }
      return [
        { ordinal, name: value, message: '', labels: { '': value }, exclusive: false, columns: undefined },
      ];
    });
  }

  /**
   * The valid answer. A choice that is no longer offered drops out; the others stay.
   *
   * @returns `undefined` if the question has to be asked
   */
  answer(question: Question, instance = OUTSIDE): Answer | undefined {
    const answer = this.session.answers.get(answerKey(question, instance));
    if (answer === undefined || !canLoseChoices(question) || !('v' in answer)) return answer;
    const isOffered = (name: unknown) =>
      this.choices(question, instance).some((choice) => choice.name === name);
    if (!Array.isArray(answer.v)) return isOffered(answer.v) ? answer : undefined;
    // A ranking contains every choice that is offered.
    if (isRanking(question.type)) return answer.v.every(isOffered) ? answer : undefined;
    const kept = answer.v.filter(isOffered);
    return kept.length === 0 ? undefined : kept.length === answer.v.length ? answer : { v: kept };
  }

  isAnswered(question: Question, instance = OUTSIDE): boolean {
    return canLoseChoices(question)
      ? this.answer(question, instance) !== undefined
      : this.session.answers.has(answerKey(question, instance));
  }

  /** The value that expressions read: empty if there is none, or if the question does not apply. */
  value(name: string, from: Repeat | undefined, instance: Instance): Value {
    const question = this.questionnaire.byName.get(name);
    if (question === undefined) return '';
    const { repeat } = question;
    if (repeat === undefined) return this.valueAt(question, OUTSIDE);
    const nearest = this.nearest(repeat, from, instance);
    return nearest === undefined ? '' : this.valueAt(question, nearest);
  }

  /** As expressions read it: empty if there is none, or if the question does not apply. */
  valueAt(question: Question, instance: Instance): Value {
    // A calculation is stored as text: ODK XForms specification, so `${is_adult} = 'true'`.
    if (question.calculation !== undefined) {
      if (!question.asked) return toText(this.calculated(question, instance));
    } else if (question.shown) {
      return this.isRelevant(question, instance) ? this.defaultOf(question, instance) : '';
    }
    const answer = this.answer(question, instance);
    if (answer === undefined && !question.decides) return '';
    if (!this.isRelevant(question, instance)) return '';
    return answer === undefined ? this.defaultOf(question, instance) : xformsValue(answer);
  }

  /** The values that functions over lists read: inside the same repeat the one of the same instance (see {@link Scope}). */
  values(name: string, from: Repeat | undefined, instance: Instance): readonly Value[] {
    const question = this.questionnaire.byName.get(name);
    if (question === undefined) return [];
    return this.instancesOf(question.repeat, from, instance)
      .filter((at) => this.isRelevant(question, at))
      .map((at) => this.valueAt(question, at));
  }

  /** @param wanted - the number of the instance of each repeat that is named; of others, the nearest is meant */
  valueIn(
    name: string,
    wanted: ReadonlyMap<string, number>,
    from: Repeat | undefined,
    instance: Instance,
  ): Value {
    const question = this.questionnaire.byName.get(name);
    if (question === undefined) return '';
    const at = this.named(question.repeat, wanted, from, instance);
    return at === undefined ? '' : this.valueAt(question, at);
  }

  /**
   * The value of an expression in a text.
   *
   * @param owner - the group, repeat or question that the text belongs to; `''` for one of the form
   * @param instance - where the text is shown
   */
  worth({ evaluate }: Expression, owner: string, instance: Instance): Value {
    const form = this.questionnaire.tree.called(owner);
    this.#nodes ??= new FormNodes(this);
    const repeat = form && this.#nodes.repeatAround(form);
    return evaluate(this.#scope(owner, repeat, instanceAt(repeat?.depth ?? 0, instance), ''));
  }

  protected counted(repeat: Repeat, outer: Instance): number {
    const { from, to } = repeat;
    const first = this.questionnaire.questions[from];
    if (first === undefined || from === to) return 0;
    if (repeat.count !== undefined) {
      const scope = this.#scope(first.name, repeat.outer, outer, '', repeat.name);
      const count = Math.trunc(toNumber(repeat.count.evaluate(scope)));
      return Math.max(0, Number.isNaN(count) ? 0 : count);
    }
    let count = 1;
    while (count < MOST_INSTANCES) {
      const another = this.session.answers.get(answerKey(repeat, instanceIn(outer, count)));
      if (another === undefined || !('v' in another) || another.v !== 'yes') break;
      count++;
    }
    return count;
  }

  protected isRepeated(repeat: Repeat, outer: Instance): boolean {
    const first = this.questionnaire.questions[repeat.from];
    return (
      first !== undefined && repeat.relevant.every((condition) => this.#applies(condition, first, outer))
    );
  }

  #made(expression: Expression, question: Question, instance: Instance, kept: Answer | undefined): Value {
    const value = expression.evaluate(
      this.#scope(question.name, question.repeat, instance, kept === undefined ? '' : xformsValue(kept)),
    );
    // ODK's engines keep "not a number" as no value: what is reckoned from an empty answer is empty.
    return Number.isNaN(value) ? '' : value;
  }

  #holds(expression: Expression, question: Question, instance: Instance, self: Value): boolean {
    return toBoolean(expression.evaluate(this.#scope(question.name, question.repeat, instance, self)));
  }

  /** A condition is judged where it was written: one of an outer group not within the instances of an inner repeat. */
  #applies({ evaluate, owner, repeat }: Condition, question: Question, instance: Instance): boolean {
    const at = repeat === question.repeat ? instance : instanceAt(repeat?.depth ?? 0, instance);
    return toBoolean(evaluate(this.#scope(question.name, repeat, at, '', owner)));
  }

  /**
   * @param name - of the question, for what is drawn by lot
   * @param from - the repeat that the expression is in, and in which instance of it
   * @param owner - the group, repeat or question that it belongs to
   */
  #scope(name: string, from: Repeat | undefined, instance: Instance, self: Value, owner = name): PlacedScope {
    return new PlacedScope(this, name, from, instance, self, owner);
  }

  #nodeOf(name: string, instance: Instance): AnsweredNode | undefined {
    const form = this.questionnaire.tree.called(name);
    this.#nodes ??= new FormNodes(this);
    return form && this.#nodes.at(form, instance);
  }

  /** The node where the paths of an expression begin. */
  hereOf(owner: string, instance: Instance): AnsweredNode | undefined {
    const form = this.questionnaire.tree.called(owner);
    this.#nodes ??= new FormNodes(this);
    // The conditions and the count of a repeat are about its place, whichever instance is there.
    return form && this.#nodes.at(form, form.item?.type === 'repeat' ? instanceIn(instance, 1) : instance);
  }

  /** The nodes of a question, group or repeat in the repeats that it shares with `from`. */
  nodesCalled(name: string, from: Repeat | undefined, instance: Instance): readonly AnsweredNode[] {
    const form = this.questionnaire.tree.called(name);
    if (form === undefined) return [];
    this.#nodes ??= new FormNodes(this);
    const nodes = this.#nodes;
    return this.instancesOf(nodes.repeatAround(form), from, instance).flatMap((outer) =>
      nodes.within(form, outer),
    );
  }

  /** Where `near` is, if it is in more of the repeats around something than the expression itself. */
  nearer(
    name: string,
    near: TreeNode | undefined,
    from: Repeat | undefined,
  ): { readonly from: Repeat | undefined; readonly instance: Instance } | undefined {
    const form = near instanceof AnsweredNode ? this.questionnaire.tree.called(name) : undefined;
    if (form === undefined || !(near instanceof AnsweredNode) || this.#nodes === undefined) return undefined;
    const around = this.#nodes.repeatAround(form);
    return sharedDepth(around, near.repeat) > sharedDepth(around, from)
      ? { from: near.repeat, instance: near.instance }
      : undefined;
  }

  choiceLabel(name: string, choice: string): string {
    const found = this.questionnaire.byName.get(name)?.choices.find((other) => other.name === choice);
    return (found && choiceLabel(this.questionnaire.texts(this.session.language), found)) ?? choice;
  }

  #place({ index }: Question, instance: Instance): number {
    return index + instance * this.questionnaire.questions.length;
  }
}

function isCircular({ readsInstances, readsInside }: Condition): boolean {
  return readsInstances || readsInside;
}

/** In how many repeats both are. */
function sharedDepth(repeat: Repeat | undefined, other: Repeat | undefined): number {
  let shared = repeat;
  while (!isAround(shared, other)) shared = shared?.outer;
  return shared?.depth ?? 0;
}

/** Whether a choice may be offered at one time and not at another. */
export function canLoseChoices({ choiceFilter, choicesFrom }: Question): boolean {
  return choiceFilter !== undefined || choicesFrom !== undefined;
}
