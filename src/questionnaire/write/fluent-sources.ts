import { FluentSerializer, type Message, parse, type Resource, type Term } from '@fluent/syntax';
import { OTHER } from '../definition/choices-of.ts';
import type { Definition, ItemDefinition } from '../definition/definition.ts';
import { isContainer } from '../definition/walk-items.ts';
import { messageId, messageOfChoice } from '../texts/message-id.ts';

/**
 * The texts of a definition as Fluent sources, laid out as an author would: first the form, then part by part the
 * questions, each part followed by the choices that are first used there; messages that others insert come last.
 *
 * @returns by language
 */
export function fluentSources(definition: Definition): Readonly<Record<string, string>> {
  const blocks = blocksOf(definition);
  const sources = definition.languages.map((language) => {
    const own = definition.texts[language] ?? '';
    return [language, laidOut(parse(own, { withSpans: false }), blocks)] as const;
  });
  return Object.fromEntries(sources);
}

/** The ids of messages that are written together. */
function blocksOf({ items, choiceLists }: Definition): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const blocks: string[][] = [['form']];
  for (const item of items) {
    const lists: string[] = [];
    blocks.push(idsIn(item, lists));
    blocks.push(
      lists.flatMap((list) => {
        if (seen.has(list)) return [];
        seen.add(list);
        const choices = choiceLists[list] ?? [];
        return [...choices, { name: OTHER }].map((choice) => messageOfChoice(list, choice));
      }),
    );
  }
  return blocks;
}

function idsIn(item: ItemDefinition, lists: string[]): string[] {
  const id = messageId(item.name);
  if (isContainer(item))
    return [id, `${id}-yes`, `${id}-no`, ...item.items.flatMap((each) => idsIn(each, lists))];
  if (item.list !== undefined) lists.push(item.list);
  return [id];
}

function laidOut({ body }: Resource, blocks: readonly (readonly string[])[]): string {
  const serializer = new FluentSerializer();
  const entries = new Map<string, string>();
  let top = '';
  for (const entry of body) {
    if (entry.type === 'ResourceComment') top += serializer.serializeEntry(entry).trim().concat('\n');
    if (entry.type !== 'Message' && entry.type !== 'Term') continue;
    const id = idOf(entry);
    if (!entries.has(id)) entries.set(id, serializer.serializeEntry(entry));
  }
  const written = blocks.map((ids) =>
    ids
      .map((id) => {
        const source = entries.get(id) ?? '';
        entries.delete(id);
        return source;
      })
      .join(''),
  );
  const rest = [...entries.values()].join('');
  return [top, ...written, rest].filter((block) => block !== '').join('\n');
}

function idOf(entry: Message | Term): string {
  return entry.type === 'Term' ? `-${entry.id.name}` : entry.id.name;
}
