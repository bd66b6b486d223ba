import type { Choice } from '../../questionnaire/compiled/questionnaire.ts';
import { tableNodes } from '../../questionnaire/compiled/table-nodes.ts';
import {
  type Expression,
  filtered,
  type Scope,
  seedOf,
  shuffled,
  type TreeNode,
  toNumber,
  type Value,
} from '../../questionnaire/expressions/index.ts';
import { drawnFor } from './drawn.ts';

/** What determines the random order of a session. */
export interface Draw {
  readonly seed: Value | undefined;
  readonly session: string;
}

/** The choices that pass the filter. With `draw` they are shuffled, but exclusive ones stay at the end. */
export function offered(
  choices: readonly Choice[],
  scope: Scope | undefined,
  filter: Expression | undefined,
  draw: Draw | undefined,
): readonly Choice[] {
  const passed =
    filter === undefined || scope === undefined
      ? choices
      : filtered(rowsOf(choices), filter.evaluate, scope, false).flatMap(
          ({ position }) => choices[position - 1] ?? [],
        );
  if (draw === undefined) return passed;
  const first = passed[0];
  const seed = draw.seed === undefined ? Number.NaN : toNumber(draw.seed);
  const start = Number.isNaN(seed) ? seedOf(drawnFor(draw.session, first?.message ?? '')) : seed;
  return [
    ...shuffled(
      passed.filter(({ exclusive }) => !exclusive),
      start,
    ),
    ...passed.filter(({ exclusive }) => exclusive),
  ];
}

const rows = new WeakMap<readonly Choice[], readonly TreeNode[]>();

/** The choices as rows of their sheet, which a filter judges. */
function rowsOf(choices: readonly Choice[]): readonly TreeNode[] {
  let found = rows.get(choices);
  if (found === undefined) {
    const cell = (row: number, column: string) =>
      column === 'name' ? choices[row]?.name : choices[row]?.columns?.[column];
    const [root] = tableNodes({ size: choices.length, columns: ['name'], cell }).children();
    found = root?.children('item') ?? [];
    rows.set(choices, found);
  }
  return found;
}
