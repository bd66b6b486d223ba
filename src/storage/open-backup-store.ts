import type { BackupStore } from './backup/backup-store.ts';
import { postgresBackupStore } from './backup/postgres-backup-store.ts';
import { sqliteBackupStore } from './backup/sqlite-backup-store.ts';
import type { StorageOptions } from './open-storage.ts';

/** Opens the storage of responses for a backup, or to restore one: see `openStorage`. */
export async function openBackupStore({
  databaseUrl,
  dataDir,
  log = () => {},
  signal,
}: Omit<StorageOptions, 'secret'>): Promise<BackupStore> {
  return databaseUrl ? await postgresBackupStore(databaseUrl, { log, signal }) : sqliteBackupStore(dataDir);
}
