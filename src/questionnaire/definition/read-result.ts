import type { Problem } from '../problems/problem.ts';
import type { Definition } from './definition.ts';

/** What a reader gives. The definition is there when no problem is an error: then it also compiles. */
export interface ReadResult {
  readonly definition?: Definition;
  readonly problems: readonly Problem[];
}
