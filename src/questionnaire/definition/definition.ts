import type { Settings } from '../settings/settings.ts';

/**
 * What an author wrote, as plain JSON: the one shape that every reader (YAML + Fluent, XLSForm) produces, that is
 * hashed into a revision, kept in the storage by that revision, and compiled into a {@link Questionnaire}.
 *
 * Names follow XLSForm (https://xlsform.org). Expressions are kept as their source text.
 */
export interface Definition {
  /** Version of this JSON shape; raised when a stored definition needs converting. */
  readonly format: 1;
  readonly formId: string;
  /** BCP 47 codes, in the order in which they are offered. */
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  readonly settings: Settings;
  readonly items: readonly ItemDefinition[];
  readonly choiceLists: Readonly<Record<string, readonly ChoiceDefinition[]>>;
  /** Data files beside the questionnaire, by name without extension: the tables for `pulldata()`. */
  readonly tables?: Readonly<Record<string, TableDefinition>>;
  /** Names of what the author asked for and a chat does not record, such as a device: they are empty where something names them. */
  readonly leftOut?: readonly string[];
  /** For each language one Fluent (FTL) source: what `locales/<language>/<form_id>.ftl` holds. */
  readonly texts: Readonly<Record<string, string>>;
}

/** A data file: a header, and rows of the same length. Every cell is a text. */
export interface TableDefinition {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type ItemDefinition = GroupDefinition | RepeatDefinition | QuestionDefinition;

export interface GroupDefinition {
  readonly type: 'group';
  readonly name: string;
  readonly relevant?: string;
  /**
   * Its questions are the rows of one table: select_ones that share a list (XLSForm: `table-list`, or `label` and
   * `list-nolabel`). They are asked row after row in one message.
   */
  readonly matrix?: true;
  /**
   * On a top-level group: a response with the answers up to its end is already useful, so "Send what I have" is offered
   * from there on.
   */
  readonly core?: true;
  readonly items: readonly ItemDefinition[];
}

/**
 * Questions that are asked several times, once for each child, room, year. It contains groups and questions, but no
 * repeat.
 */
export interface RepeatDefinition {
  readonly type: 'repeat';
  readonly name: string;
  readonly relevant?: string;
  /**
   * How many instances there are: an expression (XLSForm: `repeat_count`). Without it there is one, and after each the
   * respondent is asked whether there is another.
   */
  readonly count?: string;
  readonly items: readonly ItemDefinition[];
}

export const QUESTION_TYPES = [
  'note',
  'select_one',
  'select_multiple',
  'rank',
  'text',
  'integer',
  'decimal',
  'range',
  'date',
  'time',
  'dateTime',
  'geopoint',
  'geotrace',
  'geoshape',
  'barcode',
  'image',
  'audio',
  'video',
  'file',
  'acknowledge',
  'calculate',
] as const;

export type QuestionType = (typeof QUESTION_TYPES)[number];

export interface QuestionDefinition {
  readonly type: QuestionType;
  readonly name: string;
  /** The choice list of a select or a rank; or, as `${name}`, the question of a repeat whose answers are the choices. */
  readonly list?: string;
  /** Which choices are offered: an expression that uses the choices' columns by bare names. */
  readonly choiceFilter?: string;
  /**
   * Choices are shown in a random order for each respondent. With `seed`, an expression, the same seed gives the same
   * order.
   */
  readonly randomize?: true;
  readonly seed?: string;
  /** The bounds and steps of a range. */
  readonly range?: RangeDefinition;
  /** Metres to which places are rounded before they are stored; 1000 if the author gives none. */
  readonly precision?: number;
  /** `true`, or an expression. A question that is not required can be skipped. */
  readonly required?: boolean | string;
  readonly relevant?: string;
  readonly constraint?: string;
  /** On a question that would be asked: it is shown with this value instead, unless a `trigger` says when to fill it in. */
  readonly calculation?: string;
  /** When one of these questions is answered, the value is calculated again; until then it is kept. */
  readonly trigger?: readonly string[];
  /**
   * A literal value, as an answer in XLSForm's xformsValue (`yes`, `a b`, `18`, `2026-11-23`), or, if it contains a
   * function or a `${reference}`, an expression that is evaluated when the question is reached.
   */
  readonly default?: string;
  /** Shown, with its calculation or default if it has one, and never asked. */
  readonly readOnly?: true;
  readonly appearance?: string;
  /** "Prefer not to say" is offered, and the answer is masked on the screen once given. */
  readonly sensitive?: boolean;
  /** In results, counts of fewer than ten people are hidden instead of fewer than five. */
  readonly public?: 'ten';
  /** "I don't know" is offered: for questions about facts only. */
  readonly dontKnow?: boolean;
  /**
   * On a note: if it applies, the interview ends with it and nothing is stored, because the survey is not meant for
   * this person.
   */
  readonly screenOut?: boolean;
  /** Its purpose, its use in the report, comparable studies: for readers of the questionnaire, never shown. */
  readonly documentation?: Readonly<Record<string, string>>;
  /**
   * Set on the text question that a reader made of `or_other`: the name of the select it specifies. It is asked when
   * the choice `other` is selected; if the texts have no label for it, the interface's own words are used.
   */
  readonly specifies?: string;
}

export interface ChoiceDefinition {
  /** Of a choice in a select_multiple without blanks. */
  readonly name: string;
  /**
   * The message that has its label, where its usual one (`<list>-<choice>`) belongs to something else: to a choice of the
   * same name, which a list may have if only one of them passes the filter, or to a question.
   */
  readonly message?: string;
  /** In a select_multiple: choosing it clears all others, and choosing another one clears it ("none of these"). */
  readonly exclusive?: boolean;
  /** Further columns, which a `choice_filter` reads. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Of a choice that comes from a data file: its label by language; '' holds the one for all other languages. */
  readonly labels?: Readonly<Record<string, string>>;
}

export interface RangeDefinition {
  readonly start: number;
  readonly end: number;
  readonly step: number;
}
