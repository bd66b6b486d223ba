import type { Definition, ItemDefinition } from '../../src/questionnaire/definition/definition.ts';
import {
  ExportedForm,
  type ExportOptions,
  type ExportStores,
} from '../../src/results/files/exported-form.ts';
import type { StoredResponse } from '../../src/storage/contract/responses.ts';
import type { StoredRevision } from '../../src/storage/contract/revisions.ts';
import { someSettings } from '../questionnaire/some-settings.ts';

/** A definition with these items; the choice lists are `yes_no` and `help`. */
export function definitionOf(
  items: readonly ItemDefinition[],
  help = ['money', 'language', 'none'],
): Definition {
  const choices = (names: readonly string[]) => names.map((name) => ({ name }));
  return {
    format: 1,
    formId: 'needs',
    languages: ['ar'],
    defaultLanguage: 'ar',
    settings: { ...someSettings, channels: ['flyer'] },
    items,
    choiceLists: { yes_no: choices(['yes', 'no']), help: choices(help) },
    texts: {},
  };
}

/** These definitions as revisions r1, r2, …; the oldest first. */
export function revisionsOf(definitions: readonly Definition[]): readonly StoredRevision[] {
  return definitions.map((definition, index) => ({
    generation: index + 1,
    revision: `r${index + 1}`,
    definition: JSON.stringify(definition),
  }));
}

/** A store that holds these definitions, the oldest first and called r1, r2, …, and these responses. */
export function storeOf(
  definitions: readonly Definition[],
  responses: readonly Partial<StoredResponse>[],
): ExportStores {
  const stored = revisionsOf(definitions);
  return {
    revisions: { all: async () => stored },
    responses: {
      release: async () => ({ areWaiting: false }),
      async *all() {
        for (const response of responses) {
          yield {
            id: 'secret-id',
            formId: 'needs',
            revision: 'r1',
            consentRevision: 'c1',
            language: 'ar',
            day: '2026-11-23',
            answers: {},
            ...response,
          };
        }
      },
    },
  };
}

/** The form `needs` as formats take it: raw, unless the options say otherwise. */
export async function formOf(
  store: ExportStores,
  options: Partial<ExportOptions> = {},
): Promise<ExportedForm> {
  const words = (_: string, key: string) => key;
  return await ExportedForm.open('needs', store, { isRaw: true, words, ...options });
}

/** All pieces that an export gives. */
export async function piecesOf(pieces: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}
