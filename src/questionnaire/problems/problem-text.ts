import type { Problem } from './problem.ts';

/**
 * A problem as lines of text: place, severity and code; what is wrong; what to do.
 *
 * ```
 * flows/first-look.yaml:12:5 error unknown-type
 *   There is no question type "txt". Found: txt
 *   Did you mean "text"?
 * ```
 */
export function problemText(problem: Problem): string {
  const { severity, code, message, found, cure } = problem;
  // Do not repeat what the sentence already contains.
  const shown = found === undefined || found === '' || message.includes(found) ? '' : ` Found: ${found}`;
  const lines = [`${placeText(problem)} ${severity} ${code}`, `  ${message}${shown}`];
  if (cure !== undefined) lines.push(`  ${cure}`);
  return lines.join('\n');
}

/**
 * `flows/x.yaml:12:5`, which editors and terminals turn into links; `flows/x.xlsx, survey, row 3, relevant` for a
 * sheet.
 */
function placeText({ file, sheet, row, column }: Problem): string {
  if (sheet === undefined) return [file, row, column].filter((part) => part !== undefined).join(':');
  return [file, sheet, row && `row ${row}`, column].filter((part) => part !== undefined).join(', ');
}
