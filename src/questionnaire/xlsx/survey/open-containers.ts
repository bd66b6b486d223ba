import type { GroupDefinition, ItemDefinition, RepeatDefinition } from '../../definition/definition.ts';
import { says } from '../../problems/message.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { SheetRow } from '../table/sheet-table.ts';
import type { Condition } from './conditions.ts';
import type { Open } from './matrices.ts';

/** A group or repeat that has begun but not ended. */
export interface Frame {
  readonly row: SheetRow | undefined;
  readonly what: 'group' | 'repeat';
  readonly items: ItemDefinition[];
  /** The conditions of groups that are not shown: they apply to each of their items. */
  readonly conditions: readonly Condition[];
  /** Whether its items are at the top level. */
  readonly isTop: boolean;
  /** `undefined` if it is not shown. */
  readonly container: Open<GroupDefinition> | Open<RepeatDefinition> | undefined;
}

/** The groups and repeats around a row: each row `begin_…` opens one, each row `end_…` closes the last. */
export class OpenContainers {
  /** Around all rows. */
  readonly top: Frame = {
    row: undefined,
    what: 'group',
    items: [],
    conditions: [],
    isTop: true,
    container: undefined,
  };
  readonly #begun: Frame[] = [];
  readonly #problems: ProblemList;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  /** How many groups and repeats are open. */
  get depth(): number {
    return this.#begun.length;
  }

  get current(): Frame {
    return this.#begun.at(-1) ?? this.top;
  }

  begin(frame: Frame): void {
    this.#begun.push(frame);
  }

  /** Closes the last one. @returns `undefined` if the row does not fit it, which is reported */
  end(row: SheetRow, what: 'group' | 'repeat'): Frame | undefined {
    const last = this.#begun.pop();
    if (last?.what === what) return last;
    const begun = last?.row;
    const message =
      begun === undefined || last === undefined
        ? says('end-without-beginning', { what })
        : says('end-of-another', { what, row: begun.number, begun: last.what });
    this.#problems.error('unbalanced-group', row.place('type'), message, { found: row.written('type') });
    return undefined;
  }

  /** Reports every one that is still open. */
  reportUnended(): void {
    for (const { row, what } of this.#begun) {
      if (row === undefined) continue;
      const message = says('never-ended', { what });
      this.#problems.error('unbalanced-group', row.place('type'), message, { found: row.written('type') });
    }
  }
}
