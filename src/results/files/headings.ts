import type { StoredResponse } from '../../storage/contract/responses.ts';
import { type Column, columnsOf } from './columns.ts';
import type { ExportedForm } from './exported-form.ts';

/** What a file says of each response beside its answers. */
export interface ResponseColumn {
  readonly name: string;
  /** The key of its heading in the interface's words. */
  readonly heading: string;
  read(response: StoredResponse): string;
}

export function responseColumns(form: ExportedForm): readonly ResponseColumn[] {
  const date = form.options.isRaw ? 'day' : 'month';
  return [
    { name: `_${date}`, heading: `file-${date}`, read: (response) => form.dateOf(response) },
    { name: '_language', heading: 'file-language', read: ({ language }) => language },
    { name: '_channel', heading: 'file-channel', read: ({ channel = '' }) => channel },
    { name: '_revision', heading: 'file-revision', read: ({ revision }) => revision },
    { name: '_consent_revision', heading: 'file-consent', read: ({ consentRevision }) => consentRevision },
    { name: '_complete', heading: 'file-complete', read: ({ partial }) => (partial ? '0' : '1') },
  ];
}

/** All columns of a file that has one row for each response, however many instances its repeats have. */
export async function wideColumns(form: ExportedForm): Promise<readonly Column[]> {
  return columnsOf(form.items, await form.mostInstances());
}

/**
 * The headings of columns, as people read them: the texts of questions and choices. No two are the same, upper and lower
 * case aside: a name in brackets tells them apart.
 */
export function headingsOf(columns: readonly Column[], language: string): readonly string[] {
  const headings = columns.map((column) => headingOf(column, language));
  const counts = new Map<string, number>();
  for (const heading of headings) counts.set(keyOf(heading), (counts.get(keyOf(heading)) ?? 0) + 1);
  return headings.map((heading, index) =>
    (counts.get(keyOf(heading)) ?? 0) > 1 ? `${heading} (${columns[index]?.name})` : heading,
  );
}

function headingOf({ placed, path, choice }: Column, language: string): string {
  const { question } = placed;
  const instances = path.map(({ repeat, number }) => `${repeat} ${number}`);
  const parts = [
    ...instances,
    question.matrixLabel(language),
    question.label(language),
    choice?.label(language),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' – ');
}

function keyOf(heading: string): string {
  return heading.toLowerCase();
}
