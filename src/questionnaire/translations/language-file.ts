import { type Message, parse, type Term } from '@fluent/syntax';
import { cellText } from '../fluent/cell-text.ts';
import { fluentPattern } from '../fluent/fluent-text.ts';
import { type Mark, readMarks, withMarks } from './states.ts';

/** What a new file says about its texts, until each of them is reviewed. */
const NEW_FILE = '### state: machine-made, not yet reviewed by a speaker\n\n';

type Entry = Message | Term;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text to change, or to mark differently. */
export interface Change {
  readonly id: string;
  /** '' for the message's own text. */
  readonly attribute: string;
  /** As a cell shows it; `undefined` if it stays the same. */
  readonly cell: string | undefined;
  readonly mark: Mark | undefined;
}

/**
 * The Fluent file of one language: its texts are read as cells show them, and only what differs is changed, so that
 * comments, order and layout stay.
 */
export class LanguageFile {
  readonly #source: string;
  readonly #entries = new Map<string, Entry>();
  readonly #nameOf: (variable: string) => string;
  /** What the file says about all its texts. */
  readonly usual: Mark['state'];
  readonly isSource: boolean;

  /** @param source - `undefined` if there is no file yet */
  constructor(source: string | undefined, nameOf: (variable: string) => string = (variable) => variable) {
    this.#source = source ?? NEW_FILE;
    this.#nameOf = nameOf;
    const said = /^### state:\s*(.*)$/m.exec(this.#source)?.[1] ?? '';
    this.usual = said.startsWith('machine') ? 'machine' : 'reviewed';
    this.isSource = said.startsWith('source');
    for (const entry of parse(this.#source, { withSpans: true }).body) {
      if (entry.type !== 'Message' && entry.type !== 'Term') continue;
      const id = idOf(entry);
      if (!this.#entries.has(id)) this.#entries.set(id, entry);
    }
  }

  /** The keys of its texts: `work`, `work.hint`; in order. */
  get keys(): readonly string[] {
    return [...this.#entries].flatMap(([id, { value, attributes }]) => [
      ...(value ? [id] : []),
      ...attributes.map((attribute) => `${id}.${attribute.id.name}`),
    ]);
  }

  /** Those of its messages, in order. */
  get ids(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** A text as a cell shows it. */
  cell(id: string, attribute: string): string | undefined {
    const entry = this.#entries.get(id);
    const value =
      attribute === '' ? entry?.value : entry?.attributes.find((each) => each.id.name === attribute)?.value;
    return value ? cellText(value, this.#nameOf, true) : undefined;
  }

  /** What its author wrote above a message. */
  comment(id: string): string {
    return withMarks(this.#entries.get(id)?.comment?.content ?? '', new Map());
  }

  mark(id: string, attribute: string): Mark | undefined {
    return readMarks(this.#entries.get(id)?.comment?.content ?? '').get(attribute);
  }

  /**
   * The source with changes made.
   *
   * @param order - the ids of messages in the order of the source language, which decides where new ones go
   */
  changed(changes: readonly Change[], order: readonly string[]): string {
    const byId = Map.groupBy(changes, ({ id }) => id);
    const edits = order.flatMap((id) => {
      const own = byId.get(id);
      const entry = this.#entries.get(id);
      if (own === undefined) return [];
      return entry === undefined ? this.#added(id, own, order) : this.#edited(entry, own);
    });
    let source = this.#source;
    // From the end to the beginning; of several at one place, the last one first.
    for (const { start, end, text } of edits.toReversed().sort((a, b) => b.start - a.start)) {
      source = source.slice(0, start) + text + source.slice(end);
    }
    return source;
  }

  #edited(entry: Entry, changes: readonly Change[]): readonly Edit[] {
    const edits: Edit[] = [];
    const marks = new Map(readMarks(entry.comment?.content ?? ''));
    for (const { attribute, cell, mark } of changes) {
      if (mark !== undefined) marks.set(attribute, mark);
      if (cell === undefined) continue;
      const part = attribute === '' ? entry : entry.attributes.find((each) => each.id.name === attribute);
      const indent = attribute === '' ? '    ' : '        ';
      if (part === undefined) {
        const end = entry.span?.end ?? 0;
        edits.push({ start: end, end, text: `\n    .${attribute} =${fluentPattern(cell, indent)}` });
      } else {
        const start = this.#source.indexOf('=', part.id.span?.end) + 1;
        edits.push({ start, end: part.value?.span?.end ?? start, text: fluentPattern(cell, indent) });
      }
    }
    const comment = entry.comment?.content ?? '';
    const marked = withMarks(comment, marks);
    if (marked !== withMarks(comment, readMarks(comment)) && marked !== '') {
      const start = entry.comment?.span?.start ?? entry.span?.start ?? 0;
      const end = entry.comment?.span?.end ?? start;
      edits.unshift({ start, end, text: commented(marked) + (end === start ? '\n' : '') });
    }
    return edits;
  }

  #added(id: string, changes: readonly Change[], order: readonly string[]): readonly Edit[] {
    const own = changes.find(({ attribute }) => attribute === '')?.cell;
    const attributes = changes.flatMap(({ attribute, cell }) =>
      attribute === '' || cell === undefined ? [] : `\n    .${attribute} =${fluentPattern(cell, '        ')}`,
    );
    const marks = new Map(
      changes.flatMap(({ attribute, mark }) => (mark ? [[attribute, mark] as const] : [])),
    );
    const marked = withMarks('', marks);
    const comment = marked === '' ? '' : `${commented(marked)}\n`;
    const text = `${comment}${id} =${own === undefined ? '' : fluentPattern(own, '    ')}${attributes.join('')}`;
    const before = order.slice(0, order.indexOf(id)).findLast((each) => this.#entries.has(each));
    const anchor = before === undefined ? undefined : this.#entries.get(before)?.span?.end;
    if (anchor !== undefined) return [{ start: anchor, end: anchor, text: `\n${text}` }];
    const end = this.#source.length;
    return [{ start: end, end, text: `${text}\n` }];
  }
}

function commented(comment: string): string {
  return comment.replaceAll(/^.*$/gm, (line) => `# ${line}`.trimEnd());
}

function idOf(entry: Entry): string {
  return entry.type === 'Term' ? `-${entry.id.name}` : entry.id.name;
}
