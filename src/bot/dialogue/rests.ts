import type { RestStep } from '../callback-data.ts';
import { partQuestion, type Rest, restartQuestion, stopQuestion } from '../prompts/rests.ts';
import type { Message } from '../sending/reply.ts';
import type { ButtonEvent } from '../updates/event.ts';
import { escapeHtml } from '../words/html.ts';
import type { Breaks } from './breaks.ts';
import type { Commands } from './commands.ts';
import type { FrontDoor } from './front-door.ts';
import { leaveOffer, showOffer } from './offers.ts';
import type { DialoguePorts } from './ports.ts';
import type { Reminders } from './reminders.ts';
import { Sayings } from './sayings.ts';
import { notedAnew } from './taking-back.ts';
import type { Turn } from './turn.ts';
import type { Withdrawals } from './withdrawals.ts';

/** The rooms that lead out of a break. */
export interface RestRooms {
  readonly frontDoor: FrontDoor;
  readonly withdrawals: Withdrawals;
  readonly commands: Commands;
  readonly breaks: Breaks;
  readonly reminders: Reminders;
}

/** What people do with a reminder, and with the offer to go on. */
export class Rests {
  readonly #rooms: RestRooms;
  readonly #sayings: Sayings;

  constructor(ports: DialoguePorts, rooms: RestRooms) {
    this.#rooms = rooms;
    this.#sayings = new Sayings(ports.wordbook);
  }

  /** Something written while a reminder or an offer stands below the question: meant for it as well as for that. */
  async takeWritten(turn: Turn, text: string): Promise<void> {
    const { breaks, commands, frontDoor } = this.#rooms;
    const saying = this.#sayings.of(text);
    const rest = saying === 'stop' ? await breaks.rest(turn) : undefined;
    if (rest !== undefined) showOffer(turn, stopQuestion(rest));
    else if (saying === 'help') await commands.take(turn, 'help', '');
    else await frontDoor.resume(turn);
  }

  async takeButton(turn: Turn, step: RestStep, { messageId }: ButtonEvent): Promise<boolean> {
    const rest = await this.#rooms.breaks.rest(turn);
    if (rest === undefined) return false;
    const { words, questionnaire } = rest.texts;
    switch (step) {
      case 'go-on':
        this.#remove(turn, messageId);
        await this.#rooms.frontDoor.resume(turn, 'going-on');
        break;
      case 'later':
        this.#rooms.reminders.tomorrow(turn, questionnaire);
        this.#turnInto(turn, messageId, { text: escapeHtml(words('later')) });
        break;
      case 'stop':
        this.#turnInto(turn, messageId, stopQuestion(rest));
        break;
      case 'quiet': {
        this.#rooms.reminders.never(turn);
        const text = words('quiet', { until: rest.texts.date(rest.until) });
        this.#turnInto(turn, messageId, { text: escapeHtml(text) });
        break;
      }
      case 'delete':
        this.#remove(turn, messageId);
        await this.#rooms.withdrawals.deleteSession(turn);
        break;
      case 'restart':
        this.#turnInto(turn, messageId, restartQuestion(rest));
        break;
      case 'send-part':
        if (!rest.canSendPart) return false;
        await this.#askToSendPart(turn, rest, messageId);
        break;
    }
    return true;
  }

  async #askToSendPart(turn: Turn, rest: Rest, messageId: number | undefined): Promise<void> {
    const { noted, othersNote } = turn.state.interview ?? {};
    const { offer } = turn.state.messages;
    const { formId, settings } = rest.texts.questionnaire;
    // As at the review: apart from the response, and before it.
    if (!settings.assisted && !noted && !othersNote) {
      await turn.responses.noteParticipation(formId, turn.record.chatId);
      turn.updateInterview({ noted: true });
      notedAnew(turn, formId);
    }
    const message = partQuestion(rest);
    // On the question itself the button leaves the question where it is.
    if (offer === undefined || offer.messageId !== messageId) showOffer(turn, message);
    else this.#turnInto(turn, messageId, message);
  }

  #turnInto(turn: Turn, messageId: number | undefined, message: Message): void {
    if (messageId === undefined) {
      showOffer(turn, message);
      return;
    }
    if (turn.state.messages.offer?.messageId !== messageId) leaveOffer(turn);
    turn.updateMessages({ offer: { messageId } });
    turn.edit({ id: messageId }, message);
  }

  /** It is settled: a second tap of an impatient thumb on it changes nothing. */
  #remove(turn: Turn, messageId: number | undefined): void {
    if (turn.state.messages.offer?.messageId !== messageId) leaveOffer(turn);
    turn.updateMessages({ offer: undefined });
    if (messageId === undefined) return;
    turn.updateMessages({ settledMessage: messageId });
    turn.replies.push({ do: 'delete', message: { id: messageId } });
  }
}
