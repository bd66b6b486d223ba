/**
 * Whether a text can be the name of a question or group. XLSForm's rule: a letter or underscore, then letters, digits,
 * underscores, hyphens and dots; with the groups before it where the name occurs in several (`household/name`).
 */
export function isName(text: string): boolean {
  return text
    .split('/')
    .every((part) => /^[\p{L}_][\p{L}\p{N}\p{M}_.·\u200C-\u200D-]*$/u.test(part) && part !== '__proto__');
}

/** Whether a text can be the name of a choice of a select_multiple or rank: several are stored separated by spaces. */
export function isWord(text: string): boolean {
  return /^\S+$/.test(text);
}
