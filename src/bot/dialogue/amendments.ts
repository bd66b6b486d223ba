import { matrixRows } from '../../interview/asking/view.ts';
import { type Change, changeAnswer } from '../../interview/change-answer.ts';
import type { Reason } from '../../interview/outcome.ts';
import { answerKey } from '../../interview/path/stop.ts';
import type { Writing } from '../../interview/reading/read-input.ts';
import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { answerKind } from '../../questionnaire/definition/question-types.ts';
import { reasonText, settledMessage } from '../prompts/ask.ts';
import { contactText } from '../prompts/confirmation.ts';
import type { FormTexts } from '../prompts/form-texts.ts';
import { shortened } from '../prompts/shortened.ts';
import { withLine } from '../prompts/with-line.ts';
import { escapeHtml, html } from '../words/html.ts';
import { isToBeChecked } from './contact-check.ts';
import type { Outcomes } from './outcomes.ts';
import type { DialoguePorts } from './ports.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

/** An earlier answer that a message changes. */
export interface Amendment {
  readonly question: Question;
  readonly instance: number;
  /** The message that shows the question; `undefined` where it cannot be changed. */
  readonly shown: number | undefined;
  readonly input: Writing;
  /** What the person has written now, where `input` is more than that. */
  readonly written?: string;
  /** An edit of a message, a reply to one, or a further message of the same answer. */
  readonly by: 'edit' | 'reply' | 'addition';
  /** The screen comes again after this. */
  readonly isScreenToCome?: true;
}

const LONGEST_QUOTED = 120;

/** Changes to earlier answers while something else is on the screen. */
export class Amendments {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #screens: Screens;
  readonly #outcomes: Outcomes;

  constructor(ports: DialoguePorts, voice: Voice, screens: Screens, outcomes: Outcomes) {
    this.#ports = ports;
    this.#voice = voice;
    this.#screens = screens;
    this.#outcomes = outcomes;
  }

  /** Whether the earlier answer can become this one. */
  canMake({ session }: Turn, questionnaire: Questionnaire, amendment: Amendment): boolean {
    const { question, instance, input } = amendment;
    if (session === undefined) return false;
    const change = changeAnswer(questionnaire, session, { question, instance }, input, this.#ports.now());
    return change.type === 'changed';
  }

  /** @returns whether the answer is another one now. Whatever comes of it, the person is told. */
  async make(turn: Turn, questionnaire: Questionnaire, amendment: Amendment): Promise<boolean> {
    const { session } = turn;
    if (session === undefined) return false;
    const { question, instance, shown, input, by, isScreenToCome } = amendment;
    const texts = this.#voice.texts(turn.state, questionnaire, session);
    const { words } = texts;
    if (input.type === 'text' && isInWords(question) && by !== 'addition') {
      const { written = input.text } = amendment;
      if (isToBeChecked(question, written)) {
        const again = words(by === 'edit' ? 'edit-contact' : 'reply-contact');
        turn.say([contactText(words, written), again, stays(turn, texts, amendment)].join('\n'));
        return false;
      }
    }
    const before = await this.#screens.messages(turn);
    const change = changeAnswer(questionnaire, session, { question, instance }, input, this.#ports.now());
    if (change.type === 'unchanged') {
      // People correct their spelling. Who replies waits for a word.
      if (by === 'reply') turn.say(stays(turn, texts, amendment));
      return false;
    }
    if (change.type === 'refused') {
      const reason = html(by === 'reply' ? refusal(texts, change.reason) : reasonText(texts, change.reason));
      turn.send({ text: `${reason}\n${escapeHtml(stays(turn, texts, amendment))}` });
      return false;
    }
    const old = { screen: turn.state.screenNumber };
    turn.goOnWith(change.session);
    const lines = [
      ...(by === 'addition' ? [] : [changedLine(texts, change)]),
      ...(change.hidden === 0 ? [] : [words('hidden-answers', { count: change.hidden })]),
    ];
    if (lines.length > 0) turn.say(lines.join('\n'));
    if (shown !== undefined) this.#settle(turn, questionnaire, change, shown);
    if (change.session.asking !== session.asking) {
      await this.#outcomes.moveOn(turn, { questionnaire, before: session, after: change.session });
      turn.delete(old);
      return true;
    }
    if (isScreenToCome) return true;
    // The screen may quote the answer, or show it in the review.
    const last = (await this.#screens.messages(turn)).at(-1);
    if (last === undefined) return true;
    if (by === 'addition') turn.edit(old, withLine(words('answer-added'), last));
    else if (JSON.stringify(before.at(-1)) !== JSON.stringify(last)) turn.edit(old, last);
    return true;
  }

  /** The message of the question now shows the new answer; that of a table, all its rows. */
  #settle(
    turn: Turn,
    questionnaire: Questionnaire,
    { session, answered }: Extract<Change, { type: 'changed' }>,
    shown: number,
  ): void {
    const { question, instance } = answered;
    const row = question.matrix?.rows.findLast((each) => session.answers.has(answerKey(each, instance)));
    const answer = row && session.answers.get(answerKey(row, instance));
    const asked = session.stage.at === 'question' ? questionnaire.byName.get(session.stage.name) : undefined;
    // A table that is still being asked is the screen itself.
    if (row !== undefined && asked?.matrix === row.matrix) return;
    const rows =
      row === undefined || answer === undefined
        ? []
        : matrixRows(questionnaire, session, { question: row, instance, answer }, this.#ports.now());
    const texts = this.#voice.texts(turn.state, questionnaire, session);
    turn.edit({ id: shown }, settledMessage(texts, answered, rows));
  }
}

export function isInWords({ type }: Question): boolean {
  return answerKind(type) === 'words';
}

/** "Changed. Your answer is now: 3"; of what is sensitive only that it is changed. */
function changedLine(texts: FormTexts, { answered }: Extract<Change, { type: 'changed' }>): string {
  const { question, instance, answer } = answered;
  if (question.sensitive) return texts.words('edit-changed-masked');
  const quoted = shortened(texts.at(instance).answer(question, answer), LONGEST_QUOTED);
  return texts.words('edit-changed', { answer: quoted });
}

/** That the earlier answer stays; '' where there is none. */
function stays({ session }: Turn, texts: FormTexts, { question, instance }: Amendment): string {
  const current = session?.answers.get(answerKey(question, instance));
  if (current === undefined) return '';
  if (question.sensitive) return texts.words('edit-refused-masked');
  const answer = shortened(texts.at(instance).answer(question, current), LONGEST_QUOTED);
  return texts.words('edit-refused', { answer });
}

/** An earlier question has no buttons any more. */
function refusal(texts: FormTexts, reason: Reason) {
  return reason.code === 'tap-a-button' ? texts.words('reply-tapped') : reasonText(texts, reason);
}
