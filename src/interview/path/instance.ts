import { DEEPEST_REPEAT } from '../../questionnaire/definition/repeat-limits.ts';

/**
 * An instance is the place of a question within the repeats around it: the number of the instance of each, from 1, the
 * outermost first. The third toy of the second child is `2.3`. Outside repeats there is one instance, {@link OUTSIDE}.
 *
 * The numbers are packed into one, so an instance is a plain number wherever it is kept or compared, and in a repeat
 * that is in no other it is simply the number of the instance.
 */
export type Instance = number;

export const OUTSIDE: Instance = 0;

/** Above the most instances that a repeat can have. Sessions keep packed numbers, so this must not change. */
const RADIX = 1024;

/** The instance with this number (from 1) of a repeat that is itself in the instance `outer`. */
export function instanceIn(outer: Instance, number: number): Instance {
  return outer * RADIX + number;
}

/** The number in the innermost repeat, from 1; 0 outside repeats. */
export function numberOf(instance: Instance): number {
  return instance % RADIX;
}

/** The instance of the next outer repeat. */
export function outerInstance(instance: Instance): Instance {
  return Math.floor(instance / RADIX);
}

/** The numbers of an instance, the outermost repeat first; empty outside repeats. */
export function numbersOf(instance: Instance): readonly number[] {
  return instance < RADIX
    ? instance === OUTSIDE
      ? []
      : [instance]
    : [...numbersOf(outerInstance(instance)), numberOf(instance)];
}

/** How many repeats are around. */
export function depthOf(instance: Instance): number {
  return instance === OUTSIDE ? 0 : 1 + depthOf(outerInstance(instance));
}

/** The instance `depth` repeats deep that contains this one, or, deeper than this one, the first in it. */
export function instanceAt(depth: number, instance: Instance): Instance {
  let found = instance;
  let own = depthOf(instance);
  for (; own > depth; own--) found = outerInstance(found);
  for (; own < depth; own++) found = instanceIn(found, 1);
  return found;
}

/** As it is written in keys: `2`, `2.3`. */
export function writtenInstance(instance: Instance): string {
  return instance < RADIX ? String(instance) : numbersOf(instance).join('.');
}

/** @returns `undefined` for what {@link writtenInstance} never writes */
export function readInstance(written: string): Instance | undefined {
  const numbers = written.split('.').map((each) => (/^[1-9]\d{0,2}$/u.test(each) ? Number(each) : 0));
  const isOne = numbers.length <= DEEPEST_REPEAT && numbers.every((each) => each > 0);
  return isOne ? numbers.reduce(instanceIn, OUTSIDE) : undefined;
}
