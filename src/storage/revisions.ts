import { compileDefinition } from '../questionnaire/compiled/compile-definition.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import type { Definition } from '../questionnaire/definition/definition.ts';
import type { ResponseStore } from './response-store.ts';

/** A questionnaire, and the how-manieth revision of its form it is. */
export interface Generation {
  readonly questionnaire: Questionnaire;
  readonly generation: number;
}

type Store = Pick<ResponseStore, 'registerRevision' | 'findRevision' | 'isClosed'>;

/** How long it is believed that a survey is still open, in milliseconds: closing is rare, asking is not. */
const BELIEVED_FOR = 60_000;

/**
 * The questionnaires of this process, and revisions that other processes have brought. Sessions go forward only: one
 * that another process has moved to a newer revision is carried on in that one, which is loaded from the storage.
 */
export class Revisions {
  readonly #store: Store;
  readonly #hash: (text: string) => string;
  readonly #today: () => string;
  readonly #clock: () => number;
  readonly #own = new Map<string, Generation>();
  readonly #loaded = new Map<string, Generation>();
  readonly #closed = new Map<string, { readonly closed: boolean; readonly until: number }>();

  constructor(store: Store, hash: (text: string) => string, today: () => string, clock: () => number) {
    this.#store = store;
    this.#hash = hash;
    this.#today = today;
    this.#clock = clock;
  }

  /** Makes these the current revisions of their forms, in the storage and here. */
  async register(questionnaires: readonly Questionnaire[]): Promise<void> {
    for (const questionnaire of questionnaires) {
      const { formId, revision, definition } = questionnaire;
      const generation = await this.#store.registerRevision(formId, revision, JSON.stringify(definition));
      this.#own.set(formId, { questionnaire, generation });
    }
  }

  get formIds(): readonly string[] {
    return [...this.#own.keys()];
  }

  find(formId: string): Generation | undefined {
    return this.#own.get(formId);
  }

  /** What can be begun today. */
  async open(): Promise<readonly Generation[]> {
    const all = [...this.#own.values()];
    const open = await Promise.all(all.map(({ questionnaire }) => this.#isOpen(questionnaire)));
    return all.filter((_, index) => open[index]);
  }

  /**
   * The revision a session goes on with.
   *
   * @returns `undefined` when its form is in no flow file any more and its revision in no storage
   */
  async forSession(session: {
    readonly formId: string;
    readonly revision: string;
    readonly generation: number;
  }): Promise<Generation | undefined> {
    const own = this.#own.get(session.formId);
    if (own !== undefined && session.generation <= own.generation) return own;
    const key = `${session.formId} ${session.generation}`;
    const known = this.#loaded.get(key);
    if (known !== undefined) return known;
    const stored = await this.#store.findRevision(session.formId, session.generation);
    if (stored === undefined) return own;
    const questionnaire = compileDefinition(JSON.parse(stored.definition) as Definition, this.#hash);
    const loaded = { questionnaire, generation: session.generation };
    this.#loaded.set(key, loaded);
    return loaded;
  }

  async #isOpen({ formId, settings }: Questionnaire): Promise<boolean> {
    if (settings.closes !== undefined && this.#today() > settings.closes) return false;
    if (this.#today() > settings.keptUntil) return false;
    const believed = this.#closed.get(formId);
    if (believed !== undefined && this.#clock() < believed.until) return !believed.closed;
    const closed = await this.#store.isClosed(formId);
    this.#closed.set(formId, { closed, until: this.#clock() + BELIEVED_FOR });
    return !closed;
  }
}
