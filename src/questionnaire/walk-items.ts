import type { GroupDefinition, ItemDefinition } from './definition.ts';

/** An item and the groups it stands in, outermost first. */
export interface Placed {
  readonly item: ItemDefinition;
  readonly groups: readonly GroupDefinition[];
}

/** Every item in document order, a group before what it holds. */
export function* walkItems(
  items: readonly ItemDefinition[],
  groups: readonly GroupDefinition[] = [],
): Generator<Placed> {
  for (const item of items) {
    yield { item, groups };
    if (item.type === 'group') yield* walkItems(item.items, [...groups, item]);
  }
}
