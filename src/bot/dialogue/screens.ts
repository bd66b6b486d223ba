import { viewOf } from '../../interview/asking/view.ts';
import type { Reason, View } from '../../interview/outcome.ts';
import { type Stop, stopCalled } from '../../interview/path/stop.ts';
import type { Session } from '../../interview/session.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { isRightToLeft } from '../../questionnaire/languages/right-to-left.ts';
import type { Confirmation, Screen } from '../chat-state.ts';
import { askMessage, reasonText } from '../prompts/ask.ts';
import { clearedMessage } from '../prompts/clear.ts';
import { confirmationMessage } from '../prompts/confirmation.ts';
import { consentMessage } from '../prompts/consent.ts';
import { endMessage } from '../prompts/end.ts';
import type { FormTexts } from '../prompts/form-texts.ts';
import { button } from '../prompts/keyboard.ts';
import { listenButton, pictures, questionPicture, withListening } from '../prompts/media.ts';
import { languageMenu, surveyMenu } from '../prompts/menus.ts';
import { reviewMessage } from '../prompts/review.ts';
import { withLine } from '../prompts/with-line.ts';
import type { Message } from '../sending/reply.ts';
import { bold, escapeHtml, html, italic } from '../words/html.ts';
import type { DialoguePorts } from './ports.ts';
import { withSendPart } from './send-part.ts';
import type { Thanks } from './thanks.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

/**
 * What each screen looks like. This depends on the chat's state alone, so a screen can be shown again whenever it is
 * owed. The last message is the screen itself; the messages before it are notes to read first.
 */
export class Screens {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #thanks: Thanks;

  constructor(ports: DialoguePorts, voice: Voice, thanks: Thanks) {
    this.#ports = ports;
    this.#voice = voice;
    this.#thanks = thanks;
  }

  /** From now on this is the screen. */
  async change(turn: Turn, screen: Screen): Promise<void> {
    turn.setScreen(screen);
    await this.show(turn);
  }

  /** Sends the screen, with the notes before it. */
  async show(turn: Turn): Promise<void> {
    turn.show(await this.messages(turn));
  }

  /** Sends the screen alone, for those who have read the notes before it. */
  async showAlone(turn: Turn): Promise<void> {
    const own = await this.own(turn);
    if (own !== undefined) turn.show([own]);
  }

  /** The screen comes again with a line above it, and its old copy goes. */
  async sayAbove(turn: Turn, line: string): Promise<void> {
    const last = await this.own(turn);
    if (last === undefined) return;
    turn.delete({ screen: turn.state.screenNumber });
    turn.show([withLine(line, last)]);
  }

  /** The message that is the screen itself, without the notes before it. */
  async own(turn: Turn): Promise<Message | undefined> {
    return (await this.messages(turn)).at(-1);
  }

  async messages(turn: Turn): Promise<readonly Message[]> {
    const { state } = turn;
    const { screen } = state;
    const words = this.#voice.words(state);
    switch (screen.type) {
      case 'none':
      case 'clearing':
        return [];
      case 'languages':
        return [languageMenu(this.#ports.localizer, await this.languages(turn), screen.all === true)];
      case 'surveys': {
        const open = await this.#ports.surveys.open();
        const offers = open.map(({ questionnaire }) => {
          const texts = this.#voice.texts(state, questionnaire);
          return {
            formId: questionnaire.formId,
            title: texts.title,
            description: texts.text('form', 'description'),
          };
        });
        return [surveyMenu(words, offers)];
      }
      case 'another-person': {
        const running = this.#ports.surveys.find(screen.formId);
        const title =
          running === undefined ? screen.formId : this.#voice.texts(state, running.questionnaire).title;
        const answer = (yes: boolean) => ({ type: 'another-person', formId: screen.formId, yes }) as const;
        return [
          {
            text: bold(words('another-person-ask', { title })),
            keyboard: [
              [button(words('another-person-yes'), answer(true))],
              [button(words('another-person-no'), answer(false))],
            ],
          },
        ];
      }
      case 'interview': {
        const { session, questionnaire } = turn;
        if (session === undefined || questionnaire === undefined) return [];
        const confirmation = state.interview?.messages?.confirmation;
        if (confirmation?.asking === session.asking)
          return [this.#confirmation(turn, questionnaire, session, confirmation)];
        const view = viewOf(questionnaire, session, this.#ports.now());
        return this.interview(turn, questionnaire, session, view);
      }
      case 'sending':
        return [{ text: escapeHtml(words('sending-files')) }];
      case 'thanks': {
        const running = this.#ports.surveys.find(screen.formId);
        if (running === undefined) return [{ text: bold(words('thanks')) }];
        return [
          await this.#thanks.message(turn, running.questionnaire, screen.withdrawalCode, screen.filesLost),
        ];
      }
      case 'ended':
        return [endMessage(words, screen)];
      case 'cleared':
        return [clearedMessage(words, screen)];
      case 'expired':
        return [{ text: escapeHtml(words('expired')) }];
    }
  }

  #confirmation(
    turn: Turn,
    questionnaire: Questionnaire,
    session: Session,
    confirmation: Confirmation,
  ): Message {
    const texts = this.#voice.texts(turn.state, questionnaire, session);
    const { stage } = session;
    const stop = stage.at === 'question' ? stopCalled(questionnaire, stage) : undefined;
    return confirmationMessage(texts, session, stop, confirmation);
  }

  interview(
    turn: Turn,
    questionnaire: Questionnaire,
    session: Session,
    view: View,
    reason?: Reason,
  ): readonly Message[] {
    const texts = this.#voice.texts(turn.state, questionnaire, session);
    const now = this.#ports.now();
    const { media } = this.#ports;
    switch (view.type) {
      case 'ask':
        return [
          ...this.#notes(texts, session, reason === undefined ? view.notes : []),
          ...(reason === undefined ? pictures(media, texts.at(view.instance), view) : []),
          withListening(
            withSendPart(askMessage(texts, session, view, reason), texts, session, view, now),
            media,
            texts.at(view.instance),
            session,
            view,
          ),
        ];
      case 'review':
        return [
          ...this.#notes(texts, session, reason === undefined ? view.notes : []),
          reviewMessage(texts, session, view, reason),
        ];
      case 'consent': {
        const message = consentMessage(texts, session, false, this.#ports.goesOn);
        if (reason === undefined) return [message];
        return [{ ...message, text: `⚠️ ${html(reasonText(texts, reason))}\n\n${message.text}` }];
      }
      case 'ended':
        return [];
    }
  }

  /** The notes at the end of an interview, when its answers have been sent. */
  closing(
    turn: Turn,
    questionnaire: Questionnaire,
    session: Session,
    shown: readonly Stop[],
  ): readonly Message[] {
    const texts = this.#voice.texts(turn.state, questionnaire, session);
    const { media } = this.#ports;
    const seen = shown.flatMap(({ question }) => questionPicture(media, texts, question));
    return [...seen, ...notes(texts, shown)];
  }

  #notes(texts: FormTexts, session: Session, shown: readonly Stop[]): readonly Message[] {
    const { media } = this.#ports;
    const seen = shown.flatMap(({ question, instance }) =>
      questionPicture(media, texts.at(instance), question),
    );
    const keyboard = shown.flatMap(({ question, instance }) =>
      listenButton(media, texts.at(instance), session, question).map((each) => [each]),
    );
    const said = notes(texts, shown).map((note) => (keyboard.length === 0 ? note : { ...note, keyboard }));
    return [...seen, ...said];
  }

  /** The languages to choose from: those of the running or wanted survey, else those of all open surveys. */
  async languages(turn: Turn): Promise<readonly string[]> {
    const { state } = turn;
    const formId = state.interview?.session.formId ?? state.person.wanted?.formId;
    const wanted = formId === undefined ? undefined : this.#ports.surveys.find(formId);
    const running = wanted === undefined ? await this.#ports.surveys.open() : [wanted];
    const offered = [...new Set(running.flatMap(({ questionnaire }) => questionnaire.languages))];
    const all = offered.length > 0 ? offered : this.#ports.localizer.languages;
    const defaults = running.map(({ questionnaire }) => questionnaire.defaultLanguage);
    return this.#voice.order(all, [state.person.phoneLanguage, ...defaults, 'en']);
  }
}

function notes(all: FormTexts, shown: readonly Stop[]): Message[] {
  const paragraphs = shown.flatMap(({ question, instance }) => {
    const texts = all.at(instance);
    const hint = texts.hint(question);
    const value = texts.shown(question);
    // Its picture is sent before.
    if (texts.isPictureOnly(question) && value === '') return [];
    return [
      html(texts.label(question)),
      ...(value === '' ? [] : [bold(value)]),
      ...(hint === undefined ? [] : [italic(hint)]),
    ].join('\n');
  });
  if (paragraphs.length === 0) return [];
  // Unicode treats this sign as a left-to-right letter, which would turn the line around.
  const start = isRightToLeft(all.words.language) ? '\u200f' : '';
  return [{ text: `${start}ℹ️ ${paragraphs.join('\n\n')}` }];
}
