/** A sheet to be written: its name, and rows of cells ('' for an empty one). The first row has the headers. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A row by its headers. */
export type Row = ReadonlyMap<string, string>;

/**
 * Makes a sheet of rows, with all columns that any of them has.
 *
 * @param order - the order of the headers; others follow
 * @param always - columns that are always there
 */
export function sheetOf(
  name: string,
  rows: readonly Row[],
  order: readonly string[],
  always: readonly string[],
): WrittenSheet {
  const used = new Set([...always, ...rows.flatMap((row) => [...row.keys()])]);
  const headers = [
    ...order.filter((header) => used.has(header)),
    ...[...used].filter((header) => !order.includes(header)),
  ];
  return { name, rows: [headers, ...rows.map((row) => headers.map((header) => row.get(header) ?? ''))] };
}

/** A row of the entries that are not empty. */
export function rowOf(entries: Iterable<readonly [header: string, text: string | undefined]>): Row {
  const row = new Map<string, string>();
  for (const [header, text] of entries) if (text !== undefined && text !== '') row.set(header, text);
  return row;
}
