/**
 * Every message for authors, with the arguments that its texts take. The texts are in `locales/<language>/check/`, where an
 * attribute `.cure` says what to do. Sorted by name.
 */
export const MESSAGES = {
  both: ['first', 'second'],
  'did-you-mean': ['name'],
  found: ['found'],
  'list-goes-on': ['count', 'names'],
  'list-separator': [],
  'place-lines': ['lines'],
  'place-row': ['row'],
  'place-rows': ['rows'],
  'report-unfold': [],
  'report-and-more': ['count'],
  'report-consent': ['language'],
  'report-errors': ['count'],
  'report-files': ['count'],
  'report-gaps': ['count', 'language'],
  'report-notes': [],
  'report-questions': ['count'],
  'report-ready': ['form', 'languages', 'questions'],
  'report-times': ['count'],
  'report-warnings': ['count'],
  'rounded-places': ['names'],
  'severity-error': [],
  'severity-note': [],
  'severity-warning': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
