import { ExportedForm, type ExportStores } from './files/exported-form.ts';
import { xlsxFile } from './files/xlsx-file.ts';
import type { InterfaceWords } from './questions/labels.ts';

/**
 * The workbook that a coordinator gets in the chat: labels in their language, complete batches, months.
 *
 * @throws Error when the storage has never known this form
 */
export async function workbookOf(
  stores: ExportStores,
  words: InterfaceWords,
  formId: string,
  language: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const form = await ExportedForm.open(formId, stores, { isRaw: false, language, words });
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxFile(form)) pieces.push(Buffer.from(piece));
  return { name: `${formId}.xlsx`, bytes: Buffer.concat(pieces) };
}
