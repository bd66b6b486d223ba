/** The menus of a phone: of its chat, and of a message in it. */
import { openLinkForm } from './link-form.js';
import { openMenu } from './popup.js';

/** @import { ShownMessage } from '../../page-protocol.ts' */
/** @import { Composer } from './composer.js' */
/** @import { Desk } from './desk.js' */
/** @import { Phone } from './phone.js' */
/** @import { Words } from './words.js' */

/**
 * @typedef {object} MenuPlace
 * @property {HTMLElement} anchor
 * @property {HTMLElement} home
 * @property {Words} words - the phone's
 * @property {Desk} desk
 * @property {Phone} phone
 */

/** @param {MenuPlace} place */
export function openChatMenu({ anchor, home, words, desk, phone }) {
  const { person } = phone;
  if (person === undefined) return;
  const { id, blocked } = person;
  openMenu(anchor, home, words('phone-more'), [
    {
      label: words('phone-open-link'),
      icon: 'link',
      onChoose: () => openLinkForm(anchor, home, words, desk, phone),
    },
    {
      label: words(blocked ? 'phone-unblock' : 'phone-block'),
      icon: blocked ? 'check' : 'block',
      isGrave: !blocked,
      onChoose: () => void desk.act({ do: 'block', person: id, on: !blocked }, phone),
    },
  ]);
}

/**
 * Anything can be replied to; one's own words can be changed; anything can be deleted, for both sides.
 *
 * @param {MenuPlace} place
 * @param {ShownMessage} shown
 * @param {Composer | undefined} composer
 */
export function openMessageMenu({ anchor, home, words, desk, phone }, { by, message }, composer) {
  const person = phone.person?.id ?? 0;
  const remove = {
    label: words('phone-delete'),
    isGrave: true,
    onChoose: () => void desk.act({ do: 'delete', person, message: message.message_id }, phone),
  };
  const isChangeable =
    by === 'person' &&
    [
      message.text,
      message.photo,
      message.video,
      message.animation,
      message.document,
      message.voice,
      message.audio,
    ].some((part) => part !== undefined);
  const change = { label: words('phone-edit'), onChoose: () => composer?.edit(message) };
  const reply = { label: words('phone-reply'), onChoose: () => composer?.reply(message) };
  const items = isChangeable ? [reply, change, remove] : [reply, remove];
  openMenu(anchor, home, words('phone-message-menu'), items);
}
