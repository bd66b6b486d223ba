/** The results of a questionnaire, as a coordinator sees them, and people made up to have some. */

import { fill, h } from './dom.js';
import { surveySelect } from './survey-select.js';

/** @import { Desk } from './desk.js' */

/** So many answer at once: in seconds, and enough for cross-tables. */
const FILL = 500;

/** @param {Desk} desk */
export function resultsPanel(desk) {
  const { words } = desk;
  const said = h('p', { class: 'said', role: 'status' });
  const frame = h('iframe', { class: 'results', title: words('tab-results') });
  const open = h('a', { class: 'quiet', target: '_blank', rel: 'noreferrer' }, words('results-open'));
  const element = h('div', { class: 'panel-page' });
  const show = async () => {
    if (element.hidden || select.value === '') return;
    const result = await desk.act({ do: 'results', formId: select.value, language: desk.language });
    if (!('path' in result)) return;
    const path = String(result.path);
    frame.src = path;
    open.href = path;
  };
  const select = surveySelect(desk);
  desk.addEventListener('flows', () => void show());
  const button = h('button', { type: 'button', class: 'secondary' }, words('results-fill', { count: FILL }));
  const run = async () => {
    button.disabled = true;
    fill(said, words('results-filling'));
    await desk.act({ do: 'fill', formId: select.value, count: FILL });
    fill(said);
    button.disabled = false;
    await show();
  };
  button.addEventListener('click', () => void run());
  select.addEventListener('change', () => void show());
  // It looks anew whenever its tab is chosen.
  new MutationObserver(() => void show()).observe(element, { attributeFilter: ['hidden'] });
  fill(element, h('p', { class: 'quiet' }, words('results-hint')), select, button, said, open, frame);
  return element;
}
