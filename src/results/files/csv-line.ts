/** One line of CSV with its line end, quoted as RFC 4180 says: https://www.rfc-editor.org/rfc/rfc4180 */
export function csvLine(cells: readonly string[], separator: string): string {
  return `${cells.map((cell) => quote(cell, separator)).join(separator)}\r\n`;
}

function quote(cell: string, separator: string): string {
  return /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A person's own words as a cell that a spreadsheet does not run as a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection) and that cannot look like a missing value: where necessary, an
 * apostrophe comes first. Plain numbers are unchanged.
 */
export function wordsCell(text: string): string {
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  return /^\s*([=+\-@＝＋－＠]|NA:)|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
