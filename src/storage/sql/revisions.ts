import type { RevisionStore, StoredRevision } from '../contract/revisions.ts';
import type { StorageDialect } from '../database/dialect.ts';

export class SqlRevisions implements RevisionStore {
  readonly #database: StorageDialect;

  constructor(database: StorageDialect) {
    this.#database = database;
  }

  async register(formId: string, revision: string, definition: string): Promise<number> {
    const { db } = this.#database;
    // Another process may take the next generation first; then look again.
    for (;;) {
      const newest = await db
        .selectFrom('revision')
        .select(['generation', 'revision'])
        .where('form_id', '=', formId)
        .orderBy('generation', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (newest?.revision === revision) return newest.generation;

      const generation = (newest?.generation ?? 0) + 1;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('revision')
        .values({ form_id: formId, generation, revision, definition })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) return generation;
    }
  }

  async find(formId: string, generation: number) {
    return await this.#database.db
      .selectFrom('revision')
      .select(['revision', 'definition'])
      .where('form_id', '=', formId)
      .where('generation', '=', generation)
      .executeTakeFirst();
  }

  async all(formId: string): Promise<readonly StoredRevision[]> {
    return await this.#database.db
      .selectFrom('revision')
      .select(['generation', 'revision', 'definition'])
      .where('form_id', '=', formId)
      .orderBy('generation')
      .execute();
  }

  async formIds(): Promise<readonly string[]> {
    const rows = await this.#database.db
      .selectFrom('revision')
      .select('form_id')
      .distinct()
      .orderBy('form_id')
      .execute();
    return rows.map(({ form_id }) => form_id);
  }
}
