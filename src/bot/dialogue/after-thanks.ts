import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { ButtonData } from '../callback-data.ts';
import { FormTexts } from '../prompts/form-texts.ts';
import { invitationLanguages, invitationMessage } from '../prompts/invitation.ts';
import type { FrontDoor } from './front-door.ts';
import type { DialoguePorts } from './ports.ts';
import type { Thanks } from './thanks.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

type ThanksButton = Extract<ButtonData, { type: 'results' | 'next-survey' | 'invite' }>;

/** What the buttons below the thanks do: word of the results, the next survey of a series, an invitation for others. */
export class AfterThanks {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #thanks: Thanks;
  readonly #frontDoor: FrontDoor;

  constructor(ports: DialoguePorts, voice: Voice, thanks: Thanks, frontDoor: FrontDoor) {
    this.#ports = ports;
    this.#voice = voice;
    this.#thanks = thanks;
    this.#frontDoor = frontDoor;
  }

  /** @returns `false` when the button has had its day */
  async press(turn: Turn, data: ThanksButton, messageId: number | undefined): Promise<boolean> {
    const running = this.#ports.surveys.find(data.formId);
    if (running === undefined) return false;
    switch (data.type) {
      case 'results':
        return await this.#noteResults(turn, running.questionnaire, data, messageId);
      case 'next-survey':
        if (turn.session !== undefined) return false;
        await this.#frontDoor.choose(turn, data.formId);
        return true;
      case 'invite':
        this.#invite(turn, running.questionnaire, data.language, messageId);
        return true;
    }
  }

  async #noteResults(
    turn: Turn,
    questionnaire: Questionnaire,
    { formId, code, on }: Extract<ThanksButton, { type: 'results' }>,
    messageId: number | undefined,
  ): Promise<boolean> {
    const { chatId } = turn.record;
    const { resultsOn, assisted } = questionnaire.settings;
    const words = this.#voice.words(turn.state);
    if (on && (resultsOn === undefined || assisted)) return false;
    const { responses } = turn;
    if (on) {
      await responses.requestResults(formId, {
        chatId,
        language: turn.state.person.language ?? words.language,
      });
    } else {
      await responses.forgetResultRequests(chatId, formId);
    }
    if (messageId !== undefined) {
      turn.edit({ id: messageId }, await this.#thanks.message(turn, questionnaire, code));
    }
    turn.say(words(on ? 'results-noted' : 'results-forgotten'));
    return true;
  }

  #invite(
    turn: Turn,
    questionnaire: Questionnaire,
    chosen: string | undefined,
    messageId: number | undefined,
  ): void {
    const { localizer } = this.#ports;
    const { formId, languages } = questionnaire;
    const words = this.#voice.words(turn.state);
    const language = chosen ?? (languages.length === 1 ? languages[0] : undefined);
    if (language === undefined) {
      const offered = this.#voice.order(languages, [turn.state.person.language]);
      turn.send(invitationLanguages(localizer, words, formId, offered));
      return;
    }
    const texts = new FormTexts(questionnaire, localizer.in(language), undefined, language);
    const message = invitationMessage(texts, words, this.#ports.linkTo(formId));
    // The list of languages turns into the invitation. Below the thanks it is a message of its own.
    if (chosen !== undefined && messageId !== undefined) turn.edit({ id: messageId }, message);
    else turn.send(message);
  }
}
