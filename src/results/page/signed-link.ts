import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds. */
export const LINK_LASTS = 3600;

/** What a link opens, for whom. */
export interface Opened {
  /** Telegram user id of the coordinator whom the bot gave the link. */
  readonly userId: number;
  readonly formId: string;
  /** What the page is written in, unless it is asked for another language. */
  readonly language: string;
}

export type LinkFault = 'forged' | 'expired' | 'not-yours';

/**
 * Makes and reads the part of an address that opens the results of one survey for one coordinator, for an hour. The
 * coordinator's id is not in it: only a digest, by which it is found among those who are coordinators at that moment.
 */
export class SignedLinks {
  readonly #key: Buffer;

  /** @param secret - of the installation: every process makes and reads the same links */
  constructor(secret: Buffer) {
    this.#key = createHmac('sha256', secret).update('results page').digest();
  }

  /** @param now - epoch milliseconds */
  make({ userId, formId, language }: Opened, now: number): string {
    const expires = Math.floor(now / 1000) + LINK_LASTS;
    const content = [expires.toString(36), this.#digest(userId), language, text(formId)].join('.');
    return `${content}.${this.#signature(content)}`;
  }

  /**
   * @param now - epoch milliseconds
   * @param coordinators - those who may look at results now
   */
  read(link: string, now: number, coordinators: readonly number[]): Opened | LinkFault {
    const content = link.slice(0, link.lastIndexOf('.'));
    if (!isSame(link.slice(content.length + 1), this.#signature(content))) return 'forged';
    const [expires = '', digest = '', language = '', form = ''] = content.split('.');
    if (Number.parseInt(expires, 36) < now / 1000) return 'expired';
    const userId = coordinators.find((each) => isSame(this.#digest(each), digest));
    if (userId === undefined) return 'not-yours';
    return { userId, formId: Buffer.from(form, 'base64url').toString('utf8'), language };
  }

  #digest(userId: number): string {
    return createHmac('sha256', this.#key).update(`user ${userId}`).digest('base64url').slice(0, 16);
  }

  #signature(content: string): string {
    return createHmac('sha256', this.#key).update(`link ${content}`).digest('base64url').slice(0, 32);
  }
}

function text(formId: string): string {
  return Buffer.from(formId, 'utf8').toString('base64url');
}

/** Compares in constant time. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
