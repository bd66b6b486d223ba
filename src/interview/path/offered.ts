import type { Choice } from '../../questionnaire/compiled/questionnaire.ts';
import {
  type Expression,
  type Scope,
  toBoolean,
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
      : choices.filter((choice) => toBoolean(filter.evaluate({ ...scope, column: columnsOf(choice) })));
  if (draw === undefined) return passed;
  const first = passed[0];
  const seed = draw.seed === undefined ? Number.NaN : toNumber(draw.seed);
  const start = Number.isNaN(seed)
    ? Math.trunc(drawnFor(draw.session, first?.message ?? '') * MODULUS)
    : Math.trunc(seed);
  return [
    ...shuffled(
      passed.filter(({ exclusive }) => !exclusive),
      start,
    ),
    ...passed.filter(({ exclusive }) => exclusive),
  ];
}

function columnsOf({ name, columns }: Choice): (column: string) => Value {
  return (column) => (column === 'name' ? name : (columns?.[column] ?? ''));
}

const MODULUS = 2_147_483_647;

/**
 * Fisher and Yates's shuffle from its end, with Park and Miller's generator: the same as ODK's `randomize()`, so a seed
 * gives the same order as in Collect (https://docs.getodk.org/form-logic/#randomize).
 */
function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const result = [...items];
  let state = seed % MODULUS;
  if (state <= 0) state += MODULUS - 1;
  for (let last = result.length - 1; last > 0; last--) {
    state = (state * 16_807) % MODULUS;
    const other = Math.floor(((state - 1) / (MODULUS - 1)) * (last + 1));
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}
