import type { Written } from './kinds.ts';
import type { Setting } from './setting.ts';
import { SETTING_ROWS, type Settings } from './settings.ts';

/** A setting with its value as it is written. */
export interface WrittenSetting {
  readonly setting: Setting<unknown>;
  readonly written: Written;
  /** Whether the same would hold if nothing were written. */
  readonly isUsual: boolean;
}

/** The settings that have a value, in the order of the table. */
export function writeSettings(settings: Settings): readonly WrittenSetting[] {
  return SETTING_ROWS.flatMap(([name, setting]) => {
    const value = settings[name];
    if (value === undefined) return [];
    const written = setting.kind.write(value);
    const isUsual = setting.presence === 'usual' && isSame(written, setting.kind.write(setting.usual));
    return [{ setting, written, isUsual }];
  });
}

function isSame(one: Written, other: Written): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
