import type { Now } from '../../interview/now.ts';
import type { Session } from '../../interview/session.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { ChatState } from '../chat-state.ts';
import { FormTexts } from '../prompts/form-texts.ts';
import { type Localizer, nearestLanguage, type Words } from '../words/words.ts';

/** In which language and style the bot writes in a chat. */
export class Voice {
  readonly #localizer: Localizer;
  readonly #now: () => Now;

  constructor(localizer: Localizer, now: () => Now) {
    this.#localizer = localizer;
    this.#now = now;
  }

  /** In the chosen language, else the phone's, else English. */
  words(state: ChatState): Words {
    return this.#localizer.in(
      state.person.language ?? state.person.phoneLanguage ?? 'en',
      state.person.plain,
    );
  }

  texts(state: ChatState, questionnaire: Questionnaire, session?: Session): FormTexts {
    if (session === undefined) {
      const chosen = state.person.language ?? state.person.phoneLanguage ?? 'en';
      const words = this.words(state);
      return new FormTexts(questionnaire, words, undefined, nearestLanguage(chosen, questionnaire.languages));
    }
    const words = this.#localizer.in(session.language, state.person.plain);
    return new FormTexts(questionnaire, words, { session, now: this.#now() });
  }

  /** The languages offered, with these ones first where they are among them. */
  order(offered: readonly string[], first: readonly (string | undefined)[]): readonly string[] {
    const preferred = first.flatMap((code) =>
      code === undefined ? [] : (nearestLanguage(code, offered) ?? []),
    );
    return [...new Set([...preferred, ...offered])];
  }
}
