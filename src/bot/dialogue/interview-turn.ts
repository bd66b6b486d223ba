import { matrixRows, viewOf } from '../../interview/asking/view.ts';
import { carryOver } from '../../interview/carry-over.ts';
import type { Action, Input } from '../../interview/input.ts';
import type { Outcome } from '../../interview/outcome.ts';
import type { Session } from '../../interview/session.ts';
import { step } from '../../interview/step.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { takesOneChoice } from '../../questionnaire/definition/question-types.ts';
import { reasonText, settledMessage } from '../prompts/ask.ts';
import { consentAgreed } from '../prompts/consent.ts';
import { typedChoice } from '../prompts/lettered.ts';
import type { MessageRef } from '../sending/reply.ts';
import { html, plain } from '../words/html.ts';
import { isFile, noteAnswered } from './note-answered.ts';
import { type DialoguePorts, Outdated } from './ports.ts';
import type { Screens } from './screens.ts';
import { giveUp, notedAnew } from './taking-back.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';
import { allWritten, onlyMessages } from './written.ts';

/** Telegram shows at most so much of a toast. */
const LONGEST_TOAST = 200;

/** Where an input came from, when it is not what just happened. */
export interface InputFrom {
  /** The message that shows the question. */
  readonly shown?: MessageRef;
  /** The person's message that has the text. */
  readonly typed?: number;
}

/** An interview's turns: the engine decides, this says it. */
export class InterviewTurn {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #screens: Screens;

  constructor(ports: DialoguePorts, voice: Voice, screens: Screens) {
    this.#ports = ports;
    this.#voice = voice;
    this.#screens = screens;
  }

  /** Moves the chat's session to the newest revision of its questionnaire, if there is a newer one. */
  async carryOver(turn: Turn): Promise<Questionnaire | undefined> {
    const { session } = turn;
    if (session === undefined) return undefined;
    const running = await this.#ports.surveys.forSession(session);
    if (running === undefined) return undefined;
    const moved = carryOver(running.questionnaire, session, running.generation, this.#ports.now());
    if (moved !== session) turn.goOnWith(moved);
    // The buttons in front of the person have grown stale: the question is to come anew.
    if (moved.asking !== session.asking) turn.turnTo({ type: 'interview' });
    return running.questionnaire;
  }

  async take(turn: Turn, questionnaire: Questionnaire, input: Input, from: InputFrom = {}): Promise<void> {
    const { session, event } = turn;
    if (session === undefined) return;
    const id = event.type === 'button' ? event.messageId : undefined;
    const shown = from.shown ?? (id === undefined ? { screen: turn.state.screenNumber } : { id });
    const result = step(questionnaire, session, this.#meant(turn, questionnaire, input), this.#ports.now());
    if (result.session !== session) turn.goOnWith(result.session);
    const { outcome, session: after } = result;
    const isFile = event.type === 'file' || event.type === 'edited-file';
    const isAnswer = isFile || event.type === 'text' || event.type === 'edited';
    const typed = isAnswer ? event.messageId : from.typed;
    const words = this.#voice.words(turn.state);
    noteAnswered(
      turn,
      questionnaire,
      words,
      { before: session, after, outcome, shown, typed },
      this.#ports.now(),
    );
    await this.#say(turn, questionnaire, { before: session, after }, outcome, shown);
  }

  /** What is typed as a button says it means what the button means: a letter, or words that are the interface's. */
  #meant({ state, session }: Turn, questionnaire: Questionnaire, input: Input): Input {
    if (input.type !== 'text' || session?.stage.at !== 'question') return input;
    const asked = questionnaire.byName.get(session.stage.name);
    if (asked === undefined || asked.choices.length === 0) return input;
    const view = viewOf(questionnaire, session, this.#ports.now());
    if (view.type !== 'ask') return input;
    const choice = typedChoice(this.#voice.texts(state, questionnaire, session), view, input.text);
    if (choice === undefined) return input;
    const action: Action = takesOneChoice(view.question.type)
      ? { do: 'choose', choice: choice.ordinal }
      : { do: 'toggle', choice: choice.ordinal, on: true };
    return { type: 'tap', asking: session.asking, action };
  }

  async #say(
    turn: Turn,
    questionnaire: Questionnaire,
    session: { readonly before: Session; readonly after: Session },
    outcome: Outcome,
    shown: MessageRef,
  ): Promise<void> {
    const { event } = turn;
    const texts = this.#voice.texts(turn.state, questionnaire, session.after);
    const wasTapped = event.type === 'button' && event.messageId !== undefined;
    switch (outcome.type) {
      case 'show': {
        await this.#noteWhatWasReached(turn, questionnaire, session);
        turn.turnTo({ type: 'interview' });
        const all = this.#screens.interview(turn, questionnaire, session.after, outcome.view);
        const last = all.at(-1);
        // Whoever comes back to the review from a change has read the notes before it.
        const isBackAtReview = outcome.view.type === 'review' && isChanging(session.before);
        const messages = isBackAtReview ? all.slice(-1) : all;
        const isNextRow = messages.length === 1 && isRowOfSameMatrix(outcome);
        const hasNews = (outcome.answered !== undefined && !isNextRow) || messages.length > 1;
        if (!hasNews && session.before.stage.at !== 'consent' && wasTapped && last) {
          // Back, "change", and the next row of a table: the message turns into the other question.
          turn.replies.push({ do: 'edit', message: shown, to: last, screen: turn.state.screenNumber });
          break;
        }
        turn.show(messages);
        // What is masked on our side is not to stand in the chat on theirs.
        const isSaid = event.type === 'text' || event.type === 'place';
        if (outcome.answered?.question.sensitive && isSaid)
          turn.replies.push({ do: 'delete', message: { id: event.messageId }, atOnce: true });
        if (outcome.answered !== undefined) {
          const rows = matrixRows(questionnaire, session.after, outcome.answered, this.#ports.now());
          turn.edit(shown, settledMessage(texts, outcome.answered, rows));
        } else if (session.before.stage.at === 'consent') turn.edit(shown, consentAgreed(texts));
        else turn.replies.push({ do: 'disarm', message: shown });
        break;
      }
      case 'search':
        turn.show(this.#screens.interview(turn, questionnaire, session.after, outcome.view).slice(-1));
        turn.replies.push({ do: 'delete', message: shown });
        break;
      case 'update': {
        const last = this.#screens.interview(turn, questionnaire, session.after, outcome.view).at(-1);
        if (last) turn.edit(shown, last);
        break;
      }
      case 'refuse':
        if (event.type === 'button') {
          turn.acknowledge(plain(reasonText(texts, outcome.reason)));
          return;
        }
        turn.show(this.#screens.interview(turn, questionnaire, session.after, outcome.view, outcome.reason));
        // It comes again below, with the reason: one copy is enough.
        turn.replies.push({ do: 'delete', message: shown });
        break;
      case 'stale':
        // In a new revision of the questionnaire the buttons are old although the question was not answered.
        await this.stale(turn, texts.words(isOfLastAsking(turn) ? 'stale-button' : 'stale-toast'));
        return;
      case 'complete': {
        const { responses } = turn;
        // Files first: a response that is stored is whole. Those of one that is not are swept away.
        if (outcome.files.length > 0) await responses.keepFiles(outcome.response, outcome.files);
        // Given up in another process meanwhile: nobody is to be thanked, the chat has gone on.
        if (!(await responses.storeResponse(outcome.response, this.#ports.noticeAt()))) throw new Outdated();
        // Until now they were needed: Telegram may not give a file whose message is gone.
        for (const id of sensitiveFiles(turn, questionnaire, session.before))
          turn.replies.push({ do: 'delete', message: { id }, atOnce: true });
        keepMessagesAlone(turn);
        turn.turnTo({
          type: 'thanks',
          formId: questionnaire.formId,
          withdrawalCode: session.after.withdrawalCode,
        });
        turn.show(await this.#screens.messages(turn));
        turn.replies.push({ do: 'disarm', message: shown });
        break;
      }
      case 'screened-out': {
        // Words first: they may quote the answers that are forgotten here.
        const text = [texts.label(outcome.note), texts.words('screened-out')].map(html).join('\n\n');
        giveUp(turn, session.before);
        turn.endInterview();
        turn.end(texts.words, { text, isHtml: true });
        turn.replies.push({ do: 'disarm', message: shown });
        break;
      }
      case 'refused':
        turn.endInterview();
        turn.end(texts.words, { text: texts.words('consent-refused') }, shown);
        break;
    }
    // It ended by this tap: a second one on the same message is an impatient thumb's.
    if (turn.session === undefined && event.type === 'button')
      turn.updateMessages({ settledMessage: event.messageId });
    turn.acknowledge();
  }

  /** Something else is asked from now on, though nothing was answered. */
  async goOn(
    turn: Turn,
    questionnaire: Questionnaire,
    session: { readonly before: Session; readonly after: Session },
  ): Promise<void> {
    await this.#noteWhatWasReached(turn, questionnaire, session);
    turn.turnTo({ type: 'interview' });
    turn.show(await this.#screens.messages(turn));
  }

  /** A button that has had its day: says so, and brings back into view what is being asked. */
  async stale(turn: Turn, toast: string): Promise<void> {
    const { event, record, state } = turn;
    turn.acknowledge(toast);
    if (event.type !== 'button' || event.messageId === undefined) return;
    const before = record.state?.interview?.session;
    const tapped = event.data?.type === 'tap' && event.data.tag === before?.tag ? event.data : undefined;
    const isDoubleTap = tapped !== undefined && tapped.asking === (before?.asking ?? 0) - 1;
    const showsTheScreen =
      record.prompt?.messageId === event.messageId && record.prompt.asking === state.screenNumber;
    if (isDoubleTap || showsTheScreen) return;
    turn.replies.push({ do: 'disarm', message: { id: event.messageId } });
    // The screen comes again below, without the notes before it; two of it would leave one with dead buttons.
    const again = (await this.#screens.messages(turn)).slice(-1);
    if (again.length > 0) turn.replies.push({ do: 'disarm', message: { screen: turn.state.screenNumber } });
    turn.show(again);
  }

  acknowledge(turn: Turn, text?: string): void {
    const { event } = turn;
    if (event.type !== 'button') return;
    const short = text === undefined ? {} : { text: text.slice(0, LONGEST_TOAST) };
    turn.replies.push({ do: 'acknowledge', queryId: event.queryId, ...short });
  }

  async #noteWhatWasReached(
    turn: Turn,
    questionnaire: Questionnaire,
    { before, after }: { readonly before: Session; readonly after: Session },
  ): Promise<void> {
    const { formId, settings } = questionnaire;
    if (before.stage.at === 'consent') {
      turn.counts.push({ event: 'started', formId, language: after.language });
    }
    // Apart from the response and earlier, so that neither tells when the other was written.
    const { noted, othersNote } = turn.state.interview ?? {};
    if (after.stage.at === 'review' && !settings.assisted && !noted && !othersNote) {
      await turn.responses.noteParticipation(formId, turn.record.chatId);
      turn.updateInterview({ noted: true });
      notedAnew(turn, formId);
    }
  }
}

/** A table is asked row after row in one message. */
function isRowOfSameMatrix({ answered, view }: Extract<Outcome, { type: 'show' }>): boolean {
  const matrix = answered?.question.matrix;
  return (
    matrix !== undefined &&
    view.type === 'ask' &&
    view.question.matrix === matrix &&
    view.instance === answered?.instance
  );
}

/** The messages that brought files to questions whose answers are masked: they are not to stay in the chat either. */
function sensitiveFiles(
  { state }: Turn,
  { questions }: Questionnaire,
  { structure }: Session,
): readonly number[] {
  return allWritten(state.interview?.messages?.written, structure).flatMap(({ message, question: index }) => {
    const question = questions[index];
    return question?.sensitive && isFile(question) ? [message] : [];
  });
}

/** The interview is over: all that stays of it is which messages gave answers, to say so when one is changed. */
function keepMessagesAlone(turn: Turn): void {
  const sent = onlyMessages(turn.state.interview?.messages?.written);
  turn.endInterview();
  turn.updateMessages({ sent });
}

function isChanging({ stage }: Session): boolean {
  return stage.at === 'question' && stage.changing === true;
}

/** Whether the button belongs to what was asked when the chat was loaded. */
function isOfLastAsking({ event, record }: Turn): boolean {
  return (
    event.type === 'button' &&
    event.data?.type === 'tap' &&
    event.data.asking === record.state?.interview?.session.asking
  );
}
