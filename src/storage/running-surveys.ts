import { compileDefinition } from '../questionnaire/compiled/compile-definition.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import type { Definition } from '../questionnaire/definition/definition.ts';
import { shortFormId } from '../questionnaire/definition/form-id.ts';
import type { CountReader } from './contract/counts.ts';
import type { RevisionStore, StoredRevision } from './contract/revisions.ts';
import type { SurveyStore } from './contract/surveys.ts';

/** A questionnaire, and which of its form's revisions it is, counted from 1. */
export interface Generation {
  readonly questionnaire: Questionnaire;
  readonly generation: number;
}

/** A form that keeps responses: see `Surveys.promised` of the bot. */
export interface PromisedGeneration extends Generation {
  readonly isOpen: boolean;
  readonly withdrawalUntil: { readonly first: string; readonly last: string };
}

export interface RunningSurveysStores {
  readonly counts: CountReader;
  readonly revisions: RevisionStore;
  readonly surveys: SurveyStore;
}

/** Milliseconds before the storage is asked again whether a survey is closed: closing is rare, asking is not. */
const BELIEVED_FOR = 60_000;

/**
 * The questionnaires of this process, and revisions that other processes have brought. Sessions go forward only: when
 * another process has moved one to a newer revision, that revision is loaded from the storage and the session goes on in it.
 */
export class RunningSurveys {
  readonly #stores: RunningSurveysStores;
  readonly #hash: (text: string) => string;
  readonly #today: () => string;
  readonly #clock: () => number;
  readonly #own = new Map<string, Generation>();
  /** As buttons call them. */
  readonly #ownByShortId = new Map<string, Generation>();
  readonly #loaded = new Map<string, Generation>();
  readonly #closed = new Map<string, { readonly closed: boolean; readonly until: number }>();

  /** @param hash - names revisions, see `compileDefinition` */
  constructor(
    stores: RunningSurveysStores,
    hash: (text: string) => string,
    today: () => string,
    clock: () => number,
  ) {
    this.#stores = stores;
    this.#hash = hash;
    this.#today = today;
    this.#clock = clock;
  }

  /** Makes these the current revisions of their forms, in the storage and here. */
  async register(questionnaires: readonly Questionnaire[]): Promise<void> {
    for (const questionnaire of questionnaires) {
      const { formId, revision, definition } = questionnaire;
      const generation = await this.#stores.revisions.register(formId, revision, JSON.stringify(definition));
      this.#own.set(formId, { questionnaire, generation });
      this.#ownByShortId.set(shortFormId(formId), { questionnaire, generation });
    }
  }

  /**
   * Goes on with the newest stored revision of a form whose file has errors now.
   *
   * @param mayRun - whether a revision may reach respondents
   * @returns `false` where none is stored, or none that can run
   */
  async goOn(formId: string, mayRun: (questionnaire: Questionnaire) => boolean): Promise<boolean> {
    const newest = (await this.#stores.revisions.all(formId)).at(-1);
    if (newest === undefined) return false;
    const questionnaire = this.#compiled(newest.definition);
    if (questionnaire === undefined || !mayRun(questionnaire)) return false;
    this.#own.set(formId, { questionnaire, generation: newest.generation });
    return true;
  }

  /** A revision of long ago may not be readable any more. */
  #compiled(definition: string): Questionnaire | undefined {
    try {
      return compileDefinition(JSON.parse(definition) as Definition, this.#hash);
    } catch {
      return undefined;
    }
  }

  /** What runs now, by form. */
  get questionnaires(): readonly Questionnaire[] {
    return [...this.#own.values()].map(({ questionnaire }) => questionnaire);
  }

  get formIds(): readonly string[] {
    return [...this.#own.keys()];
  }

  /** @param formId - whole, or as buttons carry it */
  find(formId: string): Generation | undefined {
    return this.#own.get(formId) ?? this.#ownByShortId.get(formId);
  }

  /** The surveys that can be begun today. */
  async open(): Promise<readonly Generation[]> {
    const all = [...this.#own.values()];
    const open = await Promise.all(all.map(({ questionnaire }) => this.#isOpen(questionnaire)));
    return all.filter((_, index) => open[index]);
  }

  /**
   * The surveys of which responses may be stored, with all days that their people were told: the open ones first. One that
   * is closed, or whose file is gone, counts while it has responses and `kept_until` has not passed.
   */
  async promised(): Promise<readonly PromisedGeneration[]> {
    const open = await this.open();
    const isOpen = (formId: string) => open.some(({ questionnaire }) => questionnaire.formId === formId);
    const closed: string[] = [];
    for (const formId of await this.#stores.revisions.formIds()) {
      if (!isOpen(formId) && (await this.#hasResponses(formId))) closed.push(formId);
    }
    const formIds = [...open.map(({ questionnaire }) => questionnaire.formId), ...closed];
    const promised: PromisedGeneration[] = [];
    for (const formId of formIds) {
      const revisions = await this.#stores.revisions.all(formId);
      const newest = this.#own.get(formId) ?? this.#newest(formId, revisions);
      if (newest === undefined || this.#today() > newest.questionnaire.settings.keptUntil) continue;
      const days = revisions
        .map(({ definition }) => (JSON.parse(definition) as Definition).settings.withdrawalUntil)
        .toSorted();
      const { withdrawalUntil } = newest.questionnaire.settings;
      const [first = withdrawalUntil, last = first] = [days[0], days.at(-1)];
      promised.push({ ...newest, isOpen: isOpen(formId), withdrawalUntil: { first, last } });
    }
    return promised;
  }

  async #hasResponses(formId: string): Promise<boolean> {
    return (await this.#stores.counts.of(formId)).some(({ event }) => event === 'completed');
  }

  #newest(formId: string, revisions: readonly StoredRevision[]): Generation | undefined {
    const stored = revisions.at(-1);
    if (stored === undefined) return undefined;
    const key = `${formId} ${stored.generation}`;
    const known = this.#loaded.get(key);
    if (known !== undefined) return known;
    const questionnaire = this.#compiled(stored.definition);
    if (questionnaire === undefined) return undefined;
    const loaded = { questionnaire, generation: stored.generation };
    this.#loaded.set(key, loaded);
    return loaded;
  }

  /**
   * The revision that a session goes on with.
   *
   * @returns `undefined` when its form has no flow file any more and the storage does not have its revision
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
    const stored = await this.#stores.revisions.find(session.formId, session.generation);
    if (stored === undefined) return own;
    const questionnaire = compileDefinition(JSON.parse(stored.definition) as Definition, this.#hash);
    const loaded = { questionnaire, generation: session.generation };
    this.#loaded.set(key, loaded);
    return loaded;
  }

  /** The revision in which a session was last; `undefined` where it is not stored, or cannot be read any more. */
  async revisionOf(session: {
    readonly formId: string;
    readonly generation: number;
  }): Promise<Questionnaire | undefined> {
    const key = `${session.formId} ${session.generation}`;
    const known = this.#loaded.get(key);
    if (known !== undefined) return known.questionnaire;
    const stored = await this.#stores.revisions.find(session.formId, session.generation);
    const questionnaire = stored && this.#compiled(stored.definition);
    if (questionnaire !== undefined) {
      this.#loaded.set(key, { questionnaire, generation: session.generation });
    }
    return questionnaire;
  }

  async #isOpen({ formId, settings }: Questionnaire): Promise<boolean> {
    if (settings.closes !== undefined && this.#today() > settings.closes) return false;
    if (this.#today() > settings.keptUntil) return false;
    const believed = this.#closed.get(formId);
    if (believed !== undefined && this.#clock() < believed.until) return !believed.closed;
    const closed = await this.#stores.surveys.isClosed(formId);
    this.#closed.set(formId, { closed, until: this.#clock() + BELIEVED_FOR });
    return !closed;
  }
}
