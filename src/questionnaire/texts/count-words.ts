/** How many words a text has. A word has spaces around it and at least one letter or digit, in any script. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
