import type { Message } from '../bot/rehearsal.ts';
// The simulator knows what Telegram accepts, so this reuses how it reads HTML and invisible characters.
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
/** What Fluent, expressions and the bot's texts leave behind when a value or a message is missing. */
const UNRESOLVED = /[{$]\{?\$?[A-Za-z][\w-]*\}|\{\?\?\?\}|\[object |\bundefined\b|\bNaN\b/u;
/** An isolation mark inside an address or hashtag breaks it. */
const BROKEN_LINK = /(?:https?:\/\/|www\.|#|@)[^\s\u2066-\u2069]*[\u2066-\u2069]+[\p{L}\p{N}/]/u;
const MARKS = /[\u2066-\u2069]/u;

type Button = NonNullable<Message['keyboard']>[number][number];

/** Reasons why Telegram would refuse a message, or why it shows what people should not read. Empty if it is fine. */
export function messageProblems({ text, keyboard = [] }: Message): string[] {
  return [...textProblems(text), ...keyboardProblems(keyboard.flat())];
}

export function toastProblems(text: string): string[] {
  return [
    ...(text.length > LONGEST_TOAST
      ? [`a toast has ${text.length} characters, and ${LONGEST_TOAST} are shown`]
      : []),
    ...(UNRESOLVED.test(text)
      ? [`something in the toast was not filled in: ${UNRESOLVED.exec(text)?.[0]}`]
      : []),
  ];
}

function textProblems(html: string): string[] {
  try {
    const { text, entities } = parseHtml(html);
    const isBroken =
      BROKEN_LINK.test(text) ||
      entities.some((entity) => entity.type === 'text_link' && MARKS.test(entity.url));
    return [
      ...(isBlank(text) ? ['the text is empty'] : []),
      ...(text.length > LONGEST_TEXT
        ? [`the text has ${text.length} characters, and a message holds ${LONGEST_TEXT}`]
        : []),
      ...(UNRESOLVED.test(text)
        ? [`something in the text was not filled in: ${UNRESOLVED.exec(text)?.[0]}`]
        : []),
      ...(isBroken ? ['a link in the text has an isolation mark in it'] : []),
    ];
  } catch (error) {
    if (error instanceof EntityError) return [`the text is not Telegram's HTML: ${error.message}`];
    throw error;
  }
}

function keyboardProblems(buttons: readonly Button[]) {
  const problems: string[] = [];
  if (buttons.length > MOST_BUTTONS) {
    problems.push(`there are ${buttons.length} buttons, and a message holds ${MOST_BUTTONS}`);
  }
  for (const button of buttons) {
    const { text } = button;
    if (isBlank(text)) problems.push(`the button with "${saidBy(button)}" has no text`);
    if (UNRESOLVED.test(text)) problems.push(`something on the button "${text}" was not filled in`);
    if ('url' in button) {
      if (MARKS.test(button.url))
        problems.push(`the link of the button "${text}" has an isolation mark in it`);
      continue;
    }
    const bytes = Buffer.byteLength(saidBy(button));
    if (bytes < 1 || bytes > LONGEST_DATA) {
      problems.push(`the button "${text}" carries ${bytes} bytes; 1 to ${LONGEST_DATA} are taken`);
    }
  }
  return problems;
}

function saidBy(button: Button): string {
  return 'callback_data' in button ? button.callback_data : '';
}
