import type { Message } from 'grammy/types';
import type { UnusableKind } from '../../interview/input.ts';

/** What people send that is no answer, by the field of the message that brings it. */
const KINDS: { readonly [Field in keyof Message]?: UnusableKind } = {
  sticker: 'sticker',
  poll: 'poll',
  dice: 'dice',
  game: 'dice',
  story: 'story',
  invoice: 'payment',
  successful_payment: 'payment',
  refunded_payment: 'payment',
  paid_media: 'payment',
  web_app_data: 'web-app',
};

/**
 * Fields of service messages: Telegram itself tells of something that happened in the chat. Nobody has written anything.
 * https://core.telegram.org/bots/api#message
 */
const SERVICE: readonly (keyof Message)[] = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'write_access_allowed',
  'users_shared',
  'chat_shared',
  'connected_website',
  'proximity_alert_triggered',
  'boost_added',
  'chat_background_set',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'giveaway_created',
  'giveaway_completed',
  'video_chat_scheduled',
  'video_chat_started',
  'video_chat_ended',
  'video_chat_participants_invited',
];

/** @returns `undefined` for a service message */
export function unusableKind(message: Message): UnusableKind | undefined {
  for (const [field, kind] of Object.entries(KINDS)) if (field in message) return kind;
  // Kinds that Telegram has invented since are answered, too.
  return SERVICE.some((field) => field in message) ? undefined : 'other';
}
