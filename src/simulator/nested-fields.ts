/** Which fields the Bot API knows inside the objects that bots send. Telegram silently ignores a misspelt one. */
import { INLINE_KINDS, isObject, isRows } from './reply-markup.ts';

const MARKUP_FIELDS: ReadonlySet<string> = new Set([
  'inline_keyboard',
  'keyboard',
  'is_persistent',
  'resize_keyboard',
  'one_time_keyboard',
  'input_field_placeholder',
  'selective',
  'remove_keyboard',
  'force_reply',
]);
const INLINE_FIELDS: ReadonlySet<string> = new Set([
  'text',
  'icon_custom_emoji_id',
  'style',
  ...INLINE_KINDS,
]);
const KEYBOARD_FIELDS: ReadonlySet<string> = new Set([
  'text',
  'icon_custom_emoji_id',
  'style',
  'request_contact',
  'request_location',
  'request_users',
  'request_chat',
  'request_poll',
  'web_app',
]);

const OBJECT_FIELDS: readonly (readonly [name: string, known: ReadonlySet<string>])[] = Object.entries({
  reply_parameters: new Set([
    'message_id',
    'chat_id',
    'allow_sending_without_reply',
    'quote',
    'quote_parse_mode',
    'quote_entities',
    'quote_position',
  ]),
  link_preview_options: new Set([
    'is_disabled',
    'url',
    'prefer_small_media',
    'prefer_large_media',
    'show_above_text',
  ]),
  scope: new Set(['type', 'chat_id', 'user_id']),
  menu_button: new Set(['type', 'text', 'web_app']),
});
const COMMAND_FIELDS: ReadonlySet<string> = new Set(['command', 'description']);

/** Returns the first field inside a parameter that the Bot API does not know. */
export function unknownNestedField(params: Readonly<Record<string, unknown>>): string | undefined {
  for (const [name, known] of OBJECT_FIELDS) {
    const unknown = firstUnknown(params[name], known);
    if (unknown !== undefined) return `${name}.${unknown}`;
  }
  if (Array.isArray(params.commands)) {
    for (const command of params.commands) {
      const unknown = firstUnknown(command, COMMAND_FIELDS);
      if (unknown !== undefined) return `a command's ${unknown}`;
    }
  }
  return params.reply_markup === undefined ? undefined : unknownMarkupField(params.reply_markup);
}

function firstUnknown(value: unknown, known: ReadonlySet<string>): string | undefined {
  return isObject(value) ? Object.keys(value).find((field) => !known.has(field)) : undefined;
}

function unknownMarkupField(raw: unknown): string | undefined {
  if (!isObject(raw)) return undefined;
  const unknown = Object.keys(raw).find((field) => !MARKUP_FIELDS.has(field));
  if (unknown !== undefined) return `reply_markup.${unknown}`;
  return (
    unknownButtonField(raw.inline_keyboard, INLINE_FIELDS) ??
    unknownButtonField(raw.keyboard, KEYBOARD_FIELDS)
  );
}

const BUTTON_PARTS = Object.entries({
  copy_text: new Set(['text']),
  switch_inline_query_chosen_chat: new Set([
    ...['query', 'allow_user_chats', 'allow_bot_chats', 'allow_group_chats', 'allow_channel_chats'],
  ]),
});

function unknownButtonField(rows: unknown, known: ReadonlySet<string>): string | undefined {
  if (!isRows(rows)) return undefined;
  for (const button of rows.flat()) {
    if (!isObject(button)) continue;
    const unknown = Object.keys(button).find((field) => !known.has(field));
    if (unknown !== undefined) return `a button's ${unknown}`;
    for (const [part, fields] of BUTTON_PARTS) {
      const inside = firstUnknown(button[part], fields);
      if (inside !== undefined) return `a button's ${part}.${inside}`;
    }
  }
  return undefined;
}
