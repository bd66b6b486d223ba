/** All people in the simulator. Phones can be given to them, and more can be added. */
import { avatarOf, PHONE_LANGUAGES } from './avatar.js';
import { fill, h } from './dom.js';
import { openPopup, walkWithArrows } from './popup.js';
import { ownName } from './words.js';

/** @import { PersonCard } from '../../page-protocol.ts' */
/** @import { Desk } from './desk.js' */
/** @import { Phone } from './phone.js' */

/**
 * @param {HTMLElement} anchor
 * @param {HTMLElement} home
 * @param {Desk} desk
 * @param {Phone} phone
 */
export function openPeople(anchor, home, desk, phone) {
  const { words } = desk;
  openPopup(anchor, home, (close) => {
    const list = h('div', { class: 'people', role: 'group', 'aria-label': words('people') });
    walkWithArrows(list);
    const search = h('input', {
      type: 'search',
      class: 'field',
      placeholder: words('people-search'),
      'aria-label': words('people-search'),
      oninput: () => show(),
    });
    const show = () => {
      const wanted = search.value.trim().toLocaleLowerCase();
      const found = desk.people.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
      fill(
        list,
        found.map((person) => row(person, desk, phone, close)),
        found.length === 0 && h('p', { class: 'quiet' }, words('people-none')),
      );
    };
    show();
    const element = h(
      'div',
      { class: 'people-popup', role: 'dialog', 'aria-label': words('people') },
      desk.people.length > 6 && search,
      list,
      addForm(desk, phone, close),
    );
    return { element, focus: element.querySelector('input, button') };
  });
}

/**
 * @param {PersonCard} person
 * @param {Desk} desk
 * @param {Phone} phone
 * @param {() => void} close
 */
function row(person, desk, phone, close) {
  const unread = desk.unreadOf(person.id);
  return h(
    'button',
    {
      type: 'button',
      class: 'person-row',
      'aria-current': person.id === phone.person?.id ? 'true' : null,
      onclick: () => {
        close();
        desk.hand(phone, person);
      },
    },
    avatarOf(person),
    h('span', { class: 'person-lines' }, [
      h('span', { class: 'person-name', dir: 'auto' }, person.name),
      h('span', { class: 'role' }, `${desk.words(`role-${person.role}`)} · ${ownName(person.language)}`),
    ]),
    unread > 0 && h('span', { class: 'badge' }, String(unread)),
  );
}

/**
 * @param {Desk} desk
 * @param {Phone} phone
 * @param {() => void} close
 */
function addForm(desk, phone, close) {
  const { words } = desk;
  const name = h('input', {
    class: 'field',
    maxlength: '64',
    placeholder: words('add-name-any'),
    autocomplete: 'off',
  });
  const language = h(
    'select',
    { class: 'field' },
    PHONE_LANGUAGES.map((code) => h('option', { value: code }, ownName(code))),
  );
  language.value = phone.person?.language ?? 'en';
  const count = h('input', {
    class: 'field',
    type: 'number',
    min: '1',
    max: '500',
    value: '1',
    required: true,
  });
  const form = h('form', { class: 'add-form' }, [
    h('h3', {}, words('add-people')),
    h('label', { class: 'wide' }, h('span', { class: 'field-label' }, words('add-name')), name),
    h('label', {}, h('span', { class: 'field-label' }, words('add-language')), language),
    h('label', {}, h('span', { class: 'field-label' }, words('add-count')), count),
    h('button', { type: 'submit', class: 'primary' }, words('add')),
  ]);
  const add = async () => {
    const result = await desk.act(
      { do: 'add', name: name.value, language: language.value, count: count.valueAsNumber },
      phone,
    );
    const [first] = 'people' in result ? /** @type {PersonCard[]} */ (result.people) : [];
    if (first !== undefined) desk.hand(phone, first);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    close();
    void add();
  });
  return form;
}
