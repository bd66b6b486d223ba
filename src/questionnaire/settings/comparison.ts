/** A cross-table that the author wants in the report. */
export interface ComparisonSetting {
  /** The question's name; in a repeat with the repeats before it: `child/age`. */
  readonly question: string;
  /** A question with a single choice, or one of {@link TRAITS}. */
  readonly by: string;
  /** Choices of `by` that are put together; empty if each is a column of its own. */
  readonly groups: readonly (readonly string[])[];
}

/** What a response has besides its answers. A question of the same name goes before. */
export const TRAITS: readonly string[] = ['language', 'channel', 'month'];

const NAME = /^[^\s:|+]+$/u;

/**
 * Reads a comparison: `needs:age`, or with groups `needs:age:to_24+25_to_34|35_to_49`. There are no blanks in it, so that a
 * cell can hold several.
 *
 * @returns `undefined` if it cannot be read
 */
export function readComparison(text: string): ComparisonSetting | undefined {
  const [question = '', by = '', groups, ...more] = text.split(':');
  const read = groups?.split('|').map((group) => group.split('+')) ?? [];
  const areNames = [question, by, ...read.flat()].every((name) => NAME.test(name));
  return areNames && more.length === 0 ? { question, by, groups: read } : undefined;
}
