/** The nearest to what an author wrote that may stand in a link. */
export function suggestedFormId(written: string): string {
  const id = written
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 40);
  return id.replace(/-$/, '') || 'a-name';
}
