import { randomUUID } from 'node:crypto';
import type { AuditEntry, AuditStore } from '../contract/audit.ts';
import type { StorageDialect } from '../database/dialect.ts';

export class SqlAudit implements AuditStore {
  readonly #database: StorageDialect;

  constructor(database: StorageDialect) {
    this.#database = database;
  }

  async note({ at, formId, actor, act, purpose }: AuditEntry): Promise<void> {
    await this.#database.db
      .insertInto('audit')
      .values({ id: randomUUID(), at, form_id: formId, actor, act, purpose })
      .execute();
  }

  async of(formId: string): Promise<readonly AuditEntry[]> {
    const rows = await this.#database.db
      .selectFrom('audit')
      .select(['at', 'actor', 'act', 'purpose'])
      .where('form_id', '=', formId)
      .orderBy('at')
      .execute();
    return rows.map((row) => ({ ...row, at: Number(row.at), formId }));
  }
}
