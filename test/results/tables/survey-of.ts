import type { ItemDefinition } from '../../../src/questionnaire/definition/definition.ts';
import { SurveyTables } from '../../../src/results/tables/survey-tables.ts';
import type { StoredResponse } from '../../../src/storage/contract/responses.ts';
import { definitionOf, revisionsOf } from '../form.ts';

export type Answers = StoredResponse['answers'];

export interface GivenResponse extends Partial<Omit<StoredResponse, 'answers'>> {
  readonly answers: Answers;
}

/** A survey in memory. Responses can be added and removed; batches are those of the test. */
export class GivenSurvey {
  readonly tables: SurveyTables;
  readonly #responses = new Map<string, StoredResponse>();
  #next = 0;

  constructor(
    forms: readonly (readonly ItemDefinition[])[],
    choices?: readonly string[],
    isApproved?: boolean,
    unit: 'person' | 'organisation' = 'person',
  ) {
    const definitions = forms.map((items) => {
      const definition = definitionOf(items, choices === undefined ? undefined : [...choices]);
      return { ...definition, settings: { ...definition.settings, unit } };
    });
    const responses = this.#responses;
    const all = async function* () {
      yield* responses.values();
    };
    this.tables = new SurveyTables(
      {
        revisions: { all: async () => revisionsOf(definitions) },
        responses: {
          all,
          release: async () => ({ areWaiting: false }),
          releasedIds: async () => [...responses.keys()],
          async *released(_, ids) {
            for (const id of ids) {
              const found = responses.get(id);
              if (found !== undefined) yield found;
            }
          },
        },
      },
      'needs',
      undefined,
      isApproved,
    );
  }

  add(...responses: readonly GivenResponse[]): readonly string[] {
    return responses.map((response) => {
      const id = `id-${this.#next++}`;
      this.#responses.set(id, {
        id,
        formId: 'needs',
        revision: 'r1',
        consentRevision: 'c1',
        language: 'ar',
        day: '2026-11-23',
        ...response,
      });
      return id;
    });
  }

  remove(...ids: readonly string[]): void {
    for (const id of ids) this.#responses.delete(id);
  }
}

/** So many responses with these answers. */
export function times(count: number, answers: Answers, more: Partial<StoredResponse> = {}): GivenResponse[] {
  return Array.from({ length: count }, () => ({ ...more, answers }));
}
