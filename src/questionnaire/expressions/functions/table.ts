import type { Message } from '../../problems/message.ts';
import { CHOICE_FUNCTIONS } from './choices.ts';
import { DATA_FUNCTIONS } from './data.ts';
import { DATE_FUNCTIONS } from './dates.ts';
import type { XPathFunction } from './function.ts';
import { LOGIC_FUNCTIONS } from './logic.ts';
import { NUMBER_FUNCTIONS } from './numbers.ts';
import { PLACE_FUNCTIONS } from './places.ts';
import { REPEAT_FUNCTIONS } from './repeats.ts';
import { TEXT_FUNCTIONS } from './texts.ts';

/** Every function an expression can call, by name. To add one, add a row to one of these lists. */
export const FUNCTIONS: ReadonlyMap<string, XPathFunction> = new Map(
  [
    LOGIC_FUNCTIONS,
    CHOICE_FUNCTIONS,
    REPEAT_FUNCTIONS,
    NUMBER_FUNCTIONS,
    TEXT_FUNCTIONS,
    DATE_FUNCTIONS,
    DATA_FUNCTIONS,
    PLACE_FUNCTIONS,
  ]
    .flat()
    .map((row) => [row.name, row]),
);

/** Why a function is always empty here; `undefined` if it is not. */
export function emptyFunction(name: string): Message | undefined {
  return FUNCTIONS.get(name)?.isEmpty;
}
