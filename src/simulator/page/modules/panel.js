/** The panel next to the phones: questionnaires for their authors, their results, and demonstrations of what can go wrong. */

import { demonstrations } from './demonstrations.js';
import { fill, h, icon } from './dom.js';
import { FlowView } from './flow-view.js';
import { problemGroups } from './problem-groups.js';
import { resultsPanel } from './results-panel.js';
import { uploadCard } from './upload-card.js';

/** @import { Desk } from './desk.js' */

/**
 * @param {Desk} desk
 * @param {() => void} onActed - something happens on a phone now: show the phone if it is hidden
 */
export function sidePanel(desk, onActed) {
  const { words } = desk;
  const target = h('p', { class: 'target' });
  const showTarget = () => {
    const name = desk.usedPhone?.person?.name ?? '';
    fill(target, icon('jump'), words('on-phone-of', { name }));
  };
  desk.addEventListener('used', showTarget);
  desk.addEventListener('people', showTarget);
  showTarget();

  const pages = [
    { key: 'tab-flows', element: flowList(desk, onActed) },
    { key: 'tab-results', element: resultsPanel(desk) },
    { key: 'tab-demonstrate', element: demonstrations(desk, onActed) },
  ];
  const tabs = pages.map(({ key, element }, index) => {
    element.id = `panel-${index}`;
    element.setAttribute('role', 'tabpanel');
    element.setAttribute('aria-labelledby', `panel-tab-${index}`);
    return h(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'tab',
        id: `panel-tab-${index}`,
        'aria-controls': element.id,
        onclick: () => choose(index),
      },
      words(key),
    );
  });
  /** @param {number} chosen */
  function choose(chosen) {
    pages.forEach(({ element }, index) => {
      element.hidden = index !== chosen;
      tabs[index]?.setAttribute('aria-selected', String(index === chosen));
      if (tabs[index]) tabs[index].tabIndex = index === chosen ? 0 : -1;
    });
  }
  choose(0);
  const tabList = h('div', { class: 'tabs', role: 'tablist', 'aria-label': words('panel') }, tabs);
  tabList.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
    const step = (key === 'ArrowRight') === (document.dir !== 'rtl') ? 1 : tabs.length - 1;
    const next =
      (tabs.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement)) + step) % tabs.length;
    choose(next);
    tabs[next]?.focus();
  });
  const close = h(
    'button',
    { type: 'button', class: 'round panel-close', 'aria-label': words('close') },
    icon('close'),
  );
  close.addEventListener('click', onActed);
  return h(
    'aside',
    { class: 'panel', id: 'panel', 'aria-label': words('panel') },
    h('div', { class: 'panel-head' }, tabList, close),
    target,
    pages.map(({ element }) => element),
  );
}

/**
 * @param {Desk} desk
 * @param {() => void} onActed
 */
function flowList(desk, onActed) {
  const { words } = desk;
  const problems = h('div');
  const list = h('div', { class: 'flows' });
  const element = h(
    'div',
    { class: 'panel-page' },
    uploadCard(desk),
    h('p', { class: 'quiet' }, words('flows-hint')),
    problems,
    list,
  );
  /** @type {Map<string, FlowView>} */
  const views = new Map();
  const show = () => {
    const { flows } = desk.flows;
    fill(
      problems,
      problemGroups(desk.flows.problems, words),
      flows.length === 0 && h('p', { class: 'quiet' }, words('flows-none')),
    );
    for (const file of views.keys()) {
      if (!flows.some((flow) => flow.file === file)) views.delete(file);
    }
    fill(
      list,
      flows.map((flow) => {
        // A card that is already there keeps its language and stays open.
        const view = views.get(flow.file) ?? new FlowView(desk, onActed);
        views.set(flow.file, view);
        view.show(flow);
        return view.element;
      }),
    );
  };
  let awaited = desk.uploaded;
  const showUploaded = () => {
    // The answer to the upload may be here before the list with it.
    if (desk.flows.uploads < awaited.uploads) return;
    const { files } = awaited;
    const found = desk.flows.flows.filter(({ file, isUpload }) => isUpload && files.includes(file));
    const [first] = found;
    const view = first && views.get(first.file);
    if (view === undefined) return;
    awaited = { files: [], uploads: 0 };
    view.element.scrollIntoView({ block: 'start', behavior: 'smooth' });
    view.element.classList.add('fresh');
    view.element.addEventListener('animationend', () => view.element.classList.remove('fresh'), {
      once: true,
    });
    view.begin();
  };
  desk.addEventListener('flows', () => {
    show();
    showUploaded();
  });
  desk.addEventListener('uploaded', () => {
    awaited = desk.uploaded;
    showUploaded();
  });
  show();
  return element;
}
