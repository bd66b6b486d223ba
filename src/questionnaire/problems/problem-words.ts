import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import { isRightToLeft } from '../languages/right-to-left.ts';
import { type Argument, type Message, says } from './message.ts';
import type { Problem, WordedProblem } from './problem.ts';

/** Names shown of a long list. */
const NAMES_SHOWN = 10;

/** The words for problems, in one language. */
export class ProblemWords {
  readonly language: string;
  readonly #bundle: FluentBundle;
  readonly #fallback: ProblemWords | undefined;

  /**
   * @param source - the texts of `locales/<language>/check/` in Fluent
   * @param fallback - has the texts that this language lacks
   */
  constructor(language: string, source: string, fallback?: ProblemWords) {
    this.language = language;
    this.#fallback = fallback;
    // Isolation marks keep names and code in place in right-to-left text.
    this.#bundle = new FluentBundle(language, { useIsolating: isRightToLeft(language) });
    this.#bundle.addResource(new FluentResource(source));
  }

  /** A message in words. */
  say(message: Message): string {
    const pattern = this.#bundle.getMessage(message.id)?.value;
    if (pattern) return this.#format(pattern, message);
    return this.#fallback?.say(message) ?? message.id;
  }

  /** A problem in words. A cure that the problem names goes before the one of its message. */
  word(problem: Problem): WordedProblem {
    const { message, cure: own, ...rest } = problem;
    const cure = own === undefined ? this.#cureOf(message) : this.say(own);
    return { ...rest, message: this.say(message), ...(cure === undefined ? {} : { cure }) };
  }

  #cureOf(message: Message): string | undefined {
    const found = this.#bundle.getMessage(message.id);
    if (found === undefined) return this.#fallback?.word({ ...NOWHERE, message }).cure;
    const pattern = found.attributes.cure;
    return pattern && this.#format(pattern, message);
  }

  #format(pattern: Parameters<FluentBundle['formatPattern']>[0], { with: given }: Message): string {
    const variables = Object.entries(given).map(([name, value]) => [name, this.#variable(value)] as const);
    return this.#bundle.formatPattern(pattern, Object.fromEntries(variables), []);
  }

  #variable(value: Argument): FluentVariable {
    // Row numbers, limits and versions are compared with what a file shows: in its digits, without separators.
    if (typeof value === 'number')
      return new FluentNumber(value, { useGrouping: false, numberingSystem: 'latn' } as object);
    if (typeof value === 'string') return value;
    if ('id' in value) return this.say(value);
    return this.#list(value);
  }

  /** The first ten names. */
  #list(names: readonly (Message | string)[]): string {
    const shown = names
      .slice(0, NAMES_SHOWN)
      .map((name) => (typeof name === 'string' ? name : this.say(name)))
      .join(this.say(says('list-separator')));
    const count = names.length - NAMES_SHOWN;
    return count <= 0 ? shown : this.say(says('list-goes-on', { names: shown, count }));
  }
}

const NOWHERE = { severity: 'warning', code: '', file: '' } as const;
