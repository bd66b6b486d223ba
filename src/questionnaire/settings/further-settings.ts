import type { Settings } from '../definition/definition.ts';
import { readFlag } from '../yaml/fields.ts';

/** Settings that may be left out, by the names under which every format has them. */
export const FURTHER_SETTINGS = [
  'reminders',
  'results_on',
  'next',
  'ask_helped',
  'accepted_warnings',
] as const;

type FurtherSetting = (typeof FURTHER_SETTINGS)[number];

/**
 * Reads the settings that may be left out, for every reader alike: a list is what YAML has as a list, or a single text
 * or cell with commas between (`1, 4`); `none` is an empty one.
 *
 * @param texts - what is written there: one text, or those of a list; `undefined` where the author says nothing
 * @param refuse - told what was expected where something else stands
 */
export function readFurtherSettings(
  texts: (key: FurtherSetting) => readonly string[] | undefined,
  refuse: (key: FurtherSetting, expected: string, found: string) => void,
): Pick<Settings, 'reminders' | 'resultsOn' | 'next' | 'askHelped' | 'acceptedWarnings'> {
  const reminders = listOf('reminders')?.flatMap((day) => {
    if (/^[1-9]\d{0,2}$/.test(day)) return Number(day);
    refuse('reminders', 'days from the last answer, such as 1, 4, or none', day);
    return [];
  });
  const resultsOn = textOf('results_on');
  const next = textOf('next');
  const helped = textOf('ask_helped');
  const askHelped = helped === undefined ? undefined : readFlag(helped);
  if (helped !== undefined && askHelped === undefined) refuse('ask_helped', 'true or false', helped);
  const acceptedWarnings = listOf('accepted_warnings');
  return {
    ...(reminders === undefined ? {} : { reminders }),
    ...(resultsOn === undefined ? {} : { resultsOn }),
    ...(next === undefined ? {} : { next }),
    ...(askHelped === undefined ? {} : { askHelped }),
    ...(acceptedWarnings === undefined ? {} : { acceptedWarnings }),
  };

  function listOf(key: FurtherSetting): readonly string[] | undefined {
    const parts = texts(key)?.flatMap((text) => text.split(/[\s,;]+/));
    return parts?.filter((part) => part !== '' && part !== 'none');
  }

  function textOf(key: FurtherSetting): string | undefined {
    const text = texts(key)?.join(' ').trim();
    return text === '' ? undefined : text;
  }
}
