import type { Question, Questionnaire, Repeat } from '../../questionnaire/compiled/questionnaire.ts';
import type { FormNode } from '../../questionnaire/definition/form-tree.ts';
import { type TreeNode, toText, type Value } from '../../questionnaire/expressions/index.ts';
import { type Instance, instanceIn, numberOf, outerInstance } from './instance.ts';

/** What the nodes of a form need to know of the answers in it. */
export interface FormValues {
  readonly questionnaire: Questionnaire;
  isRelevant(question: Question, instance: Instance): boolean;
  /** As expressions read it. */
  valueAt(question: Question, instance: Instance): Value;
  /** How many instances a repeat has; none if it does not apply. */
  instancesThere(repeat: Repeat, outer: Instance): number;
}

/** The form of one interview as a tree of nodes: what paths in expressions walk through. Each node is made once. */
export class FormNodes {
  readonly #values: FormValues;
  readonly #known = new Map<FormNode, Map<Instance, AnsweredNode>>();

  constructor(values: FormValues) {
    this.#values = values;
  }

  /** @param instance - of the innermost repeat around; of a repeat itself, which instance of it is meant */
  at(form: FormNode, instance: Instance): AnsweredNode {
    const all = this.#known.get(form) ?? new Map<Instance, AnsweredNode>();
    const node = all.get(instance) ?? new AnsweredNode(this, this.#values, form, instance);
    this.#known.set(form, all.set(instance, node));
    return node;
  }

  /** The innermost repeat around a form node. */
  repeatAround({ parent }: FormNode): Repeat | undefined {
    if (parent?.item?.type === 'repeat') return this.#values.questionnaire.repeatByName.get(parent.item.name);
    return parent && this.repeatAround(parent);
  }

  /** The nodes of a form node within an instance of what is around it. */
  within(form: FormNode, outer: Instance): readonly AnsweredNode[] {
    const { item } = form;
    if (item?.type !== 'repeat') return [this.at(form, outer)];
    const repeat = this.#values.questionnaire.repeatByName.get(item.name);
    const count = repeat === undefined ? 0 : this.#values.instancesThere(repeat, outer);
    return Array.from({ length: count }, (_, index) => this.at(form, instanceIn(outer, index + 1)));
  }
}

/** A question, group or instance of a repeat in one interview. */
export class AnsweredNode implements TreeNode {
  readonly #nodes: FormNodes;
  readonly #values: FormValues;
  readonly form: FormNode;
  readonly instance: Instance;

  constructor(nodes: FormNodes, values: FormValues, form: FormNode, instance: Instance) {
    this.#nodes = nodes;
    this.#values = values;
    this.form = form;
    this.instance = instance;
  }

  get name(): string {
    return this.form.name;
  }

  /** The innermost repeat that it is in, or that it is an instance of. */
  get repeat(): Repeat | undefined {
    const { item } = this.form;
    return item?.type === 'repeat'
      ? this.#values.questionnaire.repeatByName.get(item.name)
      : this.#nodes.repeatAround(this.form);
  }

  get position(): number {
    return Math.max(1, numberOf(this.instance));
  }

  get parent(): AnsweredNode | undefined {
    const { parent, item } = this.form;
    return (
      parent && this.#nodes.at(parent, item?.type === 'repeat' ? outerInstance(this.instance) : this.instance)
    );
  }

  get value(): Value {
    const question = this.#question;
    return question === undefined
      ? this.children()
          .map(({ value }) => toText(value))
          .join('')
      : this.#values.valueAt(question, this.instance);
  }

  get applies(): boolean {
    const question = this.#question;
    return question === undefined || this.#values.isRelevant(question, this.instance);
  }

  children(name?: string): readonly AnsweredNode[] {
    return this.form.children(name).flatMap((child) => this.#nodes.within(child, this.instance));
  }

  get #question(): Question | undefined {
    const { item } = this.form;
    return item && item.type !== 'group' && item.type !== 'repeat'
      ? this.#values.questionnaire.byName.get(item.name)
      : undefined;
  }
}
