import { matrixRows } from '../../interview/asking/view.ts';
import { type Change, changeAnswer, type Writing } from '../../interview/change-answer.ts';
import { answerKey } from '../../interview/path/stop.ts';
import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { answerKind } from '../../questionnaire/definition/question-types.ts';
import { reasonText, settledMessage } from '../prompts/ask.ts';
import { contactText } from '../prompts/confirmation.ts';
import { shortened } from '../prompts/shortened.ts';
import type { PersonEvent } from '../updates/event.ts';
import { escapeHtml, html } from '../words/html.ts';
import { type Asides, isToBeChecked } from './asides.ts';
import type { Interviewer } from './interviewer.ts';
import type { Outcomes } from './outcomes.ts';
import type { DialoguePorts } from './ports.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';
import type { Withdrawals } from './withdrawals.ts';
import { findWritten, isOneOf, type Written } from './written.ts';

type EditEvent = Extract<PersonEvent, { type: 'edited' | 'edited-file' }>;

interface EditParts {
  readonly screens: Screens;
  readonly interviewer: Interviewer;
  readonly outcomes: Outcomes;
  readonly asides: Asides;
  readonly withdrawals: Withdrawals;
}

const LONGEST_QUOTED = 120;

/** Editing a message in Telegram changes the answer that it gave, until the answers are sent. */
export class Edits {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #screens: Screens;
  readonly #interviewer: Interviewer;
  readonly #outcomes: Outcomes;
  readonly #asides: Asides;
  readonly #withdrawals: Withdrawals;

  constructor(ports: DialoguePorts, voice: Voice, parts: EditParts) {
    this.#ports = ports;
    this.#voice = voice;
    this.#screens = parts.screens;
    this.#interviewer = parts.interviewer;
    this.#outcomes = parts.outcomes;
    this.#asides = parts.asides;
    this.#withdrawals = parts.withdrawals;
  }

  /** Edits of messages that were no answers are ignored: people correct their spelling. */
  async apply(turn: Turn, event: EditEvent): Promise<void> {
    const { session, questionnaire, state } = turn;
    if (session === undefined || questionnaire === undefined) {
      if (isOneOf(state.messages.sent, event.messageId)) turn.say(this.#voice.words(state)('edit-sent'));
      return;
    }
    const written = findWritten(state.interview?.messages?.written, session.structure, event.messageId);
    const question = written && questionnaire.questions[written.question];
    if (written === undefined || question === undefined) return;
    if (event.type === 'edited' && (await this.#withdrawals.takeCode(turn, event.text))) return;
    const { instance } = written;
    const { stage } = session;
    if (stage.at === 'question' && stage.name === question.name && (stage.instance ?? 0) === instance) {
      // They came back to the question and, instead of writing a new answer, edited the old one.
      if (event.type === 'edited') await this.#asides.readText(turn, questionnaire, event, written.shown);
      else await this.#interviewer.answer(turn, questionnaire, { type: 'file', file: event.file });
      return;
    }
    const input: Writing =
      event.type === 'edited' ? { type: 'text', text: event.text } : { type: 'file', file: event.file };
    await this.#change(turn, questionnaire, { ...written, question }, input);
  }

  async #change(
    turn: Turn,
    questionnaire: Questionnaire,
    { question, instance, shown, message }: Omit<Written, 'question'> & { readonly question: Question },
    input: Writing,
  ): Promise<void> {
    const { session } = turn;
    if (session === undefined) return;
    const texts = this.#voice.texts(turn.state, questionnaire, session);
    const { words } = texts;
    const current = session.answers.get(answerKey(question, instance));
    const stays =
      current === undefined
        ? ''
        : words('edit-refused', {
            answer: shortened(texts.at(instance).answer(question, current), LONGEST_QUOTED),
          });
    const isInWords = answerKind(question.type) === 'words' && input.type === 'text';
    if (isInWords && isToBeChecked(question, input.text)) {
      turn.say([contactText(words, input.text), words('edit-contact'), stays].join('\n'));
      return;
    }
    const before = await this.#screens.messages(turn);
    const change = changeAnswer(questionnaire, session, { question, instance }, input, this.#ports.now());
    if (change.type === 'unchanged') return;
    if (change.type === 'refused') {
      const text = `${html(reasonText(texts, change.reason))}\n${escapeHtml(stays)}`;
      turn.send({ text });
      return;
    }
    const old = { screen: turn.state.screenNumber };
    turn.goOnWith(change.session);
    const lines = [
      words('edit-changed', {
        answer: shortened(texts.at(instance).answer(question, change.answered.answer), LONGEST_QUOTED),
      }),
      ...(change.hidden === 0 ? [] : [words('hidden-answers', { count: change.hidden })]),
    ];
    turn.say(lines.join('\n'));
    if (shown !== message) this.#settle(turn, questionnaire, change, shown);
    if (change.session.asking !== session.asking) {
      await this.#outcomes.moveOn(turn, { questionnaire, before: session, after: change.session });
      turn.delete(old);
      return;
    }
    // The screen may quote the answer, or show it in the review.
    const after = await this.#screens.messages(turn);
    const last = after.at(-1);
    if (last !== undefined && JSON.stringify(before.at(-1)) !== JSON.stringify(last)) turn.edit(old, last);
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
