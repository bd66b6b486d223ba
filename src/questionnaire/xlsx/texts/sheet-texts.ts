import { reportMedia } from '../../checks/texts/check-media.ts';
import type { DataFiles } from '../../csv/data-files.ts';
import type { ChoiceDefinition } from '../../definition/definition.ts';
import { brokenReference, fluentPattern, isBrokenFluent } from '../../fluent/fluent-text.ts';
import { says } from '../../problems/message.ts';
import type { LocateText, Place } from '../../problems/places.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import { FORM_TEXTS } from '../../settings/form-texts.ts';
import { messageId, messageOfChoice } from '../../texts/message-id.ts';
import type { SheetRow, SheetTable } from '../table/sheet-table.ts';
import type { WorkbookLanguages } from './languages.ts';

/** The column for each attribute of a message; the message's own text, '', is the `label`. */
export const TEXT_COLUMNS: Readonly<Record<string, string>> = {
  '': 'label',
  hint: 'hint',
  'constraint-message': 'constraint_message',
  'required-message': 'required_message',
  report: 'report',
  image: 'image',
  audio: 'audio',
  ...Object.fromEntries(FORM_TEXTS.map(({ attribute, column }) => [attribute, column])),
};
/** Files that a choice or a question has beside its label. */
const MEDIA = ['image', 'audio'];
export const QUESTION_TEXTS = ['', 'hint', 'constraint-message', 'required-message', 'report', ...MEDIA];

/** What other programs show in a text but a chat cannot. Colours and sizes are left out without a warning. */
const PICTURE_OR_TABLE = /!\[[^\]\n]*\]\([^)\n]+\)|<(?:img|table|audio|video|iframe)\b[^>]*>/i;

interface Message {
  /** `undefined` for texts without a row. */
  readonly row: SheetRow | undefined;
  /** By attribute, then by language. */
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * `work`, `work.hint`, `-brand`: a text; `# work`: the comment above a message; `###`: the comment at the top of the
 * file.
 */
const FURTHER_KEY =
  /^(?:(?<top>###)|# (?<commented>-?[a-zA-Z][\w-]*)|(?<id>-?[a-zA-Z][\w-]*)(?:\.(?<attribute>[a-zA-Z][\w-]*))?)$/;

/** Collects the texts of a workbook for Fluent, with the place of each. */
export class SheetTexts {
  readonly #languages: WorkbookLanguages;
  readonly #problems: ProblemList;
  readonly #files: DataFiles;
  readonly #toldFiles = new Set<string>();
  readonly #messages = new Map<string, Message>();
  /** Rows of the sheet `texts`, by key. */
  readonly #further = new Map<string, SheetRow>();
  /** By message ('' for the whole language), then by language. */
  readonly #comments = new Map<string, ReadonlyMap<string, string>>();
  #pictureSeen = false;

  constructor(languages: WorkbookLanguages, files: DataFiles, problems: ProblemList) {
    this.#languages = languages;
    this.#files = files;
    this.#problems = problems;
  }

  /** Adds the texts of a question or a group, as far as they are used there. */
  addItem(name: string, attributes: readonly string[], row: SheetRow): void {
    this.#add(messageId(name), attributes, row);
  }

  /** @returns the message that has its texts */
  addChoice(list: string, choice: ChoiceDefinition, row: SheetRow): string {
    const id = messageOfChoice(list, choice);
    this.#add(id, ['', ...MEDIA], row);
    return id;
  }

  /** Whether something has this message. */
  isTaken(id: string): boolean {
    return this.#messages.has(id);
  }

  /** Removes the texts of a row that is no longer an item. */
  forget(name: string): void {
    this.#messages.delete(messageId(name));
  }

  /** Gives an item the label of another row instead of its own texts. */
  entitle(name: string, row: SheetRow): void {
    this.forget(name);
    this.addItem(name, [''], row);
  }

  /** Adds the texts about the questionnaire itself. */
  addForm(row: SheetRow): void {
    this.#add(
      'form',
      FORM_TEXTS.map(({ attribute }) => attribute),
      row,
    );
  }

  /** Adds texts that have no row in another sheet. A text that another row already has takes precedence. */
  addFurther(table: SheetTable): void {
    if (!table.has('key') || !table.has('text')) return;
    for (const row of table.rows) {
      const key = row.text('key');
      if (key === '') continue;
      const { top, commented, id, attribute = '' } = FURTHER_KEY.exec(key)?.groups ?? {};
      const read = this.#read(row, 'text');
      if (top !== undefined || commented !== undefined) this.#comments.set(commented ?? '', read);
      else if (id === undefined) {
        this.#problems.error('bad-key', row.place('key'), says('bad-key'), { found: key });
      } else this.#addFurtherText(id, attribute, read, row);
    }
  }

  #addFurtherText(id: string, attribute: string, read: ReadonlyMap<string, string>, row: SheetRow): void {
    const { row: own, texts } = this.#messages.get(id) ?? { row: undefined, texts: new Map() };
    if ((texts.get(attribute)?.size ?? 0) > 0) {
      const message = says('text-elsewhere', { row: own?.number ?? 1 });
      this.#problems.warning('unused-row', row.place('key'), message, { found: row.text('key') });
      return;
    }
    for (const [language, text] of read) this.#inspect(text, row, 'text', language);
    this.#messages.set(id, { row: own, texts: new Map([...texts, [attribute, read]]) });
    this.#further.set(`${id}.${attribute}`, row);
  }

  /** The labels of a row, by language. */
  labels(row: SheetRow): ReadonlyMap<string, string> {
    return this.#read(row, 'label');
  }

  /** Whether a row has a text in this column, in any language of the questionnaire. */
  has(row: SheetRow, column: string): boolean {
    return this.#read(row, column).size > 0;
  }

  /** The Fluent source of one language: what `locales/<language>/<form_id>.ftl` would contain. */
  source(language: string): string {
    const top = commented('###', this.#comments.get('')?.get(language));
    let source = top === '' ? '' : `${top}\n`;
    for (const [id, { texts }] of this.#messages) {
      const label = texts.get('')?.get(language);
      const attributes = [...texts].flatMap(([attribute, byLanguage]) => {
        const text = attribute === '' ? undefined : byLanguage.get(language);
        return text === undefined ? [] : `    .${attribute} =${fluentPattern(text, '        ')}\n`;
      });
      if (label === undefined && attributes.length === 0) continue;
      source += commented('#', this.#comments.get(id)?.get(language));
      source += `${id} =${label === undefined ? '' : fluentPattern(label, '    ')}\n${attributes.join('')}`;
    }
    return source;
  }

  /**
   * Where a text is, or where it belongs.
   *
   * @param settings - the sheet for texts about the questionnaire, if there are none yet
   */
  locator(settings: SheetTable): LocateText {
    return (language, id, attribute) => {
      const further = this.#further.get(`${id}.${attribute ?? ''}`);
      if (further !== undefined) return this.#place(further.table, further.number, 'text', language);
      const row = id === undefined ? undefined : this.#messages.get(id)?.row;
      const column = TEXT_COLUMNS[attribute ?? (id === 'form' ? 'title' : '')] ?? '';
      return this.#place(row?.table ?? settings, row?.number, column, language);
    };
  }

  #place(table: SheetTable, row: number | undefined, column: string, language: string): Place {
    const header = table.headers.find(
      ({ key, detail }) => key === column && this.#languages.codeOf(detail) === language,
    );
    return table.place(
      row,
      column,
      header === undefined ? this.#languages.detailOf(language) : header.detail,
    );
  }

  #add(id: string, attributes: readonly string[], row: SheetRow): void {
    // A repeated name is reported elsewhere; the first one keeps its texts.
    if (this.#messages.has(id)) return;
    const texts = new Map<string, ReadonlyMap<string, string>>();
    for (const attribute of attributes) {
      const column = TEXT_COLUMNS[attribute] ?? '';
      const byLanguage = this.#read(row, column);
      texts.set(attribute, byLanguage);
      for (const [language, text] of byLanguage) this.#inspect(text, row, column, language);
    }
    this.#messages.set(id, { row, texts });
  }

  #read(row: SheetRow, column: string): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    // A column with a language takes precedence over the one without; of two in one language, the first that is filled in.
    const details = row.details(column);
    const plain = details.filter(({ detail }) => detail === undefined);
    for (const { detail, text } of [...details.filter(({ detail }) => detail !== undefined), ...plain]) {
      const language = this.#languages.codeOf(detail);
      if (language === undefined || !this.#languages.codes.includes(language)) continue;
      if (!found.has(language)) found.set(language, fileName(text, column));
    }
    // A picture without a language is the same in all of them.
    const forAll = MEDIA.includes(column) ? row.text(column) : '';
    for (const code of forAll === '' ? [] : this.#languages.codes) {
      if (!found.has(code)) found.set(code, fileName(forAll, column));
    }
    return found;
  }

  #inspect(text: string, { table, number }: SheetRow, column: string, language: string): void {
    if (MEDIA.includes(column)) {
      if (this.#toldFiles.has(text)) return;
      this.#toldFiles.add(text);
      const place = this.#place(table, number, column, language);
      reportMedia(column === 'audio' ? 'audio' : 'image', text, place, this.#files, this.#problems);
      return;
    }
    if (isBrokenFluent(text)) {
      const found = text.replace(/^\s*#fluent\s*/, '');
      const place = this.#place(table, number, column, language);
      this.#problems.error('bad-fluent', place, says('fluent-invalid'), { found });
    }
    const broken = brokenReference(text);
    if (broken !== undefined) {
      const place = this.#place(table, number, column, language);
      this.#problems.error('bad-reference', place, says('reference-broken'), { found: broken });
    }
    const [sign] = PICTURE_OR_TABLE.exec(text) ?? [];
    if (this.#pictureSeen || sign === undefined) return;
    this.#pictureSeen = true;
    const place = this.#place(table, number, column, language);
    this.#problems.warning('formatting', place, says('pictures-in-text'), { found: sign });
  }
}

/** Some forms use ODK's address of a file: `jr://images/bread.png`. */
function fileName(text: string, column: string): string {
  return MEDIA.includes(column) ? text.replace(/^jr:\/\/\w+\//, '') : text;
}

/** A Fluent comment; empty if there is none. */
function commented(sign: '#' | '###', text: string | undefined): string {
  return text === undefined
    ? ''
    : text.replaceAll(/^.*$/gm, (line) => `${sign} ${line}`.trimEnd()).concat('\n');
}
