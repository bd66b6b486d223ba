import { type Message, says } from '../../problems/message.ts';

/**
 * Why a file cannot be read as a workbook at all. Thrown inside this folder only: `readXlsx` catches it and reports it
 * as a problem, so that callers get values, not exceptions.
 */
export class BadWorkbook extends Error {
  /** A problem's code: `damaged-file`, `password-protected`, … */
  readonly code: string;
  /** What is wrong. */
  readonly reason: Message;
  /** What to do, unless the reason says it. */
  readonly cure: Message | undefined;

  constructor(code: string, reason: Message, cure?: Message) {
    super(code);
    this.code = code;
    this.reason = reason;
    this.cure = cure;
  }
}

/** For files that would take too much memory, or too long. */
export function tooLarge(why: Message, cure: Message): BadWorkbook {
  return new BadWorkbook('too-large', says('workbook-too-large', { why }), cure);
}

/** For files that only open with a password. */
export function locked(): BadWorkbook {
  return new BadWorkbook('password-protected', says('workbook-locked'));
}

/** For files whose bytes were lost or changed. */
export function damaged(why: Message): BadWorkbook {
  return new BadWorkbook('damaged-file', says('workbook-damaged', { why }));
}
