/**
 * Values are enclosed in these two until the markup is read, so that an answer can never become markup. They are
 * noncharacters, which no text in any language contains.
 */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
/** Takes the place of a value that was removed from the text. */
export const VALUE = OPEN;

const MARKS = /[\ufdd0\ufdd1]/g;
const QUOTED = /\ufdd0([^\ufdd1]*)(?:\ufdd1|$)/g;

/** A value, to be inserted into a text with markup. */
export function quoted(value: string): string {
  return OPEN + withoutMarks(value) + CLOSE;
}

/** An author's source must not contain the marks. */
export function withoutMarks(text: string): string {
  return text.replaceAll(MARKS, '');
}

/** Removes the values from a text: each leaves a {@link VALUE}, and its position identifies the value. */
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
