import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { ButtonData } from '../callback-data.ts';
import { FormTexts } from '../prompts/form-texts.ts';
import { invitationLanguages, invitationMessage } from '../prompts/invitation.ts';
import { thanksMessage } from '../prompts/thanks.ts';
import type { Message } from '../sending/reply.ts';
import type { FrontDoor } from './front-door.ts';
import type { DialoguePorts } from './ports.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

type EndingButton = Extract<ButtonData, { type: 'results' | 'next-survey' | 'invite' }>;

/** What comes after the last answer: thanks, results, the next survey of a series, an invitation for others. */
export class Ending {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;

  constructor(ports: DialoguePorts, voice: Voice) {
    this.#ports = ports;
    this.#voice = voice;
  }

  async thanks(turn: Turn, questionnaire: Questionnaire, withdrawalCode: string): Promise<Message> {
    const { formId, settings } = questionnaire;
    const { surveys } = this.#ports;
    // On a helper's device the account is the helper's: it is not to be written to for somebody else.
    const isOwn = !settings.assisted;
    const open = await surveys.open();
    const isOpen = (id: string | undefined) => open.find((each) => each.questionnaire.formId === id);
    const next = isOpen(settings.next)?.questionnaire;
    return thanksMessage(this.#voice.texts(turn.state, questionnaire), withdrawalCode, {
      isToldResults:
        isOwn && settings.resultsOn !== undefined
          ? await turn.responses.hasRequestedResults(formId, turn.record.chatId)
          : undefined,
      next: next && { formId: next.formId, title: this.#voice.texts(turn.state, next).title },
      canInvite: isOwn && isOpen(formId) !== undefined,
    });
  }

  /** @returns `false` when the button has had its day */
  async takeButton(
    turn: Turn,
    data: EndingButton,
    messageId: number | undefined,
    frontDoor: FrontDoor,
  ): Promise<boolean> {
    const running = this.#ports.surveys.find(data.formId);
    if (running === undefined) return false;
    switch (data.type) {
      case 'results':
        return await this.#noteResults(turn, running.questionnaire, data, messageId);
      case 'next-survey':
        if (turn.session !== undefined) return false;
        await frontDoor.choose(turn, data.formId);
        return true;
      case 'invite':
        this.#invite(turn, running.questionnaire, data.language, messageId);
        return true;
    }
  }

  async #noteResults(
    turn: Turn,
    questionnaire: Questionnaire,
    { formId, code, on }: Extract<EndingButton, { type: 'results' }>,
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
    if (messageId !== undefined) turn.edit({ id: messageId }, await this.thanks(turn, questionnaire, code));
    turn.say(words(on ? 'results-noted' : 'results-forgotten'));
    return true;
  }

  #invite(
    turn: Turn,
    questionnaire: Questionnaire,
    chosen: string | undefined,
    messageId: number | undefined,
  ): void {
    const { wordbook } = this.#ports;
    const { formId, languages } = questionnaire;
    const words = this.#voice.words(turn.state);
    const language = chosen ?? (languages.length === 1 ? languages[0] : undefined);
    if (language === undefined) {
      const offered = this.#voice.order(languages, [turn.state.person.language]);
      turn.replies.push({ do: 'send', message: invitationLanguages(wordbook, words, formId, offered) });
      return;
    }
    const texts = new FormTexts(questionnaire, wordbook.in(language), undefined, language);
    const message = invitationMessage(texts, words, this.#ports.linkTo(formId));
    // The list of languages turns into the invitation; from the thanks it comes as a message of its own.
    if (chosen !== undefined && messageId !== undefined) turn.edit({ id: messageId }, message);
    else turn.replies.push({ do: 'send', message });
  }
}
