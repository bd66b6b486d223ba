/** The key `public`: from how many people on counts are shown. */
export function readPublic(text: string): 'ten' | undefined {
  return /^(?:ten|10)$/i.test(text) ? 'ten' : undefined;
}
