import { h, newId } from './dom.js';
import { openPopup } from './popup.js';

/** @import { Desk } from './desk.js' */
/** @import { Phone } from './phone.js' */
/** @import { Words } from './words.js' */

/**
 * Asks for a link and opens the bot with it, as a tap on `t.me/bot?start=…` does.
 *
 * @param {HTMLElement} anchor
 * @param {HTMLElement} home
 * @param {Words} words - the phone's
 * @param {Desk} desk
 * @param {Phone} phone
 */
export function openLinkForm(anchor, home, words, desk, phone) {
  openPopup(anchor, home, (close) => {
    const list = newId();
    const input = h('input', {
      class: 'field',
      list,
      dir: 'ltr',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: 'first-look__flyer',
    });
    const known = desk.flows.flows.flatMap(({ formId, channels }) => [
      formId,
      ...channels.map((channel) => `${formId}__${channel}`),
    ]);
    const element = h('form', { class: 'link-form' }, [
      h('label', {}, [
        h('span', { class: 'field-label' }, words('phone-open-link')),
        h('span', { class: 'link-prefix', dir: 'ltr' }, `t.me/${desk.bot.username}?start=`),
        input,
      ]),
      h(
        'datalist',
        { id: list },
        known.map((value) => h('option', { value })),
      ),
      h('button', { type: 'submit', class: 'primary' }, words('phone-open')),
    ]);
    element.addEventListener('submit', (event) => {
      event.preventDefault();
      close();
      const person = phone.person?.id;
      if (person !== undefined) void desk.act({ do: 'open', person, payload: payloadOf(input.value) }, phone);
    });
    return { element, focus: input };
  });
}

/**
 * What a link hands to the bot. It can be pasted whole, or only the part after `start=`.
 *
 * @param {string} typed
 */
export function payloadOf(typed) {
  const text = typed.trim();
  return /[?&]start=([^&#]*)/u.exec(text)?.[1] ?? text.replace(/^(https?:\/\/)?t\.me\/\w+\/?/u, '');
}
