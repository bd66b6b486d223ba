import { choicesOf, specifiedSelects } from '../questionnaire/definition/choices-of.ts';
import type { Definition, QuestionDefinition } from '../questionnaire/definition/definition.ts';
import { isContainer, questionsIn, walkItems } from '../questionnaire/definition/walk-items.ts';
import type { StoredRevision } from '../storage/response-store.ts';

/** A question as an export has it: over all revisions of the form. */
export interface ExportedQuestion {
  readonly name: string;
  /** The repeat it stands in, if any. */
  readonly repeat: string | undefined;
  /** Names of the choices that a `select_multiple` or a `rank` has or ever had; empty for other questions. */
  readonly multiple: readonly string[];
  /** Whether the order of what was chosen is the answer. */
  readonly isRank: boolean;
  /** Whether answers name files in the folder of their response. */
  readonly isFile: boolean;
  /** Whether answers are words of a respondent's own, or calculated from such. */
  readonly free: boolean;
  /** Whether the question had this choice in this revision. */
  offered(choice: string, revision: string): boolean;
}

/**
 * Every question that has answers, in the order of the newest revision. A question (or choice) of older revisions only
 * stands behind the one it followed there.
 *
 * @param revisions - the oldest first, as `ResponseStore.revisions` gives them
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
    const isMultiple = own.some(({ type }) => type === 'select_multiple' || type === 'rank');
    const offers = new Map(own.map(({ revision, choices }) => [revision, new Set(choices)]));
    return {
      name,
      repeat: own[0]?.repeat,
      isRank: own.some(({ type }) => type === 'rank'),
      isFile: own.some(({ type }) => FILES.has(type)),
      multiple: isMultiple
        ? own.reduce<readonly string[]>((all, { choices }) => mergeOrder(all, choices), [])
        : [],
      free: own.some(({ type }) => type === 'text' || type === 'calculate'),
      offered: (choice, revision) => offers.get(revision)?.has(choice) ?? false,
    };
  });
}

const FILES: ReadonlySet<string> = new Set(['image', 'audio', 'video', 'file']);

interface Version {
  readonly repeat: string | undefined;
  readonly type: QuestionDefinition['type'];
  readonly choices: readonly string[];
}

function answerable(definition: Definition): ReadonlyMap<string, Version> {
  const specified = specifiedSelects(questionsIn(definition.items));
  return new Map(
    [...walkItems(definition.items)].flatMap(({ item, groups }) => {
      if (isContainer(item) || !hasValue(item)) return [];
      const choices = choicesOf(item, definition.choiceLists, specified) ?? [];
      const repeat = groups.find(({ type }) => type === 'repeat')?.name;
      return [[item.name, { type: item.type, repeat, choices: choices.map(({ name }) => name) }] as const];
    }),
  );
}

/** What is only shown has none. */
function hasValue({ type, readOnly, calculation, default: value }: QuestionDefinition): boolean {
  return type !== 'note' && (readOnly !== true || calculation !== undefined || value !== undefined);
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
