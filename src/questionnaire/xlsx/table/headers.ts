import { closest } from '../../../closest.ts';
import { languageCode } from '../../languages/language-code.ts';
import type { SheetColumns } from './columns.ts';

/** What the header of a column says. */
export interface Header {
  /** As the author wrote it: what problems name. */
  readonly written: string;
  /** What it means: `relevant`, `label`; `undefined` when it means nothing here. */
  readonly key: string | undefined;
  /** What stands behind `::`, as written: `Deutsch (de)`. */
  readonly detail: string | undefined;
}

/**
 * Reads headers as pyxform does: blanks and letter case weigh nothing, parts are divided by `::` (or by `:` where no
 * header of the sheet has `::`), and `media::`, `bind::`, `control::` may go before.
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
  // "jr:" belongs to the word behind it.
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
 * The column that an unknown header was surely meant to be, with how it should be written; `undefined` for a column of
 * the author's own (XLSForm allows any).
 *
 * @param present - what the sheet has already: `relevant2` beside `relevant` is a note
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
