import type { Message } from '../bot/reply.ts';
// The simulator knows what Telegram takes; its reading of HTML and of invisible characters is used, not written again.
import { isBlank } from '../simulator/clean-text.ts';
import { EntityError, parseHtml } from '../simulator/html-entities.ts';

/** https://core.telegram.org/bots/api#sendmessage: characters after the markup is read. */
const LONGEST_TEXT = 4096;
/** https://core.telegram.org/bots/api#inlinekeyboardbutton, in bytes. */
const LONGEST_DATA = 64;
/** More are refused: "reply markup is too long". */
const MOST_BUTTONS = 100;
/** https://core.telegram.org/bots/api#answercallbackquery */
const LONGEST_TOAST = 200;
/** What Fluent and the bot's words leave in a text when a value or a message is missing. */
const UNRESOLVED = /\{\$?[A-Za-z][\w-]*\}|\{\?\?\?\}|\[object /u;

/** Why Telegram would refuse a message, or people would read what they should not. Empty when it is fine. */
export function messageProblems({ text, keyboard = [] }: Message): string[] {
  return [...textProblems(text), ...keyboardProblems(keyboard.flat())];
}

export function toastProblems(text: string): string[] {
  return text.length > LONGEST_TOAST
    ? [`a toast has ${text.length} characters, and ${LONGEST_TOAST} are shown`]
    : [];
}

function textProblems(html: string): string[] {
  try {
    const { text } = parseHtml(html);
    return [
      ...(isBlank(text) ? ['the text is empty'] : []),
      ...(text.length > LONGEST_TEXT
        ? [`the text has ${text.length} characters, and a message holds ${LONGEST_TEXT}`]
        : []),
      ...(UNRESOLVED.test(text)
        ? [`something in the text was not filled in: ${UNRESOLVED.exec(text)?.[0]}`]
        : []),
    ];
  } catch (error) {
    if (error instanceof EntityError) return [`the text is not Telegram's HTML: ${error.message}`];
    throw error;
  }
}

function keyboardProblems(buttons: readonly { readonly text: string; readonly callback_data?: string }[]) {
  const problems: string[] = [];
  if (buttons.length > MOST_BUTTONS) {
    problems.push(`there are ${buttons.length} buttons, and a message holds ${MOST_BUTTONS}`);
  }
  for (const { text, callback_data: data = '' } of buttons) {
    const bytes = Buffer.byteLength(data);
    if (isBlank(text)) problems.push(`the button with "${data}" has no text`);
    if (UNRESOLVED.test(text)) problems.push(`something on the button "${text}" was not filled in`);
    if (bytes < 1 || bytes > LONGEST_DATA) {
      problems.push(`the button "${text}" carries ${bytes} bytes; 1 to ${LONGEST_DATA} are taken`);
    }
  }
  return problems;
}
