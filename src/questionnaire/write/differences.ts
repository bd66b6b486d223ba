import { parse } from '@fluent/syntax';
import { canonicalJson } from '../definition/canonical-json.ts';
import type { Definition, ItemDefinition } from '../definition/definition.ts';
import { walkItems } from '../definition/walk-items.ts';
import { meaningOf } from '../fluent/patterns.ts';

/** Something that differs after a conversion. */
export interface Difference {
  /** `question "work": relevant`, `text "work.hint" in "de"` */
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Flags that mean nothing when they are false. */
const FLAGS = new Set(['required', 'sensitive', 'dontKnow', 'screenOut', 'exclusive']);

/**
 * The differences between two definitions: a questionnaire before and after a conversion. Texts are compared by their
 * meaning, not by their xformsValue.
 */
export function differencesBetween(before: Definition, after: Definition): readonly Difference[] {
  const texts = compared(textParts(before), textParts(after));
  return [...compared(parts(before), parts(after)), ...texts];
}

function compared(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((what) => {
    const [one, other] = [before.get(what), after.get(what)];
    return one === other ? [] : [{ what, before: one, after: other }];
  });
}

/** Everything but the texts, by name. */
function parts(definition: Definition): ReadonlyMap<string, string> {
  const { settings, items, choiceLists, tables, leftOut, formId, languages, defaultLanguage } = definition;
  const found = new Map<string, string>();
  const note = (what: string, value: unknown) => found.set(what, canonicalJson(value));
  note('form_id', formId);
  note('languages', languages);
  note('default_language', defaultLanguage);
  for (const [key, value] of Object.entries(settings)) note(`settings: ${key}`, value);
  for (const [list, choices] of Object.entries(choiceLists)) {
    note(
      `choice list "${list}"`,
      choices.map(({ name }) => name),
    );
    for (const choice of choices) note(`choice "${choice.name}" of "${list}"`, withoutFalse(choice));
  }
  note('data files', tables ?? {});
  note('what is left out', leftOut ?? []);
  const ways = [...walkItems(items)].map(({ item, groups }) =>
    [...groups, item].map(({ name }) => name).join('/'),
  );
  note('order of the questions', ways);
  for (const { item } of walkItems(items)) {
    for (const [key, value] of Object.entries(withoutFalse(item))) {
      if (key !== 'items') note(`${kindOf(item)} "${item.name}": ${key}`, value);
    }
  }
  return found;
}

function kindOf({ type }: ItemDefinition): string {
  return type === 'group' || type === 'repeat' ? type : 'question';
}

function withoutFalse(thing: object): object {
  return Object.fromEntries(
    Object.entries(thing).filter(([key, value]) => !(value === false && FLAGS.has(key))),
  );
}

/** The texts and their comments, by name. */
function textParts({ texts }: Definition): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [language, source] of Object.entries(texts)) {
    const note = (what: string, text: string) => {
      const id = `${what} in "${language}"`;
      if (!found.has(id)) found.set(id, text);
    };
    const top: string[] = [];
    for (const entry of parse(source, { withSpans: false }).body) {
      if (entry.type === 'ResourceComment') top.push(entry.content);
      if (entry.type !== 'Message' && entry.type !== 'Term') continue;
      const id = entry.type === 'Term' ? `-${entry.id.name}` : entry.id.name;
      if (entry.comment) note(`comment on "${id}"`, entry.comment.content);
      if (entry.value) note(`text "${id}"`, meaningOf(entry.value));
      for (const { id: attribute, value } of entry.attributes) {
        note(`text "${id}.${attribute.name}"`, meaningOf(value));
      }
    }
    if (top.length > 0) note('comment at the top', top.join('\n'));
  }
  return found;
}
