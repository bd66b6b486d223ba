import { choicesOf, specifiedSelects } from '../definition/choices-of.ts';
import type {
  ChoiceDefinition,
  Definition,
  QuestionDefinition,
  RepeatDefinition,
} from '../definition/definition.ts';
import { FormTree } from '../definition/form-tree.ts';
import { answerKind } from '../definition/question-types.ts';
import { type Container, isContainer, questionsIn, walkItems } from '../definition/walk-items.ts';
import type { LocateText, Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';

/** A definition prepared for checking, with the places of its parts and the list that problems are added to. */
export interface Subject {
  readonly definition: Definition;
  readonly places: Places;
  readonly locateText: LocateText;
  readonly problems: ProblemList;
  /** In document order, without those that have no name (the reader has reported them). */
  readonly questions: readonly CheckedQuestion[];
  readonly groups: readonly CheckedGroup[];
  /** For paths. */
  readonly tree: FormTree;
  /** The first of each name. */
  readonly questionByName: ReadonlyMap<string, CheckedQuestion>;
  readonly groupByName: ReadonlyMap<string, CheckedGroup>;
}

export interface CheckedQuestion {
  readonly definition: QuestionDefinition;
  /** In document order, from 0. */
  readonly index: number;
  /** Outermost first. */
  readonly groups: readonly Container[];
  /** The choices of a select whose list exists. */
  readonly choices: readonly ChoiceDefinition[] | undefined;
}

export interface CheckedGroup {
  readonly definition: Container;
  /** The number of questions before it. */
  readonly index: number;
  readonly groups: readonly Container[];
}

/** Prepares a definition for checking. */
export function layOut(
  definition: Definition,
  places: Places,
  locateText: LocateText,
  problems: ProblemList,
): Subject {
  const items = [...walkItems(definition.items)].filter(({ item }) => item.name !== '');
  const specified = specifiedSelects(questionsIn(definition.items));
  const questions: CheckedQuestion[] = [];
  const groups: CheckedGroup[] = [];
  for (const { item, groups: around } of items) {
    if (isContainer(item)) groups.push({ definition: item, index: questions.length, groups: around });
    else {
      const choices = choicesOf(item, definition.choiceLists, specified);
      questions.push({ definition: item, index: questions.length, groups: around, choices });
    }
  }
  return {
    definition,
    places,
    locateText,
    problems,
    questions,
    groups,
    tree: new FormTree(definition.items),
    questionByName: firstByName(questions),
    groupByName: firstByName(groups),
  };
}

/** Everything with this name in one of several groups, where the name alone says too little. */
export function namesakes({ questionByName, groupByName }: Subject, name: string): readonly string[] {
  return [...questionByName.keys(), ...groupByName.keys()].filter((each) => each.endsWith(`/${name}`));
}

/** The innermost repeat around something, if any. */
export function repeatAround(groups: readonly Container[]): RepeatDefinition | undefined {
  return repeatsAround(groups).at(-1);
}

/** The repeats around something, outermost first. */
export function repeatsAround(groups: readonly Container[]): readonly RepeatDefinition[] {
  return groups.filter((group) => group.type === 'repeat');
}

/** Whether a question can have a value that others may use: all types but notes. */
export function hasAnswer(question: CheckedQuestion): boolean {
  return answerKind(question.definition.type) !== 'none';
}

function firstByName<Thing extends { readonly definition: { readonly name: string } }>(
  things: readonly Thing[],
): ReadonlyMap<string, Thing> {
  return new Map(things.toReversed().map((thing) => [thing.definition.name, thing]));
}
