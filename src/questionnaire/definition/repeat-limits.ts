/** The most instances that a repeat can have: a typing error in "how many?" must not lead to a thousand questions. */
export const MOST_INSTANCES = 200;

/** Repeats can be nested this deep: with more levels, the number of an instance would no longer be exact. */
export const DEEPEST_REPEAT = 4;
