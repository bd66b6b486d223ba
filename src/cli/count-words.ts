/** How many words a text has: what stands between spaces and holds a letter or a digit, in whatever script. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}
