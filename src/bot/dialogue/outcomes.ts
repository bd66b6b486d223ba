import { matrixRows } from '../../interview/asking/view.ts';
import type { Outcome } from '../../interview/outcome.ts';
import { withoutFiles } from '../../interview/response.ts';
import type { Session } from '../../interview/session.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { Confirmation } from '../chat-state.ts';
import { hasAdvice } from '../prompts/advice.ts';
import { reasonText, settledMessage } from '../prompts/ask.ts';
import { consentAgreed } from '../prompts/consent.ts';
import type { FormTexts } from '../prompts/form-texts.ts';
import type { MessageRef } from '../sending/reply.ts';
import { html, plain } from '../words/html.ts';
import { isFile } from './note-answered.ts';
import { noteParticipation } from './participation.ts';
import { type DialoguePorts, Outdated } from './ports.ts';
import { raiseConfirmation } from './raise-confirmation.ts';
import type { Screens } from './screens.ts';
import type { StaleButtons } from './stale-buttons.ts';
import { giveUp } from './taking-back.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';
import { allWritten, onlyMessages } from './written.ts';

/** An interview before and after an input. */
interface Step {
  readonly questionnaire: Questionnaire;
  readonly before: Session;
  readonly after: Session;
}

/** An input of an interview, and where it came from. */
export interface Answered extends Step {
  /** The message that shows what was asked. */
  readonly shown: MessageRef;
  /** Where it was a text: what was written, in which message, and the message that shows what was asked. */
  readonly written: Pick<Confirmation, 'text' | 'message' | 'shown'> | undefined;
}

type Of<Type extends Outcome['type']> = Extract<Outcome, { readonly type: Type }>;

/** The engine decides; here its outcomes become messages. */
export class Outcomes {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #screens: Screens;
  readonly #stale: StaleButtons;

  constructor(ports: DialoguePorts, voice: Voice, screens: Screens, stale: StaleButtons) {
    this.#ports = ports;
    this.#voice = voice;
    this.#screens = screens;
    this.#stale = stale;
  }

  async say(turn: Turn, answered: Answered, outcome: Outcome): Promise<void> {
    const { questionnaire, after, shown } = answered;
    const texts = this.#voice.texts(turn.state, questionnaire, after);
    // Whoever does something else instead sends it anew.
    if (outcome.type !== 'complete' && turn.state.interview?.sending !== undefined)
      turn.updateInterview({ sending: undefined });
    count(turn, answered, outcome);
    switch (outcome.type) {
      case 'show':
        await this.#show(turn, answered, outcome, texts);
        break;
      case 'search':
      case 'gathered':
        turn.show(this.#screens.interview(turn, questionnaire, after, outcome.view).slice(-1));
        turn.delete(shown);
        break;
      case 'update': {
        const own = this.#screens.interview(turn, questionnaire, after, outcome.view).at(-1);
        if (own) turn.refresh(shown, own);
        break;
      }
      case 'ask-back': {
        const { written } = answered;
        if (written === undefined) await this.#screens.show(turn);
        else
          await raiseConfirmation(turn, this.#screens, {
            about: 'reading',
            ...written,
            readings: outcome.readings,
          });
        break;
      }
      case 'refuse':
        if (turn.event.type === 'button') {
          turn.acknowledge(plain(reasonText(texts, outcome.reason)));
          return;
        }
        turn.show(this.#screens.interview(turn, questionnaire, after, outcome.view, outcome.reason));
        // It comes again below, with the reason: one copy is enough.
        turn.delete(shown);
        break;
      case 'stale':
        // In a new revision of the questionnaire the buttons are old although the question was not answered.
        await this.#stale.answer(turn, texts.words(isOfLastAsking(turn) ? 'stale-button' : 'stale-toast'));
        return;
      case 'complete':
        await this.#complete(turn, answered, outcome);
        break;
      case 'screened-out': {
        // Words first: they may quote the answers that are forgotten here.
        const text = [texts.label(outcome.note), texts.words('screened-out')].map(html).join('\n\n');
        giveUp(turn, answered.before);
        turn.endInterview();
        const advice = hasAdvice(texts) ? { advice: texts.questionnaire.formId } : {};
        turn.end(texts.words, { text, isHtml: true, ...advice });
        turn.removeKeyboard(shown);
        break;
      }
      case 'refused':
        turn.endInterview();
        turn.end(texts.words, { text: texts.words('consent-refused'), forgetsChat: true }, shown);
        break;
    }
    // The interview ended by this tap. A second one on the same message is an impatient thumb's.
    if (turn.session === undefined && turn.event.type === 'button')
      turn.updateMessages({ settledMessage: turn.event.messageId });
    turn.acknowledge();
  }

  /** Another question from now on, although nothing was answered. */
  async moveOn(turn: Turn, step: Step): Promise<void> {
    await this.#noteWhatWasReached(turn, step);
    await this.#screens.change(turn, { type: 'interview' });
  }

  async #show(turn: Turn, answered: Answered, outcome: Of<'show'>, texts: FormTexts): Promise<void> {
    const { questionnaire, before, after, shown } = answered;
    const { event } = turn;
    await this.#noteWhatWasReached(turn, answered);
    turn.setScreen({ type: 'interview' });
    const all = this.#screens.interview(turn, questionnaire, after, outcome.view);
    // Whoever comes back to the review from a change has read the notes before it.
    const isBackAtReview = outcome.view.type === 'review' && isChanging(before);
    const messages = isBackAtReview ? all.slice(-1) : all;
    const own = messages.at(-1);
    const wasTapped = event.type === 'button' && event.messageId !== undefined;
    const isNextRow = messages.length === 1 && isRowOfSameMatrix(outcome);
    const hasNews = (outcome.answered !== undefined && !isNextRow) || messages.length > 1;
    if (!hasNews && before.stage.at !== 'consent' && wasTapped && own) {
      if (isNextRow || outcome.view.type === 'review') {
        turn.showIn(shown, own);
      } else {
        // Back, or "change": the other question is a message of its own. What was typed before it came has a lower message id,
        // and so it is never taken as its answer.
        turn.show([own]);
        turn.delete(shown);
      }
      return;
    }
    turn.show(messages);
    // What is masked in the bot's messages must not stay visible in the person's own.
    const isSaid = event.type === 'text' || event.type === 'place' || event.type === 'contact';
    if (outcome.answered?.question.sensitive && isSaid) turn.deleteUnwanted(event.messageId);
    if (outcome.answered !== undefined) {
      const rows = matrixRows(questionnaire, after, outcome.answered, this.#ports.now());
      turn.edit(shown, settledMessage(texts, outcome.answered, rows));
    } else if (before.stage.at === 'consent') turn.edit(shown, consentAgreed(texts, this.#ports.goesOn));
    else turn.removeKeyboard(shown);
  }

  async #complete(turn: Turn, answered: Answered, outcome: Of<'complete'>): Promise<void> {
    const { questionnaire, before, after, shown } = answered;
    const { responses } = turn;
    // Files first: a response that is stored is whole. Those of one that is not are swept away.
    const lost = outcome.files.length > 0 ? await responses.keepFiles(outcome.response, outcome.files) : [];
    if (lost === undefined) {
      await this.#waitForFiles(turn, before, outcome.response.partial === true, shown);
      return;
    }
    const response = withoutFiles(questionnaire, outcome.response, lost);
    // Another process gave the interview up meanwhile: nobody is thanked, because the chat has gone on.
    if (!(await responses.storeResponse(response, this.#ports.noticeAt()))) throw new Outdated();
    // They were needed until now: Telegram may not give a file whose message is gone.
    for (const id of sensitiveFiles(turn, questionnaire, before)) turn.deleteUnwanted(id);
    // All that is left of the interview: which messages gave answers, to say so when one of them is changed.
    const sent = onlyMessages(turn.state.interview?.messages?.written);
    // Words first: they may quote the answers that are forgotten here.
    const closing = this.#screens.closing(turn, questionnaire, before, outcome.closing);
    turn.endInterview();
    turn.updateMessages({ sent });
    for (const message of closing) turn.send(message);
    await this.#screens.change(turn, {
      type: 'thanks',
      formId: questionnaire.formId,
      withdrawalCode: after.withdrawalCode,
      ...(lost.length === 0 ? {} : { filesLost: lost.length }),
    });
    turn.removeKeyboard(shown);
  }

  /** The interview stays as it was, and is sent when its files have come: see `Owed`. */
  async #waitForFiles(turn: Turn, before: Session, partial: boolean, shown: MessageRef): Promise<void> {
    turn.goOnWith(before);
    const isWaiting = turn.state.screen.type === 'sending';
    turn.updateInterview({ sending: partial ? { partial } : {} });
    if (isWaiting) return;
    await this.#screens.change(turn, { type: 'sending' });
    turn.removeKeyboard(shown);
  }

  async #noteWhatWasReached(turn: Turn, { questionnaire, before, after }: Step): Promise<void> {
    if (before.stage.at === 'consent') {
      turn.counts.push({ event: 'started', formId: questionnaire.formId, language: after.language });
    }
    if (after.stage.at === 'review') await noteParticipation(turn, questionnaire);
  }
}

/** A table is asked row after row in one message. */
function isRowOfSameMatrix({ answered, view }: Of<'show'>): boolean {
  const matrix = answered?.question.matrix;
  return (
    matrix !== undefined &&
    view.type === 'ask' &&
    view.question.matrix === matrix &&
    view.instance === answered?.instance
  );
}

/** The messages that brought files to questions whose answers are masked: these messages must not stay in the chat. */
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

function count(
  turn: Turn,
  { questionnaire: { formId }, after: { language } }: Answered,
  outcome: Outcome,
): void {
  if (outcome.type === 'show' && outcome.answered !== undefined) {
    turn.counts.push({ event: 'answered', formId, language });
  } else if (outcome.type === 'refuse') {
    turn.counts.push({ event: 'not-taken', formId, language, reason: outcome.reason.code });
  }
}
