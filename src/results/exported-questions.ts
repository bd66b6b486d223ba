import type { QuestionType } from '../questionnaire/definition/definition.ts';
import type { StoredRevision } from '../storage/contract/revisions.ts';
import type { Place, SurveyQuestion } from './questions/survey-question.ts';
import { placedQuestions } from './questions/survey-questions.ts';

/** How the answers to a question type are exported. */
interface TypeExport {
  /** A column for each choice follows the question's own; in it is whether the choice was made, or its place. */
  readonly choiceColumns?: 'made' | 'place';
  /** Answers name files in the folder of their response. */
  readonly isFile?: true;
}

/** What is exported of each type. */
const EXPORTS: { readonly [T in QuestionType]: TypeExport } = {
  note: {},
  select_one: {},
  select_multiple: { choiceColumns: 'made' },
  rank: { choiceColumns: 'place' },
  text: {},
  integer: {},
  decimal: {},
  range: {},
  date: {},
  time: {},
  dateTime: {},
  geopoint: {},
  geotrace: {},
  geoshape: {},
  barcode: {},
  image: { isFile: true },
  audio: { isFile: true },
  video: { isFile: true },
  file: { isFile: true },
  acknowledge: {},
  calculate: {},
};

/** A question as an export has it, at one of its places. */
export interface ExportedQuestion {
  readonly name: string;
  readonly question: SurveyQuestion;
  /** The repeats that contain it, the outermost first. */
  readonly place: Place;
  /** Names of the choices that a `select_multiple` or a `rank` has or ever had; empty for other questions. */
  readonly multiple: readonly string[];
  /** Whether the order of what was chosen is the answer. */
  readonly isRank: boolean;
  /** Whether answers name files in the folder of their response. */
  readonly isFile: boolean;
}

/**
 * Every question that has answers, at every place where any revision has or had it (see `placedQuestions`).
 *
 * @param revisions - the oldest first, as `RevisionReader.all` gives them
 */
export function exportedQuestions(revisions: readonly StoredRevision[]): readonly ExportedQuestion[] {
  return placedQuestions(revisions).map(({ question, place }) => {
    const { choiceColumns, isFile = false } = EXPORTS[question.type];
    return {
      name: question.name,
      question,
      place,
      multiple: choiceColumns === undefined ? [] : question.choices.map(({ name }) => name),
      isRank: choiceColumns === 'place',
      isFile,
    };
  });
}
