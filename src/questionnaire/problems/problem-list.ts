import type { Message } from './message.ts';
import type { Place } from './places.ts';
import type { Problem } from './problem.ts';

interface Details {
  readonly found?: string | undefined;
  readonly cure?: Message | undefined;
}

/** Collects all problems while a definition is read and checked, so that an author can correct them in one go. */
export class ProblemList {
  readonly all: Problem[] = [];

  /** A mistake: the questionnaire does not start. */
  error(code: string, place: Place, message: Message, details: Details = {}): void {
    this.#add('error', code, place, message, details);
  }

  /** Something that works, but most likely not as intended. */
  warning(code: string, place: Place, message: Message, details: Details = {}): void {
    this.#add('warning', code, place, message, details);
  }

  get hasErrors(): boolean {
    return this.all.some(({ severity }) => severity === 'error');
  }

  /**
   * Removes the warnings that the author accepts.
   *
   * @param codes - the codes of such warnings
   * @returns the codes that match no warning
   */
  accept(codes: readonly string[]): readonly string[] {
    const isAccepted = ({ severity, code }: Problem) => severity === 'warning' && codes.includes(code);
    const found = new Set(this.all.filter(isAccepted).map(({ code }) => code));
    this.all.splice(0, this.all.length, ...this.all.filter((problem) => !isAccepted(problem)));
    return codes.filter((code) => !found.has(code));
  }

  #add(
    severity: Problem['severity'],
    code: string,
    place: Place,
    message: Message,
    { found, cure }: Details,
  ): void {
    this.all.push({
      severity,
      code,
      ...place,
      ...(found === undefined ? {} : { found: shortened(found) }),
      message,
      ...(cure === undefined ? {} : { cure }),
    });
  }
}

/** The text on one line, cut to fit a terminal. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
