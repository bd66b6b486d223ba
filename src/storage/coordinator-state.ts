import type { Kysely } from 'kysely';
import type { CoordinatorState } from './response-store.ts';
import type { Tables } from './schema.ts';

/** See `ResponseStore.coordinatorState`. */
export async function readCoordinatorState(
  db: Kysely<Tables>,
  coordinatorId: number,
): Promise<CoordinatorState | undefined> {
  const row = await db
    .selectFrom('coordinator')
    .selectAll()
    .where('coordinator_id', '=', String(coordinatorId))
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...(row.language !== null && { language: row.language }),
    ...(row.day !== null && { day: row.day }),
    ...(row.message_id !== null && { messageId: row.message_id }),
    ...(row.told !== null && { told: JSON.parse(row.told) }),
    ...(row.milestones !== null && { milestones: JSON.parse(row.milestones) }),
  };
}

/** See `ResponseStore.saveCoordinatorState`. */
export async function writeCoordinatorState(
  db: Kysely<Tables>,
  coordinatorId: number,
  state: CoordinatorState,
): Promise<void> {
  const values = {
    coordinator_id: String(coordinatorId),
    ...(state.language !== undefined && { language: state.language }),
    ...(state.day !== undefined && { day: state.day }),
    ...(state.messageId !== undefined && { message_id: state.messageId }),
    ...(state.told !== undefined && { told: JSON.stringify(state.told) }),
    ...(state.milestones !== undefined && { milestones: JSON.stringify(state.milestones) }),
  };
  await db
    .insertInto('coordinator')
    .values(values)
    .onConflict((conflict) => conflict.column('coordinator_id').doUpdateSet(values))
    .execute();
}
