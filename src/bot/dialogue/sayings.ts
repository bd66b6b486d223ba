import { folded } from '../../interview/reading/folded.ts';
import type { Localizer } from '../words/words.ts';

/** What people write instead of an answer: a greeting, thanks, a wish. */
export type Saying = 'hello' | 'thanks' | 'help' | 'stop' | 'back' | 'skip' | 'question';

/** A word of consent, or the opposite, to what the bot asks back. */
export type Reply = 'yes' | 'no';

/** Where a text says two of them ("hello, help"), the one that comes first in this list counts. */
const KINDS = ['help', 'stop', 'back', 'skip', 'thanks', 'hello'] as const;
/** Longer texts are never sayings, in UTF-16 units. */
const LONGEST = 60;
/** A text with more phrases than this is more than a saying. */
const MOST_PHRASES = 3;

/** The phrases of `said-…` in all languages: people greet in their own, whatever language the chat is in. */
export class Sayings {
  readonly #phrases = new Map<string, (typeof KINDS)[number]>();
  readonly #replies = new Map<string, Reply>();
  readonly #starts = new Set<string>();
  readonly #longest: number;

  constructor(localizer: Localizer) {
    for (const language of localizer.languages) {
      const words = localizer.in(language);
      for (const kind of KINDS) {
        for (const phrase of phrases(words(`said-${kind}`))) {
          if (!this.#phrases.has(phrase)) this.#phrases.set(phrase, kind);
        }
      }
      for (const phrase of phrases(words('said-start'))) this.#starts.add(phrase);
      for (const reply of ['yes', 'no'] as const) {
        for (const phrase of phrases(words(`said-${reply}`))) this.#replies.set(phrase, reply);
      }
    }
    this.#longest = Math.max(...[...this.#phrases.keys()].map((phrase) => phrase.split(' ').length));
  }

  /** Whether a text says yes or no, and nothing else. */
  replyOf(text: string): Reply | undefined {
    return text.length > LONGEST ? undefined : this.#replies.get(plain(text));
  }

  /** Whether somebody who is asked nothing wants to begin. */
  isStart(text: string): boolean {
    return text.length <= LONGEST && this.#starts.has(plain(text));
  }

  /** @returns `undefined` for a text that has more in it than these phrases: it may be an answer */
  of(text: string): Exclude<Saying, 'question'> | undefined {
    if (text.length > LONGEST) return undefined;
    const said: (typeof KINDS)[number][] = [];
    let rest = plain(text).split(' ');
    while (rest.length > 0) {
      let length = Math.min(rest.length, this.#longest);
      while (length > 0 && !this.#phrases.has(rest.slice(0, length).join(' '))) length--;
      const kind = this.#phrases.get(rest.slice(0, length).join(' '));
      if (kind === undefined || said.length === MOST_PHRASES) return undefined;
      said.push(kind);
      rest = rest.slice(length);
    }
    return KINDS.find((kind) => said.includes(kind));
  }
}

/** Whether a text ends like a question, in any script. */
export function isQuestion(text: string): boolean {
  return /\p{L}[^?]*[?？؟⸮՞፧][\s!…)»”"\p{Cf}]*$/u.test(text);
}

function phrases(written: string): readonly string[] {
  return written
    .split('|')
    .map(plain)
    .filter((phrase) => phrase !== '');
}

/** Without capitals, accents, signs and emoji. */
export function plain(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
