import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { PersonEvent } from '../updates/event.ts';
import { type Appending, type OpenAnswer, openAnswer } from './appending.ts';
import type { Asides } from './asides.ts';
import { raiseConfirmation } from './raise-confirmation.ts';
import type { Sayings } from './sayings.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import { wasCut } from './written.ts';

type TextEvent = Extract<PersonEvent, { type: 'text' }>;

interface AdditionParts {
  readonly sayings: Sayings;
  readonly asides: Asides;
  readonly appending: Appending;
  readonly screens: Screens;
}

/**
 * One answer in several messages: what was written before the next question is on the screen belongs to the answer before
 * it. That is sure where the numbers of the messages follow each other: nothing can have come in between. Telegram numbers
 * the messages of all of a bot's chats in one series, so numbers can also be missing because others write. And a copy of the
 * question that this process does not know of may have been on the screen: two processes may have sent one each, and one
 * that died may have sent it unnoted. So the bot asks wherever it is not sure.
 */
export class Additions {
  readonly #parts: AdditionParts;

  constructor(parts: AdditionParts) {
    this.#parts = parts;
  }

  /** @returns `false` where it is not sure to be part of the answer before */
  async take(turn: Turn, questionnaire: Questionnaire, event: TextEvent): Promise<boolean> {
    const open = this.#candidate(turn, questionnaire, event);
    if (open === undefined || !isSure(turn, open, event)) return false;
    const { sayings, asides, appending } = this.#parts;
    const saying = sayings.of(event.text);
    if (saying === 'help' || saying === 'stop') return await asides.reply(turn, questionnaire, saying);
    await appending.append(turn, questionnaire, event);
    return true;
  }

  /**
   * Asks whether it belongs to the answer before.
   *
   * @param shown - the message that shows the question
   * @returns `false` where it cannot: that was no text, does not allow it, or this is nothing that belongs to an answer
   */
  async offer(turn: Turn, questionnaire: Questionnaire, event: TextEvent, shown: number): Promise<boolean> {
    const open = this.#candidate(turn, questionnaire, event);
    const { sayings, asides, appending, screens } = this.#parts;
    if (open === undefined || !appending.fits(turn, questionnaire, open, event.text)) return false;
    const saying = sayings.of(event.text);
    if (saying === 'help' || saying === 'stop') return await asides.reply(turn, questionnaire, saying);
    if (open.question.sensitive) turn.deleteUnwanted(event.messageId);
    await raiseConfirmation(turn, screens, {
      about: 'addition',
      text: event.text,
      message: event.messageId,
      shown,
      ...(open.question.sensitive ? { isMasked: true } : {}),
    });
    return true;
  }

  /** Whether it may be the rest of a text that Telegram's app has cut, although the question was there before it. */
  mayBeRest(turn: Turn, questionnaire: Questionnaire, event: TextEvent): boolean {
    const open = openAnswer(turn, questionnaire);
    if (open === undefined || !isNextAfterCut(turn, open)) return false;
    return this.#candidate(turn, questionnaire, event) !== undefined;
  }

  #candidate(turn: Turn, questionnaire: Questionnaire, event: TextEvent): OpenAnswer | undefined {
    if (event.isForwarded) return undefined;
    const open = openAnswer(turn, questionnaire);
    if (open === undefined) return undefined;
    // "Thank you", "next": nothing that belongs to an answer.
    const saying = this.#parts.sayings.of(event.text);
    if (saying !== undefined && saying !== 'help' && saying !== 'stop') return undefined;
    // Whoever sees nothing happen writes the same once more.
    return open.answer.slice(-open.length) === event.text.normalize('NFC').trim() ? undefined : open;
  }
}

function isSure(turn: Turn, open: OpenAnswer, { messageId }: TextEvent): boolean {
  return messageId === open.last.message + 1 || isNextAfterCut(turn, open);
}

/** Nobody writes exactly as much as one message holds: the person's next message is the rest of it. */
function isNextAfterCut({ record }: Turn, { last, length }: OpenAnswer): boolean {
  return wasCut(length) && record.state?.messages.lastMessage === last.message;
}
