import { createHmac } from 'node:crypto';
import { isSame } from './signed-link.ts';

/** Seconds: Telegram gives a Mini App fresh data whenever it is opened. */
const LASTS = 3600;
/** Seconds by which clocks may differ. */
const AHEAD = 60;

/**
 * Who opened the Mini App, from the data that Telegram hands it, checked as
 * https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app says.
 *
 * @param initData - a query string
 * @param now - epoch milliseconds
 * @returns the Telegram user id; `undefined` for data that another bot, or nobody, has signed, and for old data
 */
export function userOfInitData(initData: string, botToken: string, now: number): number | undefined {
  const given = new URLSearchParams(initData);
  const hash = given.get('hash') ?? '';
  given.delete('hash');
  const checked = [...given]
    .map(([key, value]) => `${key}=${value}`)
    .toSorted()
    .join('\n');
  const key = createHmac('sha256', 'WebAppData').update(botToken).digest();
  if (!isSame(hash, createHmac('sha256', key).update(checked).digest('hex'))) return undefined;
  const age = now / 1000 - Number(given.get('auth_date'));
  // NaN where there is no date.
  if (!(age > -AHEAD && age < LASTS)) return undefined;
  try {
    const user: unknown = JSON.parse(given.get('user') ?? '');
    const id = typeof user === 'object' && user !== null && 'id' in user ? user.id : undefined;
    return typeof id === 'number' && Number.isSafeInteger(id) ? id : undefined;
  } catch {
    return undefined;
  }
}
