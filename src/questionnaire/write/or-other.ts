import { canonicalJson } from '../definition/canonical-json.ts';
import type { ItemDefinition, QuestionDefinition } from '../definition/definition.ts';
import { otherQuestion } from '../definition/other-question.ts';
import { type Container, isContainer } from '../definition/walk-items.ts';

/** A question as authors write it: with `or_other` instead of the text question that a reader makes of it. */
export interface WrittenQuestion {
  readonly item: QuestionDefinition;
  readonly orOther: boolean;
}

export type WrittenItem = WrittenQuestion | { readonly item: Container; readonly orOther: false };

/**
 * The items of a container as authors write them.
 *
 * @param written - an item's name as the format has it
 */
export function pairs(
  items: readonly ItemDefinition[],
  written = (name: string) => name,
): readonly WrittenItem[] {
  return items.flatMap((item, index): readonly WrittenItem[] => {
    if (isContainer(item)) return [{ item, orOther: false }];
    if (isOtherOf(items[index - 1], item, written)) return [];
    return [{ item, orOther: isOtherOf(item, items[index + 1], written) }];
  });
}

function isOtherOf(
  select: ItemDefinition | undefined,
  item: ItemDefinition | undefined,
  written: (name: string) => string,
): boolean {
  if (select === undefined || item === undefined || isContainer(select) || isContainer(item)) return false;
  if (item.specifies !== select.name) return false;
  const usual = otherQuestion(select);
  return (
    written(item.name) === written(usual.name) &&
    canonicalJson(item) === canonicalJson({ ...usual, name: item.name })
  );
}
