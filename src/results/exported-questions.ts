import { answersAsChoices, choicesOf, specifiedSelects } from '../questionnaire/definition/choices-of.ts';
import type { Definition, QuestionDefinition, QuestionType } from '../questionnaire/definition/definition.ts';
import { isComputed } from '../questionnaire/definition/is-computed.ts';
import { isContainer, questionsIn, walkItems } from '../questionnaire/definition/walk-items.ts';
import type { StoredRevision } from '../storage/contract/revisions.ts';

/** How the answers to a question type are exported. */
interface TypeExport {
  /** A column for each choice follows the question's own; in it is whether the choice was made, or its place. */
  readonly choiceColumns?: 'made' | 'place';
  /** Answers name files in the folder of their response. */
  readonly isFile?: true;
  /** Answers hold words of a respondent's own, or what is calculated from such: a spreadsheet must not run them. */
  readonly isFree: boolean;
}

/** What is exported of each type; `undefined` for a type without answers. */
const EXPORTS: { readonly [T in QuestionType]: TypeExport | undefined } = {
  note: undefined,
  select_one: { isFree: false },
  select_multiple: { isFree: false, choiceColumns: 'made' },
  rank: { isFree: false, choiceColumns: 'place' },
  text: { isFree: true },
  integer: { isFree: false },
  decimal: { isFree: false },
  range: { isFree: false },
  date: { isFree: false },
  time: { isFree: false },
  dateTime: { isFree: false },
  // A place may begin with a minus; what it consists of was read as two numbers.
  geopoint: { isFree: false },
  geotrace: { isFree: false },
  geoshape: { isFree: false },
  barcode: { isFree: true },
  image: { isFree: false, isFile: true },
  audio: { isFree: false, isFile: true },
  video: { isFree: false, isFile: true },
  file: { isFree: false, isFile: true },
  acknowledge: { isFree: false },
  calculate: { isFree: true },
};

/** A question as an export has it: over all revisions of the form. */
export interface ExportedQuestion {
  readonly name: string;
  /** The repeats that contain it, the outermost first. */
  readonly repeats: readonly string[];
  /** Names of the choices that a `select_multiple` or a `rank` has or ever had; empty for other questions. */
  readonly multiple: readonly string[];
  /** Whether the order of what was chosen is the answer. */
  readonly isRank: boolean;
  /** Whether answers name files in the folder of their response. */
  readonly isFile: boolean;
  /** Whether answers contain a respondent's own words, or values calculated from them. */
  readonly free: boolean;
  /** Whether the question had this choice in this revision. */
  offered(choice: string, revision: string): boolean;
}

/**
 * Every question that has answers, in the order of the newest revision. A question or choice that only
 * older revisions have comes after the one it followed there.
 *
 * @param revisions - the oldest first, as `RevisionReader.all` gives them
 */
export function exportedQuestions(revisions: readonly StoredRevision[]): readonly ExportedQuestion[] {
  const versions = revisions
    .map(({ revision, definition }) => ({
      revision,
      questions: answerable(JSON.parse(definition) as Definition),
    }))
    .toReversed();

  const names = versions.reduce<readonly string[]>(
    (merged, { questions }) => mergeOrder(merged, [...questions.keys()]),
    [],
  );
  return names.map((name) => {
    const own = versions.flatMap(({ revision, questions }) => {
      const question = questions.get(name);
      return question ? [{ revision, ...question }] : [];
    });
    const isMultiple = own.some(({ as }) => as.choiceColumns !== undefined);
    const offers = new Map(own.map(({ revision, choices }) => [revision, new Set(choices)]));
    return {
      name,
      repeats: own[0]?.repeats ?? [],
      isRank: own.some(({ as }) => as.choiceColumns === 'place'),
      isFile: own.some(({ as }) => as.isFile),
      multiple: isMultiple
        ? own.reduce<readonly string[]>((all, { choices }) => mergeOrder(all, choices), [])
        : [],
      free: own.some(({ as, isMade }) => as.isFree || isMade),
      offered: (choice, revision) => offers.get(revision)?.has(choice) ?? false,
    };
  });
}

interface Version {
  readonly repeats: readonly string[];
  readonly as: TypeExport;
  /** Its value is computed, possibly from a respondent's words, whatever its type. */
  readonly isMade: boolean;
  readonly choices: readonly string[];
}

function answerable(definition: Definition): ReadonlyMap<string, Version> {
  const specified = specifiedSelects(questionsIn(definition.items));
  return new Map(
    [...walkItems(definition.items)].flatMap(({ item, groups }) => {
      if (isContainer(item)) return [];
      const as = EXPORTS[item.type];
      if (as === undefined || !hasValue(item)) return [];
      const choices = choicesOf(item, definition.choiceLists, specified) ?? [];
      const repeats = groups.flatMap(({ type, name }) => (type === 'repeat' ? name : []));
      const isMade =
        item.calculation !== undefined ||
        isComputed(item.default) ||
        answersAsChoices(item.list) !== undefined;
      const names = choices.map(({ name }) => name);
      return [[item.name, { as, isMade, repeats, choices: names }] as const];
    }),
  );
}

/** What is only shown, without a calculation or a default, has none. */
function hasValue({ readOnly, calculation, default: value }: QuestionDefinition): boolean {
  return readOnly !== true || calculation !== undefined || value !== undefined;
}

/** `first`, and what only `second` has behind the neighbour it has there. */
function mergeOrder(first: readonly string[], second: readonly string[]): readonly string[] {
  const merged = [...first];
  const known = new Set(first);
  let place = 0;
  for (const name of second) {
    if (known.has(name)) {
      place = merged.indexOf(name) + 1;
    } else {
      merged.splice(place++, 0, name);
      known.add(name);
    }
  }
  return merged;
}
