import { createHmac, randomBytes } from 'node:crypto';

/** A survey's own key. Without it, every mark made under it is meaningless. */
export function newParticipationKey(): string {
  return randomBytes(32).toString('base64');
}

/**
 * The mark "this user has taken part in this form": HMAC-SHA256 (RFC 2104) as 64 hexadecimal digits.
 *
 * There are so few Telegram ids that all of them can be tried. The key is therefore made of two: the survey's own, which
 * is in the database, and the process's secret, which is not. The database alone is not enough to try.
 */
export function participationMark(secret: Buffer, surveyKey: string, formId: string, userId: number): string {
  const key = createHmac('sha256', secret).update(`participation\0${surveyKey}`).digest();
  return createHmac('sha256', key).update(`${formId}\0${userId}`).digest('hex');
}
