import { Evaluation } from '../../interview/path/evaluation.ts';
import { answeredStops } from '../../interview/path/path.ts';
import type { ButtonData } from '../callback-data.ts';
import { codeMessage, withdrawQuestion } from '../prompts/thanks.ts';
import { bold } from '../words/html.ts';
import type { DialoguePorts } from './ports.ts';
import { giveUp } from './taking-back.ts';
import type { Thanks } from './thanks.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

type WithdrawalButton = Extract<ButtonData, { type: 'show-code' | 'withdraw' }>;

/** Taking answers back: those of the running interview at once, those already sent by their code. */
export class Withdrawals {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #thanks: Thanks;

  constructor(ports: DialoguePorts, voice: Voice, thanks: Thanks) {
    this.#ports = ports;
    this.#voice = voice;
    this.#thanks = thanks;
  }

  async deleteSession(turn: Turn): Promise<void> {
    const words = this.#voice.words(turn.state);
    const { session, state, record, responses } = turn;
    const forgot = await responses.forgetResultRequests(record.chatId);
    if (session === undefined) {
      turn.say(words('delete-nothing'));
      if (forgot) turn.say(words('results-forgotten'));
      return;
    }
    const { questionnaire } = turn;
    const count =
      questionnaire === undefined
        ? 0
        : answeredStops(new Evaluation(questionnaire, session, this.#ports.now())).length;
    this.endSession(turn);
    turn.disarm({ screen: state.screenNumber });
    if (record.prompt?.asking === state.screenNumber) {
      turn.disarm({ id: record.prompt.messageId });
    }
    // The message with buttons comes last.
    if (forgot) turn.say(words('results-forgotten'));
    turn.end(words, { text: words('deleted', { count }), canClear: true });
  }

  /** Forgets the running interview, and the participation in it. */
  endSession(turn: Turn): void {
    const { session } = turn;
    if (session === undefined) return;
    giveUp(turn, session);
    if (session.stage.at !== 'consent') {
      turn.counts.push({ event: 'broken-off', formId: session.formId, language: session.language });
    }
    turn.endInterview();
  }

  /** The code may come from any account. */
  async withdrawByCode(turn: Turn, typed: string): Promise<void> {
    const words = this.#voice.words(turn.state);
    const formId = await turn.responses.withdraw(typed);
    if (formId === undefined) turn.say(words('withdraw-unknown'));
    else turn.end(words, { text: words('withdrawn') });
  }

  async press(turn: Turn, data: WithdrawalButton, messageId: number | undefined): Promise<void> {
    const words = this.#voice.words(turn.state);
    const running = this.#ports.surveys.find(data.formId);
    const texts = running && this.#voice.texts(turn.state, running.questionnaire);
    if (texts === undefined) {
      turn.say(words('survey-unknown'));
      return;
    }
    if (data.type === 'show-code') {
      turn.send(codeMessage(texts, data.code));
      return;
    }
    const message = messageId === undefined ? undefined : { id: messageId };
    switch (data.step) {
      case 'ask':
        if (message) turn.edit(message, withdrawQuestion(texts, data.code));
        return;
      case 'no':
        if (message) turn.edit(message, await this.#thanks.message(turn, texts.questionnaire, data.code));
        return;
      case 'yes': {
        const { withdrawalUntil } = texts.questionnaire.settings;
        const isOver = this.#ports.now().today > withdrawalUntil;
        const { responses } = turn;
        const formId = await responses.withdraw(data.code);
        if (formId !== undefined) await responses.forgetParticipation(formId, turn.record.chatId);
        const forgot = await responses.forgetResultRequests(turn.record.chatId, data.formId);
        if (forgot) turn.say(words('results-forgotten'));
        // This tap settles the message: a second tap, or the same one again after a crash, withdraws nothing.
        turn.updateMessages({ settledMessage: messageId });
        const key = formId === undefined && isOver ? 'withdraw-over' : 'withdrawn';
        turn.end(words, { text: bold(words(key)), isHtml: true, canClear: true }, message);
      }
    }
  }
}
