import type { CoordinatorState, CoordinatorStore } from '../contract/coordinators.ts';
import type { StorageDialect } from '../database/dialect.ts';

export class SqlCoordinators implements CoordinatorStore {
  readonly #database: StorageDialect;

  constructor(database: StorageDialect) {
    this.#database = database;
  }

  async state(coordinatorId: number): Promise<CoordinatorState | undefined> {
    const row = await this.#database.db
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
      ...(row.faults !== null && { faults: JSON.parse(row.faults) }),
    };
  }

  async save(coordinatorId: number, state: CoordinatorState): Promise<void> {
    const values = {
      coordinator_id: String(coordinatorId),
      ...(state.language !== undefined && { language: state.language }),
      ...(state.day !== undefined && { day: state.day }),
      ...(state.messageId !== undefined && { message_id: state.messageId }),
      ...(state.told !== undefined && { told: JSON.stringify(state.told) }),
      ...(state.milestones !== undefined && { milestones: JSON.stringify(state.milestones) }),
      ...(state.faults !== undefined && { faults: JSON.stringify(state.faults) }),
    };
    await this.#database.db
      .insertInto('coordinator')
      .values(values)
      .onConflict((conflict) => conflict.column('coordinator_id').doUpdateSet(values))
      .execute();
  }
}
