/** Whether the author wants the digits of numbers in groups: `thousands-sep`, as in ODK. Other numbers may be years. */
export function isGrouped({ appearance = '' }: { readonly appearance?: string | undefined }): boolean {
  return appearance.split(/\s+/).includes('thousands-sep');
}
