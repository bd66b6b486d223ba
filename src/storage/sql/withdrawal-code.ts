import { createHash } from 'node:crypto';
import { normaliseWithdrawalCode } from '../../interview/reading/withdrawal-code.ts';

/** What is stored instead of a withdrawal code: its SHA-256 as 64 hexadecimal digits, however the code is typed. */
export function hashWithdrawalCode(code: string): string {
  return createHash('sha256').update(normaliseWithdrawalCode(code)).digest('hex');
}
