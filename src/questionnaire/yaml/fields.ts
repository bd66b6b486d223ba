import { readFlag } from '../definition/read-flag.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { type Message, says } from '../problems/message.ts';
import type { Place } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { YamlEntry, YamlList, YamlMap, YamlText, YamlValue } from './tree.ts';

const KINDS = { text: says('kind-text'), list: says('kind-list'), map: says('kind-map') };

/** The message about a key that something does not have. */
type NoKey =
  | 'questionnaire-has-no-key'
  | 'settings-have-no-key'
  | 'organisation-has-no-key'
  | 'question-has-no-key'
  | 'range-has-no-key'
  | 'columns-have-no-key';

/** A map with known keys. Anything that does not fit is reported, and treated as if it were not there. */
export class YamlFields {
  readonly #entries = new Map<string, YamlEntry>();
  readonly #refused = new Set<string>();
  readonly #problems: ProblemList;
  readonly place: Place;

  /** @param noKey - the message about other keys */
  constructor(map: YamlMap, keys: readonly string[], noKey: NoKey, problems: ProblemList) {
    this.#problems = problems;
    this.place = map.locate();
    for (const [name, entry] of uniqueEntries(map, problems)) {
      if (keys.includes(name)) this.#entries.set(name, entry);
      else {
        problems.error('unknown-key', entry.key.locate(), says(noKey, { key: name }), {
          found: name,
          cure: didYouMean(name, keys) ?? says('cure-known-keys', { keys: keys.join(', ') }),
        });
      }
    }
  }

  /** Whether there is a value, of whatever kind. */
  has(key: string): boolean {
    return this.#entries.get(key)?.value !== undefined;
  }

  isText(key: string): boolean {
    return this.#entries.get(key)?.value?.kind === 'text';
  }

  /** The place of a key's value, or of the key if it has no value. */
  placeOf(key: string): Place {
    const entry = this.#entries.get(key);
    return entry ? (entry.value ?? entry.key).locate() : this.place;
  }

  text(key: string): YamlText | undefined {
    return this.#of(key, 'text');
  }

  list(key: string): YamlList | undefined {
    return this.#of(key, 'list');
  }

  map(key: string): YamlMap | undefined {
    return this.#of(key, 'map');
  }

  /** A text that `read` understands; `expected` describes valid texts to the author. */
  read<Value>(key: string, read: (text: string) => Value | undefined, expected: Message): Value | undefined {
    const value = this.text(key);
    if (value === undefined) return undefined;
    const meaning = read(value.text);
    if (meaning === undefined) {
      this.#problems.error('bad-value', value.locate(), says('bad-value', { key, expected }), {
        found: value.text,
      });
    }
    return meaning;
  }

  flag(key: string): boolean | undefined {
    return this.read(key, readFlag, says('value-true-or-false'));
  }

  wholeNumber(key: string): number | undefined {
    const read = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);
    return this.read(key, read, says('value-whole-number'));
  }

  number(key: string): number | undefined {
    const read = (text: string) => (/^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined);
    return this.read(key, read, says('value-number'));
  }

  /** The texts of a list. A single text counts as a list of one. */
  texts(key: string): readonly YamlText[] {
    const value = this.#entries.get(key)?.value;
    if (value?.kind === 'text') return [value];
    return (this.list(key)?.values ?? []).flatMap(
      (item) => asKind(item, 'text', says('part-each-of', { key }), this.#problems) ?? [],
    );
  }

  #of<Kind extends YamlValue['kind']>(
    key: string,
    kind: Kind,
  ): Extract<YamlValue, { kind: Kind }> | undefined {
    const value = this.#entries.get(key)?.value;
    if (value === undefined || isKind(value, kind)) return value;
    // Report it once, however often the key is read.
    if (!this.#refused.has(key)) asKind(value, kind, says('quoted', { name: key }), this.#problems);
    this.#refused.add(key);
    return undefined;
  }
}

/** The value, if it is of the expected kind; otherwise it is reported. */
export function asKind<Kind extends YamlValue['kind']>(
  value: YamlValue,
  kind: Kind,
  what: Message,
  problems: ProblemList,
): Extract<YamlValue, { kind: Kind }> | undefined {
  if (isKind(value, kind)) return value;
  problems.error(
    'wrong-kind',
    value.locate(),
    says('wrong-kind', { what, expected: KINDS[kind], found: KINDS[value.kind] }),
    {
      found: value.kind === 'text' ? value.text : undefined,
    },
  );
  return undefined;
}

/** The entries of a map by key; a repeated key is reported, and the first one counts. */
export function uniqueEntries(map: YamlMap, problems: ProblemList): ReadonlyMap<string, YamlEntry> {
  const entries = new Map<string, YamlEntry>();
  for (const entry of map.entries) {
    const name = entry.key.text;
    const first = entries.get(name);
    if (first === undefined) entries.set(name, entry);
    else {
      const message = says('yaml-key-twice', { key: name, row: first.key.locate().row ?? 1 });
      problems.error('duplicate-key', entry.key.locate(), message, { found: name });
    }
  }
  return entries;
}

function isKind<Kind extends YamlValue['kind']>(
  value: YamlValue,
  kind: Kind,
): value is Extract<YamlValue, { kind: Kind }> {
  return value.kind === kind;
}
