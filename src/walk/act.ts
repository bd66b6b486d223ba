import type { ButtonData } from '../bot/rehearsal.ts';
import type { Action, SentFile } from '../interview/input.ts';
import { canonicalJson } from '../questionnaire/definition/canonical-json.ts';
import { shortFormId } from '../questionnaire/definition/form-id.ts';
import type { Disturbance } from './disturbances.ts';

/** What a walking respondent does next, the same in every language. */
export type Act =
  /**
   * Taps the newest button with this text. It can tap twice at once, like an impatient thumb. With `crash` the bot
   * crashes between taking the tap and answering it, and Telegram offers the tap again.
   */
  | { readonly do: 'tap'; readonly says: string; readonly twice?: true; readonly crash?: true }
  | { readonly do: 'write'; readonly text: string; readonly crash?: true }
  /** Writes a choice's label in the chat's language, or its button's letter, or part of the label. */
  | { readonly do: 'name'; readonly choice: number; readonly part?: true }
  | { readonly do: 'send'; readonly file: SentFile }
  | { readonly do: 'share'; readonly latitude: number; readonly longitude: number }
  /** A message of a kind that is no answer. */
  | { readonly do: 'stick' }
  | { readonly do: 'disturb'; readonly by: Disturbance };

/** A tap on a button of the interview. */
export function tap(action: Action): Extract<Act, { do: 'tap' }> {
  return { do: 'tap', says: sayingOf({ type: 'tap', tag: '', asking: 0, action }) };
}

/**
 * What a button stands for, whatever interview and question it belongs to, and whatever else is ticked there. Buttons carry a
 * long form id shortened.
 */
export function sayingOf(data: ButtonData): string {
  const common = { tag: '', asking: 0, code: '', seen: undefined };
  const { tag: _tag, asking: _asking, code: _code, seen: _seen, ...rest } = { ...common, ...data };
  return canonicalJson('formId' in rest ? { ...rest, formId: shortFormId(rest.formId) } : rest);
}
