/** Whether a text is a language code: BCP 47, beginning with a language of two or three letters. */
export function isLanguage(code: string): boolean {
  try {
    return /^[a-zA-Z]{2,3}(-|$)/.test(code) && Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

/**
 * Whether a text can be the name of a question or group. XLSForm's rule: a letter or underscore, then letters, digits,
 * underscores, hyphens and dots.
 */
export function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}\p{M}_.-]*$/u.test(text) && text !== '__proto__';
}

/** Whether a text can be the name of a choice: those of a select_multiple are stored with spaces between. */
export function isChoiceName(text: string): boolean {
  return /^\S+$/.test(text);
}

/** Whether a text can be a form's id. */
export function isFormId(text: string): boolean {
  return /^[a-z0-9-]{1,40}$/.test(text);
}
