import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialect.ts';

/** What the server's statistics have kept of people's answers and marks goes, and nothing more is collected. */
export async function dropStatistics(db: Kysely<unknown>, { withoutStatistics }: ColumnTypes): Promise<void> {
  await withoutStatistics(db, [
    'taken_back',
    'response',
    'notice',
    'survey',
    'participation',
    'result_request',
  ]);
}
