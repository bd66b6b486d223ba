import type { ButtonData } from '../bot/callback-data.ts';
import type { Action } from '../interview/input.ts';

/** What a walking respondent does next: the same in every language. */
export type Act =
  /** Taps the newest button that says this; a second time at once, as an impatient thumb does. */
  | { readonly do: 'tap'; readonly says: string; readonly twice?: true }
  | { readonly do: 'write'; readonly text: string };

/** A tap on a button of the interview. */
export function tap(action: Action): Act {
  return { do: 'tap', says: sayingOf({ type: 'tap', tag: '', asking: 0, action }) };
}

/** What a button says, whoever's interview it belongs to and whatever is being asked. */
export function sayingOf(data: ButtonData): string {
  const { tag: _tag, asking: _asking, code: _code, ...rest } = { tag: '', asking: 0, code: '', ...data };
  return JSON.stringify(rest, Object.keys(rest).sort().concat(ACTION_KEYS));
}

/** JSON.stringify leaves out what it is not told of; sorted, so that the same button always reads the same. */
const ACTION_KEYS = ['choice', 'do', 'on', 'question', 'section'];
