import type { Input } from '../../interview/input.ts';
import { answerKey } from '../../interview/path/stop.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { PersonEvent } from '../updates/event.ts';
import type { Asides } from './asides.ts';
import type { CatchingUp } from './catching-up.ts';
import type { Interviewer } from './interviewer.ts';
import type { Chat } from './ports.ts';
import type { RestReplies } from './rest-replies.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';
import type { Withdrawals } from './withdrawals.ts';

type MessageEvent = Extract<PersonEvent, { type: 'text' | 'place' | 'file' | 'other-message' }>;

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
    else if (inView.hadOffer) await restReplies.readText(turn, text);
    else await this.#answer(turn, questionnaire, event, inView, chat);
  }

  async #answer(
    turn: Turn,
    questionnaire: Questionnaire,
    event: MessageEvent,
    { screenNumber, question }: InView,
    chat: Chat,
  ): Promise<void> {
    const { screens, asides, interviewer, catchingUp } = this.#parts;
    if (turn.record.mayBeBehind) {
      await catchingUp.askAgain(turn);
      return;
    }
    // A message can only mean what was on the screen when it was written: not a question that is still owed after a
    // crash, or came while the person repeated an answer, or replaces theirs in a new revision.
    const shownBy = await chat.shownBy(screenNumber);
    if (shownBy === undefined || questionInView(turn) !== question) {
      await screens.show(turn);
      return;
    }
    if (event.messageId < shownBy) await asides.early(turn);
    else if (event.type === 'text') await asides.readText(turn, questionnaire, event, shownBy);
    else await interviewer.answer(turn, questionnaire, inputOf(event));
    if (event.type === 'file' && event.album !== undefined)
      noteTaken(turn, turn.state.screenNumber !== screenNumber);
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
    case 'other-message':
      return { type: 'unusable' };
  }
}
