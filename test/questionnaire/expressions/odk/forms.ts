import type { Definition } from '../../../../src/questionnaire/definition/definition.ts';

/** What a form says of one question, or of one instance of it in a repeat. */
export interface NodeState {
  /** `/data/child[2]/age` */
  readonly reference: string;
  readonly relevant: boolean;
  readonly required: boolean;
  readonly value: string;
  /** Whether its constraint holds. */
  readonly allowed: boolean;
  /** The names of the choices that a select offers. */
  readonly choices?: readonly string[];
}

/** Values by reference, set one after the other. */
export type FormStep = Readonly<Record<string, string>>;

export interface EngineForm {
  readonly xml: string;
  readonly steps: readonly FormStep[];
}

export interface Form {
  readonly about: string;
  /** References that are not compared, and why. */
  readonly differs?: Readonly<Record<string, string>>;
  readonly items: Definition['items'];
  readonly choiceLists?: Definition['choiceLists'];
  readonly steps: readonly FormStep[];
}
