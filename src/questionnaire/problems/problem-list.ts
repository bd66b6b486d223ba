import type { Place } from './places.ts';
import type { Problem } from './problem.ts';

interface Details {
  readonly found?: string | undefined;
  readonly cure?: string | undefined;
}

/** Collects problems while a definition is read and checked: all of them, so that an author corrects them in one go. */
export class ProblemList {
  readonly all: Problem[] = [];

  /** Something that keeps the questionnaire from starting. */
  error(code: string, place: Place, message: string, details: Details = {}): void {
    this.#add('error', code, place, message, details);
  }

  /** Something that works, and most likely not as intended. */
  warning(code: string, place: Place, message: string, details: Details = {}): void {
    this.#add('warning', code, place, message, details);
  }

  get hasErrors(): boolean {
    return this.all.some(({ severity }) => severity === 'error');
  }

  /**
   * Takes out the warnings that their author accepts.
   *
   * @param codes - the codes of such warnings
   * @returns those of the codes that no warning has
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
    message: string,
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

/** One line of it, as much as fits a terminal's line. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
