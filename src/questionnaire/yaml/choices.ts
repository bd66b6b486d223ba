import type { ChoiceDefinition, Definition } from '../definition/definition.ts';
import { readFlag } from '../definition/read-flag.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { says } from '../problems/message.ts';
import type { Places } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { asKind, uniqueEntries } from './fields.ts';
import type { YamlEntry, YamlMap, YamlValue } from './tree.ts';

/** Reads `choices`: lists by name. A choice is a name, or a map with a name and more. */
export function readChoiceLists(
  map: YamlMap,
  problems: ProblemList,
  places: Places,
): Definition['choiceLists'] {
  const lists = new Map<string, readonly ChoiceDefinition[]>();
  for (const [name, { key, value }] of uniqueEntries(map, problems)) {
    const list = value && asKind(value, 'list', says('part-choice-list', { list: name }), problems);
    const choices = (list?.values ?? []).flatMap((choice) => readChoice(choice, problems, places) ?? []);
    places.note(choices, undefined, key.locate);
    lists.set(name, choices);
  }
  return Object.fromEntries(lists);
}

function readChoice(value: YamlValue, problems: ProblemList, places: Places): ChoiceDefinition | undefined {
  if (value.kind === 'text') {
    const choice: ChoiceDefinition = { name: value.text };
    places.note(choice, undefined, value.locate);
    return choice;
  }
  const map = asKind(value, 'map', says('part-choice'), problems);
  if (map === undefined) return undefined;
  const entries = new Map(uniqueEntries(map, problems));
  const named = entries.get('name');
  const name = named?.value && asKind(named.value, 'text', says('quoted', { name: 'name' }), problems);
  if (name === undefined) {
    if (named?.value === undefined) {
      problems.error('missing-key', map.locate(), says('choice-without-name'));
    }
    return undefined;
  }
  const exclusive = readExclusive(entries.get('exclusive'), problems);
  entries.delete('name');
  entries.delete('exclusive');
  const columns = readColumns(entries, problems);
  const choice: ChoiceDefinition = {
    name: name.text,
    ...(exclusive === undefined ? {} : { exclusive }),
    ...(columns.length === 0 ? {} : { columns: Object.fromEntries(columns) }),
  };
  places.note(choice, undefined, name.locate);
  return choice;
}

function readExclusive(entry: YamlEntry | undefined, problems: ProblemList): boolean | undefined {
  const text = entry?.value && asKind(entry.value, 'text', says('quoted', { name: 'exclusive' }), problems);
  if (text === undefined) return undefined;
  const flag = readFlag(text.text);
  if (flag === undefined) {
    const message = says('bad-value', { key: 'exclusive', expected: says('value-true-or-false') });
    problems.error('bad-value', text.locate(), message, { found: text.text });
  }
  return flag;
}

/** Every other key of a choice is a column for a `choice_filter`. */
function readColumns(
  entries: ReadonlyMap<string, YamlEntry>,
  problems: ProblemList,
): readonly (readonly [string, string])[] {
  return [...entries].flatMap(([column, { key, value }]) => {
    const near = didYouMean(column, ['exclusive']);
    if (near !== undefined || /^labels?\b/.test(column)) {
      problems.error('unknown-key', key.locate(), says('choice-key-unknown', { key: column }), {
        found: column,
        cure: near,
      });
      return [];
    }
    const text = value && asKind(value, 'text', says('quoted', { name: column }), problems);
    return text === undefined ? [] : [[column, text.text] as const];
  });
}
