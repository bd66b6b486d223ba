/**
 * What Telegram refuses, as data. Rows are tried in this order; the first that applies is the answer.
 * `source` says where the wording comes from. `stricter` marks what Telegram silently accepts but no bot wants: the
 * server refuses it and notes a violation, so that a test fails.
 */
import type { Call } from './call.ts';
import * as is from './conditions.ts';
import type { FileKind } from './media.ts';
import * as media from './media-conditions.ts';
import { METHODS } from './methods/index.ts';

export interface Refusal {
  readonly id: string;
  readonly methods: readonly string[];
  readonly when: is.Condition;
  readonly status: 400 | 401 | 403 | 404 | 409 | 413;
  /** `{}` is replaced by the detail that the condition returns. */
  readonly description: string;
  readonly source: string;
  readonly stricter?: string;
}

const BOT_API = 'https://core.telegram.org/bots/api';
const CLIENT = 'tdlib/telegram-bot-api telegram-bot-api/Client.cpp';
const TD = 'tdlib/td td/telegram';

// biome-ignore format: one row per line or two reads best
const FILES = { sendDocument: 'document', sendPhoto: 'photo', sendVoice: 'voice', sendAudio: 'audio', sendVideo: 'video' } as const;
const SEND_FILE = Object.keys(FILES);
const COPY = ['copyMessage', 'forwardMessage'];
const SEND = ['sendMessage', 'sendLocation', 'sendMediaGroup', ...SEND_FILE, ...COPY];
const EDIT = ['editMessageText', 'editMessageCaption', 'editMessageReplyMarkup'];
const MARKUP = [...SEND.slice(0, -1), ...EDIT];
const TEXT = ['sendMessage', 'editMessageText'];
const CAPTION = [...SEND_FILE, 'editMessageCaption', 'copyMessage'];
const PIN = ['pinChatMessage', 'unpinChatMessage', 'unpinAllChatMessages'];
const DELETE = ['deleteMessage', 'deleteMessages'];
const IN_CHAT = [...SEND, ...EDIT, ...DELETE, ...PIN, 'sendChatAction', 'getChat'];
const COMMANDS = ['setMyCommands', 'getMyCommands', 'deleteMyCommands'];
const LOCALIZED = [
  ...COMMANDS,
  ...['setMyName', 'getMyName', 'setMyDescription', 'getMyDescription'],
  ...['setMyShortDescription', 'getMyShortDescription'],
];

/** A row that answers 400, by far the most common. */
function bad(
  id: string,
  methods: readonly string[],
  when: is.Condition,
  description: string,
  source: string,
  stricter?: string,
): Refusal {
  return {
    id,
    methods,
    when,
    status: 400,
    description: `Bad Request: ${description}`,
    source,
    ...(stricter !== undefined && { stricter }),
  };
}

function other(status: Refusal['status']) {
  return (
    id: string,
    methods: readonly string[],
    when: is.Condition,
    description: string,
    source: string,
  ): Refusal => ({
    id,
    methods,
    when,
    status,
    description,
    source,
  });
}
const forbidden = other(403);
const conflict = other(409);

/** Rows for each method that sends a file. */
function perFile(rows: (method: string, kind: FileKind) => readonly Refusal[]): readonly Refusal[] {
  return Object.entries(FILES).flatMap(([method, kind]) => rows(method, kind));
}

// biome-ignore format: one row per line or two reads best
export const REFUSALS: readonly Refusal[] = [
  other(400)('logged-out', Object.keys(METHODS), is.isLoggedOut, 'Logged out', `${CLIENT} get_closing_error`),

  // Texts and captions
  bad('text-empty', TEXT, is.textIsEmpty, 'message text is empty', `${CLIENT} get_input_message_text`),
  bad('text-not-utf8', [...TEXT, ...CAPTION], is.textIsNotUnicode, 'strings must be encoded in UTF-8',
    `${TD}/MessageEntity.cpp fix_formatted_text`),
  bad('parse-mode', [...TEXT, ...CAPTION], is.modeIsUnknown, 'unsupported parse_mode', `${CLIENT} get_formatted_text`),
  bad('entities', [...TEXT, ...CAPTION], is.textDoesNotParse, "can't parse entities: {}",
    `${TD}/MessageEntity.cpp parse_html; ${TD}/SynchronousRequests.cpp (the prefix)`),

  // Keyboards
  bad('markup', MARKUP, is.markupDoesNotParse, '{}', `${CLIENT} get_reply_markup`),

  // Who is written to
  bad('chat-empty', IN_CHAT, is.missing('chat_id'), 'chat_id is empty', `${CLIENT} check_chat`),
  bad('chat-not-found', IN_CHAT, is.chatIsUnknown, 'chat not found', `${CLIENT} check_chat (TdOnCheckChatCallback)`),
  forbidden('account-deleted', [...SEND, ...EDIT, 'sendChatAction'], is.accountIsDeleted, 'Forbidden: user is deactivated',
    `${CLIENT} check_chat_access`),
  forbidden('never-started', [...SEND, 'sendChatAction'], is.chatNeverStarted,
    "Forbidden: bot can't initiate conversation with a user", `${TD}/MessagesManager.cpp process_send_message_fail_error`),
  forbidden('blocked', [...SEND, 'sendChatAction'], is.botIsBlocked, 'Forbidden: bot was blocked by the user',
    `${CLIENT} fail_query_with_error (USER_IS_BLOCKED)`),
  bad('chat-action', ['sendChatAction'], is.chatActionIsUnknown, 'wrong parameter action in request',
    `${CLIENT} process_send_chat_action_query`),

  // The message concerned
  bad('edit-missing', EDIT, is.targetIsMissing, 'message to edit not found',
    `${CLIENT} check_message; https://github.com/TelegramBotAPI/errors/issues/7`),
  bad('edit-forbidden', EDIT, is.targetIsNotTheBots, "message can't be edited", `${TD}/MessagesManager.cpp edit_message_text`),
  bad('edit-no-text', ['editMessageText'], is.targetHasNoText, 'there is no text in the message to edit',
    `${TD}/MessagesManager.cpp edit_message_text`),
  bad('edit-no-caption', ['editMessageCaption'], media.targetHasNoCaption, 'there is no caption in the message to edit',
    `${TD}/MessagesManager.cpp edit_message_caption`),
  bad('delete-no-id', ['deleteMessage'], is.missing('message_id'), 'message identifier is not specified',
    `${CLIENT} process_delete_message_query`),
  bad('delete-missing', ['deleteMessage'], is.targetIsMissing, 'message to delete not found', `${CLIENT} check_message`),
  bad('delete-old', ['deleteMessage'], is.targetIsTooOldToDelete, "message can't be deleted for everyone",
    `${TD}/MessagesManager.cpp delete_messages; ${BOT_API}#deletemessage (48 hours)`),
  bad('delete-many-none', ['deleteMessages'], is.noMessageIds, 'message identifiers are not specified',
    `${CLIENT} process_delete_messages_query`),
  bad('delete-many-too-many', ['deleteMessages'], is.tooManyMessageIds, 'too many message identifiers specified',
    `${CLIENT} get_message_ids`),
  bad('delete-many-old', ['deleteMessages'], is.oneIsTooOldToDelete, "message can't be deleted for everyone",
    `${TD}/MessagesManager.cpp delete_messages`),
  bad('copy-chat', COPY, is.fromChatIsUnknown, 'chat not found', `${CLIENT} check_chat`),
  bad('copy-missing', ['copyMessage'], is.targetIsMissing, 'message to copy not found', `${CLIENT} process_copy_message_query`),
  bad('forward-missing', ['forwardMessage'], is.targetIsMissing, 'message to forward not found',
    `${CLIENT} process_forward_message_query`),
  bad('copy-notice', ['copyMessage'], is.targetIsANotice, "the message can't be copied", `${TD}/MessagesManager.cpp forward_message`),
  bad('forward-notice', ['forwardMessage'], is.targetIsANotice, "the message can't be forwarded", `${TD}/MessagesManager.cpp forward_message`),
  bad('forward-protected', ['forwardMessage'], is.targetIsProtected, "message has protected content and can't be forwarded",
    `${TD}/MessagesManager.cpp process_send_message_fail_error; ${BOT_API}#forwardmessage`),
  bad('pin-missing', ['pinChatMessage'], is.targetIsMissing, 'message to pin not found', `${CLIENT} process_pin_chat_message_query`),
  bad('unpin-missing', ['unpinChatMessage'], is.nothingToUnpin, 'message to unpin not found', `${CLIENT} process_unpin_chat_message_query`),
  bad('reply-missing', SEND, is.repliedMessageIsMissing, 'message to be replied not found', `${CLIENT} check_reply_parameters`),

  // Texts again, after parsing
  bad('text-blank', TEXT, is.textShowsNothing, 'text must be non-empty', `${TD}/MessageEntity.cpp fix_formatted_text`),
  bad('text-long', TEXT, is.textLongerThan(4096), 'message is too long',
    `${TD}/MessageContent.cpp; https://github.com/tdlib/telegram-bot-api/issues/353`),
  bad('caption-long', CAPTION, is.textLongerThan(1024), 'message caption is too long', `${TD}/MessageContent.cpp`),

  // Files
  other(413)('upload-big', SEND_FILE, media.uploadIsTooBig, 'Request Entity Too Large',
    `https://github.com/telegraf/telegraf/issues/913; ${BOT_API}#sending-files (50 MB)`),
  bad('upload-empty', SEND_FILE, media.uploadIsEmpty, 'file must be non-empty', `${TD}/files/FileLoaderUtils.cpp check_full_local_location`),
  ...perFile((method, kind) => [
    bad(`${kind}-missing`, [method], media.noFile(kind), `there is no ${kind} in the request`, `${CLIENT} process_send_${kind}_query`),
    bad(`${kind}-unknown`, [method], media.unknownFile(kind), 'wrong file identifier/HTTP URL specified',
      `${TD}/MessagesManager.cpp process_send_message_fail_error`),
    bad(`${kind}-family`, [method], media.fileIsOfOtherFamily(kind), "can't use file of type {}", `${TD}/files/FileManager.cpp check_input_file_id`),
  ]),
  ...perFile((method, kind) => kind === 'photo' ? [] : [
    bad(`${kind}-kind`, [method], media.fileIsOfOtherKind(kind), "can't use file of type {}",
      `${BOT_API}#sending-files (the wording is that of another family)`, 'Telegram sends it as what it is without a word'),
  ]),
  bad('album-size', ['sendMediaGroup'], media.albumHasOtherSize, 'an album holds 2 to 10, not {}', `${BOT_API}#sendmediagroup (the wording is ours)`,
    'Telegram sends a single one without a word'),
  bad('album-unknown', ['sendMediaGroup'], media.albumFileIsUnknown, 'wrong file identifier/HTTP URL specified',
    `${TD}/MessagesManager.cpp process_send_message_fail_error`),
  bad('photo-big', ['sendPhoto'], media.photoIsTooBig, 'file of size {} bytes is too big for a photo; the maximum size is 10485760 bytes',
    `${TD}/files/FileLoaderUtils.cpp check_full_local_location; ${BOT_API}#sendphoto (10 MB)`),
  bad('photo-no-picture', ['sendPhoto'], media.photoIsNoPicture, 'IMAGE_PROCESS_FAILED', 'https://github.com/TelegramBot/Api/issues/302'),
  bad('photo-shape', ['sendPhoto'], media.photoHasBadShape, 'PHOTO_INVALID_DIMENSIONS', `${BOT_API}#sendphoto (10000 in total, ratio 20)`),
  bad('voice-ending', ['sendVoice'], media.uploadHasOtherEnding('voice', ['ogg', 'oga', 'opus', 'mp3', 'm4a']), 'the voice {} is no OGG, MP3 or M4A',
    `${BOT_API}#sendvoice (the wording is ours)`, 'Telegram sends it as a file without a word'),
  bad('audio-ending', ['sendAudio'], media.uploadHasOtherEnding('audio', ['mp3', 'm4a']), 'the audio {} is no MP3 or M4A',
    `${BOT_API}#sendaudio (the wording is ours)`, 'Telegram sends it as a file without a word'),
  bad('file-unknown', ['getFile'], media.fileIsUnknown, 'invalid file_id', `${CLIENT} check_remote_file_id`),
  bad('file-big', ['getFile'], media.fileIsTooBig, 'file is too big', `${CLIENT} do_get_file; ${BOT_API}#getfile (20 MB)`),

  // Places
  bad('latitude-empty', ['sendLocation'], is.missing('latitude'), 'latitude is empty', `${CLIENT} get_location`),
  bad('longitude-empty', ['sendLocation'], is.missing('longitude'), 'longitude is empty', `${CLIENT} get_location`),
  bad('place', ['sendLocation'], media.placeIsNone, 'invalid location specified', `${TD}/Location.cpp process_input_message_location`),

  // Buttons
  bad('inline-expected', EDIT, is.markupIsNotInline, 'inline keyboard expected', `${TD}/ReplyMarkup.cpp get_reply_markup`),
  bad('button-text-empty', MARKUP, is.buttonTextIsEmpty, 'inline keyboard button text must be non-empty',
    `${TD}/ReplyMarkup.cpp get_inline_keyboard_button`, 'Telegram leaves such a button out without a word'),
  bad('keyboard-text-empty', MARKUP, is.keyboardButtonTextIsEmpty, 'keyboard button text must be non-empty',
    `${TD}/ReplyMarkup.cpp get_keyboard_button`, 'Telegram leaves such a button out without a word'),
  bad('button-url', MARKUP, is.buttonUrlIsInvalid, "inline keyboard button URL '{}' is invalid: Wrong HTTP URL",
    `${TD}/ReplyMarkup.cpp, LinkManager.cpp check_link`),
  bad('button-data', MARKUP, is.buttonDataIsInvalid, 'BUTTON_DATA_INVALID',
    `https://github.com/jehy/telegram-test-api/issues/62; ${BOT_API}#inlinekeyboardbutton (1-64 bytes)`),
  bad('button-copy', MARKUP, is.copiedTextIsInvalid, 'BUTTON_COPY_TEXT_INVALID',
    `https://github.com/go-telegram/bot/pull/167; ${BOT_API}#copytextbutton (1-256)`),
  bad('row-long', MARKUP, is.rowIsTooLong, 'a row of an inline keyboard holds at most 8 buttons',
    'https://github.com/tginfo/Telegram-Limits/issues/228 (the wording is ours)', 'Telegram breaks longer rows without a word'),
  bad('buttons-many', MARKUP, is.tooManyButtons, 'reply markup is too long', 'https://github.com/yagop/node-telegram-bot-api/issues/200 (100)'),
  bad('markup-big', MARKUP, is.markupIsTooBig, 'reply markup is too long', 'https://github.com/tginfo/Telegram-Limits/issues/187 (10 kB)'),

  bad('edit-unchanged', EDIT, is.nothingChanges,
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    `${CLIENT} fail_query_with_error; https://github.com/tdlib/telegram-bot-api/issues/624`),

  // Taps
  bad('tap-gone', ['answerCallbackQuery'], is.tapIsGone, 'query is too old and response timeout expired or query ID is invalid',
    `${CLIENT} fail_query_with_error (QUERY_ID_INVALID); https://github.com/EdJoPaTo/grammy-inline-menu/issues/64 (a second answer)`),
  bad('toast-long', ['answerCallbackQuery'], is.longerThan('text', 200), 'MESSAGE_TOO_LONG',
    `https://github.com/eternnoir/pyTelegramBotAPI/issues/500; ${BOT_API}#answercallbackquery (200)`),

  // What people see of the bot before they write
  bad('commands-json', ['setMyCommands'], is.commandsAreNoList, "can't parse commands JSON object", `${CLIENT} get_bot_commands`),
  bad('command-field', ['setMyCommands'], is.commandLacksField, `can't parse BotCommand: Can't find field "{}"`,
    'https://github.com/windkh/node-red-contrib-telegrambot/issues/192'),
  bad('scope', COMMANDS, is.scopeIsUnknown, "can't parse BotCommandScope: Unsupported type specified", `${CLIENT} get_bot_command_scope`),
  bad('scope-chat', COMMANDS, is.scopeChatIsUnknown, 'chat not found', `${CLIENT} check_bot_command_scope`),
  bad('language', LOCALIZED, is.languageIsInvalid, 'invalid language code specified', `${TD}/misc.cpp validate_bot_language_code`),
  bad('command-empty', ['setMyCommands'], is.commandIsEmpty, 'command must be non-empty', `${TD}/BotCommand.cpp set_commands`),
  bad('command-long', ['setMyCommands'], is.commandIsTooLong, 'command length must not exceed 32', `${TD}/BotCommand.cpp set_commands`),
  bad('command-description-empty', ['setMyCommands'], is.commandDescriptionIsEmpty, 'command description must be non-empty',
    'https://github.com/williamhorning/lightning/issues/87'),
  bad('command-description-long', ['setMyCommands'], is.commandDescriptionIsTooLong,
    'command description length must not exceed 256', `${TD}/BotCommand.cpp set_commands`),
  bad('command-invalid', ['setMyCommands'], is.commandIsInvalid, 'BOT_COMMAND_INVALID', 'https://github.com/tdlib/telegram-bot-api/issues/98'),
  bad('commands-many', ['setMyCommands'], is.tooManyCommands, 'BOT_COMMANDS_TOO_MUCH', 'https://github.com/LonamiWebs/Telethon/pull/4700'),
  bad('name-long', ['setMyName'], is.longerThan('name', 64), 'name is too long', `${BOT_API}#setmyname (64; the wording is ours)`),
  bad('description-long', ['setMyDescription'], is.longerThan('description', 512), 'description is too long',
    `${BOT_API}#setmydescription (512; the wording is ours)`),
  bad('short-description-long', ['setMyShortDescription'], is.longerThan('short_description', 120),
    'short description is too long', `${BOT_API}#setmyshortdescription (120; the wording is ours)`),

  // How updates reach the bot
  bad('webhook-url', ['setWebhook'], is.webhookUrlIsInvalid, 'invalid webhook URL specified', `${CLIENT} do_set_webhook`),
  bad('webhook-secret-long', ['setWebhook'], is.longerThan('secret_token', 256), 'secret token is too long', `${CLIENT} do_set_webhook`),
  bad('webhook-secret-characters', ['setWebhook'], is.secretHasWrongCharacters, 'secret token contains unallowed characters', `${CLIENT} do_set_webhook`),
  conflict('poll-beside-webhook', ['getUpdates'], is.webhookIsSet,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    `${CLIENT} process_get_updates_query`),
];

const BY_METHOD: ReadonlyMap<string, readonly Refusal[]> = new Map(
  Object.keys(METHODS).map((method) => [method, REFUSALS.filter(({ methods }) => methods.includes(method))]),
);

/** Returns the first refusal that applies, with its description filled in. */
export function findRefusal(call: Call): { refusal: Refusal; description: string } | undefined {
  for (const refusal of BY_METHOD.get(call.method) ?? []) {
    const applies = refusal.when(call);
    if (applies === false) continue;
    const detail = applies === true ? '' : applies;
    // A function as the replacement, since a detail may hold a `$`.
    return { refusal, description: refusal.description.replace('{}', () => detail) };
  }
  return undefined;
}
