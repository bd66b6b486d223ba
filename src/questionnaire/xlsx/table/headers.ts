import { closest } from '../../../closest.ts';
import { languageCode } from '../../languages/language-code.ts';
import type { SheetColumns } from './columns.ts';

/** The parts of a column header. */
export interface Header {
  /** As the author wrote it, for problems. */
  readonly written: string;
  /** What it means: `relevant`, `label`; `undefined` if it is unknown here. */
  readonly key: string | undefined;
  /** The part after `::`, as written: `Deutsch (de)`. */
  readonly detail: string | undefined;
}

/**
 * Reads headers as pyxform does: spaces and letter case do not matter, parts are separated by `::` (or by `:` if no
 * header of the sheet has `::`), and `media::`, `bind::` or `control::` may come first.
 *
 * @param written - by column
 */
export function readHeaders(
  written: ReadonlyMap<number, string>,
  columns: SheetColumns,
): ReadonlyMap<number, Header> {
  const doubled = [...written.values()].some((header) => header.includes('::'));
  const headers = new Map<number, Header>();
  for (const [column, text] of written) headers.set(column, readHeader(text, columns, doubled));
  return headers;
}

function readHeader(text: string, columns: SheetColumns, doubled: boolean): Header {
  const written = text.replaceAll(/\s+/g, ' ');
  // "jr:" belongs to the word after it.
  const parts = written.split(doubled ? /\s*::\s*/ : /(?<!\bjr)\s*:\s*/);
  const [outer = '', ...inner] = parts;
  if (inner.length > 0 && /^(bind|control|media|body)$/i.test(outer)) parts.shift();
  const [word = '', ...details] = parts;
  const key = keyOf(word, columns);
  const detail = details.length === 0 ? undefined : details.join('::');
  const takesDetail = key !== undefined && [...columns.translated, ...columns.named].includes(key);
  // Kobo and old forms write "default" for the language that has no name.
  if (detail === undefined || (takesDetail && /^(default)?$/i.test(detail))) {
    return { written, key, detail: undefined };
  }
  return takesDetail ? { written, key, detail } : { written, key: undefined, detail };
}

function keyOf(word: string, { aliases, known }: SheetColumns): string | undefined {
  const snake = word.toLowerCase().replaceAll(' ', '_');
  const key = Object.hasOwn(aliases, snake) ? aliases[snake] : snake;
  return known.find((candidate) => candidate === key);
}

/**
 * The column that a misspelt header was meant to be, in the right spelling; `undefined` for the author's own columns
 * (XLSForm allows any).
 *
 * @param present - the columns that the sheet already has: `relevant2` beside `relevant` is a note
 */
export function meantHeader(
  written: string,
  columns: SheetColumns,
  present: ReadonlySet<string>,
): (Header & { readonly key: string }) | undefined {
  const meant = nearHeader(written, columns, present) ?? withoutColons(written, columns);
  const header = meant === undefined ? undefined : readHeader(meant, columns, true);
  return header?.key === undefined ? undefined : { ...header, key: header.key };
}

function nearHeader(
  written: string,
  { precious }: SheetColumns,
  present: ReadonlySet<string>,
): string | undefined {
  const [word = '', language] = written.split(/\s*::?\s*/);
  const near = closest(word, precious);
  if (near === undefined || present.has(near)) return undefined;
  return language ? `${near}::${language}` : near;
}

/** `label English (en)`, `label_ar`, `hint-fr` */
function withoutColons(written: string, { precious, translated }: SheetColumns): string | undefined {
  for (const key of translated.filter((each) => precious.includes(each))) {
    const start = new RegExp(`^${key.replaceAll('_', '[_ ]')}[ _-]`, 'i').exec(written)?.[0];
    const rest = written.slice(start?.length).trim();
    const isLanguage = /^(\p{L}+ ?\([\w-]+\)|\(?[a-z]{2,3}(-[a-z]+)?\)?)$/iu.test(rest) || languageCode(rest);
    if (start !== undefined && isLanguage) return `${key}::${rest.replace(/^\((.*)\)$/, '$1')}`;
  }
  return undefined;
}
