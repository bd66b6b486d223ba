/** The settings that texts can use, as `{ $organisation }` and so on, besides those of `settings.variables`. */
export const SETTING_VARIABLES: readonly string[] = [
  'organisation',
  'controller',
  'contact',
  'kept_until',
  'withdrawal_until',
  'minutes',
  'minimum_age',
];
