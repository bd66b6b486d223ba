import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

/** With pauses that double up to {@link LONGEST_PAUSE}, about the 48 hours in which Telegram lets a bot delete messages. */
const MOST_TRIES = 20;
const FIRST_PAUSE = 3_000;
const LONGEST_PAUSE = 6 * 3_600_000;

/** Milliseconds until deleting is tried again. */
export function nextTryAfter(tries: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** tries);
}

/** Messages of the person that must not stay visible are deleted, however often it takes, or the person is told. */
export class UnwantedMessages {
  readonly #voice: Voice;

  constructor(voice: Voice) {
    this.#voice = voice;
  }

  /** A crash or Telegram may have kept them from being deleted. */
  tryAgain(turn: Turn): void {
    const { unwanted } = turn.state.messages;
    if (unwanted === undefined) return;
    const { messages, tries } = unwanted;
    if (tries >= MOST_TRIES) {
      this.#giveUp(turn);
      return;
    }
    for (const messageId of messages) turn.deleteUnwanted(messageId);
    turn.updateMessages({ unwanted: { messages, tries: tries + 1 } });
  }

  /** @param isLeft - Telegram refuses to delete it */
  done(turn: Turn, messageId: number, isLeft: boolean): void {
    const { unwanted } = turn.state.messages;
    if (unwanted?.messages.includes(messageId) !== true) return;
    const messages = unwanted.messages.filter((id) => id !== messageId);
    turn.updateMessages({ unwanted: messages.length === 0 ? undefined : { ...unwanted, messages } });
    if (isLeft) this.#say(turn);
  }

  #giveUp(turn: Turn): void {
    turn.updateMessages({ unwanted: undefined });
    this.#say(turn);
  }

  #say(turn: Turn): void {
    if (!turn.state.person.blocked) turn.say(this.#voice.words(turn.state)('unwanted-left'));
  }
}
