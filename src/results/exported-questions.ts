import { choicesOf, specifiedSelects } from '../questionnaire/choices-of.ts';
import type { Definition, QuestionDefinition } from '../questionnaire/definition.ts';
import { questionsIn } from '../questionnaire/walk-items.ts';
import type { StoredRevision } from '../storage/response-store.ts';

/** A question as an export has it: over all revisions of the form. */
export interface ExportedQuestion {
  readonly name: string;
  /** Names of the choices that a `select_multiple` has or ever had; empty for other questions. */
  readonly multiple: readonly string[];
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
    const isMultiple = own.some(({ type }) => type === 'select_multiple');
    const offers = new Map(own.map(({ revision, choices }) => [revision, new Set(choices)]));
    return {
      name,
      multiple: isMultiple
        ? own.reduce<readonly string[]>((all, { choices }) => mergeOrder(all, choices), [])
        : [],
      free: own.some(({ type }) => type === 'text' || type === 'calculate'),
      offered: (choice, revision) => offers.get(revision)?.has(choice) ?? false,
    };
  });
}

interface Version {
  readonly type: QuestionDefinition['type'];
  readonly choices: readonly string[];
}

function answerable(definition: Definition): ReadonlyMap<string, Version> {
  const questions = questionsIn(definition.items).filter(({ type }) => type !== 'note');
  const specified = specifiedSelects(questions);
  return new Map(
    questions.map((question) => {
      const choices = choicesOf(question, definition.choiceLists, specified) ?? [];
      return [question.name, { type: question.type, choices: choices.map(({ name }) => name) }];
    }),
  );
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
