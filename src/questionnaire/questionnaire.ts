import type { Definition, QuestionType, Settings } from './definition.ts';
import type { Expression } from './expressions/index.ts';
import type { Texts } from './texts.ts';

/** A definition made ready to run: references resolved, expressions compiled, texts at hand. Immutable. */
export interface Questionnaire {
  readonly formId: string;
  /** Hash over the whole definition. */
  readonly revision: string;
  /** Hash over the items and choice lists alone: while it stays, buttons on the screen and answers stay valid. */
  readonly structure: string;
  /** Hash over what the respondent consents to: the settings, and the texts of the consent. */
  readonly consentRevision: string;
  readonly definition: Definition;
  readonly settings: Settings;
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  /** Every question in document order, notes and calculations included. */
  readonly questions: readonly Question[];
  readonly byName: ReadonlyMap<string, Question>;
  /** The parts of the interview ("Part 2 of 6"): its top-level groups, in order. */
  readonly sections: readonly Section[];
  /** The texts in this language, or in the default language where the questionnaire lacks it. */
  texts(language: string): Texts;
}

export interface Section {
  /** From 0. */
  readonly index: number;
  readonly name: string;
}

export interface Question {
  /** Position in document order, from 0: what a "change" button carries. */
  readonly index: number;
  readonly name: string;
  readonly type: QuestionType;
  /** The top-level group it stands in, if any. */
  readonly section: Section | undefined;
  /**
   * The conditions under which it applies: those of its groups, outermost first, then its own. It is relevant when all
   * hold.
   */
  readonly relevant: readonly Expression[];
  readonly constraint: Expression | undefined;
  readonly required: boolean | Expression;
  readonly calculation: Expression | undefined;
  readonly default: string | undefined;
  /** Of a select; empty otherwise. The order is that of the buttons. */
  readonly choices: readonly Choice[];
  readonly appearance: string | undefined;
  readonly sensitive: boolean;
  readonly dontKnow: boolean;
  readonly specifies: string | undefined;
  /** A note that ends the interview where it applies. */
  readonly screenOut: boolean;
  /** Whether the respondent is asked and answers: false for notes and calculations. */
  readonly asked: boolean;
}

export interface Choice {
  /** From 0: what a button carries. */
  readonly ordinal: number;
  readonly name: string;
  /** The message that has its label: `<list>-<choice>`. */
  readonly message: string;
  readonly exclusive: boolean;
}
