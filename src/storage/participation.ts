import { createHmac, randomBytes } from 'node:crypto';

/** A survey's own key. Destroying it makes every mark that was made under it meaningless. */
export function newParticipationKey(): string {
  return randomBytes(32).toString('base64');
}

/**
 * The mark "this user has taken part in this form": HMAC-SHA256 (RFC 2104) as 64 hexadecimal digits.
 *
 * Telegram ids are few enough to be tried one by one. So the key is made of two: the survey's own, which stands in the
 * database, and the process's secret, which does not. Whoever has only the database cannot try.
 */
export function participationMark(secret: Buffer, surveyKey: string, formId: string, userId: number): string {
  const key = createHmac('sha256', secret).update(`participation\0${surveyKey}`).digest();
  return createHmac('sha256', key).update(`${formId}\0${userId}`).digest('hex');
}
