import type { Update } from 'grammy/types';

type Fields = Readonly<Record<string, unknown>>;

/** Whether an update has what the bot reads of it, in the types that Telegram promises (https://core.telegram.org/bots/api#update). */
export function isWellFormed(update: unknown): update is Update {
  if (!isFields(update) || !Number.isSafeInteger(update.update_id)) return false;
  const { message, edited_message: edited, callback_query: query, my_chat_member: member } = update;
  const { message_reaction: reaction } = update;
  return (
    (message === undefined || isMessage(message)) &&
    (edited === undefined || isMessage(edited)) &&
    (query === undefined || isTap(query)) &&
    (reaction === undefined || isReaction(reaction)) &&
    (member === undefined || isMembership(member))
  );
}

function isMessage(message: unknown): boolean {
  if (!isPlaced(message)) return false;
  const { from, text, photo, location, contact, media_group_id: album, reply_to_message: replied } = message;
  const { voice, audio, video, video_note: note, document } = message;
  return (
    (from === undefined || isUser(from)) &&
    isTextOrAbsent(text) &&
    isTextOrAbsent(album) &&
    (location === undefined || isPlace(location)) &&
    (contact === undefined || (isFields(contact) && typeof contact.phone_number === 'string')) &&
    (replied === undefined || isPlaced(replied)) &&
    (photo === undefined || (Array.isArray(photo) && photo.every(isFile))) &&
    [voice, audio, video, note, document].every((file) => file === undefined || isFile(file))
  );
}

/** A message as far as a tap on it needs it: `InaccessibleMessage` has no more. */
function isPlaced(message: unknown): message is Fields {
  return isFields(message) && Number.isSafeInteger(message.message_id) && isChat(message.chat);
}

function isTap(query: unknown): boolean {
  if (!isFields(query) || typeof query.id !== 'string' || !isUser(query.from)) return false;
  return isTextOrAbsent(query.data) && (query.message === undefined || isPlaced(query.message));
}

function isReaction(reaction: unknown): boolean {
  if (!isPlaced(reaction)) return false;
  const { user, new_reaction: chosen } = reaction;
  return (user === undefined || isUser(user)) && Array.isArray(chosen) && chosen.every(isFields);
}

function isMembership(member: unknown): boolean {
  if (!isFields(member) || !isChat(member.chat)) return false;
  return isFields(member.new_chat_member) && typeof member.new_chat_member.status === 'string';
}

function isChat(chat: unknown): boolean {
  return isFields(chat) && Number.isSafeInteger(chat.id) && typeof chat.type === 'string';
}

function isUser(user: unknown): boolean {
  return isFields(user) && Number.isSafeInteger(user.id) && isTextOrAbsent(user.language_code);
}

function isFile(file: unknown): boolean {
  if (!isFields(file) || typeof file.file_id !== 'string') return false;
  return (
    isNumberOrAbsent(file.file_size) &&
    isNumberOrAbsent(file.duration) &&
    isTextOrAbsent(file.mime_type) &&
    isTextOrAbsent(file.file_name)
  );
}

function isPlace(place: unknown): boolean {
  return isFields(place) && Number.isFinite(place.latitude) && Number.isFinite(place.longitude);
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isNumberOrAbsent(value: unknown): boolean {
  return value === undefined || Number.isFinite(value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
