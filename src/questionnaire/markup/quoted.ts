/**
 * Values stand in a text between these two until its markup is read: so that what somebody answered can never become
 * markup. They are noncharacters, which no text in any language holds.
 */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
/** Stands in for a value whose words have been put aside. */
export const VALUE = OPEN;

const MARKS = /[\ufdd0\ufdd1]/g;
const QUOTED = /\ufdd0([^\ufdd1]*)(?:\ufdd1|$)/g;

/** A value, to be inserted into a text with markup. */
export function quoted(value: string): string {
  return OPEN + withoutMarks(value) + CLOSE;
}

/** An author's source must not bring the marks along. */
export function withoutMarks(text: string): string {
  return text.replaceAll(MARKS, '');
}

/** Takes the values out of a text: each leaves one {@link VALUE} behind, by whose position its words are found. */
export function putAside(text: string): {
  readonly source: string;
  readonly values: ReadonlyMap<number, string>;
} {
  const values = new Map<number, string>();
  if (!text.includes(OPEN)) return { source: text, values };
  let taken = 0;
  const source = text.replaceAll(QUOTED, (whole, value: string, position: number) => {
    values.set(position - taken, value);
    taken += whole.length - 1;
    return VALUE;
  });
  return { source, values };
}
