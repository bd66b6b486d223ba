/** The page's head: what this is, how the bot is, light or dark, and on a small screen which phone. */
import { fill, h, icon } from './dom.js';
import { currentTheme, nextTheme } from './theme.js';

/** @import { Desk } from './desk.js' */

const THEME_ICONS = /** @type {const} */ ({ auto: 'auto', light: 'sun', dark: 'moon' });

/**
 * @param {Desk} desk
 * @param {() => void} onPanel
 */
export function topBar(desk, onPanel) {
  const { words } = desk;
  const status = h('span', { class: 'status', role: 'status' });
  const showStatus = () => {
    const { state, pid } = desk.status;
    status.dataset.state = state;
    fill(status, h('span', { class: 'status-dot', 'aria-hidden': 'true' }), words(`bot-${state}`));
    status.title = pid === undefined ? '' : words('bot-process', { pid: String(pid) });
  };
  desk.addEventListener('status', showStatus);
  showStatus();

  const theme = h('button', { type: 'button', class: 'round' });
  const showTheme = () => {
    const name = currentTheme();
    fill(theme, icon(THEME_ICONS[name]));
    theme.setAttribute('aria-label', words(`theme-${name}`));
    theme.title = words(`theme-${name}`);
  };
  theme.addEventListener('click', () => {
    nextTheme();
    showTheme();
  });
  showTheme();

  const panel = h(
    'button',
    {
      type: 'button',
      class: 'panel-button',
      'aria-controls': 'panel',
      'aria-expanded': 'false',
      onclick: onPanel,
    },
    icon('panel'),
    h('span', {}, words('panel')),
  );
  const element = h('header', { class: 'top-bar' }, [
    h('img', { src: 'icon.svg', alt: '', width: 30, height: 30 }),
    h('h1', {}, 'Miteinander'),
    h('span', { class: 'subtitle' }, words('subtitle')),
    status,
    theme,
    panel,
  ]);
  return { element, panelButton: panel };
}

/**
 * Tabs for the phones, on a screen too narrow for both. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 *
 * @param {Desk} desk
 * @param {(index: number) => void} onChoose
 */
export function phoneTabs(desk, onChoose) {
  let chosen = 0;
  const tabs = desk.phones.map((phone, index) =>
    h('button', {
      type: 'button',
      role: 'tab',
      class: 'tab',
      id: `tab-${index}`,
      'aria-controls': phone.element.id,
      onclick: () => choose(index),
    }),
  );
  const element = h('div', { class: 'tabs', role: 'tablist', 'aria-label': desk.words('phones') }, tabs);
  element.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    choose((chosen + 1) % tabs.length);
    tabs[chosen]?.focus();
  });
  const show = () => {
    tabs.forEach((tab, index) => {
      const person = desk.phones[index]?.person;
      const unread = index === chosen || person === undefined ? 0 : desk.unreadOf(person.id);
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
      fill(
        tab,
        h('span', { dir: 'auto' }, person?.name ?? ''),
        unread > 0 &&
          h(
            'span',
            { class: 'badge', 'aria-label': desk.words('unread', { count: unread }) },
            String(unread),
          ),
      );
    });
  };
  /** @param {number} index */
  function choose(index) {
    chosen = index;
    const person = desk.phones[index]?.person;
    if (person !== undefined) desk.clearUnread(person.id);
    onChoose(index);
    show();
  }
  desk.addEventListener('people', show);
  desk.addEventListener('unread', show);
  choose(0);
  return { element, choose, isChosen: (/** @type {number} */ index) => index === chosen };
}
