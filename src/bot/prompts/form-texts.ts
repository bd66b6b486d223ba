import type { Answer } from '../../interview/answers.ts';
import type { Now } from '../../interview/now.ts';
import { Evaluation } from '../../interview/path/evaluation.ts';
import {
  type Instance,
  instanceAt,
  numberOf,
  OUTSIDE,
  outerInstance,
} from '../../interview/path/instance.ts';
import type { Session } from '../../interview/session.ts';
import { fromNotation } from '../../interview/xforms-value.ts';
import { choiceLabel } from '../../questionnaire/compiled/choice-label.ts';
import type {
  Choice,
  Question,
  Questionnaire,
  Repeat,
  Section,
} from '../../questionnaire/compiled/questionnaire.ts';
import { HELPED } from '../../questionnaire/definition/helped-question.ts';
import { isGrouped } from '../../questionnaire/definition/is-grouped.ts';
import { answerKind, fileKind } from '../../questionnaire/definition/question-types.ts';
import type { Value } from '../../questionnaire/expressions/index.ts';
import { longDate } from '../../questionnaire/languages/dates-in-words.ts';
import { plainText } from '../../questionnaire/markup/read-markup.ts';
import type { RichText } from '../../questionnaire/markup/rich-text.ts';
import { settingVariable } from '../../questionnaire/settings/variables.ts';
import type { MediaAttribute } from '../../questionnaire/texts/media-files.ts';
import { messageId, nameOfMessage } from '../../questionnaire/texts/message-id.ts';
import { expressionOf, groupedNumber, type TextVariables } from '../../questionnaire/texts/texts.ts';
import { plain, type Text } from '../words/html.ts';
import { orNotGiven } from '../words/not-given.ts';
import type { Words } from '../words/words.ts';
import { VALUES_IN_WORDS } from './values-in-words.ts';

/** Shown in a text in place of a quoted answer that was not given. */
const NO_VALUE = '…';

/** Whose answers the texts may quote, and when. */
export interface Quoted {
  readonly session: Session;
  readonly now: Now;
  /** The instance of repeats whose answers are meant. */
  readonly instance?: Instance;
}

/**
 * A questionnaire's texts for one respondent: in their language, with their own answers filled in. Texts that are
 * shown with markup come as {@link Text}, for `html`, `bold` and `plain`. Texts that only appear on buttons, in lists and
 * in headings come as plain text.
 */
export class FormTexts {
  readonly questionnaire: Questionnaire;
  readonly words: Words;
  readonly #language: string;
  readonly #quoted: Quoted | undefined;
  readonly #variables: TextVariables;
  #known: Evaluation | undefined;
  /** The message whose text is being written, for expressions in it. */
  #message = '';

  /**
   * @param quoted - leave it out if there are no answers yet; quoted answers are then shown as "…"
   * @param language - for texts without a session; the questionnaire may have languages that the interface lacks
   */
  constructor(questionnaire: Questionnaire, words: Words, quoted?: Quoted, language = words.language) {
    this.questionnaire = questionnaire;
    this.words = words;
    this.#language = quoted?.session.language ?? language;
    this.#quoted = quoted;
    this.#variables = this.#answersAsVariables(quoted);
  }

  /** The language of the questionnaire's texts; the interface may have to use another. */
  get language(): string {
    return this.#language;
  }

  /** The same texts for one instance of repeats. */
  at(instance: Instance): FormTexts {
    const quoted = this.#quoted;
    if (quoted === undefined || instance === (quoted.instance ?? 0)) return this;
    return new FormTexts(this.questionnaire, this.words, { ...quoted, instance });
  }

  text(message: string, attribute?: string): RichText | undefined {
    this.#message = message;
    const text = this.questionnaire.texts(this.#language).rich(message, attribute, this.#variables);
    // Only these can be the organisation's.
    const said = message === 'form' && text !== undefined ? orNotGiven(text.plain, this.words) : undefined;
    if (said !== undefined && said !== text?.plain) return plainText(said);
    return this.words.plain ? text?.withoutPictures() : text;
  }

  /** The name of the recording or picture for a text. */
  file(message: string, attribute: MediaAttribute): string | undefined {
    return this.questionnaire.texts(this.#language).file(message, attribute);
  }

  get title(): string {
    return this.text('form', 'title')?.plain ?? this.questionnaire.formId;
  }

  label(question: Question): Text {
    const own = this.text(messageId(question.name), question.type === 'another' ? 'another' : undefined);
    if (question.type === 'another')
      return own ?? this.words('another-ask', { title: question.repeat ? this.repeat(question.repeat) : '' });
    if (own !== undefined) return own;
    if (question.name === HELPED) return this.words('helped');
    if (question.specifies !== undefined) return this.words('ask-specify');
    return this.#hintOf(question) ?? (this.#hasPicture(question) ? this.words('see-picture') : question.name);
  }

  /** The label in a list of questions: "please specify" follows the label of the question that it belongs to. */
  listedLabel(question: Question): string {
    const select = this.questionnaire.byName.get(question.specifies ?? '');
    const label = this.isPictureOnly(question) ? question.name : plain(this.label(question));
    return select === undefined ? label : `${plain(this.label(select))} – ${label}`;
  }

  /** The hint below the label; `undefined` where it stands in for the label. */
  hint(question: Question): RichText | undefined {
    return this.#hasLabel(question) ? this.#hintOf(question) : undefined;
  }

  /** Whether a picture is all that the author gave. */
  isPictureOnly(question: Question): boolean {
    if (this.#hasLabel(question) || this.#hintOf(question) !== undefined) return false;
    return this.#hasPicture(question) && this.file(messageId(question.name), 'audio') === undefined;
  }

  #hasLabel({ name, type }: Question): boolean {
    return type === 'another' || this.text(messageId(name)) !== undefined;
  }

  #hintOf({ name }: Question): RichText | undefined {
    return this.text(messageId(name), 'hint');
  }

  #hasPicture({ name }: Question): boolean {
    return this.file(messageId(name), 'image') !== undefined;
  }

  section(section: Section | undefined): string {
    if (section === undefined) return this.words('review-other-section');
    return this.text(messageId(section.name))?.plain ?? section.name;
  }

  /** The title of a repeat. */
  repeat({ name }: Repeat): string {
    return this.text(messageId(name))?.plain ?? name;
  }

  /** Which instance of a repeat it is, and of those around it: "Child 2 · Toy 3". */
  instance(repeat: Repeat, instance: Instance, most?: number): string {
    const title = this.repeat(repeat);
    const number = numberOf(instance);
    const own =
      most === undefined
        ? this.words('instance', { title, number })
        : this.words('instance-of', { title, number, count: most });
    return repeat.outer === undefined
      ? own
      : `${this.instance(repeat.outer, outerInstance(instance))} · ${own}`;
  }

  /** The label of a choice that is offered. */
  offered(question: Question, choice: Choice): string {
    return this.#choice(question, choice.name, choice);
  }

  /** The label of the choice that is the answer, or is among those that are. */
  choice(question: Question, name: string): string {
    return this.#choice(question, name, this.#choiceCalled(question, name));
  }

  /** Of several with the same name, the one that is offered now. */
  #choiceCalled(question: Question, name: string): Choice | undefined {
    const [choice, ...others] = question.choices.filter((candidate) => candidate.name === name);
    if (others.length === 0 || this.#quoted === undefined) return choice;
    const offered = this.#evaluation(this.#quoted).choices(question, this.#quoted.instance);
    return offered.find((candidate) => candidate.name === name) ?? choice;
  }

  #choice(question: Question, name: string, choice: Choice | undefined): string {
    if (question.type === 'another') return this.words(name === 'yes' ? 'another-yes' : 'another-no');
    const texts = this.questionnaire.texts(this.#language);
    const own = choice && choiceLabel(texts, choice, this.#variables);
    if (own === undefined && question.name === HELPED) return this.words(`helped-${name}`);
    const shown = own === undefined || !this.words.plain ? own : plainText(own).withoutPictures().plain;
    return shown ?? (name === 'other' ? this.words('choice-other') : name);
  }

  /** An answer in words. */
  answer(question: Question, answer: Answer): string {
    if ('no' in answer) return this.words(`answer-${answer.no}`);
    const { v } = answer;
    if ('file' in answer) return this.words(`answer-${fileKind(question.type) ?? 'file'}`);
    if (v === true) return this.words('answer-acknowledged');
    if (typeof v === 'object') {
      return v.map((name) => this.choice(question, name)).join(this.words('list-separator'));
    }
    return VALUES_IN_WORDS[question.type](v, question, this);
  }

  /** The value of what is shown and not asked; empty where it has none. */
  shown(question: Question): string {
    if (this.#quoted === undefined || answerKind(question.type) === 'none') return '';
    const value = this.#evaluation(this.#quoted).shownValue(question, this.#quoted.instance);
    return value === '' ? '' : this.answer(question, fromNotation(question.type, value) ?? { v: value });
  }

  /** A `YYYY-MM-DD` as people write it. */
  date(day: string): string {
    return orNotGiven(longDate(day, this.#language), this.words);
  }

  /** A setting as people read it, by the name that it has in texts: `kept_until`. */
  setting(name: string): string {
    return String(this.#setting(name) ?? '');
  }

  #setting(name: string): string | number | undefined {
    const value = settingVariable(this.questionnaire.settings, name, (day) => this.date(day));
    return typeof value === 'string' ? orNotGiven(value, this.words) : value;
  }

  /** Looks up each variable only when a text uses it: opening all answers for every text would cost too much. */
  #answersAsVariables(quoted: Quoted | undefined): TextVariables {
    const value = (name: string): TextVariables[string] | undefined => {
      const source = expressionOf(name);
      if (source !== undefined) return this.#expression(source);
      const question = questionCalled(this.questionnaire, name);
      if (question === undefined) return this.#setting(name);
      return quoted === undefined ? NO_VALUE : this.#quotedAnswer(question, quoted);
    };
    return new Proxy<Record<string, TextVariables[string]>>(
      {},
      {
        get: (_, name) => (typeof name === 'string' ? value(name) : undefined),
        has: (_, name) => typeof name === 'string' && value(name) !== undefined,
        getOwnPropertyDescriptor: (_, name) => {
          const found = typeof name === 'string' ? value(name) : undefined;
          return found === undefined ? undefined : { value: found, configurable: true, enumerable: true };
        },
      },
    );
  }

  /** An answer within a text: only while it applies. */
  #quotedAnswer(question: Question, quoted: Quoted): TextVariables[string] {
    const evaluation = this.#evaluation(quoted);
    const instance = instanceAt(question.repeat?.depth ?? 0, quoted.instance ?? OUTSIDE);
    if (!evaluation.isRelevant(question, instance)) return NO_VALUE;
    if (question.shown || (question.calculation !== undefined && !question.asked)) {
      const result = question.shown
        ? evaluation.shownValue(question, instance)
        : evaluation.calculated(question, instance);
      return inText(result, question);
    }
    const answer = evaluation.answer(question, instance);
    if (answer === undefined || 'no' in answer) return NO_VALUE;
    return typeof answer.v === 'number' ? inText(answer.v, question) : this.answer(question, answer);
  }

  #expression(source: string): TextVariables[string] {
    if (this.#quoted === undefined) return NO_VALUE;
    const evaluation = this.#evaluation(this.#quoted);
    const owner = nameOfMessage(this.#message);
    const expression = this.questionnaire.textExpression(source, owner);
    if (expression === undefined) return NO_VALUE;
    return inText(evaluation.worth(expression, owner, this.#quoted.instance ?? OUTSIDE));
  }

  /** One for all texts: what it has found once, it need not look for again. */
  #evaluation({ session, now }: Quoted): Evaluation {
    this.#known ??= new Evaluation(this.questionnaire, session, now);
    return this.#known;
  }
}

/** A value within a text; "…" for none. */
function inText(value: Value, question?: Question): TextVariables[string] {
  if (value === '' || Number.isNaN(value)) return NO_VALUE;
  if (typeof value === 'boolean') return question === undefined ? String(value) : NO_VALUE;
  return typeof value === 'number' && question && isGrouped(question) ? groupedNumber(value) : value;
}

const encodedNames = new WeakMap<Questionnaire, ReadonlyMap<string, Question>>();

/** A question by its name as a variable of a text, in which characters that Fluent does not allow are encoded. */
function questionCalled(questionnaire: Questionnaire, variable: string): Question | undefined {
  const plain = questionnaire.byName.get(variable);
  if (plain !== undefined) return plain;
  let encoded = encodedNames.get(questionnaire);
  if (encoded === undefined) {
    encoded = new Map(questionnaire.questions.map((question) => [messageId(question.name), question]));
    encodedNames.set(questionnaire, encoded);
  }
  return encoded.get(variable);
}
