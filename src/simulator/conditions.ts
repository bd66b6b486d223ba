/** The conditions of the refusal table: each gives false, true, or the detail that the description shows as `{}`. */
import type { Call } from './call.ts';
import { findMessage } from './chat.ts';
import { isBlank } from './clean-text.ts';
import { editedMessage } from './methods/messages.ts';
import { isObject } from './reply-markup.ts';

export type Condition = (call: Call) => boolean | string;

const DELETABLE_FOR = 48 * 60 * 60;
/** Seconds. https://core.telegram.org/bots/api#deletemessage */
const DICE_STAY_FOR = 24 * 60 * 60;
/**
 * Seconds within which a tap can be answered. Telegram gives no figure; 20 were too many in
 * https://github.com/eternnoir/pyTelegramBotAPI/issues/1615
 */
const TAP_LIFETIME = 15;
const CHAT_ACTIONS = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);
const SCOPES = new Set([
  'default',
  'all_private_chats',
  'all_group_chats',
  'all_chat_administrators',
  'chat',
  'chat_administrators',
  'chat_member',
]);

export const missing =
  (field: string): Condition =>
  (call) =>
    call.string(field) === undefined || call.string(field) === '';

export const longerThan =
  (field: string, most: number): Condition =>
  (call) =>
    [...(call.string(field) ?? '')].length > most;

const notOneOf =
  (field: string, known: ReadonlySet<string>): Condition =>
  (call) =>
    !known.has(call.string(field) ?? '');

export const textIsEmpty: Condition = (call) => (call.string('text') ?? '') === '';
export const textShowsNothing: Condition = (call) => call.text.ok && isBlank(call.formatted.text);
export const textDoesNotParse: Condition = (call) => !call.text.ok && call.text.problem;
/** JSON can hold half of a surrogate pair; UTF-8 cannot. */
export const textIsNotUnicode: Condition = (call) =>
  !(call.string('text') ?? call.string('caption') ?? '').isWellFormed();
export const modeIsUnknown: Condition = (call) =>
  call.text.ok &&
  call.text.unsupportedMode !== undefined &&
  !/^markdown(v2)?$/.test(call.text.unsupportedMode);
export const textLongerThan =
  (units: number): Condition =>
  (call) =>
    call.formatted.text.length > units;

export const markupDoesNotParse: Condition = (call) => !call.replyMarkup.ok && call.replyMarkup.problem;
export const markupIsNotInline: Condition = (call) =>
  call.markup !== undefined && !('inline_keyboard' in call.markup);

function inlineButtons(call: Call): readonly Readonly<Record<string, unknown>>[] {
  return (call.inlineKeyboard?.inline_keyboard.flat() ?? []) as unknown as Readonly<
    Record<string, unknown>
  >[];
}
export const buttonTextIsEmpty: Condition = (call) =>
  inlineButtons(call).some((button) => isBlank(String(button.text)));
export const buttonDataIsInvalid: Condition = (call) =>
  inlineButtons(call).some(
    ({ callback_data }) => typeof callback_data === 'string' && Buffer.byteLength(callback_data) > 64,
  );
export const buttonUrlIsInvalid: Condition = (call) => {
  const wrong = inlineButtons(call).find(({ url }) => typeof url === 'string' && !isLink(url));
  return wrong === undefined ? false : String(wrong.url);
};
export const copiedTextIsInvalid: Condition = (call) =>
  inlineButtons(call).some(
    ({ copy_text }) => isObject(copy_text) && !/^.{1,256}$/su.test(String(copy_text.text)),
  );
export const tooManyButtons: Condition = (call) => inlineButtons(call).length > 100;
export const markupIsTooBig: Condition = (call) =>
  call.inlineKeyboard !== undefined && Buffer.byteLength(JSON.stringify(call.inlineKeyboard)) > 10_240;
export const rowIsTooLong: Condition = (call) =>
  call.inlineKeyboard?.inline_keyboard.some((row) => row.length > 8) ?? false;
export const keyboardButtonTextIsEmpty: Condition = (call) =>
  call.markup !== undefined &&
  'keyboard' in call.markup &&
  call.markup.keyboard.flat().some((button) => isBlank(typeof button === 'string' ? button : button.text));

function isLink(url: string): boolean {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url}`;
  if (!URL.canParse(whole)) return false;
  const { protocol, hostname } = new URL(whole);
  return protocol === 'tg:' || (/^https?:$/.test(protocol) && hostname.includes('.'));
}

export const chatIsUnknown: Condition = (call) =>
  call.chat === undefined || (!call.chat.started && !call.chat.metElsewhere);
export const fromChatIsUnknown: Condition = (call) => call.fromChat?.started !== true;
export const chatNeverStarted: Condition = (call) => call.chat?.started === false;
export const botIsBlocked: Condition = (call) => call.chat?.blocked ?? false;
export const accountIsDeleted: Condition = (call) => call.chat?.accountDeleted ?? false;

export const targetIsMissing: Condition = (call) => call.target === undefined;
export const targetIsNotTheBots: Condition = (call) => call.target?.by === 'person';
export const targetHasNoText: Condition = (call) => call.target?.message.text === undefined;
export const nothingChanges: Condition = (call) => {
  const before = call.target?.message;
  if (before === undefined) return false;
  const after = editedMessage(call, before);
  return (
    before.text === after.text &&
    same(before.entities, after.entities) &&
    before.caption === after.caption &&
    same(before.caption_entities, after.caption_entities) &&
    before.show_caption_above_media === after.show_caption_above_media &&
    same(before.reply_markup, after.reply_markup) &&
    same(before.link_preview_options, after.link_preview_options)
  );
};
function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** A die is too young: in a private chat it stays for a day, so that nobody hides a throw. */
const isTooOldToDelete = (call: Call, id: number): boolean => {
  const stored = findMessage(call.chat, id);
  if (stored === undefined) return false;
  const age = call.world.seconds() - stored.message.date;
  return age > DELETABLE_FOR || (stored.message.dice !== undefined && age <= DICE_STAY_FOR);
};
export const targetIsTooOldToDelete: Condition = (call) =>
  isTooOldToDelete(call, call.number('message_id') ?? 0);
export const oneIsTooOldToDelete: Condition = (call) =>
  call.list('message_ids').some((id) => isTooOldToDelete(call, Number(id)));
export const noMessageIds: Condition = (call) => call.list('message_ids').length === 0;
export const tooManyMessageIds: Condition = (call) => call.list('message_ids').length > 100;
export const targetIsANotice: Condition = (call) => call.target?.message.pinned_message !== undefined;
export const targetIsProtected: Condition = (call) => call.target?.message.has_protected_content === true;
export const nothingToUnpin: Condition = (call) =>
  call.params.message_id === undefined ? call.chat?.pinned.length === 0 : call.target === undefined;
export const repliedMessageIsMissing: Condition = (call) => {
  const reply = call.params.reply_parameters;
  if (!isObject(reply) || reply.allow_sending_without_reply === true) return false;
  return findMessage(call.chat, Number(reply.message_id)) === undefined;
};

/** A second answer is refused, too: an answered query is gone. */
export const tapIsGone: Condition = (call) =>
  call.tap === undefined ||
  call.tap.answer !== undefined ||
  call.world.seconds() - call.tap.date > TAP_LIFETIME;
export const chatActionIsUnknown: Condition = notOneOf('action', CHAT_ACTIONS);

function commands(call: Call): readonly Readonly<Record<string, unknown>>[] {
  return call.list('commands').filter(isObject);
}
const nameOf = (command: Readonly<Record<string, unknown>>): string =>
  String(command.command).trim().replace(/^\//, '');
const descriptionOf = (command: Readonly<Record<string, unknown>>): string =>
  String(command.description).trim();

export const commandsAreNoList: Condition = (call) => typeof call.params.commands === 'string';
export const commandLacksField: Condition = (call) => {
  for (const field of ['command', 'description']) {
    if (commands(call).some((command) => typeof command[field] !== 'string')) return field;
  }
  return false;
};
export const commandIsEmpty: Condition = (call) => commands(call).some((command) => nameOf(command) === '');
export const commandIsTooLong: Condition = (call) =>
  commands(call).some((command) => nameOf(command).length > 32);
export const commandIsInvalid: Condition = (call) =>
  commands(call).some((command) => !/^[a-z0-9_]+$/.test(nameOf(command)));
export const commandDescriptionIsEmpty: Condition = (call) =>
  commands(call).some((command) => descriptionOf(command) === '');
export const commandDescriptionIsTooLong: Condition = (call) =>
  commands(call).some((command) => [...descriptionOf(command)].length > 256);
export const tooManyCommands: Condition = (call) => commands(call).length > 100;
export const scopeIsUnknown: Condition = (call) =>
  call.params.scope !== undefined &&
  !(isObject(call.params.scope) && SCOPES.has(String(call.params.scope.type)));
export const scopeChatIsUnknown: Condition = (call) => {
  const { scope } = call.params;
  if (!isObject(scope) || !String(scope.type).startsWith('chat')) return false;
  return call.world.chats.get(Number(scope.chat_id))?.started !== true;
};
/** Two lower-case letters or nothing: no regions, and none of the three-letter codes. */
export const languageIsInvalid: Condition = (call) =>
  !/^([a-z]{2})?$/.test(call.string('language_code') ?? '');

export const webhookUrlIsInvalid: Condition = (call) => {
  const url = call.string('url') ?? '';
  return url !== '' && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
};
export const secretHasWrongCharacters: Condition = (call) =>
  !/^[A-Za-z0-9_-]*$/.test(call.string('secret_token') ?? '');
export const webhookIsSet: Condition = (call) => call.world.webhook.isSet;
export const isLoggedOut: Condition = (call) => call.world.loggedOut;
