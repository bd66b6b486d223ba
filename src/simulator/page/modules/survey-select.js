/** A choice among the questionnaires that the bot runs. */

import { fill, h } from './dom.js';
import { titleOf } from './flow-view.js';

/** @import { Desk } from './desk.js' */

/** @param {Desk} desk */
export function surveySelect(desk) {
  const select = h('select', { class: 'field', 'aria-label': desk.words('crowd-form') });
  const show = () => {
    const before = select.value;
    fill(
      select,
      desk.flows.flows
        .filter(({ runs }) => runs)
        .map((flow) => h('option', { value: flow.formId }, titleOf(flow, desk.language))),
    );
    if (before !== '') select.value = before;
  };
  desk.addEventListener('flows', show);
  show();
  return select;
}
