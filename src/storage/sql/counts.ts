import type { CountRow, CountStore } from '../contract/counts.ts';
import type { StorageDialect } from '../database/dialect.ts';

export class SqlCounts implements CountStore {
  readonly #database: StorageDialect;

  constructor(database: StorageDialect) {
    this.#database = database;
  }

  async add(event: 'started' | 'broken-off', formId: string, language: string, day: string): Promise<void> {
    await this.#database.db
      .insertInto('event_count')
      .values({ form_id: formId, event, language, day, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['form_id', 'event', 'language', 'day'])
          .doUpdateSet((eb) => ({ count: eb('event_count.count', '+', 1) })),
      )
      .execute();
  }

  async of(formId: string): Promise<readonly CountRow[]> {
    const { db } = this.#database;
    const completed = await db
      .selectFrom('response')
      .select(({ fn }) => ['language', 'day', fn.countAll<number>().as('count')])
      .where('form_id', '=', formId)
      .groupBy(['day', 'language'])
      .orderBy('day')
      .orderBy('language')
      .execute();
    const counted = await db
      .selectFrom('event_count')
      .select(['event', 'language', 'day', 'count'])
      .where('form_id', '=', formId)
      .orderBy('event')
      .orderBy('day')
      .orderBy('language')
      .execute();
    return [...completed.map((row) => ({ event: 'completed' as const, ...row })), ...counted];
  }
}
