import type { Upload, UploadStore } from '../contract/uploads.ts';
import type { StorageDialect } from '../database/dialect.ts';

export class SqlUploads implements UploadStore {
  readonly #database: StorageDialect;

  constructor(database: StorageDialect) {
    this.#database = database;
  }

  async find({ botId, kind, hash }: Upload): Promise<string | undefined> {
    const row = await this.#database.db
      .selectFrom('upload')
      .select('file_id')
      .where('bot_id', '=', String(botId))
      .where('kind', '=', kind)
      .where('hash', '=', hash)
      .executeTakeFirst();
    return row?.file_id;
  }

  async note({ botId, kind, hash }: Upload, fileId: string): Promise<void> {
    await this.#database.db
      .insertInto('upload')
      .values({ bot_id: String(botId), kind, hash, file_id: fileId })
      .onConflict((conflict) => conflict.columns(['bot_id', 'kind', 'hash']).doUpdateSet({ file_id: fileId }))
      .execute();
  }
}
