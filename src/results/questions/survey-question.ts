import type { QuestionDefinition, QuestionType } from '../../questionnaire/definition/definition.ts';

/** A question over all revisions of its form. */
export interface SurveyQuestion {
  readonly name: string;
  /** In the newest revision that has the question. */
  readonly type: QuestionType;
  /** As the newest revision that has the question defines it. */
  readonly definition: QuestionDefinition;
  /**
   * Where it is or ever was: the repeats around it, the outermost first; an empty list is outside all repeats. The newest
   * place comes first. In a response, its answer is at the place that the response's revision had for it.
   */
  readonly places: readonly Place[];
  /** Every choice that it has or ever had; empty for a question without a choice list. */
  readonly choices: readonly SurveyChoice[];
  /** The conditions under which it is asked, in the newest revision that has it: those of its groups, then its own. */
  readonly conditions: readonly string[];
  /** The group whose rows it belongs to, if it is a row of a table. */
  readonly matrix: string | undefined;
  /** Its answers may be a respondent's own words, or something calculated from them, whatever its type is. */
  readonly hasOwnWords: boolean;
  /** Where this revision has the question; `undefined` if it does not have it. */
  placeIn(revision: string): Place | undefined;
  /** Whether the question has this choice in this revision. A filter may still keep it from some respondents. */
  hasChoice(choice: string, revision: string): boolean;
  /**
   * The question's text in a language, in one line: of the newest revision that has one in it, otherwise in the form's
   * default language, otherwise in any. `…` is in the place of what differs from person to person.
   *
   * @returns the question's name if there is no text
   */
  label(language: string): string;
  /** The title of the table that it is a row of, as {@link label}; `undefined` for other questions. */
  matrixLabel(language: string): string | undefined;
}

/** The repeats around a question, the outermost first. */
export type Place = readonly string[];

export interface SurveyChoice {
  readonly name: string;
  /** As the label of a question; the choice's name if there is none. */
  label(language: string): string;
}
