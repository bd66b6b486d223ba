/**
 * Reads `reply_markup` as Telegram does.
 * Sources: tdlib/telegram-bot-api `telegram-bot-api/Client.cpp` (get_reply_markup, get_inline_keyboard_button) and
 * tdlib/td `td/telegram/ReplyMarkup.cpp`.
 */
import type {
  ForceReply,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types';

export type ReplyMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

export type ParsedMarkup = { ok: true; value: ReplyMarkup | undefined } | { ok: false; problem: string };

/** What a button of an inline keyboard can do; exactly one of these. */
export const INLINE_KINDS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
] as const;
const NONE: ParsedMarkup = { ok: true, value: undefined };

export function parseReplyMarkup(raw: unknown): ParsedMarkup {
  if (raw === undefined || raw === '') return NONE;
  if (typeof raw === 'string') return refuse("can't parse reply keyboard markup JSON object");
  if (!isObject(raw)) return refuse('object expected as reply markup');
  if (raw.inline_keyboard !== undefined) {
    const rows = raw.inline_keyboard;
    if (!isRows(rows)) {
      return refuse('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
    }
    for (const button of rows.flat()) {
      const problem = problemOfInlineButton(button);
      if (problem !== undefined) return refuse(`can't parse inline keyboard button: ${problem}`);
    }
    // A keyboard without buttons counts as no keyboard.
    return rows.flat().length === 0 ? NONE : { ok: true, value: raw as unknown as InlineKeyboardMarkup };
  }
  if (raw.keyboard !== undefined) {
    if (!isRows(raw.keyboard)) return refuse('field "keyboard" must be an Array of Arrays');
    for (const button of raw.keyboard.flat()) {
      if (typeof button !== 'string' && !isObject(button)) {
        return refuse("can't parse keyboard button: KeyboardButton must be a String or an Object");
      }
    }
    return raw.keyboard.flat().length === 0
      ? NONE
      : { ok: true, value: raw as unknown as ReplyKeyboardMarkup };
  }
  return { ok: true, value: raw as unknown as ReplyKeyboardRemove | ForceReply };
}

function problemOfInlineButton(button: unknown): string | undefined {
  if (!isObject(button)) return 'InlineKeyboardButton must be an Object';
  if (button.text === undefined) return `Can't find field "text"`;
  if (typeof button.text !== 'string') return `Field "text" must be of type String`;
  for (const kind of ['copy_text', 'switch_inline_query_chosen_chat']) {
    if (button[kind] !== undefined && !isObject(button[kind]))
      return `Field "${kind}" must be of type Object`;
  }
  // An empty `callback_data` or `url` counts as absent.
  const kinds = INLINE_KINDS.filter((kind) => button[kind] !== undefined && button[kind] !== '');
  return kinds.length === 0 ? 'Text buttons are unallowed in the inline keyboard' : undefined;
}

function refuse(problem: string): ParsedMarkup {
  return { ok: false, problem };
}

export function isRows(value: unknown): value is unknown[][] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
