import type { ButtonData } from '../callback-data.ts';
import { adviceMessage } from '../prompts/advice.ts';
import { consentMessage } from '../prompts/consent.ts';
import { languageMenu } from '../prompts/menus.ts';
import type { ButtonEvent } from '../updates/event.ts';
import { bold } from '../words/html.ts';
import { nearestLanguage } from '../words/words.ts';
import type { AfterThanks } from './after-thanks.ts';
import type { CatchingUp } from './catching-up.ts';
import type { ClearChat } from './clear-chat.ts';
import type { Commands } from './commands.ts';
import type { Confirmations } from './confirmations.ts';
import type { FrontDoor } from './front-door.ts';
import type { Interviewer } from './interviewer.ts';
import type { Listening } from './listening.ts';
import type { DialoguePorts } from './ports.ts';
import type { RestReplies } from './rest-replies.ts';
import type { Screens } from './screens.ts';
import type { StaleButtons } from './stale-buttons.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';
import type { Withdrawals } from './withdrawals.ts';

interface ButtonParts {
  readonly screens: Screens;
  readonly stale: StaleButtons;
  readonly catchingUp: CatchingUp;
  readonly interviewer: Interviewer;
  readonly confirmations: Confirmations;
  readonly frontDoor: FrontDoor;
  readonly commands: Commands;
  readonly withdrawals: Withdrawals;
  readonly afterThanks: AfterThanks;
  readonly restReplies: RestReplies;
  readonly clearChat: ClearChat;
  readonly listening: Listening;
}

/** Buttons of menus that are answered once. Others may be tapped again and again. */
const SETTLING: ReadonlySet<ButtonData['type']> = new Set([
  'language',
  'survey',
  'another-person',
  'restart',
]);

/** What each button does. */
export class Buttons {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #parts: ButtonParts;

  constructor(ports: DialoguePorts, voice: Voice, parts: ButtonParts) {
    this.#ports = ports;
    this.#voice = voice;
    this.#parts = parts;
  }

  async press(turn: Turn, event: ButtonEvent): Promise<void> {
    const { messageId } = event;
    const data = event.data && this.#withWholeId(event.data);
    const { interviewer, confirmations, stale, catchingUp, frontDoor } = this.#parts;
    const { session, questionnaire, record } = turn;
    if (session !== undefined && questionnaire !== undefined) {
      if (data?.type === 'tap' && data.tag === session.tag) {
        const { action, seen } = data;
        if (catchingUp.isAhead(turn, data)) {
          await catchingUp.askAgain(turn, data.asking);
          return;
        }
        const asking = catchingUp.takes(turn, data.asking);
        await interviewer.answer(turn, questionnaire, {
          type: 'tap',
          asking,
          action,
          ...(seen === undefined ? {} : { seen }),
        });
        return;
      }
      if (data?.type === 'confirmation' && data.tag === session.tag) {
        await confirmations.press(turn, questionnaire, data, messageId);
        return;
      }
    }
    if (isSettled(turn, data, messageId)) {
      turn.acknowledge();
      return;
    }
    const isOfLostInterview =
      session === undefined && (data?.type === 'tap' || data?.type === 'confirmation');
    if (isOfLostInterview && (record.mayBeBehind || record.revision === 0)) {
      turn.acknowledge();
      await frontDoor.open(turn);
      return;
    }
    const words = this.#voice.words(turn.state);
    if (data === undefined || !(await this.#beside(turn, data, messageId))) {
      await stale.answer(turn, words(session === undefined ? 'stale-nothing' : 'stale-button'));
      return;
    }
    if (SETTLING.has(data.type)) turn.updateMessages({ settledMessage: messageId });
    turn.acknowledge();
  }

  /** A long form id is shortened on buttons. */
  #withWholeId(data: ButtonData): ButtonData {
    if (!('formId' in data)) return data;
    const running = this.#ports.surveys.find(data.formId);
    return running === undefined ? data : { ...data, formId: running.questionnaire.formId };
  }

  /**
   * Buttons that answer no question: of menus, of the consent, below the thanks.
   *
   * @returns `false` when the button has had its day
   */
  async #beside(turn: Turn, data: ButtonData, messageId: number | undefined): Promise<boolean> {
    const { state, session } = turn;
    switch (data.type) {
      case 'tap':
      case 'confirmation':
        return false;
      case 'pause':
        if (session === undefined) return false;
        if (messageId !== undefined) turn.removeKeyboard({ id: messageId });
        await this.#parts.commands.run(turn, 'pause');
        return true;
      case 'clear':
        return await this.#parts.clearChat.press(turn, data, messageId);
      case 'consent': {
        if (session?.tag !== data.tag || session.stage.at !== 'consent' || messageId === undefined)
          return false;
        const { questionnaire } = turn;
        if (questionnaire === undefined) return false;
        const texts = this.#voice.texts(state, questionnaire, session);
        turn.replace({ id: messageId }, consentMessage(texts, session, data.full, this.#ports.goesOn));
        return true;
      }
      case 'more-languages':
        if (messageId === undefined) return false;
        if (state.screen.type === 'languages') turn.update({ screen: { type: 'languages', all: true } });
        turn.edit(
          { id: messageId },
          languageMenu(this.#ports.localizer, await this.#parts.screens.languages(turn), true),
        );
        return true;
      case 'language':
        return await this.#chooseLanguage(turn, data.language, messageId);
      case 'survey': {
        if (session !== undefined) return false;
        const running = this.#ports.surveys.find(data.formId);
        const title = running && this.#voice.texts(state, running.questionnaire).title;
        if (messageId !== undefined && title !== undefined)
          turn.edit({ id: messageId }, { text: bold(title) });
        await this.#parts.frontDoor.choose(turn, data.formId);
        return true;
      }
      case 'another-person': {
        if (session !== undefined) return false;
        if (messageId !== undefined) turn.removeKeyboard({ id: messageId });
        if (data.yes && state.screen.type !== 'another-person') {
          // "Next person" below the thanks: somebody else holds the device now, and may speak another language.
          await this.#parts.frontDoor.welcomeNext(turn, data.formId);
          if (messageId !== undefined) this.#parts.clearChat.forNextPerson(turn, messageId);
        } else if (data.yes) {
          await this.#parts.frontDoor.choose(turn, data.formId, true);
        } else {
          turn.setScreen({ type: 'none' });
          turn.say(this.#voice.words(state)('another-person-no-answer'));
        }
        return true;
      }
      case 'restart': {
        if (session?.tag !== data.tag) return false;
        if (messageId !== undefined) turn.delete({ id: messageId });
        if (!data.yes) {
          turn.updatePerson({ wanted: undefined });
          await this.#parts.frontDoor.resume(turn, 'going-on');
          return true;
        }
        const { formId } = session;
        turn.removeKeyboard({ screen: state.screenNumber });
        this.#parts.withdrawals.endSession(turn);
        if (turn.state.person.wanted === undefined) turn.updatePerson({ wanted: { formId } });
        await this.#parts.frontDoor.open(turn);
        return true;
      }
      case 'listen':
        return await this.#parts.listening.press(turn, data);
      case 'rest':
        return session?.tag === data.tag && (await this.#parts.restReplies.press(turn, data.step, messageId));
      case 'results':
      case 'next-survey':
      case 'invite':
        return await this.#parts.afterThanks.press(turn, data, messageId);
      case 'advice': {
        const running = this.#ports.surveys.find(data.formId);
        const message = running && adviceMessage(this.#voice.texts(state, running.questionnaire));
        if (message === undefined) return false;
        turn.send(message);
        return true;
      }
      case 'show-code':
      case 'withdraw':
        await this.#parts.withdrawals.press(turn, data, messageId);
        return true;
    }
  }

  async #chooseLanguage(turn: Turn, chosen: string, messageId: number | undefined): Promise<boolean> {
    const language = nearestLanguage(chosen, await this.#parts.screens.languages(turn));
    if (language === undefined) return false;
    turn.updatePerson({ language });
    if (this.#ports.coordinators.includes(turn.record.chatId)) {
      await this.#ports.coordinators.speaks(turn.record.chatId, language);
    }
    const { session, record, state } = turn;
    const name = bold(`✓ ${this.#ports.localizer.ownName(language)}`);
    if (session !== undefined) {
      turn.goOnWith({ ...session, language });
      const messages = await this.#parts.screens.messages(turn);
      const last = messages.at(-1);
      const isShown = record.prompt?.asking === state.screenNumber;
      if (isShown && last && messageId !== undefined) {
        turn.replace({ id: record.prompt.messageId }, last);
        turn.delete({ id: messageId });
      } else {
        if (messageId !== undefined) turn.edit({ id: messageId }, { text: name });
        turn.show(messages);
      }
      return true;
    }
    if (messageId !== undefined) turn.edit({ id: messageId }, { text: name });
    if (state.screen.type === 'languages') {
      turn.setScreen({ type: 'none' });
      await this.#parts.frontDoor.open(turn);
    } else if (state.screen.type === 'surveys') {
      await this.#parts.screens.show(turn);
    }
    return true;
  }
}

/** Whether the message has been settled by an earlier tap. A button that came with the settling is new: "Clear this chat". */
function isSettled(turn: Turn, data: ButtonData | undefined, messageId: number | undefined): boolean {
  const isNew = data?.type === 'clear' && data.step === 'ask';
  return messageId !== undefined && messageId === turn.state.messages.settledMessage && !isNew;
}
