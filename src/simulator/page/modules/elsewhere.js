/** Where links and buttons lead that do not go to the bot. */

/** @import { InlineKeyboardButton } from 'grammy/types' */

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
 * What a button writes in the chat that is chosen after it: the bot's name and the query.
 *
 * @param {InlineKeyboardButton} button
 * @param {string} username - the bot's
 * @returns {string | undefined} nothing for any other button
 */
export function writtenElsewhere(button, username) {
  const query =
    'switch_inline_query_chosen_chat' in button
      ? (button.switch_inline_query_chosen_chat.query ?? '')
      : 'switch_inline_query' in button
        ? button.switch_inline_query
        : undefined;
  return query === undefined ? undefined : `@${username} ${query}`;
}
