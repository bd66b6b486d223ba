import { type Message, parse, type Term } from '@fluent/syntax';
import type { Definition } from '../definition/definition.ts';
import { walkItems } from '../definition/walk-items.ts';
import { cellText } from '../fluent/cell-text.ts';
import { SETTING_VARIABLES } from '../settings/variables.ts';
import { messageId } from '../texts/message-id.ts';

/** The cells of a text, by language. */
export type CellsByLanguage = ReadonlyMap<string, string>;

/** The texts of a definition on their way into cells. */
export class TextCells {
  /**
   * The texts that are not in a cell yet, by key (`work`, `work.hint`, `-brand`, `# work`, `###`), in the order of the
   * sources.
   */
  readonly #left = new Map<string, Map<string, string>>();

  constructor({ texts, items, settings }: Definition) {
    const names = [
      ...SETTING_VARIABLES,
      ...Object.keys(settings.variables),
      ...[...walkItems(items)].map(({ item }) => item.name),
    ];
    const nameById = new Map(names.map((name) => [messageId(name), name]));
    const nameOf = (id: string) => nameById.get(id) ?? id;
    for (const [language, source] of Object.entries(texts)) {
      const { body } = parse(source, { withSpans: false });
      const top = body.flatMap((entry) => (entry.type === 'ResourceComment' ? entry.content : []));
      this.#note('###', language, top.join('\n'));
      for (const entry of body) {
        if (entry.type === 'Message' || entry.type === 'Term') this.#noteEntry(entry, language, nameOf);
      }
    }
  }

  /** Removes a text from those that are left, and returns its cells. */
  take(id: string, attribute = ''): CellsByLanguage {
    const key = attribute === '' ? id : `${id}.${attribute}`;
    const found = this.#left.get(key) ?? new Map<string, string>();
    this.#left.delete(key);
    return found;
  }

  /** The texts that no row has taken. */
  get left(): ReadonlyMap<string, CellsByLanguage> {
    return this.#left;
  }

  #noteEntry(entry: Message | Term, language: string, nameOf: (id: string) => string): void {
    const id = entry.type === 'Term' ? `-${entry.id.name}` : entry.id.name;
    if (entry.comment) this.#note(`# ${id}`, language, entry.comment.content);
    if (entry.value) this.#note(id, language, cellText(entry.value, nameOf));
    for (const { id: attribute, value } of entry.attributes) {
      this.#note(`${id}.${attribute.name}`, language, cellText(value, nameOf));
    }
  }

  #note(key: string, language: string, text: string): void {
    const cells = this.#left.get(key) ?? new Map<string, string>();
    // If an id occurs twice, Fluent uses the first.
    if (text !== '' && !cells.has(language)) this.#left.set(key, cells.set(language, text));
  }
}
