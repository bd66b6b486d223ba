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

/** The items of a container as authors write them. */
export function pairs(items: readonly ItemDefinition[]): readonly WrittenItem[] {
  return items.flatMap((item, index): readonly WrittenItem[] => {
    if (isContainer(item)) return [{ item, orOther: false }];
    if (isOtherOf(items[index - 1], item)) return [];
    return [{ item, orOther: isOtherOf(item, items[index + 1]) }];
  });
}

function isOtherOf(select: ItemDefinition | undefined, item: ItemDefinition | undefined): boolean {
  if (select === undefined || item === undefined || isContainer(select) || isContainer(item)) return false;
  return item.specifies === select.name && canonicalJson(item) === canonicalJson(otherQuestion(select));
}
