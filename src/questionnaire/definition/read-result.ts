import type { Problem } from '../problems/problem.ts';
import type { Definition } from './definition.ts';

/** The result of a reader. It has a definition if no problem is an error; then the definition also compiles. */
export interface ReadResult {
  readonly definition?: Definition;
  readonly problems: readonly Problem[];
}
