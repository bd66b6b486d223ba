/** Puts the page together, and brings to each part what concerns it. */
import { Desk } from './desk.js';
import { fill, h } from './dom.js';
import { sidePanel } from './panel.js';
import { Phone } from './phone.js';
import { listenToServer } from './server.js';
import { applyTheme } from './theme.js';
import { phoneTabs, topBar } from './top-bar.js';
import { directionOf, nearest, prepareWords, speak } from './words.js';

/** @import { PageEvent } from '../../page-protocol.ts' */

const NARROW = '(max-width: 799px)';

applyTheme();
await prepareWords();
const language = nearest(navigator.languages);
const words = await speak(language);
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
document.title = `Miteinander · ${words('subtitle')}`;

const desk = new Desk(words, language);
desk.phones = [new Phone(desk), new Phone(desk)];
desk.phones.forEach((phone, index) => {
  phone.element.id = `phone-${index}`;
});

const stage = h(
  'main',
  { class: 'stage' },
  desk.phones.map(({ element }) => element),
);
const away = h('p', { class: 'away', role: 'alert', hidden: true }, words('server-away'));
const failed = h('p', { class: 'away', role: 'alert', hidden: true });
const saved = h('div', { class: 'saved', role: 'status' });
const bar = topBar(desk, () => showPanel(!document.body.classList.contains('panel-open')));
const tabs = phoneTabs(desk, (index) => {
  stage.dataset.shown = String(index);
  const phone = desk.phones[index];
  if (phone !== undefined) desk.use(phone);
});
const panel = sidePanel(desk, () => showPanel(false));
fill(
  document.querySelector('#page') ?? document.body,
  bar.element,
  tabs.element,
  h('div', { class: 'floor' }, stage, panel),
  away,
  failed,
  saved,
);
desk.addEventListener('status', () => {
  const { state, reason } = desk.status;
  failed.hidden = state !== 'failed';
  fill(failed, words('bot-failed'), h('code', { class: 'reason', lang: 'en', dir: 'ltr' }, reason));
});
addEventListener('keydown', ({ key }) => key === 'Escape' && showPanel(false));

listenToServer(language, {
  onEvent: (event) => {
    away.hidden = true;
    take(event);
  },
  onAway: () => {
    away.hidden = false;
  },
});

/** @param {PageEvent} event */
function take(event) {
  switch (event.type) {
    case 'hello':
      desk.bot = event.bot;
      desk.status = event.status;
      desk.flows = event.flows;
      desk.isSlow = event.slow;
      desk.begin(event.page, event.people);
      for (const what of /** @type {const} */ (['status', 'flows', 'slow'])) desk.changed(what);
      document.body.dataset.ready = 'true';
      break;
    case 'people':
      desk.meet(event.people);
      break;
    case 'elsewhere':
      desk.noteUnread(event.person);
      break;
    case 'bot':
      desk.status = event.status;
      desk.changed('status');
      break;
    case 'flows':
      desk.flows = event.flows;
      desk.changed('flows');
      sayThatItRuns(event.changed.filter((formId) => !isUploaded(formId)));
      break;
    case 'slow':
      desk.isSlow = event.slow;
      desk.changed('slow');
      break;
    default:
      for (const phone of desk.phones) phone.take(event);
      noteHidden(event);
  }
}

/** What comes to the phone behind the other tab is counted there. @param {PageEvent} event */
function noteHidden(event) {
  if (event.type !== 'message' || !event.isNew || event.shown.by !== 'bot' || !matchMedia(NARROW).matches)
    return;
  const index = desk.phones.findIndex(({ person }) => person?.id === event.person);
  if (index !== -1 && !tabs.isChosen(index)) desk.noteUnread(event.person);
}

/** What is uploaded begins by itself. @param {string} formId */
function isUploaded(formId) {
  return desk.flows.flows.some((flow) => flow.formId === formId && flow.isUpload);
}

/** @param {readonly string[]} forms */
function sayThatItRuns(forms) {
  if (forms.length === 0) return;
  const again = h('button', { type: 'button', class: 'primary' }, words('saved-show'));
  again.addEventListener('click', () => {
    fill(saved);
    const person = desk.usedPhone?.person?.id;
    if (person !== undefined) void desk.act({ do: 'send', person, text: '/resume' });
  });
  fill(saved, h('span', {}, words('saved-runs', { forms: forms.join(', ') })), again);
  setTimeout(() => again.isConnected && fill(saved), 10_000);
}

/** On a wide screen the panel is always there. @param {boolean} isOpen */
function showPanel(isOpen) {
  const isOver = bar.panelButton.offsetParent !== null;
  const hadFocus = panel.contains(document.activeElement);
  document.body.classList.toggle('panel-open', isOpen);
  bar.panelButton.setAttribute('aria-expanded', String(isOpen));
  if (isOpen) panel.querySelector('button')?.focus();
  else if (isOver && hadFocus) bar.panelButton.focus();
}
