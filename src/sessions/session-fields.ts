/** So many changes are kept apart before they are put with the rest. */
const MOST_CHANGES = 16;

/**
 * A session's fields, sealed, by their ids. Immutable: with changes there is another one, which shares all that stays,
 * since copying a hundred fields at each answer would make the late ones dearer than the early ones.
 */
export class SessionFields implements Iterable<readonly [id: string, value: Buffer]> {
  static readonly NONE = new SessionFields(new Map());

  readonly #rest: ReadonlyMap<string, Buffer>;
  /** What differs from the rest; `undefined` for a field that is gone. */
  readonly #changes: ReadonlyMap<string, Buffer | undefined>;

  constructor(
    rest: ReadonlyMap<string, Buffer>,
    changes: ReadonlyMap<string, Buffer | undefined> = new Map(),
  ) {
    this.#rest = rest;
    this.#changes = changes;
  }

  get(id: string): Buffer | undefined {
    return this.#changes.get(id) ?? (this.#changes.has(id) ? undefined : this.#rest.get(id));
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  with(set: Iterable<readonly [string, Buffer]>, remove: readonly string[] = []): SessionFields {
    const changes = new Map(this.#changes);
    for (const [id, value] of set) changes.set(id, value);
    for (const id of remove) changes.set(id, undefined);
    const all = new SessionFields(this.#rest, changes);
    return changes.size > MOST_CHANGES ? new SessionFields(new Map(all)) : all;
  }

  *[Symbol.iterator](): Iterator<readonly [string, Buffer]> {
    for (const field of this.#rest) if (!this.#changes.has(field[0])) yield field;
    for (const [id, value] of this.#changes) if (value !== undefined) yield [id, value];
  }
}
