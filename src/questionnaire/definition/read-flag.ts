/** `true` and `false` as authors of YAML and XLSForms write them; `undefined` for anything else. */
export function readFlag(text: string): boolean | undefined {
  if (['true', 'yes', 'true()'].includes(text.toLowerCase())) return true;
  if (['false', 'no', 'false()'].includes(text.toLowerCase())) return false;
  return undefined;
}
