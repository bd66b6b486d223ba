/** What was found in a questionnaire: errors first, then warnings; what is merely passed over is folded. */
import { h, icon } from './dom.js';

/** @import { ProblemGroup } from '../../../questionnaire/problems/problem-groups.ts' */
/** @import { Words } from './words.js' */

/** Sentences shown of one kind; the others are folded. */
const SHOWN = 3;

/**
 * @param {readonly ProblemGroup[]} groups
 * @param {Words} words
 */
export function problemGroups(groups, words) {
  const of = (/** @type {ProblemGroup['weight']} */ weight) =>
    groups.filter((group) => group.weight === weight);
  const [errors, warnings, notes] = [of('error'), of('warning'), of('note')];
  return [
    errors.map((group) => groupView(group, words)),
    warnings.length > 0 &&
      h('details', { class: 'problems' }, [
        h('summary', {}, words('flow-warnings', { count: countOf(warnings) })),
        warnings.map((group) => groupView(group, words)),
      ]),
    notes.length > 0 &&
      h('details', { class: 'problems' }, [
        h('summary', {}, words('flow-passed-over', { count: countOf(notes) })),
        h(
          'ul',
          { class: 'notes' },
          notes.flatMap(({ sayings }) => sayings.map((saying) => h('li', {}, sayingView(saying)))),
        ),
      ]),
  ];
}

/**
 * How many problems there are of each weight, as far as there are any.
 *
 * @param {readonly ProblemGroup[]} groups
 * @param {Words} words
 */
export function problemCounts(groups, words) {
  const keys = /** @type {const} */ ({
    error: 'flow-errors',
    warning: 'flow-warnings',
    note: 'flow-passed-over',
  });
  return Object.entries(keys).flatMap(([weight, key]) => {
    const count = countOf(groups.filter((group) => group.weight === weight));
    return count === 0 ? [] : words(key, { count });
  });
}

/** @param {readonly ProblemGroup[]} groups */
function countOf(groups) {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/**
 * @param {ProblemGroup} group
 * @param {Words} words
 */
function groupView({ weight, sayings, cure }, words) {
  const rest = sayings.slice(SHOWN);
  return h('div', { class: `problem ${weight}` }, [
    icon(weight === 'error' ? 'error' : 'warning'),
    h('div', { class: 'problem-lines' }, [
      sayings.slice(0, SHOWN).map((saying) => h('div', {}, sayingView(saying))),
      rest.length > 0 &&
        h('details', {}, [
          h('summary', {}, words('problems-more', { count: rest.length })),
          rest.map((saying) => h('div', {}, sayingView(saying))),
        ]),
      cure !== undefined && h('p', { class: 'cure', dir: 'auto' }, cure),
    ]),
  ]);
}

/** @param {ProblemGroup['sayings'][number]} saying */
function sayingView({ message, where, cure }) {
  return [
    h('p', { class: 'problem-message', dir: 'auto' }, message),
    h('p', { class: 'where' }, where),
    cure !== undefined && h('p', { class: 'own-cure', dir: 'auto' }, cure),
  ];
}
