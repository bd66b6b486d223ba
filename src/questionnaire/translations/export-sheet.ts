import { ownName } from '../write/language-headers.ts';
import type { WrittenSheet } from '../write/sheet-rows.ts';
import { LanguageFile } from './language-file.ts';
import { stateOf } from './states.ts';
import { keyOf, type Translated } from './translated-texts.ts';

/** The name of the sheet. */
export const SHEET = 'translations';

/**
 * A sheet for translators: a row for each text with its key, where it is shown, the source, and for each language the
 * text and its state.
 *
 * @param languages - besides that of the source; may include languages without texts
 * @param fingerprint - gives gives eight hexadecimal digits for a text
 */
export function translationSheet(
  { name, sourceLanguage, files, texts }: Translated,
  languages: readonly string[],
  fingerprint: (text: string) => string,
): WrittenSheet {
  const source = files.get(sourceLanguage);
  const columns = languages.map((language) => ({
    header: `${ownName(language)} (${language})`,
    file: files.get(language) ?? new LanguageFile(undefined),
  }));
  const head = [
    `key: ${name}`,
    'context',
    `source: ${ownName(sourceLanguage)} (${sourceLanguage})`,
    ...columns.flatMap(({ header }) => [header, `state: ${header}`]),
  ];
  const rows = texts.map((text) => {
    const { id, attribute, context } = text;
    const original = source?.cell(id, attribute) ?? '';
    const print = fingerprint(original);
    const cells = columns.flatMap(({ file }) => {
      const cell = file.cell(id, attribute);
      return [cell ?? '', stateOf(cell, file.mark(id, attribute), file.usual, print)];
    });
    return [keyOf(text), context, original, ...cells];
  });
  return { name: SHEET, rows: [head, ...rows] };
}
