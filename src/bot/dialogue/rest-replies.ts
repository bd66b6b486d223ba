import type { RestStep } from '../callback-data.ts';
import { partQuestion, type Rest, restartQuestion, stopQuestion } from '../prompts/rests.ts';
import type { Message } from '../sending/reply.ts';
import { escapeHtml } from '../words/html.ts';
import type { Commands } from './commands.ts';
import type { FrontDoor } from './front-door.ts';
import { leaveOffer, showOffer } from './offers.ts';
import { noteParticipation } from './participation.ts';
import type { Reminders } from './reminders.ts';
import type { Resting } from './resting.ts';
import type { Sayings } from './sayings.ts';
import type { Turn } from './turn.ts';
import type { Withdrawals } from './withdrawals.ts';

interface RestParts {
  readonly sayings: Sayings;
  readonly resting: Resting;
  readonly reminders: Reminders;
  readonly frontDoor: FrontDoor;
  readonly withdrawals: Withdrawals;
  readonly commands: Commands;
}

/** What people reply to a reminder, or to the offer to go on. */
export class RestReplies {
  readonly #parts: RestParts;

  constructor(parts: RestParts) {
    this.#parts = parts;
  }

  /** A text written while a reminder or an offer stands below the question. It may reply to either. */
  async readText(turn: Turn, text: string): Promise<void> {
    const { sayings, resting, commands, frontDoor } = this.#parts;
    const saying = sayings.of(text);
    const rest = saying === 'stop' ? resting.describe(turn) : undefined;
    if (rest !== undefined) showOffer(turn, stopQuestion(rest));
    else if (saying === 'help') await commands.run(turn, 'help');
    else await frontDoor.resume(turn);
  }

  /** @returns `false` when the button has had its day */
  async press(turn: Turn, step: RestStep, messageId: number | undefined): Promise<boolean> {
    const { resting, reminders, frontDoor, withdrawals } = this.#parts;
    const rest = resting.describe(turn);
    if (rest === undefined) return false;
    const { words, questionnaire } = rest.texts;
    switch (step) {
      case 'go-on':
        this.#remove(turn, messageId);
        await frontDoor.resume(turn, 'going-on');
        break;
      case 'later':
        reminders.tomorrow(turn, questionnaire);
        this.#turnInto(turn, messageId, { text: escapeHtml(words('later')) });
        break;
      case 'stop':
        this.#turnInto(turn, messageId, stopQuestion(rest));
        break;
      case 'quiet': {
        reminders.never(turn);
        const text = words('quiet', { until: rest.texts.date(rest.until) });
        this.#turnInto(turn, messageId, { text: escapeHtml(text) });
        break;
      }
      case 'delete':
        this.#remove(turn, messageId);
        await withdrawals.deleteSession(turn);
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
    const { offer } = turn.state.messages;
    await noteParticipation(turn, rest.texts.questionnaire);
    const message = partQuestion(rest);
    // A button on the question itself leaves the question where it is.
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

  /** The offer is settled: a second tap on it by an impatient thumb changes nothing. */
  #remove(turn: Turn, messageId: number | undefined): void {
    if (turn.state.messages.offer?.messageId !== messageId) leaveOffer(turn);
    turn.updateMessages({ offer: undefined });
    if (messageId === undefined) return;
    turn.updateMessages({ settledMessage: messageId });
    turn.delete({ id: messageId });
  }
}
