import type { Wordbook } from '../words/words.ts';

/** What somebody says who greets, thanks or wants something, instead of answering. */
export type Saying = 'hello' | 'thanks' | 'help' | 'stop' | 'back' | 'skip' | 'question';

/** Where two are said in one breath ("hello, help"), the earlier one here is meant. */
const KINDS = ['help', 'stop', 'back', 'skip', 'thanks', 'hello'] as const;
/** Nothing longer is looked at. */
const LONGEST = 60;
/** Nobody means more than these at once; the rest is what they have to say. */
const MOST_PHRASES = 3;

/** The words of `said-…` in all languages: people greet in their own, whatever is spoken here. */
export class Sayings {
  readonly #phrases = new Map<string, (typeof KINDS)[number]>();
  readonly #longest: number;

  constructor(wordbook: Wordbook) {
    for (const language of wordbook.languages) {
      const words = wordbook.in(language);
      for (const kind of KINDS) {
        for (const phrase of words(`said-${kind}`).split('|')) {
          const plain = folded(phrase);
          if (plain !== '' && !this.#phrases.has(plain)) this.#phrases.set(plain, kind);
        }
      }
    }
    this.#longest = Math.max(...[...this.#phrases.keys()].map((phrase) => phrase.split(' ').length));
  }

  /** @returns `undefined` for what may be an answer: whatever has more in it than these words */
  of(text: string): Exclude<Saying, 'question'> | undefined {
    if (text.length > LONGEST) return undefined;
    const said: (typeof KINDS)[number][] = [];
    let rest = folded(text).split(' ');
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

/** Whether it ends like a question, in whatever script. */
export function isQuestion(text: string): boolean {
  return /\p{L}[^?]*[?？؟⸮՞፧][\s!…)»”"\p{Cf}]*$/u.test(text);
}

/** Without capitals, accents, signs and emoji. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
