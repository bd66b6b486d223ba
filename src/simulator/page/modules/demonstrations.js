/** What shows that the bot bears what happens: thumbs, old buttons, a crash, a slow network, many people. */
import { fill, h } from './dom.js';
import { surveySelect } from './survey-select.js';

/** @import { Desk } from './desk.js' */

/** So many people answer by themselves: enough for numbers that may be shown. */
const CROWD = 10;

/**
 * @param {Desk} desk
 * @param {() => void} onActed
 */
export function demonstrations(desk, onActed) {
  return h('div', { class: 'panel-page' }, [
    h('p', { class: 'quiet' }, desk.words('demonstrate-hint')),
    twice(desk, onActed),
    oldButton(desk, onActed),
    kill(desk),
    slow(desk),
    crowd(desk),
  ]);
}

/**
 * @param {Desk} desk
 * @param {string} key - of its title and its text
 * @param {...HTMLElement} controls
 */
function demonstration({ words }, key, ...controls) {
  return h('section', { class: 'demonstration' }, [
    h('h3', {}, words(`${key}-title`)),
    h('p', {}, words(`${key}-text`)),
    h('div', { class: 'tool-row' }, controls),
  ]);
}

/**
 * @param {Desk} desk
 * @param {() => void} onActed
 */
function twice(desk, onActed) {
  const button = h('button', { type: 'button', class: 'secondary' }, desk.words('twice-button'));
  const show = () => button.setAttribute('aria-pressed', String(desk.isTwice));
  button.addEventListener('click', () => {
    desk.isTwice = !desk.isTwice;
    desk.changed('twice');
    if (desk.isTwice) onActed();
  });
  desk.addEventListener('twice', show);
  show();
  return demonstration(desk, 'twice', button);
}

/**
 * @param {Desk} desk
 * @param {() => void} onActed
 */
function oldButton(desk, onActed) {
  const said = h('p', { class: 'said', role: 'status' });
  const button = h('button', { type: 'button', class: 'secondary' }, desk.words('old-button'));
  const tapIt = async () => {
    const person = desk.usedPhone?.person?.id;
    if (person === undefined) return;
    const result = await desk.act({ do: 'old-button', person });
    const isDone = 'label' in result;
    fill(
      said,
      isDone
        ? desk.words('old-tapped', { label: String(result.label) })
        : desk.words('problem-no-old-button'),
    );
    if (isDone) onActed();
  };
  button.addEventListener('click', () => void tapIt());
  const element = demonstration(desk, 'old', button);
  element.append(said);
  return element;
}

/** @param {Desk} desk */
function kill(desk) {
  const { words } = desk;
  /** @param {'kill' | 'start' | 'restart'} act */
  const button = (act, look = 'secondary') =>
    h(
      'button',
      { type: 'button', class: look, onclick: () => void desk.act({ do: 'bot', act }) },
      words(`bot-do-${act}`),
    );
  const [both, end, start] = [button('restart', 'primary'), button('kill'), button('start')];
  const said = h('p', { class: 'said', role: 'status' });
  const show = () => {
    const { state, pid, reason } = desk.status;
    both.disabled = state !== 'running';
    end.hidden = state === 'stopped' || state === 'failed';
    start.hidden = !end.hidden;
    fill(
      said,
      words(`bot-${state}`),
      pid === undefined ? '' : ` · ${words('bot-process', { pid: String(pid) })}`,
      reason !== undefined && h('code', { class: 'reason', lang: 'en', dir: 'ltr' }, reason),
    );
  };
  desk.addEventListener('status', show);
  show();
  const element = demonstration(desk, 'kill', both, end, start);
  element.append(said);
  return element;
}

/** @param {Desk} desk */
function slow(desk) {
  const button = h('button', { type: 'button', class: 'secondary' }, desk.words('slow-button'));
  const show = () => button.setAttribute('aria-pressed', String(desk.isSlow));
  button.addEventListener('click', () => void desk.act({ do: 'slow', on: !desk.isSlow }));
  desk.addEventListener('slow', show);
  show();
  return demonstration(desk, 'slow', button);
}

/** @param {Desk} desk */
function crowd(desk) {
  const { words } = desk;
  const said = h('p', { class: 'said', role: 'status' });
  const select = surveySelect(desk);
  const button = h('button', { type: 'button', class: 'secondary' }, words('crowd-button', { count: CROWD }));
  const run = async () => {
    button.disabled = true;
    fill(said, words('crowd-running'));
    const result = await desk.act({ do: 'crowd', formId: select.value, count: CROWD });
    fill(said, 'sent' in result ? words('crowd-done', { count: Number(result.sent) }) : '');
    button.disabled = false;
  };
  button.addEventListener('click', () => void run());
  const element = demonstration(desk, 'crowd', select, button);
  element.append(said);
  return element;
}
