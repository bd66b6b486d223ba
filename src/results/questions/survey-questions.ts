import {
  answersAsChoices,
  choicesOf,
  OTHER,
  specifiedSelects,
} from '../../questionnaire/definition/choices-of.ts';
import type {
  ChoiceDefinition,
  Definition,
  QuestionDefinition,
} from '../../questionnaire/definition/definition.ts';
import { HELPED } from '../../questionnaire/definition/helped-question.ts';
import { isComputed } from '../../questionnaire/definition/is-computed.ts';
import { answerKind } from '../../questionnaire/definition/question-types.ts';
import { isContainer, questionsIn, walkItems } from '../../questionnaire/definition/walk-items.ts';
import { messageId, messageOfChoice } from '../../questionnaire/texts/message-id.ts';
import type { StoredRevision } from '../../storage/contract/revisions.ts';
import { type InterfaceWords, newestLabel, RevisionTexts } from './labels.ts';
import { mergeOrder } from './merge-order.ts';
import type { Place, SurveyChoice, SurveyQuestion } from './survey-question.ts';

/** A question at one of the places it has or had. */
export interface PlacedQuestion {
  readonly question: SurveyQuestion;
  readonly place: Place;
  /** The groups and repeats around it there, the outermost first, in the newest revision that has it there. */
  readonly groups: readonly string[];
}

/**
 * Every question that has answers, at every place where any revision has or had it. They are in the order of the newest
 * revision; what only older revisions have comes after its neighbour there.
 *
 * @param revisions - the oldest first, as `RevisionReader.all` gives them
 * @param words - for choices that no author words, such as `other`; without it their names are shown
 */
export function placedQuestions(
  revisions: readonly StoredRevision[],
  words?: InterfaceWords,
): readonly PlacedQuestion[] {
  const newestFirst = revisions.map(readRevision).toReversed();
  const keys = newestFirst.reduce<readonly string[]>(
    (merged, { byKey }) => mergeOrder(merged, [...byKey.keys()]),
    [],
  );
  const questions = new Map<string, SurveyQuestion>();
  return keys.flatMap((key) => {
    const found = newestFirst.find(({ byKey }) => byKey.has(key))?.byKey.get(key);
    if (found === undefined) return [];
    const { name } = found.item;
    let question = questions.get(name);
    if (question === undefined) {
      question = surveyQuestion(name, newestFirst, words);
      questions.set(name, question);
    }
    return [{ question, place: found.place, groups: found.groups }];
  });
}

/** The question as one revision has it. */
interface Version {
  readonly revision: string;
  readonly item: QuestionDefinition;
  readonly place: Place;
  readonly groups: readonly string[];
  readonly conditions: readonly string[];
  readonly matrix: string | undefined;
  readonly choices: readonly ChoiceDefinition[];
  readonly hasOwnWords: boolean;
  readonly texts: RevisionTexts;
}

interface ReadRevision {
  /** By place and name: no name contains a space. */
  readonly byKey: ReadonlyMap<string, Version>;
  readonly byName: ReadonlyMap<string, Version>;
}

function readRevision({ revision, definition: json }: StoredRevision): ReadRevision {
  const definition = JSON.parse(json) as Definition;
  const texts = new RevisionTexts(definition);
  const specified = specifiedSelects(questionsIn(definition.items));
  const versions = [...walkItems(definition.items)].flatMap(({ item, groups }): readonly Version[] => {
    if (isContainer(item) || answerKind(item.type) === 'none' || !hasValue(item)) return [];
    const parent = groups.at(-1);
    return [
      {
        revision,
        item,
        place: groups.flatMap(({ type, name }) => (type === 'repeat' ? name : [])),
        groups: groups.map(({ name }) => name),
        conditions: [...groups, item].flatMap(({ relevant }) => relevant ?? []),
        matrix: parent?.type === 'group' && parent.matrix === true ? parent.name : undefined,
        choices: choicesOf(item, definition.choiceLists, specified) ?? [],
        hasOwnWords: holdsOwnWords(item),
        texts,
      },
    ];
  });
  return {
    byKey: new Map(versions.map((version) => [[...version.place, version.item.name].join(' '), version])),
    byName: new Map(versions.map((version) => [version.item.name, version])),
  };
}

/** What is only shown, without a calculation or a default, has none. */
function hasValue({ readOnly, calculation, default: value }: QuestionDefinition): boolean {
  return readOnly !== true || calculation !== undefined || value !== undefined;
}

function holdsOwnWords({ type, calculation, default: value, list }: QuestionDefinition): boolean {
  const kind = answerKind(type);
  if (kind === 'words' || kind === 'calculated') return true;
  return calculation !== undefined || isComputed(value) || answersAsChoices(list) !== undefined;
}

function surveyQuestion(
  name: string,
  newestFirst: readonly ReadRevision[],
  words: InterfaceWords | undefined,
): SurveyQuestion {
  const versions = newestFirst.flatMap(({ byName }) => byName.get(name) ?? []);
  const [newest] = versions;
  if (newest === undefined) throw new Error(`No revision has a question "${name}".`);
  const byRevision = new Map(versions.map((version) => [version.revision, version]));
  const choiceNames = new Map(
    versions.map(({ revision, choices }) => [revision, new Set(choices.map((choice) => choice.name))]),
  );
  const label = (message: string, language: string) =>
    newestLabel(versions, language, ({ texts }, each) => texts.label(message, each));
  const placesByKey = new Map(versions.map(({ place }) => [place.join(' '), place]));
  const { type } = newest.item;
  return {
    name,
    type,
    definition: newest.item,
    places: [...placesByKey.values()],
    choices: surveyChoices(name, versions, words),
    conditions: newest.conditions,
    matrix: newest.matrix,
    hasOwnWords: versions.some((version) => version.hasOwnWords),
    placeIn: (revision) => byRevision.get(revision)?.place,
    hasChoice: (choice, revision) => choiceNames.get(revision)?.has(choice) ?? false,
    label: (language) =>
      label(messageId(name), language) ?? (name === HELPED ? words?.(language, 'helped') : undefined) ?? name,
    matrixLabel: (language) =>
      newest.matrix === undefined ? undefined : label(messageId(newest.matrix), language),
  };
}

/** In the order of the newest revision. Where a filter tells two of one name apart, the first gives the label. */
function surveyChoices(
  question: string,
  versions: readonly Version[],
  words: InterfaceWords | undefined,
): readonly SurveyChoice[] {
  const names = versions.reduce<readonly string[]>(
    (all, { choices }) => mergeOrder(all, [...new Set(choices.map(({ name }) => name))]),
    [],
  );
  const wordings = versions.map(({ texts, item, choices }) => ({
    texts,
    list: item.list ?? '',
    byName: new Map(choices.toReversed().map((choice) => [choice.name, choice])),
  }));
  return names.map((name) => ({
    name,
    label: (language) =>
      newestLabel(wordings, language, ({ texts, list, byName }, each) => {
        const choice = byName.get(name);
        if (choice === undefined) return undefined;
        const { labels } = choice;
        return labels === undefined
          ? texts.label(messageOfChoice(list, choice), each)
          : (labels[each] ?? labels['']);
      }) ??
      unwrittenLabel(question, name, language, words) ??
      name,
  }));
}

function unwrittenLabel(question: string, choice: string, language: string, words?: InterfaceWords) {
  if (question === HELPED) return words?.(language, `helped-${choice}`);
  return choice === OTHER ? words?.(language, 'choice-other') : undefined;
}
