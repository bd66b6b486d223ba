/** One line of CSV with its line end, quoted as RFC 4180 says: https://www.rfc-editor.org/rfc/rfc4180 */
export function csvLine(cells: readonly string[], separator: string): string {
  return `${cells.map((cell) => quote(cell, separator)).join(separator)}\r\n`;
}

function quote(cell: string, separator: string): string {
  return /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A person's own words as a cell that a spreadsheet shows instead of running it as a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection), and that cannot be taken for a missing value: an apostrophe
 * goes in front where it is needed. Plain numbers stay as they are.
 */
export function wordsCell(text: string): string {
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  return /^\s*([=+\-@＝＋－＠]|NA:)|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
