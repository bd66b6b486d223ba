import { day, dayOrPeriod } from './kinds.ts';
import { SETTING_ROWS, type Settings } from './settings.ts';

const VARIABLES = new Map(
  SETTING_ROWS.flatMap(([name, { key, kind, variable }]) =>
    variable === true ? [[key, { name, isDay: kind === day || kind === dayOrPeriod }] as const] : [],
  ),
);

/** The settings that texts can use, as `{ $organisation }` and so on, besides those of `variables`. */
export const SETTING_VARIABLES: readonly string[] = [...VARIABLES.keys()];

/**
 * The value of a setting as texts show it.
 *
 * @param name - one of {@link SETTING_VARIABLES}, or of the author's own `variables`
 * @param date - words a day (`YYYY-MM-DD`)
 * @returns `undefined` where there is no such setting
 */
export function settingVariable(
  settings: Settings,
  name: string,
  date: (day: string) => string,
): string | number | undefined {
  const variable = VARIABLES.get(name);
  if (variable === undefined) {
    const own = Object.hasOwn(settings.variables, name) ? settings.variables[name] : undefined;
    return own !== undefined && /^\d{4}-\d\d-\d\d$/u.test(own) ? date(own) : own;
  }
  const value = settings[variable.name];
  if (value === undefined || typeof value === 'number') return value;
  return variable.isDay ? date(String(value)) : String(value);
}
