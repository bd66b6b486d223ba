/** Whether a text is a language code: BCP 47, beginning with a language of two or three letters. */
export function isLanguage(code: string): boolean {
  try {
    return /^[a-zA-Z]{2,3}(-|$)/.test(code) && Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}
