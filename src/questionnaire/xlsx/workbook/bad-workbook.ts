/**
 * Why a file cannot be read as a workbook at all. Thrown inside this folder only: `readXlsx` catches it and reports it
 * as a problem, so that callers get values, not exceptions.
 */
export class BadWorkbook extends Error {
  /** A problem's code: `damaged-file`, `password-protected`, … */
  readonly code: string;
  readonly cure: string;

  constructor(code: string, message: string, cure: string) {
    super(message);
    this.code = code;
    this.cure = cure;
  }
}

/** For files that would take too much memory, or too long. */
export function tooLarge(what: string, cure: string): BadWorkbook {
  return new BadWorkbook('too-large', `This workbook is too large: ${what}.`, cure);
}

/** For files that only open with a password. */
export function locked(): BadWorkbook {
  const cure = 'Save a copy without a password.';
  return new BadWorkbook('password-protected', 'This workbook is protected by a password.', cure);
}

/** For files whose bytes were lost or changed. */
export function damaged(what: string): BadWorkbook {
  const message = `This workbook is damaged: ${what}.`;
  return new BadWorkbook(
    'damaged-file',
    message,
    'Copy or download it again, or save it once more in Excel.',
  );
}
