import type { Definition } from '../../questionnaire/definition/definition.ts';
import { isContainer, walkItems } from '../../questionnaire/definition/walk-items.ts';
import { messageId } from '../../questionnaire/texts/message-id.ts';
import { RevisionTexts } from './labels.ts';

/** What belongs to the questions, by the parts of a questionnaire (its groups). What it does not have comes last. */
export function byPart<T>(
  definition: Definition,
  things: readonly T[],
  nameOf: (thing: T) => string,
  language: string,
  other: string,
): readonly { readonly title: string; readonly things: readonly T[] }[] {
  const texts = new RevisionTexts(definition);
  const partOf = new Map<string, string>();
  const titles: string[] = [];
  for (const item of definition.items) {
    if (!isContainer(item)) continue;
    const label = texts.label(messageId(item.name), language);
    const title = label ?? texts.label(messageId(item.name), definition.defaultLanguage) ?? item.name;
    titles.push(title);
    for (const { item: inner } of walkItems(item.items))
      if (!isContainer(inner)) partOf.set(inner.name, title);
  }
  const named = Map.groupBy(things, (thing) => partOf.get(nameOf(thing)) ?? other);
  return [...new Set([...titles, other])].flatMap((title) => {
    const own = named.get(title);
    return own === undefined ? [] : [{ title, things: own }];
  });
}
