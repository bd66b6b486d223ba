import type { Kysely } from 'kysely';

/** Which faults of which questionnaires a coordinator has been told of. */
export async function addCoordinatorFaults(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('coordinator').addColumn('faults', 'text').execute();
}
