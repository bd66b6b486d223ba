import type { Person } from '../../src/simulator/person.ts';
import { waitFor } from '../../src/simulator/signal.ts';

/**
 * Plays one act after another, as the chat would show them: `[a button]` is tapped (part of its text will do),
 * anything else is written. Ends when the bot has dealt with the last one.
 */
export async function plays(person: Person, ...acts: readonly string[]): Promise<void> {
  for (const one of acts) await act(person, one);
  await person.settled();
}

/** One act, as {@link plays} takes them. */
export async function act(person: Person, one: string): Promise<void> {
  const button = /^\[(.*)\]$/su.exec(one)?.[1];
  if (button === undefined) {
    await person.settled(); // A text is an answer to what was on the screen when it was written.
    await person.sends(one);
    await person.settled();
  } else {
    await person.taps(button);
  }
}

/** Waits until the bot has dealt with all this person did. */
export function rest(person: Person): Promise<void> {
  return person.settled();
}

/** From a link to the first question, in English. */
export async function begins(person: Person, formId: string): Promise<void> {
  await plays(person, `/start ${formId}`, '[English]', '[I agree]');
}

/** What is on the screen: the text of the bot's newest message. */
export function screen(person: Person): string {
  return person.lastMessage.text ?? '';
}

/** The bot's messages that are in the chat and show this text. */
export function showing(person: Person, text: string): number {
  return person.messages.filter((message) => message.text?.includes(text)).length;
}

/** Waits until this number of the bot's messages have buttons: a question has its buttons in one place. */
export async function seesTappable(person: Person, count: number): Promise<void> {
  const tappable = () => person.messages.filter((message) => message.reply_markup !== undefined).length;
  const failure = () =>
    new Error(`Expected ${count} messages with buttons, not ${tappable()}:\n${person.transcript()}`);
  await waitFor(person.chat.bell, () => (tappable() === count ? true : undefined), 5000, failure);
}
