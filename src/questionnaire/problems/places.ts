/** Where something is, in the author's terms: the place in a {@link Problem}. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  /** From 1. */
  readonly row?: number;
  /** From 1 in a text file; the header's name in a sheet. */
  readonly column?: number | string;
}

/** Gives the place of a text, or of a position within it (in UTF-16 units), as precisely as it is known. */
export type Locate = (offset?: number) => Place;

/**
 * Where each part of a definition is in its author's file. Readers note the places and checks look them up, so that
 * checks need not know about files. The parts are the definition's own objects (the settings, an item, a choice list, a
 * choice). Fields are named as the author writes them (`relevant`, `kept_until`).
 */
export class Places {
  readonly #whole: Locate;
  readonly #things = new Map<object, Map<string, Locate>>();

  /** @param whole - the place to give when nothing better is known: the file */
  constructor(whole: Locate) {
    this.#whole = whole;
  }

  /** Notes where an object is, or one of its fields. */
  note(thing: object, field: string | undefined, locate: Locate): void {
    const fields = this.#things.get(thing) ?? new Map<string, Locate>();
    this.#things.set(thing, fields.set(field ?? '', locate));
  }

  /** Where a field is; if that is unknown, its object; otherwise the file. */
  of(thing: object, field?: string, offset?: number): Place {
    const fields = this.#things.get(thing);
    const locate = fields?.get(field ?? '');
    return locate ? locate(offset) : (fields?.get('') ?? this.#whole)();
  }
}

/**
 * Where the texts of a language are.
 *
 * @param message - the message's id, or `undefined` for the whole language
 * @param attribute - `undefined` for the message's own value
 * @param offset - the position in the language's Fluent source
 */
export type LocateText = (
  language: string,
  message: string | undefined,
  attribute: string | undefined,
  offset: number,
) => Place;
