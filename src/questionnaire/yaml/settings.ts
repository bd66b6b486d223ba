import type { Settings } from '../definition/definition.ts';
import type { Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { FURTHER_SETTINGS, readFurtherSettings } from '../settings/further-settings.ts';
import { uniqueEntries, YamlFields } from './fields.ts';
import type { YamlMap } from './tree.ts';

const KEYS = [
  'organisation',
  'controller',
  'contact',
  'kept_until',
  'withdrawal_until',
  'minimum_age',
  'minutes',
  'unit',
  'channels',
  'participation',
  'assisted',
  'session_days',
  'closes',
  ...FURTHER_SETTINGS,
  'variables',
];

/** Reads `settings`. What is missing stays empty (or 0): whether that will do is for the check, as in every format. */
export function readSettings(map: YamlMap, problems: ProblemList, places: Places): Settings {
  const fields = new YamlFields(map, KEYS, 'The settings have', problems);
  const text = (key: string) => fields.text(key)?.text ?? '';
  // What is there, but of a wrong kind, is reported already and must not be called missing.
  const words = (key: string) => fields.text(key)?.text ?? (fields.has(key) ? '…' : '');
  const closes = text('closes');
  const channels = fields.texts('channels').map((channel) => channel.text);
  const settings: Settings = {
    organisation: words('organisation'),
    controller: words('controller'),
    contact: words('contact'),
    keptUntil: text('kept_until'),
    withdrawalUntil: text('withdrawal_until'),
    minimumAge: fields.wholeNumber('minimum_age') ?? 18,
    // A number that could not be read is reported already; 1 keeps the check from calling it missing.
    minutes: fields.wholeNumber('minutes') ?? (fields.has('minutes') ? 1 : 0),
    unit: fields.oneOf('unit', ['person', 'organisation']) ?? 'person',
    channels,
    participation: fields.oneOf('participation', ['ask', 'one']) ?? 'ask',
    assisted: fields.flag('assisted') ?? false,
    sessionDays: fields.wholeNumber('session_days') ?? 30,
    ...(closes === '' ? {} : { closes }),
    ...readFurtherSettings(
      (key) => (fields.has(key) ? fields.texts(key).map((each) => each.text) : undefined),
      (key, expected, found) => {
        problems.error('bad-value', fields.placeOf(key), `"${key}" must be ${expected}.`, { found });
      },
    ),
    variables: readVariables(fields.map('variables'), problems, places),
  };
  places.note(settings, undefined, map.locate);
  for (const key of KEYS) if (fields.has(key)) places.note(settings, key, () => fields.placeOf(key));
  return settings;
}

function readVariables(
  map: YamlMap | undefined,
  problems: ProblemList,
  places: Places,
): Record<string, string> {
  if (map === undefined) return {};
  const values = new Map<string, string>();
  for (const [name, { key, value }] of uniqueEntries(map, problems)) {
    if (value?.kind === 'text') values.set(name, value.text);
    else
      problems.error('wrong-kind', key.locate(), `The variable "${name}" must be a text.`, { found: name });
  }
  const variables = Object.fromEntries(values);
  places.note(variables, undefined, map.locate);
  for (const { key } of map.entries) places.note(variables, key.text, key.locate);
  return variables;
}
