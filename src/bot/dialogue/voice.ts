import type { Now } from '../../interview/now.ts';
import type { Session } from '../../interview/session.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { ChatState } from '../chat-state.ts';
import { FormTexts } from '../prompts/form-texts.ts';
import { nearestLanguage, type Wordbook, type Words } from '../words/words.ts';

/** In which words a chat is spoken to. */
export class Voice {
  readonly #wordbook: Wordbook;
  readonly #now: () => Now;

  constructor(wordbook: Wordbook, now: () => Now) {
    this.#wordbook = wordbook;
    this.#now = now;
  }

  /** The language chosen, else the phone's, else English. */
  words(state: ChatState): Words {
    return this.#wordbook.in(state.person.language ?? state.person.phoneLanguage ?? 'en', state.person.plain);
  }

  texts(state: ChatState, questionnaire: Questionnaire, session?: Session): FormTexts {
    if (session === undefined) {
      const chosen = state.person.language ?? state.person.phoneLanguage ?? 'en';
      const words = this.words(state);
      return new FormTexts(questionnaire, words, undefined, nearestLanguage(chosen, questionnaire.languages));
    }
    const words = this.#wordbook.in(session.language, state.person.plain);
    return new FormTexts(questionnaire, words, { session, now: this.#now() });
  }

  /** The phone's language first, then the default languages of the questionnaires, then the others. */
  order(offered: readonly string[], first: readonly (string | undefined)[]): readonly string[] {
    const preferred = first.flatMap((code) =>
      code === undefined ? [] : (nearestLanguage(code, offered) ?? []),
    );
    return [...new Set([...preferred, ...offered])];
  }
}
