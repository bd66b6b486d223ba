import { DatabaseError } from 'pg';
import { Misconfigured } from '../../misconfigured.ts';
import { StorageUnavailable } from '../contract/storage-unavailable.ts';

/**
 * What went wrong, in words that may be logged. PostgreSQL's messages can quote a row, and so an answer; the driver's
 * errors can contain its configuration. Neither is passed on.
 */
export function explainPostgresError(error: unknown, place: string): Error {
  if (!(error instanceof DatabaseError)) {
    const reason = reasonOf(error);
    const cure = TLS_CURES.find(([pattern]) => pattern.test(reason))?.[1];
    if (cure !== undefined) return new Misconfigured(`PostgreSQL at ${place} cannot be used: ${cure}`);
    return new StorageUnavailable(`PostgreSQL at ${place} does not answer (${reason}).`);
  }
  const code = error.code ?? 'unknown';
  if (isPassing(code)) {
    return new StorageUnavailable(`PostgreSQL at ${place} cannot serve now (SQLSTATE ${code}).`);
  }
  const cure = CURES.get(code);
  if (cure !== undefined) return new Misconfigured(`PostgreSQL at ${place} refuses the connection: ${cure}`);
  const where = [error.table && `table ${error.table}`, error.constraint && `constraint ${error.constraint}`];
  return new Error(
    `PostgreSQL at ${place} refused a statement: ${[`SQLSTATE ${code}`, ...where].filter(Boolean).join(', ')}. ` +
      'Its log says more; https://www.postgresql.org/docs/current/errcodes-appendix.html explains the code.',
  );
}

/** Whether the connection can no longer be used: a statement may still be under way on it. */
export function breaksConnection(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return true;
  const { code = '' } = error;
  return isPassing(code) && !GIVEN_UP.has(code);
}

/** The statement was cancelled, or waited too long for a lock: the connection goes on. */
const GIVEN_UP: ReadonlySet<string> = new Set(['57014', '55P03']);

/** Connection exceptions, insufficient resources, operator intervention (shutdown, start-up, a statement that timed out). */
function isPassing(code: string): boolean {
  return /^(08|53|57)/.test(code) || ['40001', '40P01', '55P03'].includes(code);
}

const CURES: ReadonlyMap<string, string> = new Map([
  ['28P01', 'wrong user or password. Check DATABASE_URL.'],
  ['28000', 'this user may not log in from here. Check DATABASE_URL and the pg_hba.conf of the server.'],
  ['3D000', 'there is no such database. Create it, or check the name at the end of DATABASE_URL.'],
  ['42501', 'this user may not do what is needed. Make it the owner of the database.'],
]);

const TLS_CURES: readonly (readonly [RegExp, string])[] = [
  [/does not support SSL/, 'it does not speak TLS. Leave sslmode out of DATABASE_URL.'],
  [
    /SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/,
    'the authority of its certificate is unknown. Give it in NODE_EXTRA_CA_CERTS.',
  ],
  [
    /ALTNAME_INVALID/,
    'its certificate is for another host. Write DATABASE_URL with the name in the certificate.',
  ],
  [/CERT_HAS_EXPIRED/, 'its certificate has expired. Renew it.'],
];

function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') return code;
  // Messages of pg and pg-pool hold no data: 'Query read timeout', 'Connection terminated unexpectedly', …
  return error instanceof Error ? error.message : 'no reason given';
}
