import type { Writing } from '../../interview/reading/read-input.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { PersonEvent, RepliedTo } from '../updates/event.ts';
import { type Amendments, isInWords } from './amendments.ts';
import { takesContact } from './asides.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';
import { findAnswered, newestShown, remember, type Written } from './written.ts';

type MessageEvent = Extract<PersonEvent, { type: 'text' | 'place' | 'file' | 'contact' | 'other-message' }>;

/**
 * A reply (a swipe in Telegram) means the message that it replies to: that question, or the answer that the person's own
 * message gave.
 */
export class Replies {
  readonly #voice: Voice;
  readonly #screens: Screens;
  readonly #amendments: Amendments;

  constructor(voice: Voice, screens: Screens, amendments: Amendments) {
    this.#voice = voice;
    this.#screens = screens;
    this.#amendments = amendments;
  }

  /**
   * Changes the earlier answer that a reply means.
   *
   * @returns `false` where the reply means what is on the screen
   */
  async take(turn: Turn, questionnaire: Questionnaire, event: MessageEvent): Promise<boolean> {
    const { session } = turn;
    if (session === undefined || event.replyTo === undefined) return false;
    const meant = meantBy(turn, event.replyTo);
    if (meant === 'screen') return false;
    const question = meant && questionnaire.questions[meant.question];
    const shows = event.replyTo.messageId === meant?.shown;
    // The message of a table has several questions.
    if (meant === undefined || question === undefined || (question.matrix !== undefined && shows)) {
      await this.#screens.sayAbove(turn, this.#voice.words(turn.state)('reply-unknown'));
      return true;
    }
    const { instance } = meant;
    const { stage } = session;
    if (stage.at === 'question' && stage.name === question.name && (stage.instance ?? 0) === instance)
      return false;
    const input = inputOf(event, takesContact(question));
    if (input === undefined) {
      turn.say(this.#voice.words(turn.state)('reply-unusable'));
      return true;
    }
    if (question.sensitive && input.type !== 'file') turn.deleteUnwanted(event.messageId);
    const shown = shows || meant.shown !== meant.message ? meant.shown : undefined;
    const isChanged = await this.#amendments.make(turn, questionnaire, {
      question,
      instance,
      shown: event.replyTo.isOwn && shows ? undefined : shown,
      input,
      by: 'reply',
    });
    if (!isChanged || (question.sensitive && isInWords(question))) return true;
    // From now on editing this message changes the answer.
    const kept = turn.state.interview?.messages?.written;
    const written = { message: event.messageId, shown: meant.shown, question: question.index, instance };
    turn.updateInterviewMessages({ written: remember(kept, session.structure, written) });
    return true;
  }
}

/** What the replied message belongs to; `undefined` where that is not known any more. */
function meantBy({ session, state, record }: Turn, { messageId }: RepliedTo): Written | 'screen' | undefined {
  const kept = state.interview?.messages?.written;
  const found = session && findAnswered(kept, session.structure, messageId);
  if (found !== undefined) return found;
  const { prompt } = record;
  const screen = prompt?.asking === state.screenNumber ? (prompt.first ?? prompt.messageId) : undefined;
  if (screen !== undefined && messageId >= screen) return 'screen';
  // Notes and pictures before the question; a message of the person that the bot could not take.
  return messageId > newestShown(kept) ? 'screen' : undefined;
}

function inputOf(event: MessageEvent, takesContacts: boolean): Writing | undefined {
  switch (event.type) {
    case 'text':
      return { type: 'text', text: event.text };
    case 'place':
      return { type: 'place', latitude: event.latitude, longitude: event.longitude };
    case 'file':
      return { type: 'file', file: event.file };
    case 'contact':
      return takesContacts ? { type: 'text', text: event.phone } : undefined;
    case 'other-message':
      return undefined;
  }
}
