import { OTHER, specifiedSelects } from '../../definition/choices-of.ts';
import { answerKind } from '../../definition/question-types.ts';
import { type Message, says } from '../../problems/message.ts';
import { FORM_TEXTS, wantedFormTexts } from '../../settings/form-texts.ts';
import { messageId, messageOfChoice } from '../../texts/message-id.ts';
import { isName } from '../items/naming.ts';
import type { Subject } from '../subject.ts';

/** A message that a questionnaire uses, with the attributes it may have. */
export interface ExpectedMessage {
  readonly id: string;
  /** In the author's words: `the question "work"`. */
  readonly what: Message;
  readonly kind: 'form' | 'group' | 'question' | 'choice';
  /** The texts that are required; the message's own value is `''`. */
  readonly needed: readonly string[];
  /** The texts that are recommended. */
  readonly wanted: readonly string[];
  /** All attributes that mean something. */
  readonly attributes: readonly string[];
  /** The number of questions that come before it is shown. */
  readonly index: number;
}

/** The message with the texts about the questionnaire itself. */
const FORM = 'form';

/** Of a repeat without a count: the question whether there is another one. */
export const ANOTHER = 'another';

/** The message's own text, among attribute names. */
export const LABEL = '';

/** A text in the author's words: `label of the question "work"`, `text ".hint" of the question "work"`. */
export function nameOf({ what }: ExpectedMessage, part: string): Message {
  return part === LABEL ? says('text-label', { what }) : says('text-part', { part: `.${part}`, what });
}

/** Names of files that are shown or played with the text. */
const MEDIA_ATTRIBUTES = ['image', 'audio'];
const QUESTION_ATTRIBUTES = ['hint', 'constraint-message', 'required-message', 'report', ...MEDIA_ATTRIBUTES];

/**
 * Every message that a definition uses, in document order. Nothing is expected for an item without a valid name: that
 * is reported, and its name will change.
 */
export function expectedTexts(subject: Subject): readonly ExpectedMessage[] {
  const { definition } = subject;
  const usable = (name: string) => isName(name) && name !== FORM;
  const groups = subject.groups.filter((each) => each === subject.groupByName.get(each.definition.name));
  const questions = subject.questions.filter(
    (each) => each === subject.questionByName.get(each.definition.name),
  );
  const sensitive = questions.some((question) => question.definition.sensitive === true);
  const form: ExpectedMessage = {
    id: FORM,
    what: says('what-questionnaire'),
    kind: 'form',
    needed: [],
    wanted: wantedFormTexts(sensitive),
    attributes: FORM_TEXTS.map(({ attribute }) => attribute),
    index: 0,
  };
  const expected: ExpectedMessage[] = [];
  const sections = new Set(definition.items);
  for (const { definition: group, index } of groups) {
    if (!usable(group.name)) continue;
    // Parts of the interview and tables have a name on the screen; other groups only keep questions together.
    const isShown = sections.has(group) || (group.type === 'group' && group.matrix === true);
    const { name } = group;
    const what = group.type === 'repeat' ? says('what-repeat', { name }) : says('what-group', { name });
    expected.push({
      id: messageId(group.name),
      what,
      kind: 'group',
      needed: isShown ? [LABEL] : [],
      wanted: [],
      // The interface has words for "another one?", too.
      attributes: group.type === 'repeat' && group.count === undefined ? [ANOTHER] : [],
      index,
    });
  }
  for (const { definition: question, index } of questions) {
    if (!usable(question.name)) continue;
    // The interface has words for "please specify", and a calculation is never shown.
    const kind = answerKind(question.type);
    const silent = question.specifies !== undefined || kind === 'calculated';
    expected.push({
      id: messageId(question.name),
      what: says('what-question', { name: question.name }),
      kind: 'question',
      needed: silent ? [] : [LABEL],
      wanted: question.constraint === undefined || silent || kind === 'none' ? [] : ['constraint-message'],
      attributes: QUESTION_ATTRIBUTES,
      index,
    });
  }
  expected.sort((a, b) => a.index - b.index);
  return [form, ...expected, ...expectedChoices(), ...expectedAnswers()];

  /** To the question whether a repeat has another instance: the interface has words for these, too. */
  function expectedAnswers(): readonly ExpectedMessage[] {
    return groups.flatMap(({ definition: { type, name, ...rest }, index }) => {
      if (type !== 'repeat' || ('count' in rest && rest.count !== undefined)) return [];
      return ['yes', 'no'].map((answer): ExpectedMessage => {
        const what = says('what-answer', { answer, name });
        const id = `${messageId(name)}-${answer}`;
        return { id, what, kind: 'choice', needed: [], wanted: [], attributes: [], index };
      });
    });
  }

  function expectedChoices(): readonly ExpectedMessage[] {
    const specified = specifiedSelects(questions.map((question) => question.definition));
    const found = new Map<string, ExpectedMessage>();
    for (const { definition: question, choices, index } of questions) {
      for (const choice of choices ?? []) {
        const { name, labels } = choice;
        const id = messageOfChoice(question.list ?? '', choice);
        if (found.has(id) || name === '') continue;
        const given = labels !== undefined || (name === OTHER && specified.has(question.name));
        const what = says('what-choice', { name, list: question.list ?? '' });
        found.set(id, {
          id,
          what,
          kind: 'choice',
          needed: given ? [] : [LABEL],
          wanted: [],
          attributes: MEDIA_ATTRIBUTES,
          index,
        });
      }
    }
    return [...found.values()];
  }
}
