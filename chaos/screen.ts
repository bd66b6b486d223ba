/** What a message of the bot's looks like to somebody who reads it. */
import type { Message } from 'grammy/types';
import type { ChatEvent } from '../src/simulator/chat.ts';
import { EVERY_QUESTION, type Question } from './survey.ts';

/** The question that a message asks: one that is answered shows the answer. */
export function questionOf({ text = '' }: Message): Question | undefined {
  return text.includes('✓') ? undefined : EVERY_QUESTION.find(({ label }) => text.includes(label));
}

export function hasButton(message: Message, wanted: string | RegExp): boolean {
  return labels(message).some((label) =>
    typeof wanted === 'string' ? label === wanted : wanted.test(label),
  );
}

/** The wanted button, or the first one. */
export function buttonOf(message: Message, wanted: string): string {
  const [first = ''] = labels(message);
  return labels(message).includes(wanted) ? wanted : first;
}

/** Whether two messages look the same; an edited one does not. */
export function isSame(one: Message | undefined, other: Message | undefined): boolean {
  return (
    one?.message_id === other?.message_id &&
    one?.text === other?.text &&
    JSON.stringify(one?.reply_markup) === JSON.stringify(other?.reply_markup)
  );
}

/**
 * How many messages the bot sent that had come before, word for word. Apologies may come as often as they must, and whoever
 * says hello again, or goes back, is shown a question again.
 */
export function repeatedMessages(events: readonly ChatEvent[], apology: string): number {
  const seen = new Set<string>();
  let repeated = 0;
  for (const { kind, by, message, tap } of events) {
    const { text } = message ?? {};
    if (by === 'person' && (text === '/start' || tap?.label.endsWith('Back'))) seen.clear();
    if (kind !== 'sent' || by !== 'bot' || text === undefined || text.includes(apology)) continue;
    if (seen.has(text)) repeated++;
    seen.add(text);
  }
  return repeated;
}

function labels({ reply_markup }: Message): readonly string[] {
  return reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
}
