/** Scripts written from right to left: https://www.unicode.org/iso15924/ with `Bidi_Class` R or AL. */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** Whether a language is written from right to left. Decided by its likely script: `ku-Arab` is, `ku` is not. */
export function isRightToLeft(language: string): boolean {
  let known = answers.get(language);
  if (known === undefined) {
    known = hasRightToLeftScript(language);
    answers.set(language, known);
  }
  return known;
}

/** Asking Intl takes longer than building a whole message. */
const answers = new Map<string, boolean>();

function hasRightToLeftScript(language: string): boolean {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '');
  } catch {
    return false; // Not a language tag: the check reports it; a running chat continues.
  }
}
