/** A text on one line and no longer than `longest` characters; what is cut off is shown by "…". */
export function shortened(text: string, longest: number): string {
  const characters = [...text.replaceAll('\n', ' ')];
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`;
}
