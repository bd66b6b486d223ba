import { isFileList } from '../../csv/file-choices.ts';
import { answersAsChoices } from '../../definition/choices-of.ts';
import type { ChoiceDefinition, QuestionDefinition, QuestionType } from '../../definition/definition.ts';
import { answerKind, isRanking, takesSeveralChoices } from '../../definition/question-types.ts';
import { cureForName, didYouMean } from '../../problems/did-you-mean.ts';
import { says } from '../../problems/message.ts';
import { hasAnswer, repeatAround, type Subject } from '../subject.ts';
import { isWord } from './naming.ts';

/**
 * Long lists are shown in pages and can be searched by typing, but every list is kept in memory and stored with each
 * revision.
 */
const MOST_CHOICES = 10_000;
/** Nobody can put more than this in order, least of all on a small screen. */
const MOST_RANKED = 12;

/** Checks the choice lists, and the questions that use them. */
export function checkChoices(subject: Subject): void {
  const { definition, questions, places, problems } = subject;
  const lists = Object.keys(definition.choiceLists);
  const usedBy = new Map<string, readonly QuestionType[]>();
  for (const { definition: question } of questions) {
    const { list } = question;
    if (list === undefined) continue;
    const source = answersAsChoices(list);
    if (source !== undefined) {
      checkSource(subject, question, source);
      continue;
    }
    usedBy.set(list, [...(usedBy.get(list) ?? []), question.type]);
    if (lists.includes(list)) continue;
    const known =
      lists.length === 0 ? says('cure-no-lists') : says('cure-lists', { lists: lists.join(', ') });
    problems.error('unknown-list', places.of(question, 'type'), says('list-unknown', { list }), {
      found: list,
      cure: didYouMean(list, lists) ?? known,
    });
  }
  // A question with an error may be meant to use it.
  const mayBeMeant = problems.hasErrors;
  for (const [list, choices] of Object.entries(definition.choiceLists)) {
    const types = usedBy.get(list);
    if (types === undefined && !mayBeMeant) {
      problems.warning('unused-list', places.of(choices), says('list-unused', { list }), { found: list });
    }
    checkList(subject, list, choices, types?.some(takesSeveralChoices) ?? false);
    if (types?.some(isRanking) && choices.length > MOST_RANKED) {
      const message = says('rank-long', { count: choices.length, most: MOST_RANKED });
      problems.warning('long-rank', places.of(choices), message);
    }
    const exclusive = choices.find((choice) => choice.exclusive === true);
    if (
      exclusive !== undefined &&
      types !== undefined &&
      !types.some((type) => answerKind(type) === 'choices')
    ) {
      problems.warning('useless-exclusive', places.of(exclusive), says('exclusive-useless', { list }));
    }
  }
}

/** `select_one ${called}`: the choices are the answers to a question of a repeat. */
function checkSource(subject: Subject, question: QuestionDefinition, name: string): void {
  const { questionByName, places, problems } = subject;
  const place = places.of(question, 'type');
  const found = `\${${name}}`;
  const source = questionByName.get(name);
  if (source === undefined || !hasAnswer(source)) {
    const answerable = [...questionByName.values()]
      .filter(hasAnswer)
      .map(({ definition }) => definition.name);
    problems.error('unknown-question', place, says('source-unknown', { name }), {
      found,
      ...cureForName(name, answerable),
    });
  } else if (repeatAround(source.groups) === undefined) {
    problems.error('not-in-repeat', place, says('source-asked-once', { name }), { found });
  } else if (source.definition === question) {
    problems.error('refers-to-itself', place, says('source-is-itself', { name }), { found });
  }
}

/** @param severally - whether a question takes several of them */
function checkList(
  { places, problems }: Subject,
  list: string,
  choices: readonly ChoiceDefinition[],
  severally: boolean,
): void {
  // A file whose choices cannot be read has already been reported.
  const isFile = isFileList(list);
  if (choices.length === 0 && !(isFile && problems.hasErrors)) {
    problems.error('empty-list', places.of(choices), says('list-empty', { list }), {
      found: list,
      cure: isFile ? says('cure-rows-in-file') : says('cure-add-choices', { list }),
    });
  }
  if (choices.length > MOST_CHOICES) {
    const message = says('choices-too-many', { list, count: choices.length, most: MOST_CHOICES });
    problems.error('too-many-choices', places.of(choices), message);
  }
  const names = new Set<string>();
  for (const choice of choices) {
    const { name } = choice;
    const place = places.of(choice);
    if (name.trim() === '' || (severally && !isWord(name))) {
      const message = says(severally ? 'choice-name-spaces' : 'choice-name-empty');
      problems.error('bad-choice-name', place, message, { found: name });
      // In a file a name may come again for another filter: it is the same answer.
    } else if (names.has(name) && choice.message === undefined && choice.labels === undefined) {
      problems.error('duplicate-choice', place, says('choice-twice', { name, list }), { found: name });
    }
    names.add(name);
  }
}
