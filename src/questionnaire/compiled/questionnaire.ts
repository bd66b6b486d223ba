import type { Definition, RangeDefinition } from '../definition/definition.ts';
import type { FormTree } from '../definition/form-tree.ts';
import type { AskedType } from '../definition/question-types.ts';
import type { Expression, TreeNode } from '../expressions/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Texts } from '../texts/texts.ts';

/** A definition ready to run: references resolved, expressions compiled, texts available. Immutable. */
export interface Questionnaire {
  readonly formId: string;
  /** Hash over the whole definition. */
  readonly revision: string;
  /**
   * Hash over the items and choice lists only: while it stays the same, buttons on the screen and answers stay valid.
   */
  readonly structure: string;
  /** Hash over what the respondent consents to: the settings, and the texts of the consent. */
  readonly consentRevision: string;
  /** Whether a question asks for somebody's name, or for documents that may hold one: "We do not store your name" would not be true then. */
  readonly asksForNames: boolean;
  readonly definition: Definition;
  readonly settings: Settings;
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  /** Every question in document order, notes and calculations included. Questions of a repeat are listed once. */
  readonly questions: readonly Question[];
  readonly byName: ReadonlyMap<string, Question>;
  readonly repeats: readonly Repeat[];
  readonly repeatByName: ReadonlyMap<string, Repeat>;
  /** Calculations whose value is kept: those with a trigger, and those that read it themselves, as `once()` does. */
  readonly keptCalculations: readonly Question[];
  /** The parts of the interview ("Part 2 of 6"): its top-level groups and repeats, in order. */
  readonly sections: readonly Section[];
  /** The texts in this language, or in the default language where the questionnaire lacks it. */
  texts(language: string): Texts;
  /** A cell of a data file (see {@link Definition.tables}); `''` where there is none. */
  lookUp(table: string, column: string, keyColumn: string, key: string): string;
  /** A data file or choice list as nodes, with labels in this language. */
  table(name: string, language: string): TreeNode | undefined;
  /**
   * An expression in a text of this question, group or repeat (of the form: `''`), compiled once; `undefined` if it cannot
   * be read.
   */
  textExpression(source: string, owner: string): Expression | undefined;
  /** The form as paths see it. */
  readonly tree: FormTree;
}

export interface Section {
  /** From 0. */
  readonly index: number;
  readonly name: string;
  /** From its end on "Send what I have" is offered. */
  readonly core?: true;
}

/** Questions that are asked several times: `questions.slice(from, to)`, those of repeats in it included. */
export interface Repeat {
  readonly name: string;
  /** Position among all repeats, from 0. */
  readonly index: number;
  /** The repeat that it is in, if any. */
  readonly outer: Repeat | undefined;
  /** How many repeats a question of it is in: 1 if there is no outer one. */
  readonly depth: number;
  readonly from: number;
  /** The index after its last question. */
  readonly to: number;
  /** The conditions under which it applies: those of the groups around it, then its own. */
  readonly relevant: readonly Condition[];
  /** How many instances; `undefined` where each ends with the question whether there is another one. */
  readonly count: Expression | undefined;
}

/** A `relevant`. */
export interface Condition extends Expression {
  /** The name of the group, repeat or question that it belongs to. */
  readonly owner: string;
  /** The repeat around the group, repeat or question that it belongs to: it is evaluated in an instance of that one. */
  readonly repeat: Repeat | undefined;
  /** Whether it reads a question of its own group, which is then read as if the group applied. */
  readonly readsInside: boolean;
}

/** A table whose rows are questions with the same choices. */
export interface Matrix {
  /** The group's name: its message has the title. */
  readonly name: string;
  readonly rows: readonly Question[];
}

export interface Question {
  /** Position in document order, from 0: what a "change" button carries. */
  readonly index: number;
  /** Of `another`: the name of its repeat. */
  readonly name: string;
  /** `another`: asks whether its repeat has another instance. Authors cannot write it. */
  readonly type: AskedType;
  /** The top-level group or repeat it belongs to, if any. */
  readonly section: Section | undefined;
  /** The innermost one. */
  readonly repeat: Repeat | undefined;
  readonly matrix: Matrix | undefined;
  /**
   * The conditions under which it applies: those of its groups, outermost first, then its own. It is relevant if all of
   * them are true.
   */
  readonly relevant: readonly Condition[];
  readonly constraint: Expression | undefined;
  readonly required: boolean | Expression;
  readonly calculation: Expression | undefined;
  /** Questions whose answers cause a new calculation; empty if the calculation is always up to date. */
  readonly trigger: readonly string[];
  /** A literal in XLSForm's xformsValue, or the expression for it. */
  readonly default: string | Expression | undefined;
  /** Of a select or rank, and of `another` (`yes`, `no`); empty otherwise. The order is that of the list. */
  readonly choices: readonly Choice[];
  /** The question of a repeat whose answers are the choices. */
  readonly choicesFrom: string | undefined;
  readonly choiceFilter: Expression | undefined;
  /** The condition of a group around it reads it: with its default until it is answered. */
  readonly decides: boolean;
  /** Choices are shown in a random order: one for each session, or for each value of the seed. */
  readonly randomize: boolean;
  readonly seed: Expression | undefined;
  readonly range: RangeDefinition | undefined;
  /** Metres to which a geopoint is rounded. */
  readonly precision: number;
  readonly appearance: string | undefined;
  readonly sensitive: boolean;
  readonly dontKnow: boolean;
  readonly specifies: string | undefined;
  /** A note that ends the interview where it applies. */
  readonly screenOut: boolean;
  /** Whether the respondent is asked and answers: false for notes, calculations and what is only shown. */
  readonly asked: boolean;
  /** Whether it is shown and not asked: notes, and questions with a value that nobody types. */
  readonly shown: boolean;
}

export interface Choice {
  /** From 0: what a button carries. */
  readonly ordinal: number;
  readonly name: string;
  /** The message that has its label: `<list>-<choice>`. */
  readonly message: string;
  /** Of a choice from a data file: its label by language, '' holds the one for all other languages. */
  readonly labels: Readonly<Record<string, string>> | undefined;
  readonly exclusive: boolean;
  /** Further columns of its row, for a filter. */
  readonly columns: Readonly<Record<string, string>> | undefined;
}
