import type { RequiredSetting, Setting } from './setting.ts';
import type { SettingSource } from './setting-source.ts';
import { SETTING_ROWS, type SettingName, type Settings } from './settings.ts';

/** Reads the settings that a questionnaire mentions, whatever format they are in. */
export function readSettings(source: SettingSource): Partial<Settings> {
  const entries = SETTING_ROWS.flatMap(([name, { presence, kind, key }]) => {
    const value = kind.read(source, key);
    if (value !== undefined) return [[name, value] as const];
    return presence === 'required' && source.has(key) ? [[name, kind.unreadable] as const] : [];
  });
  // Each value is what the kind of its row gives, and the type follows from the same rows.
  return Object.fromEntries(entries) as Partial<Settings>;
}

/**
 * Fills in what holds for settings that a questionnaire does not mention: what the organisation says for all its
 * questionnaires, else what is usual. Required ones become empty; the check reports them.
 */
export function completeSettings(given: Partial<Settings>, shared: Partial<Settings> = {}): Settings {
  const entries = SETTING_ROWS.flatMap(([name, setting]) => {
    const value = given[name] ?? shared[name] ?? valueWithout(setting);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries) as unknown as Settings;
}

function valueWithout(setting: Setting<unknown>): unknown {
  switch (setting.presence) {
    case 'required':
      return setting.kind.missing;
    case 'usual':
      return setting.usual;
    case 'optional':
      return undefined;
  }
}

/** The required settings that have no value. */
export function lackingSettings(
  settings: Settings,
): readonly (readonly [SettingName, RequiredSetting<unknown>])[] {
  return SETTING_ROWS.flatMap(([name, setting]) =>
    setting.presence === 'required' && isBlank(settings[name]) ? [[name, setting] as const] : [],
  );
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}
