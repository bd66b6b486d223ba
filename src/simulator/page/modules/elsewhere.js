/** Where links and buttons lead that do not go to the bot. */

/** @import { InlineKeyboardButton } from 'grammy/types' */
/** @import { Notices } from './notices.js' */
/** @import { Words } from './words.js' */

/**
 * What a link to this very bot hands over when it is opened; undefined for a link that leads anywhere else.
 *
 * @param {string} address
 * @param {string} username - the bot's
 */
export function startOf(address, username) {
  const found = /^https?:\/\/(?:t|telegram)\.me\/(\w+)\/?(?:\?start=([\w-]{0,64}))?$/iu.exec(address);
  return found?.[1]?.toLowerCase() === username.toLowerCase() ? (found[2] ?? '') : undefined;
}

/**
 * @typedef {object} Elsewhere
 * @property {string} username - the bot's
 * @property {Words} words - the phone's
 * @property {Notices} notices
 * @property {(address: string) => boolean} onStart - opens a link to this bot; false for any other
 */

/**
 * Does what a button does that does not go to the bot.
 *
 * @param {InlineKeyboardButton} button
 * @param {Elsewhere} place
 */
export async function goElsewhere(button, { username, words, notices, onStart }) {
  const written = writtenElsewhere(button, username);
  if ('url' in button) {
    if (!onStart(button.url)) open(button.url, '_blank', 'noopener,noreferrer');
  } else if ('copy_text' in button) {
    await navigator.clipboard.writeText(button.copy_text.text).catch(() => {});
    notices.toast(words('phone-copied'));
  } else if (written !== undefined) notices.alert(words('phone-choose-chat', { text: written }));
}

/**
 * What a button writes in the chat that is chosen after it: the bot's name and the query.
 *
 * @param {InlineKeyboardButton} button
 * @param {string} username - the bot's
 * @returns {string | undefined} nothing for any other button
 */
function writtenElsewhere(button, username) {
  const query =
    'switch_inline_query_chosen_chat' in button
      ? (button.switch_inline_query_chosen_chat.query ?? '')
      : 'switch_inline_query' in button
        ? button.switch_inline_query
        : undefined;
  return query === undefined ? undefined : `@${username} ${query}`;
}
