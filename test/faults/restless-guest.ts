import type { Message } from 'grammy/types';
import { waitFor } from '../../src/simulator/signal.ts';
import { Guest } from './guest.ts';
import { LABELS, type QuestionName } from './picnic.ts';

const PATIENCE = 120_000; // milliseconds: not a measure of speed, only of "it will never come"

/** What the bot says to whom it does not know. */
const TO_START = 'To start, tap /start';

export type Answers = Readonly<Record<QuestionName, readonly [string, ...string[]]>>;

/**
 * A guest who does what the newest message asks for, whatever that is, until the thanks come; and does it once more
 * when told that nothing has happened for long.
 */
export class RestlessGuest extends Guest {
  readonly #answers: Answers;
  readonly #thinks: () => Promise<unknown>;
  #prodded = 0;

  /** @param thinks - resolves when the guest acts, after something new has come */
  constructor(person: Guest['person'], answers: Answers, thinks: () => Promise<unknown> = async () => {}) {
    super(person);
    this.#answers = answers;
    this.#thinks = thinks;
  }

  /** Nothing has happened for long: the guest does again what they did last. */
  losesPatience(): void {
    this.#prodded++;
    this.person.chat.bell.ring();
  }

  async goesThrough(): Promise<void> {
    await this.person.sends('/start');
    for (;;) {
      await this.#thinks();
      const before = this.#screen();
      const prodded = this.#prodded;
      if (before?.text?.includes('Your answers have arrived')) return;
      if (before === undefined) {
        if (prodded > 0) await this.person.sends('/start');
      } else await this.#does(before);
      await waitFor(
        this.person.chat.bell,
        () => (isSame(this.#screen(), before) && this.#prodded === prodded ? undefined : true),
        PATIENCE,
        () => new Error(`Nothing came any more. The chat so far:\n\n${this.person.transcript()}`),
      );
    }
  }

  /** The newest message that something can be done with. */
  #screen(): Message | undefined {
    return this.person.messages.findLast(
      (message) =>
        message.reply_markup !== undefined ||
        questionOf(message) !== undefined ||
        message.text?.includes(TO_START) ||
        message.text?.includes('Your answers have arrived'),
    );
  }

  async #does(message: Message): Promise<void> {
    const { person } = this;
    const question = questionOf(message);
    if (question !== undefined) {
      this.notes(question, ...this.#answers[question]);
      const [first] = this.#answers[question];
      if (question !== 'dish' && question !== 'drinks') {
        await person.sends(first);
        return;
      }
      const missing = this.#answers.drinks.find((drink) => hasButton(message, `☐ ${drink}`));
      const button = question === 'dish' ? first : missing === undefined ? '✔ Done' : `☐ ${missing}`;
      if (hasButton(message, button)) await person.tapsOn(message, button);
      return;
    }
    if (message.text?.includes(TO_START)) await person.sends('/start');
    for (const button of ['English', 'I agree', '📨 Send my answers']) {
      if (hasButton(message, button)) await person.tapsOn(message, button);
    }
  }
}

/** The question that a message asks: one that is answered shows the answer. */
function questionOf({ text = '' }: Message): QuestionName | undefined {
  if (text.includes('✓')) return undefined;
  const names = Object.keys(LABELS) as QuestionName[];
  return names.find((name) => text.includes(LABELS[name]));
}

function hasButton({ reply_markup }: Message, text: string): boolean {
  return reply_markup?.inline_keyboard.flat().some((button) => button.text === text) ?? false;
}

function isSame(one: Message | undefined, other: Message | undefined): boolean {
  return (
    one?.message_id === other?.message_id &&
    one?.text === other?.text &&
    JSON.stringify(one?.reply_markup) === JSON.stringify(other?.reply_markup)
  );
}
