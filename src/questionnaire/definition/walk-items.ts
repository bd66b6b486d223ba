import type { GroupDefinition, ItemDefinition, QuestionDefinition, RepeatDefinition } from './definition.ts';

/** What holds other items. */
export type Container = GroupDefinition | RepeatDefinition;

/** An item and the groups and repeats around it, outermost first. */
export interface Placed {
  readonly item: ItemDefinition;
  readonly groups: readonly Container[];
}

/** Whether an item is a group or repeat, and so cannot be asked itself. */
export function isContainer(item: ItemDefinition): item is Container {
  return item.type === 'group' || item.type === 'repeat';
}

/** Every item in document order, a group before its items. */
export function* walkItems(
  items: readonly ItemDefinition[],
  groups: readonly Container[] = [],
): Generator<Placed> {
  for (const item of items) {
    yield { item, groups };
    if (isContainer(item)) yield* walkItems(item.items, [...groups, item]);
  }
}

/** Every question in document order. */
export function questionsIn(items: readonly ItemDefinition[]): readonly QuestionDefinition[] {
  return [...walkItems(items)].flatMap(({ item }) => (isContainer(item) ? [] : item));
}
