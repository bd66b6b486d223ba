/**
 * Whether a text can be the name of a question or group. XLSForm's rule: a letter or underscore, then letters, digits,
 * underscores, hyphens and dots.
 */
export function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}\p{M}_.-]*$/u.test(text) && text !== '__proto__';
}

/** Whether a text can be the name of a choice: those of a select_multiple are stored separated by spaces. */
export function isChoiceName(text: string): boolean {
  return /^\S+$/.test(text);
}
