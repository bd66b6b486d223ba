import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Environment } from '../support/bot-process.ts';

/**
 * Lets time pass for a bot that is not running: every moment that its stores have noted for later, a prompt that is owed,
 * a claim, a notice, comes nearer by so much. The bot itself has no clock to be set: it is the one that is shipped.
 *
 * @param milliseconds - how much time passes
 */
export async function timePassesFor(env: Environment, milliseconds: number): Promise<void> {
  const dataDir = env.DATA_DIR ?? '';
  if (env.REDIS_URL !== undefined) await inRedis(env.REDIS_URL, milliseconds);
  else inFile(join(dataDir, 'sessions.sqlite'), ['session.due'], milliseconds);

  const notices = ['notice.due', 'notice.claimed_until'];
  if (env.DATABASE_URL !== undefined) await inPostgres(env.DATABASE_URL, notices, milliseconds);
  else inFile(join(dataDir, 'responses.sqlite'), notices, milliseconds);
}

async function inRedis(url: string, milliseconds: number): Promise<void> {
  const redis = new Redis(url);
  try {
    for (const key of await redis.keys('miteinander:*:due')) {
      for (const id of await redis.zrange(key, '0', '-1')) await redis.zincrby(key, -milliseconds, id);
    }
  } finally {
    redis.disconnect();
  }
}

function inFile(path: string, columns: readonly string[], milliseconds: number): void {
  if (!existsSync(path)) return;
  const database = new DatabaseSync(path, { timeout: 5000 });
  try {
    for (const column of columns) database.exec(statement(column, milliseconds));
  } finally {
    database.close();
  }
}

async function inPostgres(url: string, columns: readonly string[], milliseconds: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const column of columns) await client.query(statement(column, milliseconds));
  } finally {
    await client.end();
  }
}

function statement(column: string, milliseconds: number): string {
  const [table, name] = column.split('.');
  return `UPDATE ${table} SET ${name} = ${name} - ${milliseconds}`;
}
