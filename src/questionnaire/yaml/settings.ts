import { says } from '../problems/message.ts';
import type { Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { completeSettings, readSettings } from '../settings/read-settings.ts';
import { listIn, type SettingSource } from '../settings/setting-source.ts';
import { SETTING_ROWS, type Settings } from '../settings/settings.ts';
import { uniqueEntries, YamlFields } from './fields.ts';
import type { YamlMap } from './tree.ts';

const KEYS = SETTING_ROWS.map(([, { key }]) => key);

/**
 * Reads `settings`, and notes where each of them is.
 *
 * @param shared - those of the organisation, for what is not there
 */
export function readYamlSettings(
  map: YamlMap,
  shared: Partial<Settings>,
  problems: ProblemList,
  places: Places,
): Settings {
  const fields = new YamlFields(map, KEYS, 'settings-have-no-key', problems);
  const settings = completeSettings(readSettings(settingSource(fields, problems, places)), shared);
  places.note(settings, undefined, map.locate);
  for (const key of KEYS) if (fields.has(key)) places.note(settings, key, () => fields.placeOf(key));
  return settings;
}

/** The settings among the keys of a map. */
export function settingSource(fields: YamlFields, problems: ProblemList, places: Places): SettingSource {
  return {
    has: (key) => fields.has(key),
    text: (key) => fields.text(key)?.text,
    texts: (key) => {
      if (!fields.has(key)) return undefined;
      const texts = fields.texts(key).map(({ text }) => text);
      return fields.isText(key) ? texts.flatMap(listIn) : texts;
    },
    flag: (key) => fields.flag(key),
    named: (key) => {
      const map = fields.map(key);
      return map && readVariables(map, problems, places);
    },
    read: (key, read, expected) => fields.read(key, read, expected),
    refuse: (key, expected, found) => {
      problems.error('bad-value', fields.placeOf(key), says('bad-value', { key, expected }), { found });
    },
  };
}

function readVariables(map: YamlMap, problems: ProblemList, places: Places): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, { key, value }] of uniqueEntries(map, problems)) {
    if (value?.kind === 'text') values.set(name, value.text);
    else problems.error('wrong-kind', key.locate(), says('variable-no-text', { name }), { found: name });
  }
  const variables = Object.fromEntries(values);
  places.note(variables, undefined, map.locate);
  for (const { key } of map.entries) places.note(variables, key.text, key.locate);
  return variables;
}
