import type { Repeat } from '../../questionnaire/compiled/questionnaire.ts';
import type { Focus, Scope, TreeNode, Value } from '../../questionnaire/expressions/index.ts';
import { dateWord } from './date-word.ts';
import { drawnFor } from './drawn.ts';
import type { Evaluation } from './evaluation.ts';
import type { Instance } from './instance.ts';
import { itext } from './itext.ts';
import { answerKey } from './stop.ts';

/**
 * What an expression of a form is evaluated against, in its place. One is made for each evaluation, and what it can do is
 * shared by all of them: most expressions read one or two answers and need nothing else.
 *
 * Conditions in brackets are evaluated against objects that inherit from it: so it has no private parts.
 */
export class PlacedScope implements Scope {
  readonly evaluation: Evaluation;
  /** Of the question, for what is drawn by lot. */
  readonly name: string;
  /** The repeat that the expression is in, and in which instance of it. */
  readonly from: Repeat | undefined;
  readonly instance: Instance;
  readonly self: Value;
  /** The group, repeat or question that the expression belongs to. */
  readonly owner: string;
  focus?: Focus;

  constructor(
    evaluation: Evaluation,
    name: string,
    from: Repeat | undefined,
    instance: Instance,
    self: Value,
    owner: string,
  ) {
    this.evaluation = evaluation;
    this.name = name;
    this.from = from;
    this.instance = instance;
    this.self = self;
    this.owner = owner;
  }

  get now(): number {
    return this.evaluation.now.ms;
  }

  get utcOffset(): number {
    return this.evaluation.now.utcOffset;
  }

  answer(read: string, near?: TreeNode): Value {
    if (near === undefined) return this.evaluation.value(read, this.from, this.instance);
    const { from, instance } = this.beside(read, near);
    return this.evaluation.value(read, from, instance);
  }

  answers(read: string, near?: TreeNode): readonly Value[] {
    const { from, instance } = this.beside(read, near);
    return this.evaluation.values(read, from, instance);
  }

  answerAt(read: string, wanted: ReadonlyMap<string, number>): Value {
    return this.evaluation.valueIn(read, wanted, this.from, this.instance);
  }

  instances(counted: string, near?: TreeNode): number | undefined {
    const repeat = this.evaluation.questionnaire.repeatByName.get(counted);
    const { from, instance } = this.beside(counted, near);
    return repeat && this.evaluation.countedFrom(repeat, from, instance);
  }

  here(): TreeNode | undefined {
    return this.evaluation.hereOf(this.owner, this.instance);
  }

  nodes(read: string, near?: TreeNode): readonly TreeNode[] {
    const { from, instance } = this.beside(read, near);
    return this.evaluation.nodesCalled(read, from, instance);
  }

  /** In brackets, an answer in the instance that the condition is about may be meant. */
  beside(
    read: string,
    near: TreeNode | undefined,
  ): { readonly from: Repeat | undefined; readonly instance: Instance } {
    return this.evaluation.nearer(read, near, this.from) ?? this;
  }

  table(read: string): TreeNode | undefined {
    const { questionnaire, session } = this.evaluation;
    return questionnaire.table(read, session.language);
  }

  text(id: string): string {
    const { questionnaire, session } = this.evaluation;
    return itext(questionnaire, session.language, id);
  }

  random(): number {
    return drawnFor(this.evaluation.session.id, answerKey(this, this.instance));
  }

  choiceLabel(read: string, choice: string): string {
    return this.evaluation.choiceLabel(read, choice);
  }

  lookUp(table: string, column: string, keyColumn: string, key: string): string {
    return this.evaluation.questionnaire.lookUp(table, column, keyColumn, key);
  }

  dateWord(kind: 'month' | 'weekday', index: number): string {
    return dateWord(this.evaluation.session.language, kind, index);
  }
}
