import { Evaluation } from '../../interview/path/evaluation.ts';
import { answeredStops } from '../../interview/path/path.ts';
import { findWithdrawalCode } from '../../interview/reading/withdrawal-code.ts';
import type { ButtonData } from '../callback-data.ts';
import { codeMessage, withdrawQuestion } from '../prompts/thanks.ts';
import { bold, escapeHtml } from '../words/html.ts';
import type { Words } from '../words/words.ts';
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
    const count = this.countAnswers(turn);
    this.endSession(turn);
    turn.removeKeyboard({ screen: state.screenNumber });
    if (record.prompt?.asking === state.screenNumber) {
      turn.removeKeyboard({ id: record.prompt.messageId });
    }
    // The message with buttons comes last.
    if (forgot) turn.say(words('results-forgotten'));
    turn.end(words, { text: words('deleted', { count }), canClear: true });
  }

  /** How many answers would be deleted. */
  countAnswers({ session, questionnaire }: Turn): number {
    if (session === undefined || questionnaire === undefined) return 0;
    return answeredStops(new Evaluation(questionnaire, session, this.#ports.now())).length;
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

  /**
   * A text that is a withdrawal code is never an answer, whatever is being asked.
   *
   * @returns `false` when it is none
   */
  async takeCode(turn: Turn, text: string): Promise<boolean> {
    const found = findWithdrawalCode(text);
    if (found === undefined) return false;
    if (await this.#withdraw(turn, found.code)) return true;
    if (found.isCertain) turn.say(this.#voice.words(turn.state)('withdraw-unknown'));
    return found.isCertain;
  }

  /** `/delete` with a code. */
  async withdrawByCode(turn: Turn, typed: string): Promise<void> {
    const code = findWithdrawalCode(typed)?.code ?? typed;
    if (!(await this.#withdraw(turn, code))) turn.say(this.#voice.words(turn.state)('withdraw-unknown'));
  }

  /** The code may come from any account. */
  async #withdraw(turn: Turn, code: string): Promise<boolean> {
    const words = this.#voice.words(turn.state);
    const { chatId } = turn.record;
    const formId = await turn.responses.withdraw(code, chatId);
    if (formId === undefined) return false;
    if (await turn.responses.forgetResultRequests(chatId, formId)) turn.say(words('results-forgotten'));
    turn.end(words, { text: this.#deleted(words) });
    return true;
  }

  #deleted(words: Words): string {
    return this.#ports.goesOn ? `${words('withdrawn')} ${words('withdrawn-onward')}` : words('withdrawn');
  }

  async press(turn: Turn, data: WithdrawalButton, messageId: number | undefined): Promise<void> {
    const words = this.#voice.words(turn.state);
    const running = this.#ports.surveys.find(data.formId);
    const texts = running && this.#voice.texts(turn.state, running.questionnaire);
    if (data.type === 'show-code') {
      const until = await turn.responses.withdrawableUntil(data.code);
      if (until === undefined) turn.say(words('withdraw-unknown'));
      else turn.send(codeMessage(words, data.code, until));
      return;
    }
    const message = messageId === undefined ? undefined : { id: messageId };
    switch (data.step) {
      case 'ask':
        if (message) turn.edit(message, withdrawQuestion(words, data));
        return;
      case 'no':
        if (message === undefined) return;
        // The survey itself may be gone.
        if (texts === undefined) turn.edit(message, { text: escapeHtml(words('withdraw-kept')) });
        else turn.edit(message, await this.#thanks.message(turn, texts.questionnaire, data.code));
        return;
      case 'yes': {
        const { responses, record } = turn;
        const isDeleted =
          (await responses.withdraw(data.code, record.chatId)) !== undefined ||
          !(await responses.mayBeTooLate(data.formId));
        const forgot = await responses.forgetResultRequests(record.chatId, data.formId);
        if (forgot) turn.say(words('results-forgotten'));
        // This tap settles the message: a second tap, or the same one again after a crash, withdraws nothing.
        turn.updateMessages({ settledMessage: messageId });
        const text = bold(isDeleted ? this.#deleted(words) : words('withdraw-over'));
        turn.end(words, { text, isHtml: true, canClear: true }, message);
      }
    }
  }
}
