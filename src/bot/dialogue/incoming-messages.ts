import type { Input } from '../../interview/input.ts';
import { answerKey } from '../../interview/path/stop.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { answerKind } from '../../questionnaire/definition/question-types.ts';
import type { Confirmation } from '../chat-state.ts';
import type { PersonEvent } from '../updates/event.ts';
import type { Additions } from './additions.ts';
import { type Asides, takesContact } from './asides.ts';
import type { CatchingUp } from './catching-up.ts';
import { askedQuestion, type Confirmations } from './confirmations.ts';
import type { Interviewer } from './interviewer.ts';
import type { Chat } from './ports.ts';
import { raiseConfirmation } from './raise-confirmation.ts';
import type { Replies } from './replies.ts';
import type { RestReplies } from './rest-replies.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';
import type { Withdrawals } from './withdrawals.ts';

type MessageEvent = Extract<PersonEvent, { type: 'text' | 'place' | 'file' | 'contact' | 'other-message' }>;

/** What the person had in front of them when they acted. */
export interface InView {
  readonly screenNumber: number;
  /** The question, and in a repeat which of its instances. */
  readonly question: string | undefined;
  /** A reminder or another offer stood below the question. */
  readonly hadOffer: boolean;
}

interface MessageParts {
  readonly screens: Screens;
  readonly catchingUp: CatchingUp;
  readonly interviewer: Interviewer;
  readonly asides: Asides;
  readonly additions: Additions;
  readonly replies: Replies;
  readonly confirmations: Confirmations;
  readonly restReplies: RestReplies;
  readonly withdrawals: Withdrawals;
}

/** New messages of the person, other than commands: answers, replies to an offer, words outside of any interview. */
export class IncomingMessages {
  readonly #voice: Voice;
  readonly #parts: MessageParts;

  constructor(voice: Voice, parts: MessageParts) {
    this.#voice = voice;
    this.#parts = parts;
  }

  async read(turn: Turn, event: MessageEvent, inView: InView, chat: Chat): Promise<void> {
    const { asides, restReplies, withdrawals } = this.#parts;
    if (event.type === 'text' && (await withdrawals.takeCode(turn, event.text))) return;
    if (event.type === 'file' && event.album !== undefined) {
      const first = firstOfAlbum(turn, event.album);
      // One line for the whole album is enough.
      if (first?.taken) await asides.early(turn);
      if (first !== undefined) return;
      const tag = turn.session?.tag;
      turn.updateMessages({
        album: { id: event.album, taken: false, ...(tag === undefined ? {} : { tag }) },
      });
    }
    const text = event.type === 'text' ? event.text : '';
    const { questionnaire } = turn;
    if (questionnaire === undefined) await this.#outside(turn, text);
    else if (await this.#isForEarlier(turn, questionnaire, event)) return;
    else if (inView.hadOffer) await restReplies.readText(turn, text);
    else await this.#answer(turn, questionnaire, event, inView, chat);
  }

  /** Whether it replies to an earlier question, and so has been dealt with. */
  async #isForEarlier(turn: Turn, questionnaire: Questionnaire, event: MessageEvent): Promise<boolean> {
    return !turn.record.mayBeBehind && (await this.#parts.replies.take(turn, questionnaire, event));
  }

  async #answer(
    turn: Turn,
    questionnaire: Questionnaire,
    event: MessageEvent,
    { screenNumber, question }: InView,
    chat: Chat,
  ): Promise<void> {
    const { screens, catchingUp } = this.#parts;
    if (turn.record.mayBeBehind) {
      await catchingUp.askAgain(turn);
      return;
    }
    // A message can only mean what was on the screen when it was written: not a question that is still owed after a
    // crash, or came while the person repeated an answer, or replaces theirs in a new revision.
    const shownBy = await chat.shownBy(screenNumber);
    if (shownBy === undefined || questionInView(turn) !== question) {
      if (event.type === 'text' && questionInView(turn) === question)
        await this.#parts.additions.take(turn, questionnaire, event);
      await screens.show(turn);
      return;
    }
    if (event.messageId < shownBy) await this.#takeEarly(turn, questionnaire, event, shownBy);
    else await this.#take(turn, questionnaire, event, shownBy);
    if (event.type === 'file' && event.album !== undefined)
      noteTaken(turn, turn.state.screenNumber !== screenNumber);
  }

  async #take(turn: Turn, questionnaire: Questionnaire, event: MessageEvent, shownBy: number): Promise<void> {
    const { asides, additions, interviewer, screens } = this.#parts;
    const question = askedQuestion(turn, questionnaire);
    const isInWords = question !== undefined && answerKind(question.type) === 'words';
    if (event.type === 'text' && event.isForwarded && isInWords) {
      const { text, messageId: message } = event;
      await raiseConfirmation(turn, screens, { about: 'forwarded', text, message, shown: shownBy });
    } else if (event.type === 'text' && event.isForwarded) {
      await interviewer.answer(turn, questionnaire, { type: 'unusable', kind: 'forwarded' });
    } else if (event.type === 'text') {
      const shown = newest(turn, shownBy);
      const isOffered =
        additions.mayBeRest(turn, questionnaire, event) &&
        (await additions.offer(turn, questionnaire, event, shown));
      if (!isOffered) await asides.readText(turn, questionnaire, event, shownBy);
    } else if (event.type === 'contact' && question !== undefined && takesContact(question)) {
      await asides.readText(turn, questionnaire, { ...event, text: event.phone }, shownBy);
    } else {
      await interviewer.answer(turn, questionnaire, inputOf(event));
    }
  }

  /** What was written before the question was there is no answer to it. */
  async #takeEarly(
    turn: Turn,
    questionnaire: Questionnaire,
    event: MessageEvent,
    shownBy: number,
  ): Promise<void> {
    const { asides, additions } = this.#parts;
    const { session, state } = turn;
    const confirmation = state.interview?.messages?.confirmation;
    if (event.type !== 'text') await asides.early(turn);
    else if (confirmation !== undefined && confirmation.asking === session?.asking) {
      // The bot was about to ask about the message before: both are about the same question.
      await this.#joinConfirmed(turn, questionnaire, event, confirmation, shownBy);
    } else if (await additions.take(turn, questionnaire, event)) return;
    else if (!(await additions.offer(turn, questionnaire, event, newest(turn, shownBy))))
      await asides.early(turn);
  }

  /** More in the next message: the bot asks about both together. Anything else it asked about is replaced. */
  async #joinConfirmed(
    turn: Turn,
    questionnaire: Questionnaire,
    event: Extract<MessageEvent, { type: 'text' }>,
    { about, text, message, others = [], shown, isMasked }: Confirmation,
    shownBy: number,
  ): Promise<void> {
    const { asides, confirmations, screens } = this.#parts;
    const isJoined = about === 'contact' || (about === 'addition' && event.messageId < shown);
    if (!isJoined || message === undefined) {
      await asides.readText(turn, questionnaire, event, shownBy);
      return;
    }
    confirmations.drop(turn);
    if (isMasked) turn.deleteUnwanted(event.messageId);
    const joined = { text: `${text}\n${event.text}`, message: event.messageId, others: [...others, message] };
    await raiseConfirmation(turn, screens, {
      about,
      ...joined,
      shown,
      ...(isMasked ? { isMasked } : {}),
    });
  }

  /** A message while no interview runs. */
  async #outside(turn: Turn, text: string): Promise<void> {
    const { screens, asides } = this.#parts;
    if (await asides.outside(turn, text)) return;
    const messages = await screens.messages(turn);
    if (messages.length > 0) {
      // The screen comes again below, where it can be seen: one copy is enough.
      turn.delete({ screen: turn.state.screenNumber });
      turn.show(messages);
    } else turn.say(this.#voice.words(turn.state)('outside'));
    if (turn.state.screen.type === 'expired') turn.setScreen({ type: 'none' });
  }
}

/** The newest message that shows the screen. */
function newest({ record, state }: Turn, shownBy: number): number {
  return record.prompt?.asking === state.screenNumber ? record.prompt.messageId : shownBy;
}

/** The question being asked, and in a repeat which of its instances. */
export function questionInView({ session }: Turn): string | undefined {
  if (session?.stage.at !== 'question') return undefined;
  const { name, instance = 0 } = session.stage;
  return answerKey({ name }, instance);
}

/** What is known of an album of which one file has already come, during this interview. */
function firstOfAlbum({ state, session }: Turn, id: string): { readonly taken: boolean } | undefined {
  const { album } = state.messages;
  return album?.id === id && album.tag === session?.tag ? album : undefined;
}

function noteTaken(turn: Turn, taken: boolean): void {
  const { album } = turn.state.messages;
  if (album !== undefined) turn.updateMessages({ album: { ...album, taken } });
}

function inputOf(event: Exclude<MessageEvent, { type: 'text' }>): Input {
  switch (event.type) {
    case 'place':
      return { type: 'place', latitude: event.latitude, longitude: event.longitude };
    case 'file':
      return { type: 'file', file: event.file };
    case 'contact':
      return { type: 'unusable', kind: 'contact' };
    case 'other-message':
      return { type: 'unusable', kind: event.kind };
  }
}
