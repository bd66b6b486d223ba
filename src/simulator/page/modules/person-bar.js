/** Above each phone: whose it is, and the language of their phone. */
import { avatarOf, PHONE_LANGUAGES } from './avatar.js';
import { fill, h, icon } from './dom.js';
import { openPeople } from './people-list.js';
import { ownName } from './words.js';

/** @import { PersonCard } from '../../page-protocol.ts' */
/** @import { Desk } from './desk.js' */
/** @import { Phone } from './phone.js' */

export class PersonBar {
  element;
  #desk;
  #phone;
  #name = h('span', { class: 'person-name', dir: 'auto' });
  #role = h('span', { class: 'role' });
  #avatar = h('span', { class: 'avatar-place' });
  #language;

  /**
   * @param {Desk} desk
   * @param {Phone} phone
   */
  constructor(desk, phone) {
    this.#desk = desk;
    this.#phone = phone;
    const { words } = desk;
    const choose = h(
      'button',
      { type: 'button', class: 'person-button', 'aria-haspopup': 'dialog' },
      this.#avatar,
      h('span', { class: 'person-lines' }, this.#name, this.#role),
      icon('chevron'),
    );
    choose.addEventListener('click', () => openPeople(choose, this.element, desk, phone));
    this.#language = h('select', { class: 'language', 'aria-label': words('phone-language') });
    this.#language.addEventListener('change', () => this.#changeLanguage());
    this.element = h('div', { class: 'person-bar' }, choose, this.#language);
  }

  /** @param {PersonCard} person */
  show(person) {
    const { words } = this.#desk;
    this.#name.textContent = person.name;
    this.#role.textContent = words(`role-${person.role}`);
    fill(this.#avatar, avatarOf(person));
    const codes = PHONE_LANGUAGES.includes(person.language)
      ? PHONE_LANGUAGES
      : [person.language, ...PHONE_LANGUAGES];
    this.#language.replaceChildren(...codes.map((code) => h('option', { value: code }, ownName(code))));
    this.#language.value = person.language;
  }

  #changeLanguage() {
    const person = this.#phone.person?.id;
    if (person !== undefined)
      void this.#desk.act({ do: 'language', person, language: this.#language.value }, this.#phone);
  }
}
